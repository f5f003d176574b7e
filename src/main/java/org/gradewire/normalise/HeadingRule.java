package org.gradewire.normalise;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/** Makes a short line without an end mark a heading, where a sentence follows it. */
final class HeadingRule implements BlockRule {
  private static final int LONGEST = 10;

  @Override
  public List<Block> apply(List<Block> blocks) {
    List<Block> result = new ArrayList<>(blocks);
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == BlockKind.PARAGRAPH
          && Prose.words(block) <= LONGEST
          && Prose.isBareLine(block)
          && !Prose.startsWithQuote(block)
          && Prose.isProse(blocks.get(i + 1))) {
        result.set(i, block.as(BlockKind.HEADING));
      }
    }
    return result;
  }
}
