package org.gradewire.text;

import java.util.List;

/**
 * A normalised article with its sentences, words and names.
 *
 * @param article the article
 * @param sentences in text order; only of blocks that are neither furniture nor meta data
 */
public record AnnotatedArticle(NormalisedArticle article, List<Sentence> sentences) {

  /** Copies the list. */
  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
  }

  /** Returns the normalised text. */
  public String text() {
    return article.text().text();
  }

  /** Returns the words of {@code span}. */
  public String words(Span span) {
    return span.of(text());
  }
}
