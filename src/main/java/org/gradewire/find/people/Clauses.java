package org.gradewire.find.people;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads who speaks from the words beside a quotation. */
final class Clauses {
  private static final int REACH = 9;

  /** How far in front of a body "spokesman for" may stand. */
  private static final int SPOKEN_FOR = 4;

  private static final List<Kind> UNNAMED =
      List.of(Kind.PRONOUN, Kind.AGAIN, Kind.REPORT, Kind.NOBODY);

  private final PeopleWords words;

  Clauses(PeopleWords words) {
    this.words = words;
  }

  /** What a subject is. */
  enum Kind {
    /** A name. */
    NAME,
    /** An office without a name: "the chair". */
    OFFICE,
    /** "He" or "she". */
    PRONOUN,
    /** "They" or "it": whoever it was before, if it was no person. */
    AGAIN,
    /** The inspectors or what they wrote. */
    REPORT,
    /** A crowd, an unnamed spokesman. */
    NOBODY
  }

  /**
   * Who speaks.
   *
   * @param kind what is there
   * @param word its first word or the one it was known by
   * @param name the place that names the speaker; {@code null} for all other kinds
   */
  record Subject(Kind kind, int word, @Nullable NameForm name) {}

  /** Returns the first word of the last sentence that begins before {@code to}. */
  static int sentenceStart(Line line, int from, int to) {
    int start = from;
    for (int word = from; word < to - 1; word++) {
      if (isStop(line, word)) {
        start = word + 1;
      }
    }
    return isStop(line, to - 1) ? to : start;
  }

  /** Returns the word that ends the first sentence after {@code from}, at most {@code to}. */
  static int sentenceEnd(Line line, int from, int to) {
    int word = from;
    while (word < to && !isStop(line, word)) {
      word++;
    }
    return word;
  }

  private static boolean isStop(Line line, int word) {
    return line.is(word, ".", "!", "?");
  }

  /** Returns the speaker of the last clause between two words, or {@code null} if none speaks. */
  @Nullable Subject speakerBefore(Scene scene, int from, int to) {
    for (int word = to - 1; word >= from; word--) {
      if (isVerb(scene, word)) {
        Subject subject = subject(scene, from, word);
        if (subject != null || !scene.line().text(word).endsWith("ing")) {
          return subject != null ? subject : inverted(scene, word, to);
        }
      }
      Subject told = attributed(scene, word, to);
      if (told != null) {
        return told;
      }
    }
    return scene.line().is(to - 1, ":") ? subject(scene, from, to) : null;
  }

  /** Returns the speaker of the first clause between two words, or {@code null} if none speaks. */
  @Nullable Subject speakerAfter(Scene scene, int from, int to) {
    if (scene.line().is(from, "by")) {
      return inverted(scene, from, to);
    }
    for (int word = from; word < to; word++) {
      Subject told = attributed(scene, word, to);
      if (told != null) {
        return told;
      }
      if (isVerb(scene, word)) {
        Subject subject = subject(scene, from, word);
        if (subject != null || !scene.line().text(word).endsWith("ing")) {
          return subject != null ? subject : inverted(scene, word, to);
        }
      }
    }
    return null;
  }

  /** "According to the report", "in the words of Ama Boyd". */
  private @Nullable Subject attributed(Scene scene, int word, int to) {
    int end = words.speech().end("source", scene.line(), word);
    return end > word ? inverted(scene, end - 1, to) : null;
  }

  /** A verb of speech, and not "was described". */
  private boolean isVerb(Scene scene, int word) {
    Line line = scene.line();
    return words.speech().starts("verb", line, word)
        && scene.nameAt(word) == null
        && !(isTold(line, word) && isParticiple(line, word));
  }

  private static boolean isTold(Line line, int word) {
    int before = line.text(word - 1).endsWith("ly") ? word - 2 : word - 1;
    return line.is(before, "was", "were", "been", "being", "be", "is", "are");
  }

  private static boolean isParticiple(Line line, int word) {
    return line.text(word).endsWith("ed") || line.is(word, "found", "told");
  }

  /** Returns whether something is judged between two words without a word of who judges. */
  boolean isJudged(Line line, int from, int to) {
    for (int word = from; word < to; word++) {
      boolean judged = words.speech().starts("judged", line, word);
      if (judged && isTold(line, word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whom the sentence is about: the first name, pronoun or body that could speak. */
  @Nullable Subject topic(Scene scene, int from, int to) {
    for (int word = from; word < to; word++) {
      Subject subject = at(scene, word);
      if (subject != null && !isOwner(scene, subject)) {
        return subject;
      }
    }
    return null;
  }

  /** Returns whether a sentence speaks of inspectors or of what they wrote. */
  boolean namesReport(Scene scene, int from, int to) {
    for (int word = from; word < to; word++) {
      Subject subject = at(scene, word);
      if (subject != null && subject.kind() == Kind.REPORT) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a sentence has a name. */
  boolean namesSomebody(Scene scene, int from, int to) {
    for (int word = from; word < to; word++) {
      if (scene.nameAt(word) != null) {
        return true;
      }
    }
    return false;
  }

  /** "Ann Vale's brother": the sentence is about the brother. */
  private static boolean isOwner(Scene scene, Subject subject) {
    Line line = scene.line();
    NameForm name = subject.name();
    int last = name == null ? subject.word() : name.end() - 1;
    return line.isPossessive(last);
  }

  /** The nearest possible speaker before the verb; one in apposition does not count. */
  private @Nullable Subject subject(Scene scene, int from, int verb) {
    Line line = scene.line();
    for (int word = verb - 1; word >= from; word--) {
      word = line.is(word, ")") ? bracketStart(line, from, word) : word;
      Subject subject = at(scene, word);
      if (subject != null && !isOwner(scene, subject)) {
        boolean nested = subject.name() == null || isKin(line, from, word);
        NameForm above = nested ? described(scene, from, word) : null;
        if (above == null && subject.name() == null && subject.kind() != Kind.OFFICE) {
          above = interrupted(scene, from, verb);
        }
        return above == null ? subject : new Subject(Kind.NAME, above.first(), above);
      }
    }
    return null;
  }

  /** "Ann Vale, the sister of Jo Dale, said": a name that only tells who another one is. */
  private boolean isKin(Line line, int from, int word) {
    for (int i = word - 1; i > from && !line.is(i, ","); i--) {
      if (words.roles().starts("private", line, i)) {
        return true;
      }
    }
    return false;
  }

  private static int bracketStart(Line line, int from, int close) {
    for (int word = close; word >= from; word--) {
      if (line.is(word, "(")) {
        return word;
      }
    }
    return close;
  }

  /** Returns the name whose apposition holds the word: a comma, no verb, the word. */
  private @Nullable NameForm described(Scene scene, int from, int word) {
    Line line = scene.line();
    if (words.speech().starts("pronoun", line, word)) {
      return whoBefore(scene, from, word);
    }
    for (int i = word - 1; i > from; i--) {
      NameForm name = scene.nameBefore(i);
      if (line.is(i, ",", "(", "–", "—", "-") && name != null) {
        return name;
      }
      boolean clause = line.is(i, "was", "is", "were", "are", "has", "had", "that", "when");
      if (words.speech().starts("verb", line, i) || (clause && !line.is(i - 1, "who"))) {
        return null;
      }
    }
    return null;
  }

  /** "Ama Boyd, who says that she will leave, said": the name before the last "who". */
  private static @Nullable NameForm whoBefore(Scene scene, int from, int word) {
    for (int i = word - 1; i > from + 1; i--) {
      if (scene.line().is(i, "who") && scene.line().is(i - 1, ",")) {
        return scene.nameBefore(i - 1);
      }
    }
    return null;
  }

  /** "Ama Boyd, elected after her rival had left, said": the name that the first comma closes. */
  private static @Nullable NameForm interrupted(Scene scene, int from, int verb) {
    if (!scene.line().is(verb - 1, ",")) {
      return null;
    }
    for (int i = verb - 2; i > from; i--) {
      NameForm name = scene.line().is(i, ",") ? scene.nameBefore(i) : null;
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** "said Ama Boyd", "added the trust's chief executive, Ama Boyd". */
  private @Nullable Subject inverted(Scene scene, int verb, int to) {
    Line line = scene.line();
    int first = Math.max(verb + 1, words.speech().end("verb", line, verb));
    Subject unnamed = null;
    for (int word = first; word < Math.min(to, first + REACH); word++) {
      Subject subject = at(scene, word);
      boolean owner = subject != null && isOwner(scene, subject);
      if (subject != null && subject.kind() == Kind.NAME && !owner) {
        return unnamed != null && line.is(word - 1, ",") && !isOffice(scene, first, word)
            ? unnamed
            : subject;
      }
      if (subject != null && unnamed == null && !owner) {
        unnamed = subject;
      }
      boolean apposed = line.is(word, ",") && scene.nameAt(word + 1) != null;
      if (!line.isWord(word) && !apposed && !line.is(word, "'", "&", "-")) {
        return unnamed;
      }
    }
    return unnamed;
  }

  private boolean isOffice(Scene scene, int from, int to) {
    for (int word = from; word < to; word++) {
      if (words.roles().senses(scene.line(), word).stream()
          .anyMatch(sense -> !sense.equals("portfolio") && !sense.equals("modifier"))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Subject at(Scene scene, int word) {
    Line line = scene.line();
    NameForm name = scene.nameAt(word);
    if (name != null) {
      return new Subject(Kind.NAME, name.first(), name);
    }
    NameForm holder = scene.holderAt(word);
    if (holder != null) {
      return new Subject(Kind.NAME, holder.first(), holder);
    }
    if (words.speech().starts("pronoun", line, word)) {
      return new Subject(Kind.PRONOUN, word, null);
    }
    RolePhrase office = scene.officeAt(word);
    if (office != null) {
      return new Subject(Kind.OFFICE, office.first(), null);
    }
    for (Kind kind : UNNAMED) {
      if (words.speech().starts(kind.name().toLowerCase(Locale.ROOT), line, word)) {
        Kind whose = isSpokesperson(line, word) ? Kind.NOBODY : owned(line, word, kind);
        return isManner(line, word) ? null : new Subject(whose, word, null);
      }
    }
    return null;
  }

  /** "A spokesperson for the inspectorate" is not the report. */
  private static boolean isSpokesperson(Line line, int word) {
    for (int i = word - 1; i >= Math.max(0, word - SPOKEN_FOR); i--) {
      if (line.text(i).toLowerCase(Locale.ROOT).startsWith("spokes")) {
        return true;
      }
    }
    return line.text(word + 1).toLowerCase(Locale.ROOT).startsWith("spokes");
  }

  /** "Her letter says" is what she says. */
  private static Kind owned(Line line, int word, Kind kind) {
    if (line.is(word, "letter", "report", "statement", "message", "email", "blog")) {
      return line.is(word - 1, "his", "her")
          ? Kind.PRONOUN
          : line.is(word - 1, "their", "its") ? Kind.AGAIN : kind;
    }
    return kind;
  }

  /** "in a joint statement" tells how somebody spoke, not who. */
  private static boolean isManner(Line line, int word) {
    boolean in = line.is(word - 2, "in") || line.is(word - 3, "in");
    return line.is(word, "statement", "letter", "message") && in;
  }
}
