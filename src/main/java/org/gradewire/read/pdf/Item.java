package org.gradewire.read.pdf;

import java.util.List;

/** A part of a page in reading order. */
sealed interface Item {

  /** Lines of one column, from top to bottom. */
  record Column(List<Piece> lines) implements Item {

    /** Copies the list. */
    public Column {
      lines = List.copyOf(lines);
    }
  }

  /** A row of a table: the lines of each of its cells; a cell may be empty. */
  record Row(List<List<Piece>> cells) implements Item {

    /** Copies the lists. */
    public Row {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }
}
