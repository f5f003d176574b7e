package org.gradewire.read.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the article that a page is about where others are loaded below it: of several articles,
 * each with a first-level heading of its own, the one that the page's headline heads.
 */
final class ManyArticles {
  private static final String ARTICLE = "article, [itemtype$=Article], [role=article]";

  /** Less than this, in the weight of words, is the teaser of an article. */
  private static final double WHOLE = 60;

  private final Map<Element, Double> weights;

  ManyArticles(Map<Element, Double> weights) {
    this.weights = weights;
  }

  /** Returns the article in {@code root} that {@code headline} heads, if there are others. */
  Element narrowed(Element root, Optional<Element> headline) {
    Optional<Element> own = headline.map(heading -> heading.closest(ARTICLE));
    if (own.isEmpty() || !isWhole(own.get()) || !own.get().parents().contains(root)) {
      return root;
    }
    List<Element> others =
        root.select(ARTICLE).stream()
            .filter(other -> isWhole(other) && other.selectFirst("h1") != null)
            .filter(other -> !other.equals(own.get()) && !other.parents().contains(own.get()))
            .filter(other -> !own.get().parents().contains(other))
            .toList();
    return others.isEmpty() ? root : own.get();
  }

  private boolean isWhole(Element article) {
    return weights.getOrDefault(article, 0.0) >= WHOLE;
  }
}
