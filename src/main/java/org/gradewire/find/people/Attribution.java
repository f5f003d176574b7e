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

  private final List<Span> reported = new ArrayList<>();

  /** Who speaks in the quotation that the last line ended with. */
  private Speaker running = Speaker.NOBODY;

  /** Whom a line without quotation was about, so that a quotation may follow. */
  private Speaker introduced = Speaker.NOBODY;

  /** The line being read, counted as the name forms count it. */
  private int current;

  /** The last official named or the last speaker, for pronouns. */
  private @Nullable Individual pronoun;

  /**
   * Whose words a quotation is.
   *
   * @param people who speaks, several if together
   * @param report whether it is the inspectors' report
   */
  private record Speaker(List<Individual> people, boolean report) {
    static final Speaker NOBODY = new Speaker(List.of(), false);
    static final Speaker REPORT = new Speaker(List.of(), true);

    static Speaker of(Individual person) {
      return new Speaker(List.of(person), false);
    }

    boolean isKnown() {
      return report || !people.isEmpty();
    }
  }

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
      give(Speaker.of(signer), quotations.isEmpty() ? List.of(line.span()) : spans(quotations));
    } else if (!quotations.isEmpty()) {
      attribute(line, known, quotations, signer);
    } else if (!isHeading(line)) {
      introduced = speaker(topic(line, known), line.span().end());
      running = Speaker.NOBODY;
    }
    remember(known, line.span().end());
  }

  /** Returns what is quoted of the inspectors' report, in text order. */
  List<Span> reported() {
    return List.copyOf(reported);
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
    Speaker before = running.isKnown() ? running : introduced;
    Speaker speaker = signer == null ? before : Speaker.of(signer);
    int from = 0;
    for (int i = 0; i < quotations.size(); i++) {
      Quotation quotation = quotations.get(i);
      int to = i + 1 < quotations.size() ? firstWord(line, quotations.get(i + 1)) : line.size();
      speaker = speaker(line, names, quotation, new int[] {from, to}, speaker, i > 0);
      give(speaker, List.of(quotation.words()));
      for (Individual person : speaker.people) {
        pronoun = person;
      }
      from = line.wordAt(quotation.whole().end() - 1) + 1;
    }
    running = speaker;
    introduced = Speaker.NOBODY;
  }

  private static int firstWord(Line line, Quotation quotation) {
    return line.wordAt(quotation.whole().start());
  }

  private Speaker speaker(
      Line line,
      List<NameForm> names,
      Quotation quotation,
      int[] around,
      Speaker previous,
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
      return leads ? Speaker.NOBODY : previous;
    }
    return speaker(subject, quotation.whole().start());
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

  private Speaker speaker(@Nullable Subject subject, int offset) {
    if (subject == null) {
      return Speaker.NOBODY;
    }
    return switch (subject.kind()) {
      case NAME -> named(subject.name());
      case PRONOUN -> new Speaker(Stream.ofNullable(pronounBefore(offset)).toList(), false);
      case REPORT -> Speaker.REPORT;
      case AGAIN, NOBODY -> Speaker.NOBODY;
    };
  }

  private Speaker named(@Nullable NameForm name) {
    return name == null
        ? Speaker.NOBODY
        : new Speaker(
            chorus.apply(name).stream()
                .flatMap(form -> Stream.ofNullable(roster.of(form)))
                .toList(),
            false);
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

  private void give(Speaker speaker, List<Span> words) {
    if (speaker.report) {
      reported.addAll(words);
    }
    for (Individual person : speaker.people) {
      statements.computeIfAbsent(person, key -> new ArrayList<>()).addAll(words);
    }
  }
}
