package org.gradewire.read.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.text.BlockKind;

/**
 * Lines that make one block.
 *
 * @param kind what part it plays
 * @param cells the lines of each cell of a row; one cell for anything else
 * @param full whether its last line reaches the edge of its column, so that it may go on
 */
record Paragraph(BlockKind kind, List<List<Line>> cells, boolean full) {

  /** Copies the lists. */
  Paragraph {
    cells = cells.stream().map(List::copyOf).toList();
  }

  List<Line> lines() {
    return cells.get(0);
  }

  Line first() {
    return lines().get(0);
  }

  Line last() {
    return lines().get(lines().size() - 1);
  }

  /** Returns the size of its largest line, in points. */
  float size() {
    float size = 0;
    for (Line line : lines()) {
      size = Math.max(size, line.size());
    }
    return size;
  }

  Paragraph as(BlockKind other) {
    return new Paragraph(other, cells, full);
  }

  /** Returns this paragraph going on with {@code rest}. */
  Paragraph with(Paragraph rest) {
    List<Line> all = new ArrayList<>(lines());
    all.addAll(rest.lines());
    return new Paragraph(kind, List.of(all), rest.full);
  }
}
