package org.gradewire.text;

/**
 * The bytes of windows-1252 as browsers read them: those that it leaves undefined are control
 * characters of the same number.
 */
final class WindowsBytes {
  /** The characters of the bytes 80 to 9F. */
  private static final String CHARACTERS =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
          + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  private static final int FIRST = 0x80;
  private static final int AFTER = 0xA0;

  private WindowsBytes() {}

  /** Returns the byte that {@code unit} is written as; -1 for what windows-1252 does not have. */
  static int of(char unit) {
    if (unit <= 0xFF) {
      return unit;
    }
    int at = CHARACTERS.indexOf(unit);
    return at < 0 ? -1 : FIRST + at;
  }

  /** Returns whether {@code unit} is written as a byte that continues a character of UTF-8. */
  static boolean isContinuation(char unit) {
    int written = of(unit);
    return written >= FIRST && written < 0xC0;
  }

  /** Returns what is meant by a control character from U+0080 to U+009F; any other is itself. */
  static char character(char unit) {
    return unit >= FIRST && unit < AFTER ? CHARACTERS.charAt(unit - FIRST) : unit;
  }
}
