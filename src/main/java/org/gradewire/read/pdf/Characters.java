package org.gradewire.read.pdf;

import java.text.Normalizer;

/** Makes plain characters of those that only a page needs. */
final class Characters {
  private static final char FIRST_LIGATURE = '\ufb00';
  private static final char LAST_LIGATURE = '\ufb06';
  private static final char FIRST_PRIVATE = '\ue000';
  private static final char LAST_PRIVATE = '\uf8ff';

  /** Symbol fonts put their 256 signs here. */
  private static final char FIRST_SYMBOL = '\uf020';

  private static final char LAST_SYMBOL = '\uf0ff';

  private Characters() {}

  /** Returns {@code text} with ligatures taken apart and symbols of private use as bullets. */
  static String plain(String text) {
    if (text.length() == 1 && text.charAt(0) < 0x80) {
      return text.charAt(0) < ' ' ? " " : text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= FIRST_LIGATURE && unit <= LAST_LIGATURE) {
        plain.append(Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC));
      } else if (unit >= FIRST_SYMBOL && unit <= LAST_SYMBOL) {
        plain.append('•');
      } else if (unit >= FIRST_PRIVATE && unit <= LAST_PRIVATE) {
        plain.append(FontFacts.UNKNOWN);
      } else {
        plain.append(unit < ' ' || Character.isSpaceChar(unit) ? ' ' : unit);
      }
    }
    return plain.toString();
  }
}
