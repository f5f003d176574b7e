package org.gradewire.normalise;

import java.text.Normalizer;
import org.gradewire.text.AlignedText;

/** Composes letters with the accents that follow them, where that changes something (NFC). */
final class Composition implements TextEdit {

  @Override
  public AlignedText apply(AlignedText text) {
    String words = text.text();
    if (Normalizer.isNormalized(words, Normalizer.Form.NFC)) {
      return text;
    }
    AlignedText.Edit edit = text.edit();
    int start = 0;
    while (start < words.length()) {
      int end = clusterEnd(words, start);
      String cluster = words.substring(start, end);
      String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
      if (composed.equals(cluster)) {
        edit.copyTo(end);
      } else {
        edit.replaceTo(end, composed);
      }
      start = end;
    }
    return edit.finish();
  }

  /** A letter with what stands on it: marks, and the vowels and finals of a Hangul syllable. */
  private static int clusterEnd(String words, int start) {
    int end = words.offsetByCodePoints(start, 1);
    while (end < words.length() && goesOn(words.codePointAt(end))) {
      end = words.offsetByCodePoints(end, 1);
    }
    return end;
  }

  private static boolean goesOn(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (character >= 0x1160 && character <= 0x11ff);
  }
}
