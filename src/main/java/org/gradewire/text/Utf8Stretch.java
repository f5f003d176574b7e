package org.gradewire.text;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text whose characters, as bytes of windows-1252, are one character of UTF-8.
 *
 * @param start its first code unit
 * @param end the first code unit after it
 * @param point the character that it encodes
 */
record Utf8Stretch(int start, int end, int point) {
  private static final int CLOSING_QUOTE = 0x201d;

  /** From the second byte of an opening quotation mark; nothing else brings it into a text. */
  private static final int SMALL_TILDE = 0x2dc;

  private static final int LAST_ACCENT = 0x370;
  private static final char REPLACEMENT = '\ufffd';
  private static final String LOST_QUOTE = "\u00e2\u20ac";
  private static final String MARKS = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2022\u00a0";

  /** Returns the stretch that begins at {@code at}, or nothing. */
  static @Nullable Utf8Stretch at(String words, int at) {
    int lead = WindowsBytes.of(words.charAt(at));
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    int point = lead & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      if (at + i >= words.length() || !WindowsBytes.isContinuation(words.charAt(at + i))) {
        return lostQuote(words, at);
      }
      point = (point << 6) | (WindowsBytes.of(words.charAt(at + i)) & 0x3F);
    }
    boolean shortest = point >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
    boolean exists = point <= Character.MAX_CODE_POINT && (point < 0xD800 || point > 0xDFFF);
    return shortest && exists ? new Utf8Stretch(at, at + length, point) : null;
  }

  /** The last byte of a closing quotation mark is one that windows-1252 does not have. */
  private static @Nullable Utf8Stretch lostQuote(String words, int at) {
    int end = at + LOST_QUOTE.length();
    if (!words.startsWith(LOST_QUOTE, at)) {
      return null;
    }
    if (end < words.length() && words.charAt(end) == REPLACEMENT) {
      return new Utf8Stretch(at, end + 1, CLOSING_QUOTE);
    }
    boolean apart = end == words.length() || !Character.isLetterOrDigit(words.charAt(end));
    return apart ? new Utf8Stretch(at, end, CLOSING_QUOTE) : null;
  }

  /**
   * Returns whether its character is likelier to be meant than the characters that stand there.
   *
   * @param goesOn whether a repaired stretch ends where this one begins
   */
  boolean fits(String words, boolean goesOn) {
    boolean encodedAgain = point <= 0xFFFF && WindowsBytes.isContinuation((char) point);
    if (point < 0xC0 || point == SMALL_TILDE || (goesOn && encodedAgain)) {
      return true;
    }
    if (point >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      return true;
    }
    if (Character.getType(point) == Character.NON_SPACING_MARK && point < LAST_ACCENT) {
      return start > 0 && (goesOn || Character.isLetter(words.codePointBefore(start)));
    }
    if (Character.isLetter(point)) {
      boolean western = point < 0x180 || (point >= 0x1E00 && point < 0x1F00) || isLigature();
      return western && (goesOn || isInWord(words));
    }
    return isSign();
  }

  private boolean isLigature() {
    return point >= 0xFB00 && point <= 0xFB06;
  }

  /** A lower-case letter has letters beside it, a capital one after it or capitals before it. */
  private boolean isInWord(String words) {
    boolean before = start > 0 && Character.isLetter(words.codePointBefore(start));
    boolean after = end < words.length() && Character.isLetter(words.codePointAt(end));
    boolean mayClose = MARKS.indexOf(words.charAt(end - 1)) >= 0;
    boolean inCapitals = before && Character.isUpperCase(words.codePointBefore(start));
    if (Character.isUpperCase(point)) {
      return after
          ? !(mayClose && inCapitals)
          : point < 0x100 && !mayClose && (!before || inCapitals);
    }
    // In lower case nothing begins with the first byte of U+00C0 to U+00FF.
    return after || (before && !mayClose) || (point < 0x100 && !inCapitals);
  }

  private boolean isSign() {
    return point < 0x100
        || (point >= 0x2000 && point < 0x2400)
        || (point >= 0x2500 && point < 0x27C0)
        || point == 0xFEFF
        || point == 0xFFFD
        || (point >= 0xFE00 && point <= 0xFE0F);
  }
}
