package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of figures: names in the first column, figures in the others.
 *
 * @param header one cell per column
 * @param rows as many cells each
 */
record Table(List<String> header, List<List<String>> rows) {

  Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  static Table of(String... header) {
    return new Table(List.of(header), List.of());
  }

  /** Returns this table with one more row. */
  Table with(String... cells) {
    List<List<String>> more = new ArrayList<>(rows);
    more.add(List.of(cells));
    return new Table(header, more);
  }

  /** Returns the table in plain text, names flush left and figures flush right. */
  String text() {
    StringBuilder out = new StringBuilder(line(header));
    rows.forEach(row -> out.append(line(row)));
    return out.toString();
  }

  private String line(List<String> cells) {
    StringBuilder out = new StringBuilder(cells.get(0));
    out.append(" ".repeat(width(0) - cells.get(0).length()));
    for (int i = 1; i < cells.size(); i++) {
      out.append("  ").append(" ".repeat(width(i) - cells.get(i).length())).append(cells.get(i));
    }
    return out.append('\n').toString();
  }

  private int width(int column) {
    int width = header.get(column).length();
    for (List<String> row : rows) {
      width = Math.max(width, row.get(column).length());
    }
    return width;
  }
}
