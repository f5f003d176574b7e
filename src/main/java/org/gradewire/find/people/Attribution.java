package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gradewire.find.people.Clauses.Kind;
import org.gradewire.find.people.Clauses.Subject;
import org.gradewire.find.people.Quotations.Quotation;
import org.gradewire.find.people.Roster.Individual;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives each quotation of one article to its speaker, line by line. It remembers who spoke last,
 * for quotations that go on over several lines; whom the words between speak of, {@link Attention}
 * knows.
 */
final class Attribution {
  private static final int HEADING_WORDS = 16;
  private static final int HEADLINE_WORDS = 10;

  /** How many words may open a sentence before its subject. */
  private static final int OPENING = 3;

  private final Clauses clauses;
  private final Attention attention;
  private final Set<String> grades;
  private final IndirectSpeech indirect;
  private final Map<Individual, List<Span>> statements = new HashMap<>();
  private final Set<Individual> quoted = new HashSet<>();
  private final List<Span> reported = new ArrayList<>();

  /** Who speaks in the quotation that the last line ended with. */
  private Speaker running = Speaker.NOBODY;

  /** Whether the lines are items of a list that says what the report says. */
  private boolean listed;

  Attribution(Clauses clauses, IndirectSpeech indirect, Attention attention, Set<String> grades) {
    this.clauses = clauses;
    this.indirect = indirect;
    this.attention = attention;
    this.grades = grades;
  }

  /** Reads the next line; {@code signer} is who signs the lines before, or {@code null}. */
  void read(Scene scene, @Nullable Individual signer) {
    boolean item = scene.line().kind() == BlockKind.LIST_ITEM;
    listed &= item;
    attribute(scene, signer);
    listed |= !item && opensList(scene);
  }

  /** "Inspectors found:" opens a list of what the report says. */
  private boolean opensList(Scene scene) {
    Line line = scene.line();
    int end = line.size() - 1;
    return line.is(end, ":")
        && clauses.namesReport(scene, Clauses.sentenceStart(line, 0, end), end);
  }

  private void attribute(Scene scene, @Nullable Individual signer) {
    Line line = scene.line();
    List<Quotation> quotations = quotations(line);
    if (line.kind() == BlockKind.QUOTE && signer != null) {
      give(Speaker.of(signer), quotations.isEmpty() ? List.of(line.span()) : spans(quotations));
    } else if (!quotations.isEmpty() && !isHeading(line, quotations)) {
      attribute(scene, quotations, signer);
    } else if (!isHeading(line)) {
      attention.turn();
      follow(scene, 0, line.size());
      running = attention.topic();
    } else if (quotations.isEmpty()) {
      announce(scene);
    }
  }

  /** "What the inspectors said" heads quotations of theirs. */
  private void announce(Scene scene) {
    Subject subject = clauses.speakerBefore(scene, 0, scene.line().size());
    if (subject != null && subject.kind() == Kind.REPORT) {
      attention.spoke(Speaker.REPORT);
      running = Speaker.REPORT;
    }
  }

  /** Returns what is quoted of the inspectors' report, in text order. */
  List<Span> reported() {
    return List.copyOf(reported);
  }

  /** Returns what somebody said, in quotation marks or not, in text order. */
  List<Span> statements(Individual person) {
    return statements.getOrDefault(person, List.of()).stream().sorted().toList();
  }

  /** Returns whether words in quotation marks are somebody's. */
  boolean isQuoted(Individual person) {
    return quoted.contains(person);
  }

  private List<Quotation> quotations(Line line) {
    return Quotations.in(line.article(), line.span()).stream()
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

  private void attribute(Scene scene, List<Quotation> quotations, @Nullable Individual signer) {
    Line line = scene.line();
    Speaker speaker = signer == null ? running : Speaker.of(signer);
    int from = 0;
    int followed = 0;
    for (int i = 0; i < quotations.size(); i++) {
      Quotation quotation = quotations.get(i);
      int to = i + 1 < quotations.size() ? firstWord(line, quotations.get(i + 1)) : line.size();
      int open = firstWord(line, quotation);
      int start = Clauses.sentenceStart(line, from, open);
      if (start > from && follow(scene, Math.min(followed, start), start)) {
        speaker = attention.topic();
      }
      int close = line.wordAt(quotation.whole().end() - 1) + 1;
      speaker = speaker(scene, new int[] {start, open, close, to}, speaker, start == from && i > 0);
      give(speaker, List.of(quotation.words()));
      attention.pass(scene, start, open);
      attention.spoke(speaker);
      from = close;
      followed = isWhole(line, quotation) ? close : Clauses.sentenceEnd(line, close, to);
      attention.pass(scene, close, followed);
    }
    follow(scene, followed, line.size());
    running = speaker;
  }

  /** Reads the sentences between two words, none of which has a quotation. */
  private boolean follow(Scene scene, int from, int to) {
    boolean told = false;
    int start = from;
    while (start < to) {
      int end = Clauses.sentenceEnd(scene.line(), start, to);
      IndirectSpeech.Reported reported = indirect.in(scene, start, end);
      if (reported != null) {
        Speaker speaker = attention.of(scene, reported.speaker());
        speaker.people().forEach(person -> say(person, List.of(reported.words())));
      }
      told |= attention.follow(scene, start, end);
      start = end + 1;
    }
    return told;
  }

  private static boolean isWhole(Line line, Quotation quotation) {
    String words = line.written(quotation.words());
    return ".!?".indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  /** A line that is nothing but a few words in quotation marks heads what follows. */
  private static boolean isHeading(Line line, List<Quotation> quotations) {
    Quotation first = quotations.get(0);
    boolean alone =
        first.whole().start() == line.span().start() && first.whole().end() == line.span().end();
    return line.kind() == BlockKind.HEADING
        || (alone && line.size() < HEADLINE_WORDS && !isWhole(line, first));
  }

  private static int firstWord(Line line, Quotation quotation) {
    return line.wordAt(quotation.whole().start());
  }

  /**
   * Returns who speaks.
   *
   * @param around the first word of the sentence, those where the quotation begins and ends, and
   *     where the next one begins
   * @param goesOn whether the sentence has a quotation already
   */
  private Speaker speaker(Scene scene, int[] around, Speaker previous, boolean goesOn) {
    Line line = scene.line();
    boolean leads = hasWords(line, around[0], around[1]);
    Subject subject = leads ? clauses.speakerBefore(scene, around[0], around[1]) : null;
    if (subject == null && leads && goesOn) {
      return previous;
    }
    int end = Clauses.sentenceEnd(line, around[2], around[3]);
    if (subject == null) {
      subject = clauses.speakerAfter(scene, around[2], end);
    }
    if (subject != null) {
      return attention.of(scene, subject);
    }
    return leads ? unsaid(scene, around[0], around[1], end) : previous;
  }

  /** A fragment whose sentence names no speaker: the report's, if it speaks of the report. */
  private Speaker unsaid(Scene scene, int from, int open, int end) {
    Subject topic = clauses.topic(scene, from, open);
    boolean again = topic != null && topic.kind() == Kind.AGAIN && attention.isOnReport();
    boolean report =
        again
            || (listed && !clauses.namesSomebody(scene, from, end))
            || clauses.namesReport(scene, from, end)
            || clauses.isJudged(scene.line(), from, open)
            || (isFree(topic, from) && attention.topic().report());
    if (report) {
      return Speaker.REPORT;
    }
    boolean goesOn = from > 0 && !clauses.namesSomebody(scene, from, end);
    return goesOn && !attention.topic().people().isEmpty() ? attention.topic() : Speaker.NOBODY;
  }

  /** Nobody begins the sentence whose words a fragment in it could be. */
  private static boolean isFree(@Nullable Subject topic, int from) {
    boolean inside = topic != null && topic.kind() == Kind.NOBODY && topic.word() > from + OPENING;
    return topic == null || inside;
  }

  private static boolean hasWords(Line line, int from, int to) {
    for (int word = from; word < to; word++) {
      if (line.isWord(word)) {
        return true;
      }
    }
    return false;
  }

  private void give(Speaker speaker, List<Span> words) {
    if (speaker.report()) {
      reported.addAll(words);
    }
    for (Individual person : speaker.people()) {
      quoted.add(person);
      say(person, words);
    }
  }

  private void say(Individual person, List<Span> words) {
    statements.computeIfAbsent(person, key -> new ArrayList<>()).addAll(words);
  }
}
