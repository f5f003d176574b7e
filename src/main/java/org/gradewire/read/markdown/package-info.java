/**
 * Reads Markdown: headings, paragraphs, lists, quotations, tables and front matter, by CommonMark.
 *
 * <p>In: a text. Out: {@link org.gradewire.read.format.Story}s whose blocks are aligned with it,
 * the markup left out. Start reading at {@link org.gradewire.read.markdown.MarkdownFormat}.
 */
@NullMarked
package org.gradewire.read.markdown;

import org.jspecify.annotations.NullMarked;
