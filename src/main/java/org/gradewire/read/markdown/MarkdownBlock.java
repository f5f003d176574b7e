package org.gradewire.read.markdown;

import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/**
 * One block of a Markdown text.
 *
 * @param kind what part it plays
 * @param text its words, one line
 * @param level of a heading, from 1; otherwise 0
 * @param afterRule whether a rule stands right before it
 */
record MarkdownBlock(BlockKind kind, AlignedText text, int level, boolean afterRule) {

  Block toBlock() {
    return new Block(kind, text);
  }
}
