package org.gradewire.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradewire.read.html.PageHints.Sense;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the story: the one whose blocks, weighed as story or not, add up to
 * most; between equals the innermost. Elements beside it that are named alike belong to it.
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
  private final Document page;

  MainContent(PageParts parts, Document page) {
    this.parts = parts;
    this.page = page;
  }

  /**
   * Returns the blocks of the story among {@code blocks}, in their order.
   *
   * @param headline the heading of the story, if it is known
   */
  List<PageBlock> of(List<PageBlock> blocks, Optional<Element> headline) {
    Scores scores = new Scores();
    for (PageBlock block : blocks) {
      scores.own.merge(holder(block), weight(block), Double::sum);
    }
    page.traverse(scores);
    Best found = new Best(scores);
    within(headline, scores).traverse(found);
    if (found.element == null) {
      return List.of();
    }
    Element best = new ManyArticles(scores.sums).narrowed(found.element, headline);
    Set<Element> story = new HashSet<>();
    addAll(best, story);
    for (Element more : alike(best, scores)) {
      addAll(more, story);
    }
    return blocks.stream().filter(block -> story.contains(block.element())).toList();
  }

  /** Where a page marks its main part, and the headline is in there, the story is too. */
  private Element within(Optional<Element> headline, Scores scores) {
    return headline
        .map(heading -> heading.closest("main, [role=main]"))
        .filter(main -> scores.of(main) >= PROSE)
        .orElse(page);
  }

  private static void addAll(Element root, Set<Element> story) {
    root.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            story.add(element);
          }
        });
  }

  /** Adds up the weights from the innermost elements outwards. */
  private static final class Scores implements NodeVisitor {
    private final Map<Element, Double> own = new HashMap<>();
    private final Map<Element, Double> sums = new HashMap<>();

    @Override
    public void head(Node node, int depth) {}

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      Double mine = own.get(element);
      Double total = mine == null ? sums.get(element) : sums.merge(element, mine, Double::sum);
      if (total != null && element.parent() != null) {
        sums.merge(element.parent(), total, Double::sum);
      }
    }

    double of(Element element) {
      return sums.getOrDefault(element, 0.0);
    }
  }

  /** Finds the element with the most, its name considered. */
  private final class Best implements NodeVisitor {
    private final Scores scores;
    private @Nullable Element element;
    private double most = Double.NEGATIVE_INFINITY;

    Best(Scores scores) {
      this.scores = scores;
    }

    @Override
    public void head(Node node, int depth) {}

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element here && scores.sums.containsKey(here)) {
        double score = scores.of(here) * bonus(here);
        if (score > most) {
          most = score;
          element = here;
        }
      }
    }
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
    if (isArticleBody(element)) {
      return ITEM_PROPERTY;
    }
    boolean named =
        element.normalName().equals("article")
            || parts.hint(element).filter(Sense.STORY::equals).isPresent();
    return named ? NAMED_STORY : 1;
  }

  private static boolean isArticleBody(Element element) {
    return element.attributesSize() > 0
        && (element.attr("itemprop").contains("articleBody")
            || element.attr("property").contains("articleBody"));
  }

  /** A story that an advertisement divides stands in several elements of the same name. */
  private List<Element> alike(Element best, Scores scores) {
    Element parent = best.parent();
    if (bonus(best) <= 1 || best.normalName().equals("article") || parent == null) {
      return List.of();
    }
    List<Element> holders = new ArrayList<>(List.of(parent));
    if (parent.parent() != null && !parent.normalName().equals("article")) {
      parent.siblingElements().stream().filter(MainContent::isNoArticle).forEach(holders::add);
    }
    return holders.stream()
        .flatMap(holder -> holder.children().stream())
        .filter(other -> !other.equals(best) && isLike(other, best) && scores.of(other) > PROSE)
        .filter(other -> !parts.isWithinLeftOut(other))
        .toList();
  }

  private static boolean isNoArticle(Element element) {
    return !element.normalName().equals("article") && element.selectFirst("h1, article") == null;
  }

  private static boolean isLike(Element one, Element other) {
    return one.normalName().equals(other.normalName())
        && (one.className().equals(other.className())
            || (isArticleBody(one) && isArticleBody(other)));
  }
}
