/**
 * Makes one continuous text of an article, and says of each of its lines what part it plays.
 *
 * <p>In: an {@link org.gradewire.text.Article}. Out: a {@link
 * org.gradewire.text.NormalisedArticle}, the text that every citation points into. Start reading at
 * {@link org.gradewire.normalise.Normaliser}. What page furniture, datelines, bylines and captions
 * read like is data, in {@code models/wordings/furniture.tsv}.
 */
@NullMarked
package org.gradewire.normalise;

import org.jspecify.annotations.NullMarked;
