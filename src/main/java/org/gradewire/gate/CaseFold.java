package org.gradewire.gate;

/**
 * Makes characters equal that a pattern may take for one another when case does not matter.
 *
 * <p>The same as {@link java.util.regex.Pattern#UNICODE_CASE} does: upper case, then lower case of
 * it, one code unit at a time.
 */
final class CaseFold {
  private CaseFold() {}

  static char of(char unit) {
    if (unit < 128) {
      return unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit;
    }
    return Character.toLowerCase(Character.toUpperCase(unit));
  }

  static String of(String words) {
    StringBuilder folded = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      folded.append(of(words.charAt(i)));
    }
    return folded.toString();
  }
}
