package org.gradewire.text;

import java.util.Arrays;

/**
 * The way back from each character of a text to the characters of the raw text that it came from.
 *
 * <p>Made of runs in text order that cover the whole text. In an <em>equal</em> run text and raw
 * have the same length and agree unit by unit; in a <em>replaced</em> run the whole text run came
 * from the whole raw run (an entity, a folded space); an <em>inserted</em> run came from nothing
 * and points at an empty place. Raw runs need not be adjacent: what lies between them (markup,
 * furniture) was left out. All offsets are UTF-16 code units.
 */
public final class OffsetMap {
  private final int[] textStart;
  private final int[] rawStart;
  private final int[] rawEnd;
  private final int textLength;

  OffsetMap(int[] textStart, int[] rawStart, int[] rawEnd, int textLength) {
    this.textStart = textStart;
    this.rawStart = rawStart;
    this.rawEnd = rawEnd;
    this.textLength = textLength;
  }

  /** Returns the length of the text that is mapped, in code units. */
  public int textLength() {
    return textLength;
  }

  /**
   * Returns the raw stretch that the words of {@code span} came from, the shortest that holds them
   * all.
   *
   * @throws IllegalArgumentException if the span ends after the text
   */
  public Span rawSpan(Span span) {
    if (span.end() > textLength) {
      throw new IllegalArgumentException(
          "span %s ends after the text of %d".formatted(span, textLength));
    }
    if (span.length() == 0) {
      int at = textLength == 0 ? 0 : rawStartOf(Math.min(span.start(), textLength - 1));
      return new Span(at, at);
    }
    int first = runAt(span.start());
    int last = runAt(span.end() - 1);
    int start = rawStartOf(span.start());
    int end = rawEndOf(span.end() - 1);
    for (int run = first; run < last; run++) {
      // Usually the runs go forward; values of meta data, put last, come from the head of a page.
      end = Math.max(end, rawEnd[run]);
      start = Math.min(start, rawStart[run + 1]);
    }
    return new Span(start, Math.max(start, end));
  }

  /**
   * Appends {@code text[from, to)}, a text of which this is the map, to {@code result}, aligned as
   * it is here.
   */
  void copy(String text, int from, int to, AlignedText.Builder result) {
    copy(text, 0, from, to, result);
  }

  /** As above, with {@code text[shift + i]} in place of the unit {@code i} of the text. */
  private void copy(String text, int shift, int from, int to, AlignedText.Builder result) {
    int at = from;
    for (int run = from < to ? runAt(from) : 0; at < to; run++) {
      int end = Math.min(to, textEnd(run));
      if (isEqual(run)) {
        result.equal(text.substring(at + shift, end + shift), rawStart[run] + at - textStart[run]);
      } else {
        result.replaced(text.substring(at + shift, end + shift), rawStart[run], rawEnd[run]);
      }
      at = end;
    }
  }

  /**
   * Appends {@code text}, of which this is the map into {@code source}, to {@code result}, aligned
   * with the raw text of {@code source}.
   */
  void copyThrough(String text, AlignedText source, AlignedText.Builder result) {
    for (int run = 0; run < textStart.length; run++) {
      if (isEqual(run)) {
        // The words may still differ from the source's: a space may stand for a tab.
        int shift = textStart[run] - rawStart[run];
        source.map().copy(text, shift, rawStart[run], rawEnd[run], result);
      } else {
        String words = text.substring(textStart[run], textEnd(run));
        Span raw = source.map().rawSpan(new Span(rawStart[run], rawEnd[run]));
        result.replaced(words, raw.start(), raw.end());
      }
    }
  }

  private int rawStartOf(int offset) {
    int run = runAt(offset);
    return isEqual(run) ? rawStart[run] + offset - textStart[run] : rawStart[run];
  }

  private int rawEndOf(int offset) {
    int run = runAt(offset);
    return isEqual(run) ? rawStart[run] + offset - textStart[run] + 1 : rawEnd[run];
  }

  private boolean isEqual(int run) {
    return rawEnd[run] - rawStart[run] == textEnd(run) - textStart[run];
  }

  private int textEnd(int run) {
    return run + 1 < textStart.length ? textStart[run + 1] : textLength;
  }

  private int runAt(int offset) {
    int found = Arrays.binarySearch(textStart, offset);
    return found >= 0 ? found : -found - 2;
  }
}
