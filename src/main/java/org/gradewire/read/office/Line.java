package org.gradewire.read.office;

import org.gradewire.text.AlignedText;
import org.gradewire.text.BlockKind;

/**
 * A line of a document.
 *
 * @param kind what part it plays
 * @param text its words, never empty, aligned with the part of the document that holds them
 */
record Line(BlockKind kind, AlignedText text) {

  Line as(BlockKind other) {
    return new Line(other, text);
  }

  int wordCount() {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.text().length(); i++) {
      boolean space = Character.isWhitespace(text.text().charAt(i));
      count += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return count;
  }
}
