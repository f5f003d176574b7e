package org.gradewire.text;

import java.util.Arrays;

/**
 * Leads from the UTF-16 offsets of one text, in which the program counts, to code points, in which
 * citations count.
 *
 * <p>Remembers only where the characters beyond U+FFFF stand, so it costs next to nothing for a
 * text without them.
 */
public final class CodePoints {
  /** For a text in which every code unit is a character. */
  public static final CodePoints PLAIN = new CodePoints(new int[0]);

  /** The offset of the second half of each character beyond U+FFFF, in text order. */
  private final int[] secondHalves;

  private CodePoints(int[] secondHalves) {
    this.secondHalves = secondHalves;
  }

  /** Returns the way to code points in {@code text}. */
  public static CodePoints of(CharSequence text) {
    int[] found = new int[0];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(8, count * 2));
        }
        found[count++] = i;
      }
    }
    return count == 0 ? PLAIN : new CodePoints(Arrays.copyOf(found, count));
  }

  /**
   * Returns how many characters stand before the code unit {@code offset}. An offset between the
   * two halves of a character counts that character.
   */
  public int at(int offset) {
    int found = Arrays.binarySearch(secondHalves, offset);
    return offset - (found >= 0 ? found : -found - 1);
  }

  /** Returns {@code span}, which counts code units, counted in code points. */
  public Span of(Span span) {
    return new Span(at(span.start()), at(span.end()));
  }
}
