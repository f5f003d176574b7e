package org.gradewire.evaluate;

import org.gradewire.model.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a run says in one slot.
 *
 * @param value as plain text, as labels write it
 * @param fact where it came from; {@code null} for what stands without citation, such as whether a
 *     person is quoted
 */
record Answer(String value, @Nullable Fact<?> fact) {}
