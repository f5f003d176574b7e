package org.gradewire.annotate;

import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.NormalisedArticle;

/** Finds sentences, words and names. Implementations may be shared by several threads. */
@FunctionalInterface
public interface Annotator {

  /**
   * Returns {@code article} with its sentences, words and names. No sentence reaches beyond its
   * block; meta data and furniture have none.
   */
  AnnotatedArticle annotate(NormalisedArticle article);
}
