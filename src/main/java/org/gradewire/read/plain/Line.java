package org.gradewire.read.plain;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.read.format.Sentences;

/**
 * One line of a text that is not blank.
 *
 * @param words without white space around them
 * @param start where they start in the text
 * @param blankBefore how many blank lines stand before it
 * @param pageBefore whether a form feed does
 */
record Line(String words, int start, int blankBefore, boolean pageBefore) {

  int end() {
    return start + words.length();
  }

  boolean endsSentence() {
    return Sentences.endsIn(words);
  }

  int wordCount() {
    return words.split("\\s+").length;
  }

  String firstWord() {
    int end = 0;
    while (end < words.length() && !isSpace(words.charAt(end))) {
      end++;
    }
    return words.substring(0, end);
  }

  /** Returns the lines of {@code text} that are not blank. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int blank = 0;
    int start = 0;
    boolean page = false;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      int from = start;
      int to = end;
      while (from < to && isSpace(text.charAt(from))) {
        from++;
      }
      while (to > from && isSpace(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        lines.add(new Line(text.substring(from, to), from, blank, page && !lines.isEmpty()));
        blank = 0;
        page = false;
      } else {
        blank++;
      }
      page |= end < text.length() && text.charAt(end) == '\f';
      start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return lines;
  }

  /** Returns whether {@code text} holds nothing that can be seen. */
  static boolean blank(String text) {
    return text.chars().allMatch(unit -> isSpace((char) unit));
  }

  private static boolean isBreak(char unit) {
    return unit == '\n'
        || unit == '\r'
        || unit == '\f'
        || unit == 0x0b
        || unit == 0x85
        || unit == 0x2028
        || unit == 0x2029;
  }

  /** White space of every width, and what has none: byte order mark, zero-width characters. */
  private static boolean isSpace(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || Character.getType(unit) == Character.FORMAT
        || Character.isISOControl(unit);
  }
}
