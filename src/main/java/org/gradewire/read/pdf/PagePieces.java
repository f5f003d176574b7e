package org.gradewire.read.pdf;

import java.util.List;

/**
 * The pieces of lines on a page.
 *
 * @param number of the page, from 1
 * @param pieces from top to bottom
 * @param height of the page, in points
 */
record PagePieces(int number, List<Piece> pieces, float height) {

  /** Copies the list. */
  PagePieces {
    pieces = List.copyOf(pieces);
  }
}
