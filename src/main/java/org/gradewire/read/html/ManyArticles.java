package org.gradewire.read.html;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the article that a page is about where others are loaded below it: of several elements side
 * by side and named alike, each with a first-level heading of its own, the one with the headline.
 */
final class ManyArticles {
  /** Less than this, in the weight of words, is the teaser of an article. */
  private static final double WHOLE = 60;

  private final Map<Element, Double> weights;

  ManyArticles(Map<Element, Double> weights) {
    this.weights = weights;
  }

  /** Returns the article in {@code root} that {@code headline} heads, if there are others. */
  Element narrowed(Element root, Optional<Element> headline) {
    Optional<Element> own = headline;
    while (own.isPresent() && !own.get().equals(root)) {
      Element article = own.get();
      if (isArticle(article)
          && article.siblingElements().stream().anyMatch(it -> isLike(it, article))) {
        return article;
      }
      own = own.map(Element::parent);
    }
    return root;
  }

  private boolean isLike(Element other, Element article) {
    return other.normalName().equals(article.normalName())
        && other.className().equals(article.className())
        && isArticle(other)
        && other.selectFirst("h1") != null;
  }

  private boolean isArticle(Element element) {
    return weights.getOrDefault(element, 0.0) >= WHOLE
        && (element.normalName().equals("article") || !element.className().isEmpty());
  }
}
