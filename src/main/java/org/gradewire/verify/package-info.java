/**
 * Checks an output folder against itself and against the files it was made from.
 *
 * <p>In: the folder that a run wrote. Out: a {@link org.gradewire.verify.Verification}, which lists
 * each citation that does not lead to its words. This package shares no code with the rest of the
 * program, so that a fault there cannot hide itself here. Start reading at {@link
 * org.gradewire.verify.Verifier}.
 */
@NullMarked
package org.gradewire.verify;

import org.jspecify.annotations.NullMarked;
