/**
 * Labels of articles: drafts for people to correct, and what people decided on the review page or
 * in another program; in the format of {@code corpus/README.md}.
 *
 * <p>In: what an article says, from a report, or from the files of an output and its review as
 * {@link org.gradewire.label.MarkedArticle}: words, each with the field and the value that they
 * give. Out: {@link org.gradewire.label.Label}s, written by {@link org.gradewire.label.LabelFile}.
 * Start reading at {@link org.gradewire.label.LabelMaker} for drafts and {@link
 * org.gradewire.label.ReviewedArticles} for what was decided.
 */
@NullMarked
package org.gradewire.label;

import org.jspecify.annotations.NullMarked;
