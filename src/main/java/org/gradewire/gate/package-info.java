/**
 * Tells which regular expressions a text may match, in one pass over the text, so that of hundreds
 * only a few need be tried.
 *
 * <p>In: patterns, then texts. Out: per text and pattern, whether the pattern is worth a try; never
 * no where it would match. Start reading at {@link org.gradewire.gate.PatternGate}.
 */
@NullMarked
package org.gradewire.gate;

import org.jspecify.annotations.NullMarked;
