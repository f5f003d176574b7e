/**
 * What an article is: its words, and the way back from each of them to the file as it was saved.
 *
 * <p>Reading makes an {@link org.gradewire.text.Article} of blocks, normalising one continuous
 * {@link org.gradewire.text.NormalisedArticle}, annotating an {@link
 * org.gradewire.text.AnnotatedArticle}. Start reading at {@link org.gradewire.text.AlignedText}.
 * This package uses nothing of ours and nothing but the JDK.
 */
@NullMarked
package org.gradewire.text;

import org.jspecify.annotations.NullMarked;
