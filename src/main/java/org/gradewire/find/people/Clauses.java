package org.gradewire.find.people;

import java.util.List;
import java.util.Locale;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads who speaks from the words beside a quotation. */
final class Clauses {
  private static final int REACH = 7;
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
   * @param name the place that names the speaker; {@code null} for all other kinds
   */
  record Subject(Kind kind, @Nullable NameForm name) {
    static Subject of(NameForm name) {
      return new Subject(Kind.NAME, name);
    }

    static Subject of(Kind kind) {
      return new Subject(kind, null);
    }
  }

  /** Returns the first word of the last sentence that begins before {@code to}. */
  static int sentenceStart(Line line, int from, int to) {
    int start = from;
    for (int word = from; word < to - 1; word++) {
      if (line.is(word, ".", "!", "?") && !line.isWord(word)) {
        start = word + 1;
      }
    }
    return line.is(to - 1, ".", "!", "?") ? to : start;
  }

  /** Returns the word that ends the first sentence after {@code from}, at most {@code to}. */
  static int sentenceEnd(Line line, int from, int to) {
    int word = from;
    while (word < to && !line.is(word, ".", "!", "?")) {
      word++;
    }
    return word;
  }

  /** Returns the speaker of the last clause between two words, or {@code null} if none speaks. */
  @Nullable Subject speakerBefore(Line line, int from, int to, List<NameForm> names) {
    for (int word = to - 1; word >= from; word--) {
      if (isVerb(line, word, names)) {
        Subject subject = subject(line, from, word, names);
        return subject != null ? subject : inverted(line, word, to, names);
      }
    }
    return line.is(to - 1, ":") ? subject(line, from, to, names) : null;
  }

  /** Returns the speaker of the first clause between two words, or {@code null} if none speaks. */
  @Nullable Subject speakerAfter(Line line, int from, int to, List<NameForm> names) {
    if (line.is(from, "by")) {
      return inverted(line, from, to, names);
    }
    for (int word = from; word < to; word++) {
      if (isVerb(line, word, names)) {
        Subject subject = subject(line, from, word, names);
        return subject != null ? subject : inverted(line, word, to, names);
      }
    }
    return null;
  }

  /** A verb of speech, and not "was described". */
  private boolean isVerb(Line line, int word, List<NameForm> names) {
    boolean told = line.is(word - 1, "was", "were", "been", "being", "be", "is", "are");
    boolean passive = told && (line.text(word).endsWith("ed") || line.is(word, "found", "told"));
    return words.speech().starts("verb", line, word)
        && nameAt(line, word, names) == null
        && !passive;
  }

  /** Returns whom the sentence is about: the first name, pronoun or body that could speak. */
  @Nullable Subject topic(Line line, int from, int to, List<NameForm> names) {
    for (int word = from; word < to; word++) {
      Subject subject = at(line, word, names);
      if (subject != null) {
        return subject;
      }
    }
    return null;
  }

  /** The nearest possible speaker before the verb; one in apposition does not count. */
  private @Nullable Subject subject(Line line, int from, int verb, List<NameForm> names) {
    for (int word = verb - 1; word >= from; word--) {
      word = line.is(word, ")") ? bracketStart(line, from, word) : word;
      Subject subject = at(line, word, names);
      if (subject != null) {
        boolean nested = subject.name == null || isKin(line, from, word);
        NameForm above = nested ? described(line, from, word, names) : null;
        return above == null ? subject : Subject.of(above);
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
  private @Nullable NameForm described(Line line, int from, int word, List<NameForm> names) {
    if (words.speech().starts("pronoun", line, word)) {
      return null;
    }
    for (int i = word - 1; i > from; i--) {
      NameForm name = nameAt(line, i - 1, names);
      if (line.is(i, ",", "(") && name != null) {
        return name;
      }
      boolean clause = line.is(i, "was", "is", "were", "are", "has", "had", "that", "when");
      if (words.speech().starts("verb", line, i) || (clause && !line.is(i - 1, "who"))) {
        return null;
      }
    }
    return null;
  }

  /** "said Ama Boyd", "added chief executive Ama Boyd". */
  private @Nullable Subject inverted(Line line, int verb, int to, List<NameForm> names) {
    int first = Math.max(verb + 1, words.speech().end("verb", line, verb));
    for (int word = first; word < Math.min(to, first + REACH); word++) {
      Subject subject = at(line, word, names);
      if (subject != null) {
        return subject;
      }
      if (!line.isWord(word)) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Subject at(Line line, int word, List<NameForm> names) {
    NameForm name = nameAt(line, word, names);
    if (name != null) {
      return Subject.of(name);
    }
    for (Kind kind : UNNAMED) {
      if (words.speech().starts(kind.name().toLowerCase(Locale.ROOT), line, word)) {
        return isManner(line, word) ? null : Subject.of(kind);
      }
    }
    return null;
  }

  /** "in a joint statement" tells how somebody spoke, not who. */
  private static boolean isManner(Line line, int word) {
    boolean in = line.is(word - 2, "in") || line.is(word - 3, "in");
    return line.is(word, "statement") && in;
  }

  private static @Nullable NameForm nameAt(Line line, int word, List<NameForm> names) {
    Span span = line.word(word);
    for (NameForm name : names) {
      if (name.start() < span.end() && span.start() < name.span().end()) {
        return name;
      }
    }
    return null;
  }
}
