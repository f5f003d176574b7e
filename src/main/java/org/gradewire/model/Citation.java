package org.gradewire.model;

import org.gradewire.text.RawLocation;

/**
 * The words of an article that support a fact.
 *
 * @param article the id of the article
 * @param start the first character inside: Unicode code points of the normalised text, from 0
 * @param end the first character outside
 * @param quote exactly those words
 * @param raw where the same words stand in the saved file
 */
public record Citation(String article, int start, int end, String quote, RawLocation raw)
    implements Comparable<Citation> {

  /** Checks that the citation has words. */
  public Citation {
    if (start < 0 || end <= start || quote.codePointCount(0, quote.length()) != end - start) {
      throw new IllegalArgumentException(
          "[%s] citation [%d, %d) of \"%s\"".formatted(article, start, end, quote));
    }
  }

  /** Orders by article, then by place. */
  @Override
  public int compareTo(Citation other) {
    int order = article.compareTo(other.article);
    if (order == 0) {
      order = Integer.compare(start, other.start);
    }
    return order != 0 ? order : Integer.compare(end, other.end);
  }
}
