package org.gradewire.read.pdf;

import java.util.List;

/**
 * A part of a page with its place in the document: the lines of a column, or a row of a table.
 *
 * @param cells the lines of each cell; one cell for a column
 * @param isRow whether it is a row of a table
 */
record Flow(List<List<Line>> cells, boolean isRow) {

  /** Copies the lists. */
  Flow {
    cells = cells.stream().map(List::copyOf).toList();
  }

  /** Returns all lines. */
  List<Line> lines() {
    return cells.stream().flatMap(List::stream).toList();
  }
}
