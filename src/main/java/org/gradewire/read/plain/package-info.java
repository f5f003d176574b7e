/**
 * Reads plain text: paragraphs, list items, and the stories of a text with several.
 *
 * <p>In: a text. Out: {@link org.gradewire.read.format.Story}s whose blocks are aligned with it.
 * Start reading at {@link org.gradewire.read.plain.TextFormat}.
 */
@NullMarked
package org.gradewire.read.plain;

import org.jspecify.annotations.NullMarked;
