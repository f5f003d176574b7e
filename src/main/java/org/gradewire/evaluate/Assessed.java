package org.gradewire.evaluate;

/**
 * A fact of which is known whether it is right.
 *
 * @param article the number of its article
 * @param field its field
 * @param confidence in 0..1, as the rules set it
 * @param right whether its value is as labelled, strictly
 */
record Assessed(int article, Field field, double confidence, boolean right) {

  /** Returns the same fact with another confidence. */
  Assessed with(double other) {
    return new Assessed(article, field, other, right);
  }
}
