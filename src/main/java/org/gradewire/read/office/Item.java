package org.gradewire.read.office;

import java.util.List;

/** A line, or a table of them. */
@FunctionalInterface
interface Item {

  /** Appends the lines of this item. */
  void addTo(List<Line> lines);

  static Item of(Line line) {
    return lines -> lines.add(line);
  }
}
