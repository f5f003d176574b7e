/**
 * Writes the output folder: records, articles, texts, tables and the manifest of the run.
 *
 * <p>In: an {@link org.gradewire.model.ArticleReport} per article as it comes, then the {@link
 * org.gradewire.model.Reconciliation} and the {@link org.gradewire.write.RunManifest}. Out: the
 * files that {@code docs/output-format.md} describes, published together at the end. Start reading
 * at {@link org.gradewire.write.OutputWriter}. The JSON Schemas of the files are resources of this
 * package.
 */
@NullMarked
package org.gradewire.write;

import org.jspecify.annotations.NullMarked;
