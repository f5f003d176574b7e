/**
 * Runs the stages in order, on one article and over whole folders; the only package that knows them
 * all.
 *
 * <p>In: files and folders. Out: {@link org.gradewire.model.ArticleReport}s, {@link
 * org.gradewire.model.Reconciliation}, and what was rejected. Start reading at {@link
 * org.gradewire.pipeline.Pipeline}.
 */
@NullMarked
package org.gradewire.pipeline;

import org.jspecify.annotations.NullMarked;
