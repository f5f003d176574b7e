package org.gradewire.assemble;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.model.Citation;
import org.gradewire.model.Fact;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.Span;

/** Makes cited facts of one article. */
final class Facts {
  private final NormalisedArticle article;

  Facts(AnnotatedArticle article) {
    this.article = article.article();
  }

  /** Makes a fact supported by the words of {@code spans}, at least one. */
  <T> Fact<T> fact(T value, double confidence, String rule, List<Span> spans) {
    List<Citation> citations = new ArrayList<>();
    for (Span span : spans) {
      citations.add(cite(span));
    }
    return new Fact<>(value, confidence, rule, citations);
  }

  /** Makes a fact supported by the words of one span. */
  <T> Fact<T> fact(T value, double confidence, String rule, Span span) {
    return fact(value, confidence, rule, List.of(span));
  }

  /** Returns the whole text. */
  String words() {
    return article.text().text();
  }

  /** Returns the words of {@code span}. */
  String words(Span span) {
    return span.of(article.text().text());
  }

  /** Cites the words of {@code span}, counted as the output counts them. */
  Citation cite(Span span) {
    Span points = article.codePoints(span);
    return new Citation(
        article.id(),
        points.start(),
        points.end(),
        span.of(article.text().text()),
        article.rawLocation(span));
  }
}
