package org.gradewire.evaluate;

import org.jspecify.annotations.Nullable;

/** What became of one slot. */
record Outcome(Slot slot, Verdict verdict, @Nullable String expected, @Nullable String found) {}
