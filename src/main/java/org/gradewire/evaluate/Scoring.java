package org.gradewire.evaluate;

/** How hard the scoring is. */
enum Scoring {
  /** A value is right or it is not. */
  STRICT,
  /** A value that is {@linkplain Closeness close} to the labelled one has half a mark. */
  LENIENT
}
