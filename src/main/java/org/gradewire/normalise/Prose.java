package org.gradewire.normalise;

import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/** What the shape of a block says: a sentence or a line, long or short. */
final class Prose {
  private static final int SENTENCE = 12;
  private static final String END_MARKS = ".?!…";
  private static final String OPEN_MARKS = ":;,";
  private static final String CLOSING = "\"'“”‘’»)] ";

  private Prose() {}

  /** Returns the number of words between spaces. */
  static int words(Block block) {
    String words = block.text().text();
    int count = 0;
    for (int i = 0; i < words.length(); i++) {
      count += !isSpace(words.charAt(i)) && (i == 0 || isSpace(words.charAt(i - 1))) ? 1 : 0;
    }
    return count;
  }

  private static boolean isSpace(char unit) {
    return unit == ' ' || unit == '\t';
  }

  /** Returns whether the block ends in an end mark, perhaps with a closing mark after it. */
  static boolean endsSentence(Block block) {
    String words = block.text().text();
    int last = words.length() - 1;
    while (last > 0 && CLOSING.indexOf(words.charAt(last)) >= 0) {
      last--;
    }
    return END_MARKS.indexOf(words.charAt(last)) >= 0;
  }

  /**
   * Returns whether the block is plainly part of a story: a sentence of some length, or several.
   */
  static boolean isProse(Block block) {
    return block.kind().tellsTheStory() && endsSentence(block) && words(block) >= SENTENCE;
  }

  /** Returns whether the block is a line that neither ends a sentence nor leads on to the next. */
  static boolean isBareLine(Block block) {
    String words = block.text().text();
    return !endsSentence(block) && OPEN_MARKS.indexOf(words.charAt(words.length() - 1)) < 0;
  }

  static boolean isLine(Block block) {
    return block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.HEADING;
  }

  static boolean startsWithQuote(Block block) {
    return "\"“‘'".indexOf(block.text().text().charAt(0)) >= 0;
  }
}
