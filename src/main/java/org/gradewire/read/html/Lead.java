package org.gradewire.read.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Element;

/**
 * Adds to a story what stands between its headline and the element that holds it: standfirst,
 * byline, dateline, picture caption.
 */
final class Lead {
  private static final Set<BlockKind> PARTS =
      EnumSet.of(BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION);

  /** A headline that is further away than so many blocks is not the story's own. */
  private static final int FURTHEST = 15;

  private static final int PROSE = 12;
  private static final double FEW_LINKS = 0.3;

  private Lead() {}

  /**
   * Returns {@code story} with its lead.
   *
   * @param all the blocks of the whole page
   * @param heading the headline, if it is known
   */
  static List<PageBlock> before(
      List<PageBlock> story, List<PageBlock> all, Optional<Element> heading) {
    int start = story.isEmpty() ? 0 : all.indexOf(story.get(0));
    int headline = headline(all, start, heading);
    if (headline < 0) {
      return story;
    }
    List<PageBlock> result = new ArrayList<>();
    for (PageBlock block : all.subList(headline + 1, start)) {
      if (PARTS.contains(block.kind())) {
        result.add(block);
      } else if (isProse(block)) {
        result.add(block.as(BlockKind.STANDFIRST));
      }
    }
    result.addAll(story);
    return result;
  }

  private static int headline(List<PageBlock> all, int start, Optional<Element> heading) {
    for (int i = start - 1; i >= Math.max(0, start - FURTHEST); i--) {
      Element element = all.get(i).element();
      if (element.normalName().equals("h1") || heading.filter(element::equals).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isProse(PageBlock block) {
    return block.words() >= PROSE && block.endsSentence() && block.linkDensity() < FEW_LINKS;
  }
}
