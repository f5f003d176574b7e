/**
 * Keeps what articles say between runs, so that a file that was read before need not be read again.
 *
 * <p>In: {@link org.gradewire.model.ArticleReport}s of a file with its content. Out: the same for
 * the same content. Start reading at {@link org.gradewire.cache.ReportCache}.
 */
@NullMarked
package org.gradewire.cache;

import org.jspecify.annotations.NullMarked;
