package org.gradewire.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradewire.read.plain.StoryMarks.Mark;

/**
 * A headline with the lines around it that may start a story.
 *
 * @param start the index of the first paragraph that belongs to it
 * @param headline the index of the headline
 * @param body the index of the first paragraph of prose
 * @param says what the lines around the headline say
 * @param before the mark right before it
 */
record StoryHead(int start, int headline, int body, Signs says, Optional<Mark> before) {
  private static final int FURTHEST_BEFORE = 3;
  private static final int FURTHEST_BEHIND = 6;
  private static final int MOST_OTHERS = 2;

  /**
   * What the lines around a headline say.
   *
   * @param published that it was published on some day
   * @param dated a day
   * @param bylined who wrote it
   * @param released that it is a press release
   */
  record Signs(boolean published, boolean dated, boolean bylined, boolean released) {
    static Signs of(List<Paragraph> lines) {
      return new Signs(
          lines.stream().anyMatch(Paragraph::saysPublished),
          lines.stream().anyMatch(Paragraph::isDated),
          lines.stream().anyMatch(Paragraph::isByline),
          lines.stream().anyMatch(line -> line.is(Mark.RELEASE)));
    }

    Signs and(Signs other) {
      return new Signs(
          published || other.published,
          dated || other.dated,
          bylined || other.bylined,
          released || other.released);
    }

    boolean ownDateOrAuthor() {
      return dated || bylined;
    }
  }

  /** Returns the head whose headline is at {@code at}, if there is one. */
  static Optional<StoryHead> at(List<Paragraph> paragraphs, int at) {
    if (!paragraphs.get(at).isHeadline()) {
      return Optional.empty();
    }
    int body = body(paragraphs, at);
    if (body < 0) {
      return Optional.empty();
    }
    int start = at;
    while (start > 0 && at - start < FURTHEST_BEFORE && leadsOn(paragraphs.get(start - 1))) {
      start--;
    }
    List<Paragraph> around = new ArrayList<>(paragraphs.subList(start, at));
    around.addAll(paragraphs.subList(at + 1, body));
    Optional<Mark> before = start == 0 ? Optional.empty() : paragraphs.get(start - 1).mark();
    boolean page = paragraphs.subList(start, at + 1).stream().anyMatch(Paragraph::pageBefore);
    return Optional.of(
        new StoryHead(start, at, body, Signs.of(around), page ? Optional.of(Mark.RULE) : before));
  }

  private static int body(List<Paragraph> paragraphs, int at) {
    int others = 0;
    for (int i = at + 1; i < Math.min(paragraphs.size(), at + FURTHEST_BEHIND); i++) {
      Paragraph next = paragraphs.get(i);
      if (next.isProse()) {
        return i;
      }
      others += leadsOn(next) || next.isByline() ? 0 : 1;
      if (others > MOST_OTHERS || endsHead(next)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean leadsOn(Paragraph line) {
    return line.isDated() || line.is(Mark.RELEASE);
  }

  private static boolean endsHead(Paragraph line) {
    return line.mark().isPresent() && !line.is(Mark.RELEASE) && !line.is(Mark.FIELD);
  }

  /** Returns this head with what stands above it from {@code above} on. */
  StoryHead from(StoryHead above) {
    return new StoryHead(above.start(), headline, body, says.and(above.says()), above.before());
  }

  boolean isAfter(Mark mark) {
    return before.filter(mark::equals).isPresent();
  }
}
