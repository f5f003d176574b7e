package org.gradewire.read.html;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradewire.read.html.PageHints.Sense;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the story: the one whose blocks, weighed as story or not, add up to
 * most; between equals the innermost.
 */
final class MainContent {
  /** A block of at least so many words, few of them links, reads like a story. */
  private static final int PROSE = 12;

  private static final double MANY_LINKS = 0.4;
  private static final double ROW = 0.3;
  private static final double NAMED_STORY = 1.3;
  private static final double ITEM_PROPERTY = 2.0;
  private static final Set<BlockKind> NOT_WEIGHED =
      Set.of(BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.DATELINE);

  private static final Set<String> PARTS =
      Set.of(
          "p",
          "li",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "dd",
          "dt",
          "dl",
          "pre",
          "tr",
          "tbody",
          "table",
          "figure",
          "figcaption");

  private final PageParts parts;

  MainContent(PageParts parts) {
    this.parts = parts;
  }

  /** Returns the blocks of the story among {@code blocks}, in their order. */
  List<PageBlock> of(List<PageBlock> blocks) {
    Map<Element, Double> scores = new LinkedHashMap<>();
    for (PageBlock block : blocks) {
      double weight = weight(block);
      for (Element up = holder(block); up != null; up = up.parent()) {
        scores.merge(up, weight, Double::sum);
      }
    }
    return scores.entrySet().stream()
        .max(Comparator.comparingDouble(entry -> entry.getValue() * bonus(entry.getKey())))
        .map(Map.Entry::getKey)
        .map(best -> blocks.stream().filter(block -> isIn(block, best)).toList())
        .orElse(List.of());
  }

  /** A paragraph by itself is no story: the least that is looked at is what holds it. */
  private static Element holder(PageBlock block) {
    Element element = block.element();
    Element parent = element.parent();
    while (PARTS.contains(element.normalName()) && parent != null) {
      element = parent;
      parent = element.parent();
    }
    return element;
  }

  private static boolean isIn(PageBlock block, Element root) {
    for (Element up = block.element(); up != null; up = up.parent()) {
      if (up.equals(root)) {
        return true;
      }
    }
    return false;
  }

  private static double weight(PageBlock block) {
    if (NOT_WEIGHED.contains(block.kind())) {
      return 0;
    }
    if (block.kind() == BlockKind.TABLE_ROW) {
      return block.words() * ROW;
    }
    if (block.linkDensity() > MANY_LINKS) {
      return -5 - block.words() * 0.5;
    }
    if (block.kind() == BlockKind.HEADING) {
      return -1;
    }
    boolean prose = block.words() >= PROSE || (block.endsSentence() && block.words() > 2);
    return prose ? block.words() * (1 - block.linkDensity()) : -3;
  }

  private double bonus(Element element) {
    if (element.attr("itemprop").contains("articleBody")) {
      return ITEM_PROPERTY;
    }
    boolean named =
        element.normalName().equals("article")
            || parts.hint(element).filter(Sense.STORY::equals).isPresent();
    return named ? NAMED_STORY : 1;
  }
}
