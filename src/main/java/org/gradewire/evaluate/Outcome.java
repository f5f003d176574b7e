package org.gradewire.evaluate;

import org.gradewire.model.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What became of one slot.
 *
 * @param slot the slot
 * @param verdict how what was found compares with the label
 * @param expected the labelled value, or {@code null}
 * @param answer what was found, or {@code null}
 */
record Outcome(Slot slot, Verdict verdict, @Nullable String expected, @Nullable Answer answer) {

  /** Returns the value found, or {@code null}. */
  @Nullable String found() {
    return answer == null ? null : answer.value();
  }

  /** Returns where the value found came from, or {@code null}. */
  @Nullable Fact<?> fact() {
    return answer == null ? null : answer.fact();
  }

  Field field() {
    return slot.field();
  }
}
