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
    // Counted once: a long page has many such headings.
    int[] prose = blocks.stream().mapToInt(StoryEndRule::prose).toArray();
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i).kind() == BlockKind.FURNITURE && wordings.headsTheEnd(blocks.get(i))) {
        boolean all = sum(prose, 0, i) > 2 * sum(prose, i + 1, prose.length);
        takeOut(result, prose, i + 1, all);
      }
    }
    return result;
  }

  private static void takeOut(List<Block> blocks, int[] prose, int from, boolean all) {
    for (int i = from; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!all && Prose.isProse(block)) {
        return;
      }
      if (block.kind() != BlockKind.METADATA) {
        blocks.set(i, block.as(BlockKind.FURNITURE));
        prose[i] = 0;
      }
    }
  }

  private static int prose(Block block) {
    return Prose.isProse(block) ? Prose.words(block) : 0;
  }

  private static int sum(int[] prose, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += prose[i];
    }
    return sum;
  }
}
