/**
 * Joins what one article says: which grade, date, type and people belong to which inspection.
 *
 * <p>In: {@link org.gradewire.model.ArticleFindings}. Out: {@link
 * org.gradewire.model.ArticleReport}. Start reading at {@link org.gradewire.assemble.Assembler}.
 */
@NullMarked
package org.gradewire.assemble;

import org.jspecify.annotations.NullMarked;
