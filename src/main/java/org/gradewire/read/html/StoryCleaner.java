package org.gradewire.read.html;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Element;

/** Takes from the story what stands inside its element and is not part of it. */
final class StoryCleaner {
  private static final double NEARLY_ALL_LINKS = 0.8;
  private static final double MANY_LINKS = 0.5;
  private static final int SHORT = 25;

  private StoryCleaner() {}

  /** Returns {@code blocks} without lists of links and what headed them. */
  static List<PageBlock> clean(List<PageBlock> blocks) {
    List<PageBlock> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      if (!isLinkList(block) && !headsLinks(blocks, i)) {
        kept.add(block);
      }
    }
    return withoutDanglingHeadings(kept);
  }

  /** A heading over several links headed them, unless they start its section. */
  private static boolean headsLinks(List<PageBlock> blocks, int at) {
    Element section = blocks.get(at).element().parent();
    int end = at + 1;
    while (end < blocks.size() && isLinkList(blocks.get(end))) {
      end++;
    }
    return blocks.get(at).kind() == BlockKind.HEADING
        && end - at > 2
        && (end == blocks.size()
            || blocks.get(end).kind() == BlockKind.HEADING
            || !blocks.get(end).element().parents().contains(section));
  }

  private static boolean isLinkList(PageBlock block) {
    boolean isShort = block.words() < SHORT && !block.endsSentence();
    return block.kind() != BlockKind.HEADING
        && block.kind() != BlockKind.TABLE_ROW
        && (block.linkDensity() > NEARLY_ALL_LINKS
            || (isShort && block.linkDensity() > MANY_LINKS));
  }

  /** A heading that heads nothing headed something that was taken out. */
  private static List<PageBlock> withoutDanglingHeadings(List<PageBlock> blocks) {
    int end = blocks.size();
    while (end > 0 && blocks.get(end - 1).kind() == BlockKind.HEADING) {
      end--;
    }
    return blocks.subList(0, end);
  }
}
