package org.gradewire.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a label expects in one slot.
 *
 * @param value the labelled value, or {@code null} if there should be none
 * @param others further right values
 * @param silence whether it is right to find nothing
 */
record Expected(@Nullable String value, List<String> others, boolean silence) {

  Expected {
    others = List.copyOf(others);
  }

  /** Returns whether {@code found} is the labelled value or accepted. */
  boolean allows(Field field, String found) {
    return (value != null && Spelling.same(field, value, found))
        || others.stream().anyMatch(other -> Spelling.same(field, other, found));
  }

  /**
   * Returns whether {@code found} is not allowed but near the labelled value or an accepted one.
   */
  boolean isCloseTo(Field field, String found) {
    return (value != null && Closeness.isClose(field, value, found))
        || others.stream().anyMatch(other -> Closeness.isClose(field, other, found));
  }
}
