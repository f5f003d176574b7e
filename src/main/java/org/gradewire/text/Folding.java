package org.gradewire.text;

/** Folds words for comparison: case, the kinds of apostrophe, hyphens and spaces. */
public final class Folding {

  private Folding() {}

  /** Returns {@code text} folded; of the same length, unit for unit. */
  public static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static char fold(char unit) {
    // Most units by far, for which asking the tables of Unicode takes longest.
    if (unit < 128) {
      boolean capital = unit >= 'A' && unit <= 'Z';
      return capital ? (char) (unit + 32) : unit == '-' ? ' ' : unit == '`' ? '\'' : unit;
    }
    return switch (unit) {
      case '\u2018', '\u2019', '\u02bc' -> '\'';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u00a0' -> ' ';
      default -> Character.toLowerCase(unit);
    };
  }
}
