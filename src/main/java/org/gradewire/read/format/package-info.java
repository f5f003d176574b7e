/**
 * What all formats share: the bytes of a file, their encoding, and what reading them gives.
 *
 * <p>In: the bytes of one file, as {@link org.gradewire.read.format.FileContent}. Out: {@link
 * org.gradewire.read.format.Reading}, the stories that a {@link org.gradewire.read.format.Format}
 * found in it.
 */
@NullMarked
package org.gradewire.read.format;

import org.jspecify.annotations.NullMarked;
