/**
 * Recognises articles that are copies of others: the same file saved twice, a release printed with
 * small edits.
 *
 * <p>In: an {@link org.gradewire.text.AnnotatedArticle}, of which {@link
 * org.gradewire.copies.Fingerprinter} makes a {@link org.gradewire.model.Fingerprint}; later the
 * {@link org.gradewire.model.ArticleReport}s of a run. Out: {@link org.gradewire.model.Copies}.
 * Start reading at {@link org.gradewire.copies.CopyFinder}.
 */
@NullMarked
package org.gradewire.copies;

import org.jspecify.annotations.NullMarked;
