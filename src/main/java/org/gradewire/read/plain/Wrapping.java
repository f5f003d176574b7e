package org.gradewire.read.plain;

import java.util.List;

/**
 * Whether a text was wrapped at a fixed width, as in mail and old press releases: then nearly every
 * line that is followed by another breaks where the next word no longer fitted.
 *
 * @param width the length of the longest line; 0 if the text was not wrapped
 */
record Wrapping(int width) {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;
  private static final int FEWEST_PAIRS = 4;

  static Wrapping of(List<Line> lines) {
    int width = lines.stream().mapToInt(line -> line.words().length()).max().orElse(0);
    int pairs = 0;
    int full = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).blankBefore() == 0) {
        pairs++;
        full += isFull(lines.get(i - 1), lines.get(i), width) ? 1 : 0;
      }
    }
    boolean ofWidth = width >= NARROWEST && width <= WIDEST;
    boolean wrapped = ofWidth && pairs >= FEWEST_PAIRS && full * 10 >= pairs * 6;
    return new Wrapping(wrapped ? width : 0);
  }

  /** Returns whether {@code next} goes on with the paragraph that {@code line} is in. */
  boolean joins(Line line, Line next) {
    return width > 0 && next.blankBefore() == 0 && isFull(line, next, width);
  }

  private static boolean isFull(Line line, Line next, int width) {
    return line.words().length() + 1 + next.firstWord().length() > width - width / 20;
  }
}
