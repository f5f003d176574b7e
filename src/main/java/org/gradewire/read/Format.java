package org.gradewire.read;

import java.util.List;
import org.gradewire.text.Article;
import org.gradewire.text.ArticleException;

/** One way in which articles are saved. Implementations keep no state between files. */
interface Format {

  /** Returns whether this is the format of {@code content}, whatever its name says. */
  boolean recognises(FileContent content);

  /**
   * Returns the articles of {@code content}, at least one.
   *
   * @throws ArticleException if there is none
   */
  List<Article> read(FileContent content) throws ArticleException;
}
