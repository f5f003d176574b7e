package org.gradewire.normalise;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/**
 * Tells captions by their being there twice in a row: once as the description of the picture, once
 * below it. Where the first line of a page or a sentence stands twice, the second is furniture.
 */
final class RepeatedLines implements BlockRule {

  @Override
  public List<Block> apply(List<Block> blocks) {
    List<Block> result = new ArrayList<>(blocks);
    for (int i = 1; i < blocks.size(); i++) {
      if (isRepeat(blocks.get(i - 1), blocks.get(i))) {
        boolean caption = i > 1 && Prose.isLine(blocks.get(i - 1)) && !Prose.isProse(blocks.get(i));
        if (caption) {
          result.set(i - 1, result.get(i - 1).as(BlockKind.CAPTION));
        }
        result.set(i, blocks.get(i).as(BlockKind.FURNITURE));
      }
    }
    return result;
  }

  private static boolean isRepeat(Block block, Block next) {
    return next.kind() != BlockKind.METADATA
        && next.kind() != BlockKind.TABLE_ROW
        && block.text().text().equals(next.text().text());
  }
}
