package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gradewire.find.people.Clauses.Subject;
import org.gradewire.find.people.Quotations.Quotation;
import org.gradewire.find.people.Roster.Individual;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives each quotation of one article to its speaker, line by line. It remembers who spoke last,
 * for quotations that go on over several lines, and whom "he" and "she" mean.
 */
final class Attribution {
  private static final int HEADING_WORDS = 16;

  private final Clauses clauses;
  private final Roster roster;
  private final Set<String> grades;
  private final Predicate<Individual> isOfficial;
  private final Function<NameForm, List<NameForm>> chorus;
  private final Map<Individual, List<Span>> statements = new HashMap<>();

  /** Who speaks in the quotation that the last line ended with; empty if nobody known. */
  private List<Individual> running = List.of();

  /** Whom a line without quotation was about, so that a quotation may follow. */
  private List<Individual> introduced = List.of();

  /** The line being read, counted as the name forms count it. */
  private int current;

  /** The last official named or the last speaker, for pronouns. */
  private @Nullable Individual pronoun;

  Attribution(
      Clauses clauses,
      Roster roster,
      Set<String> grades,
      Predicate<Individual> isOfficial,
      Function<NameForm, List<NameForm>> chorus) {
    this.clauses = clauses;
    this.roster = roster;
    this.grades = grades;
    this.isOfficial = isOfficial;
    this.chorus = chorus;
  }

  /** Reads the next line; {@code signer} is who signs the lines before, or {@code null}. */
  void read(Line line, List<NameForm> names, @Nullable Individual signer) {
    List<NameForm> known = names.stream().filter(name -> roster.of(name) != null).toList();
    List<Quotation> quotations = quotations(line);
    if (line.kind() == BlockKind.QUOTE && signer != null) {
      give(List.of(signer), quotations.isEmpty() ? List.of(line.span()) : spans(quotations));
    } else if (!quotations.isEmpty()) {
      attribute(line, known, quotations, signer);
    } else if (!isHeading(line)) {
      introduced = people(topic(line, known), line.span().end());
      running = List.of();
    }
    remember(known, line.span().end());
  }

  /** Returns what somebody said, in text order. */
  List<Span> statements(Individual person) {
    return statements.getOrDefault(person, List.of());
  }

  private List<Quotation> quotations(Line line) {
    return Quotations.in(line.written(new Span(0, line.span().end())), line.span()).stream()
        .filter(quotation -> !isGrade(line.written(quotation.words())))
        .toList();
  }

  private boolean isGrade(String words) {
    return grades.contains(words.toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("[.,]", ""));
  }

  private static List<Span> spans(List<Quotation> quotations) {
    return quotations.stream().map(Quotation::words).toList();
  }

  private static boolean isHeading(Line line) {
    return !line.kind().tellsTheStory()
        || line.kind() == BlockKind.HEADING
        || (line.size() < HEADING_WORDS && line.isWord(line.size() - 1));
  }

  private void attribute(
      Line line, List<NameForm> names, List<Quotation> quotations, @Nullable Individual signer) {
    List<Individual> before = running.isEmpty() ? introduced : running;
    List<Individual> speakers = signer == null ? before : List.of(signer);
    int from = 0;
    for (int i = 0; i < quotations.size(); i++) {
      Quotation quotation = quotations.get(i);
      int to = i + 1 < quotations.size() ? firstWord(line, quotations.get(i + 1)) : line.size();
      speakers = speakers(line, names, quotation, new int[] {from, to}, speakers, i > 0);
      give(speakers, List.of(quotation.words()));
      for (Individual speaker : speakers) {
        pronoun = speaker;
      }
      from = line.wordAt(quotation.whole().end() - 1) + 1;
    }
    running = speakers;
    introduced = List.of();
  }

  private static int firstWord(Line line, Quotation quotation) {
    return line.wordAt(quotation.whole().start());
  }

  private List<Individual> speakers(
      Line line,
      List<NameForm> names,
      Quotation quotation,
      int[] around,
      List<Individual> previous,
      boolean inLine) {
    int open = firstWord(line, quotation);
    int close = line.wordAt(quotation.whole().end() - 1) + 1;
    int start = Clauses.sentenceStart(line, around[0], open);
    boolean leads = start < open && hasWords(line, start, open);
    Subject subject = leads ? clauses.speakerBefore(line, start, open, names) : null;
    if (subject == null && leads && inLine && start == around[0]) {
      return previous;
    }
    if (subject == null) {
      int end = Clauses.sentenceEnd(line, close, around[1]);
      subject = clauses.speakerAfter(line, close, end, names);
    }
    if (subject == null) {
      return leads ? List.of() : previous;
    }
    return people(subject, quotation.whole().start());
  }

  private static boolean hasWords(Line line, int from, int to) {
    for (int word = from; word < to; word++) {
      if (line.isWord(word)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Subject topic(Line line, List<NameForm> names) {
    int end = line.size();
    int start = Clauses.sentenceStart(line, 0, line.isWord(end - 1) ? end : end - 1);
    return clauses.topic(line, start, end, names);
  }

  private List<Individual> people(@Nullable Subject subject, int offset) {
    if (subject == null) {
      return List.of();
    }
    NameForm name = subject.name();
    if (name != null) {
      return chorus.apply(name).stream()
          .flatMap(form -> Stream.ofNullable(roster.of(form)))
          .toList();
    }
    return subject.pronoun() ? Stream.ofNullable(pronounBefore(offset)).toList() : List.of();
  }

  /** The official named last before the offset, in this line or an earlier one. */
  private @Nullable Individual pronounBefore(int offset) {
    Individual found = pronoun;
    int latest = -1;
    for (Individual person : roster.people()) {
      for (NameForm form : person.forms()) {
        boolean nearer = form.span().end() <= offset && form.span().start() > latest;
        if (nearer && isOfficial.test(person) && form.line() >= current) {
          found = person;
          latest = form.span().start();
        }
      }
    }
    return found;
  }

  private void remember(List<NameForm> names, int end) {
    for (NameForm name : names) {
      Individual person = roster.of(name);
      if (person != null && isOfficial.test(person) && name.span().end() <= end) {
        pronoun = person;
      }
    }
    current++;
  }

  private void give(List<Individual> people, List<Span> words) {
    for (Individual person : people) {
      statements.computeIfAbsent(person, key -> new ArrayList<>()).addAll(words);
    }
  }
}
