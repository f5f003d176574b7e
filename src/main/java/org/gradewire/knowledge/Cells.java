package org.gradewire.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Takes apart the cells of a table that hold lists. */
final class Cells {
  private Cells() {}

  /** Returns the entries of {@code cell} between {@code separator}s, without the empty ones. */
  static List<String> split(String cell, String separator) {
    var entries = new ArrayList<String>();
    int start = 0;
    while (start <= cell.length()) {
      int end = cell.indexOf(separator, start);
      end = end < 0 ? cell.length() : end;
      String entry = cell.substring(start, end).strip();
      if (!entry.isEmpty()) {
        entries.add(entry);
      }
      start = end + separator.length();
    }
    return entries;
  }
}
