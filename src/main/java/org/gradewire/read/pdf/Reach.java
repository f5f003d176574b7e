package org.gradewire.read.pdf;

import java.util.List;

/**
 * How far something reaches across a page.
 *
 * @param from its left edge
 * @param to its right edge
 */
record Reach(float from, float to) {

  /** Returns how far {@code pieces} reach, with the width of a letter to spare. */
  static Reach around(List<Piece> pieces) {
    float from = Float.POSITIVE_INFINITY;
    float to = Float.NEGATIVE_INFINITY;
    for (Piece piece : pieces) {
      from = Math.min(from, piece.x() - piece.size());
      to = Math.max(to, piece.end() + piece.size());
    }
    return new Reach(from, to);
  }

  boolean holds(Piece piece) {
    return piece.x() >= from && piece.end() <= to;
  }
}
