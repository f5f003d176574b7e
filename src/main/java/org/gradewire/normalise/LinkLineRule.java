package org.gradewire.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/**
 * Finds the headline of another article that stands as a link among the paragraphs of a story: a
 * line of headline length without an end mark that cuts a running quotation in two, or that opens
 * like a teaser ("How ..." without a question mark) among sentences.
 */
final class LinkLineRule implements BlockRule {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 25;
  private static final Pattern TEASER =
      Pattern.compile("(?:How|Why|Watch|Inside|Revealed|In pictures|Explained|Exclusive)\\b.*");

  @Override
  public List<Block> apply(List<Block> blocks) {
    List<Block> result = new ArrayList<>(blocks);
    for (int i = 1; i + 1 < blocks.size(); i++) {
      if (isLinkLine(blocks.get(i - 1), blocks.get(i), blocks.get(i + 1))) {
        result.set(i, blocks.get(i).as(BlockKind.FURNITURE));
      }
    }
    return result;
  }

  private static boolean isLinkLine(Block before, Block line, Block after) {
    int words = Prose.words(line);
    return Prose.isLine(line)
        && words >= SHORTEST
        && words <= LONGEST
        && Prose.isBareLine(line)
        && !Prose.startsWithQuote(line)
        && Prose.isProse(before)
        && after.kind() == BlockKind.PARAGRAPH
        && (cutsQuotation(before, after) || TEASER.matcher(line.text().text()).matches());
  }

  private static boolean cutsQuotation(Block before, Block after) {
    return Prose.startsWithQuote(after) && leavesQuotationOpen(before.text().text());
  }

  private static boolean leavesQuotationOpen(String words) {
    long straight = words.chars().filter(unit -> unit == '"').count();
    long opened = words.chars().filter(unit -> unit == '“').count();
    long closed = words.chars().filter(unit -> unit == '”').count();
    return straight % 2 == 1 || opened > closed;
  }
}
