package org.gradewire.read;

import java.util.List;
import org.gradewire.text.Article;
import org.gradewire.text.ArticleException;

/**
 * What was read from one file.
 *
 * @param articles in the order of the file
 * @param rejected the parts of the file that could not be used, each with the reason
 */
public record Articles(List<Article> articles, List<ArticleException> rejected) {

  /** Copies the lists. */
  public Articles {
    articles = List.copyOf(articles);
    rejected = List.copyOf(rejected);
  }
}
