/**
 * Finds sentences, words and names in an article.
 *
 * <p>In: a {@link org.gradewire.text.NormalisedArticle}. Out: a {@link
 * org.gradewire.text.AnnotatedArticle}. Start reading at {@link org.gradewire.annotate.Annotator}.
 * This is the only package that knows CoreNLP.
 */
@NullMarked
package org.gradewire.annotate;

import org.jspecify.annotations.NullMarked;
