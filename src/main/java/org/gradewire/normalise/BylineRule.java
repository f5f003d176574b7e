package org.gradewire.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/** Makes a bare name beside the dateline, above the story, the byline. */
final class BylineRule implements BlockRule {
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]+(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|van|von|der|la)){1,3}");

  private final FurnitureWordings wordings;

  BylineRule(FurnitureWordings wordings) {
    this.wordings = wordings;
  }

  @Override
  public List<Block> apply(List<Block> blocks) {
    List<Block> result = new ArrayList<>(blocks);
    for (int i = 0; i < blocks.size() && !Prose.isProse(blocks.get(i)); i++) {
      Block block = blocks.get(i);
      if (Prose.isLine(block)
          && NAME.matcher(block.text().text()).matches()
          && !wordings.namesABody(block)
          && (isDateline(blocks, i - 1) || isDateline(blocks, i + 1))) {
        result.set(i, block.as(BlockKind.BYLINE));
      }
    }
    return result;
  }

  private static boolean isDateline(List<Block> blocks, int at) {
    return at >= 0 && at < blocks.size() && blocks.get(at).kind() == BlockKind.DATELINE;
  }
}
