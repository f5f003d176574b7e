package org.gradewire.normalise;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/**
 * Takes what follows a heading such as "Related articles" or "Notes to editors" for furniture: all
 * of it where little prose follows, else the lines up to the next prose.
 */
final class StoryEndRule implements BlockRule {
  private final FurnitureWordings wordings;

  StoryEndRule(FurnitureWordings wordings) {
    this.wordings = wordings;
  }

  @Override
  public List<Block> apply(List<Block> blocks) {
    List<Block> result = new ArrayList<>(blocks);
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i).kind() == BlockKind.FURNITURE && wordings.headsTheEnd(blocks.get(i))) {
        takeOut(result, i + 1, prose(result, 0, i) > 2 * prose(result, i + 1, result.size()));
      }
    }
    return result;
  }

  private static void takeOut(List<Block> blocks, int from, boolean all) {
    for (int i = from; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!all && Prose.isProse(block)) {
        return;
      }
      if (block.kind() != BlockKind.METADATA) {
        blocks.set(i, block.as(BlockKind.FURNITURE));
      }
    }
  }

  private static int prose(List<Block> blocks, int from, int to) {
    return blocks.subList(from, to).stream().filter(Prose::isProse).mapToInt(Prose::words).sum();
  }
}
