package org.gradewire.find.people;

import org.gradewire.find.people.Clauses.Kind;
import org.gradewire.find.people.Clauses.Subject;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds what somebody is reported to have said in a sentence without quotation marks. */
final class IndirectSpeech {
  private static final int SHORTEST = 3;
  private static final int ADDRESSEE = 6;

  private final PeopleWords words;
  private final Clauses clauses;

  IndirectSpeech(PeopleWords words, Clauses clauses) {
    this.words = words;
    this.clauses = clauses;
  }

  /**
   * Something said.
   *
   * @param speaker who says it
   * @param words what is said
   */
  record Reported(Subject speaker, Span words) {}

  /** Returns what the sentence between two words reports, or {@code null}. */
  @Nullable Reported in(Scene scene, int from, int to) {
    Line line = scene.line();
    for (int word = from; word < to; word++) {
      if (words.speech().starts("reports", line, word)) {
        Subject speaker = clauses.speakerBefore(scene, from, word + 1);
        int start = contentStart(scene, words.speech().end("reports", line, word), to);
        if (speaker == null || !isSomebody(speaker) || isTold(line, word)) {
          return null;
        }
        if (to - start >= SHORTEST && start > word) {
          return new Reported(speaker, line.span(start, to));
        }
        boolean trails = line.is(word + 1, ".") || word + 1 >= to;
        int end = speaker.word() - 1;
        boolean closed = trails && line.is(end, ",") && end - from >= SHORTEST;
        return closed ? new Reported(speaker, line.span(from, end)) : null;
      }
    }
    return null;
  }

  private static boolean isSomebody(Subject subject) {
    return subject.kind() == Kind.NAME
        || subject.kind() == Kind.PRONOUN
        || subject.kind() == Kind.OFFICE;
  }

  private static boolean isTold(Line line, int word) {
    return line.is(word - 1, "was", "were", "been", "being", "be", "is", "are", "not", "to");
  }

  /** Returns the first word of what is said: behind "that", after "told the committee". */
  private static int contentStart(Scene scene, int after, int to) {
    Line line = scene.line();
    if (line.is(after, "that")) {
      return after + 1;
    }
    for (int word = after; word < Math.min(to, after + ADDRESSEE); word++) {
      if (line.is(word, "that")) {
        return word + 1;
      }
    }
    boolean needsThat = line.is(after - 1, "told", "tells");
    return needsThat ? to : line.is(after, ",") ? after + 1 : after;
  }
}
