/**
 * Reads HTML pages: what is the story, its headline, and what the page says of itself.
 *
 * <p>In: markup. Out: {@link org.gradewire.read.format.Story}s whose blocks are aligned with it.
 * Start reading at {@link org.gradewire.read.html.HtmlFormat}. Names of page parts that are not the
 * story are data, in {@code page-hints.tsv} beside the classes. Pages with several whole stories
 * give one for each: {@code StorySplitter}.
 */
@NullMarked
package org.gradewire.read.html;

import org.jspecify.annotations.NullMarked;
