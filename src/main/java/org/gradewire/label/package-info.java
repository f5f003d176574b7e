/**
 * Writes draft labels for people to correct, in the format of {@code corpus/README.md}.
 *
 * <p>In: what an article says, from a report or from anywhere else, as {@link
 * org.gradewire.label.Label}. Out: a label file. Start reading at {@link
 * org.gradewire.label.LabelFile}.
 */
@NullMarked
package org.gradewire.label;

import org.jspecify.annotations.NullMarked;
