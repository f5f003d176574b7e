/**
 * Shows how one article was read: what each sentence names and states, what became of it, and which
 * condition failed where nothing did.
 *
 * <p>In: an article with its findings, its report and the {@link org.gradewire.model.Decision}s
 * between them. Out: text, or a page that needs nothing else. Start reading at {@link
 * org.gradewire.explain.Steps}.
 */
@NullMarked
package org.gradewire.explain;

import org.jspecify.annotations.NullMarked;
