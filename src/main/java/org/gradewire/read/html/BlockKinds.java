package org.gradewire.read.html;

import java.util.Optional;
import org.gradewire.read.html.PageHints.Sense;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Element;

/** Says what part a block plays, from the elements around it, the innermost first. */
final class BlockKinds {
  private static final int HOW_FAR_UP = 4;
  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_LINE = 30;

  private final PageParts parts;
  private final Element root;

  BlockKinds(PageParts parts, Element root) {
    this.parts = parts;
    this.root = root;
  }

  BlockKind of(Element container) {
    Optional<Element> element = Optional.of(container);
    for (int up = 0; up < HOW_FAR_UP && element.isPresent(); up++) {
      Optional<BlockKind> kind = element.flatMap(this::own);
      if (kind.isPresent()) {
        return kind.get();
      }
      element = element.filter(here -> !here.equals(root)).map(Element::parent);
    }
    return BlockKind.PARAGRAPH;
  }

  private Optional<BlockKind> own(Element element) {
    return ofTag(element).or(() -> ofHint(element));
  }

  private static Optional<BlockKind> ofTag(Element element) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(BlockKind.HEADING);
      case "li", "dd", "dt" -> Optional.of(BlockKind.LIST_ITEM);
      case "blockquote" -> Optional.of(BlockKind.QUOTE);
      case "figcaption", "figure", "caption" -> Optional.of(BlockKind.CAPTION);
      default -> Optional.empty();
    };
  }

  private Optional<BlockKind> ofHint(Element element) {
    int words = parts.wordsIn(element);
    return words > LONGEST_LABEL
        ? Optional.empty()
        : parts.hint(element).flatMap(BlockKinds::kind).filter(kind -> words <= longest(kind));
  }

  private static int longest(BlockKind kind) {
    return kind == BlockKind.DATELINE ? LONGEST_LINE : LONGEST_LABEL;
  }

  private static Optional<BlockKind> kind(Sense sense) {
    return switch (sense) {
      case CAPTION -> Optional.of(BlockKind.CAPTION);
      case BYLINE -> Optional.of(BlockKind.BYLINE);
      case DATELINE -> Optional.of(BlockKind.DATELINE);
      case STANDFIRST -> Optional.of(BlockKind.STANDFIRST);
      case QUOTE -> Optional.of(BlockKind.QUOTE);
      case TITLE -> Optional.of(BlockKind.TITLE);
      case IGNORED, NOISE, DOUBTFUL, STORY -> Optional.empty();
    };
  }
}
