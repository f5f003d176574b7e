package org.gradewire.normalise;

import org.gradewire.text.AlignedText;

/**
 * Takes out what cannot be seen: soft hyphens, zero-width characters, marks of byte order and
 * direction, control characters. Emoji keep the joiners that hold them together.
 */
final class InvisibleCharacters implements TextEdit {
  private static final char ZERO_WIDTH_JOINER = '\u200d';

  @Override
  public AlignedText apply(AlignedText text) {
    String words = text.text();
    if (words.chars().noneMatch(unit -> isInvisible((char) unit))) {
      return text;
    }
    AlignedText.Edit edit = text.edit();
    for (int i = 0; i < words.length(); i++) {
      if (isInvisible(words.charAt(i)) && !joinsEmoji(words, i)) {
        edit.copyTo(i).skipTo(i + 1);
      }
    }
    return edit.finish();
  }

  private static boolean isInvisible(char unit) {
    int type = Character.getType(unit);
    return (type == Character.FORMAT || type == Character.CONTROL) && !WhiteSpace.isSpace(unit);
  }

  private static boolean joinsEmoji(String words, int at) {
    return words.charAt(at) == ZERO_WIDTH_JOINER
        && at > 0
        && at + 1 < words.length()
        && words.charAt(at - 1) > '\u2000'
        && words.charAt(at + 1) > '\u2000';
  }
}
