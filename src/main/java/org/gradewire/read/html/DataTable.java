package org.gradewire.read.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Tells the tables of data of one page from tables that only lay it out. */
final class DataTable {
  private static final int LONGEST_CELL = 60;

  private final Map<Element, Boolean> known = new HashMap<>();

  /** Returns whether {@code row} is one of at least two rows of short cells side by side. */
  boolean isRow(Element row) {
    Element table = row.closest("table");
    return table != null
        && cells(row) >= 2
        && row.selectFirst("table") == null
        && row.select("td, th").stream()
            .allMatch(cell -> PageParts.wordCount(cell.text()) <= LONGEST_CELL)
        && known.computeIfAbsent(table, DataTable::hasRows);
  }

  private static boolean hasRows(Element table) {
    return table.select("tr").stream().filter(row -> cells(row) >= 2).limit(2).count() == 2;
  }

  private static long cells(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .count();
  }
}
