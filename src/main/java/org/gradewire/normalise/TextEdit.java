package org.gradewire.normalise;

import org.gradewire.text.AlignedText;

/** One kind of change to the words of a block that keeps the way back to the raw text. */
@FunctionalInterface
interface TextEdit {

  /** Returns {@code text} changed, or {@code text} itself where there is nothing to change. */
  AlignedText apply(AlignedText text);
}
