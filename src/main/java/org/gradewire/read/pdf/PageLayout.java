package org.gradewire.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the pieces of a page in reading order. A page is cut at its most persistent gutter: what is
 * above it, what is beside it, what is below it; each part is cut again. Pieces beside a gutter are
 * columns or, where short texts stand in rows, a table.
 */
final class PageLayout {
  /** A page in more pieces than this is no text in columns; it is read line by line. */
  private static final int MOST_PIECES = 4000;

  private static final int DEEPEST = 12;

  private PageLayout() {}

  /** Returns the parts of a page with these pieces in reading order. */
  static List<Item> items(List<Piece> pieces) {
    List<Item> items = new ArrayList<>();
    read(Rows.of(pieces), pieces.size() > MOST_PIECES ? DEEPEST : 0, items);
    return items;
  }

  private static void read(List<List<Piece>> rows, int depth, List<Item> items) {
    if (rows.isEmpty()) {
      return;
    }
    Optional<Gutter> gutter = depth >= DEEPEST ? Optional.empty() : Gutter.best(rows);
    if (gutter.isEmpty()) {
      items.add(new Item.Column(rows.stream().flatMap(List::stream).toList()));
      return;
    }
    Gutter found = gutter.get();
    boolean columns = Columns.areColumns(rows, found);
    Gutter whole = columns ? found.withColumns(rows) : found.withCells(rows);
    read(rows.subList(0, whole.from()), depth + 1, items);
    List<List<Piece>> beside = rows.subList(whole.from(), whole.to());
    if (columns) {
      read(Rows.of(whole.left(beside)), depth + 1, items);
      read(Rows.of(whole.right(beside)), depth + 1, items);
    } else {
      items.addAll(Table.rows(beside));
    }
    read(rows.subList(whole.to(), rows.size()), depth + 1, items);
  }

  /** Pieces in rows of one baseline. */
  static final class Rows {
    private static final float SAME_LINE = 0.35f;

    private Rows() {}

    /** Returns rows from top to bottom, the pieces of each from left to right. */
    static List<List<Piece>> of(List<Piece> pieces) {
      List<Piece> sorted = new ArrayList<>(pieces);
      sorted.sort(Comparator.comparingDouble(Piece::y));
      List<List<Piece>> rows = new ArrayList<>();
      float top = Float.NEGATIVE_INFINITY;
      for (Piece piece : sorted) {
        if (piece.y() - top > SAME_LINE * piece.size()) {
          rows.add(new ArrayList<>());
          top = piece.y();
        }
        rows.get(rows.size() - 1).add(piece);
      }
      rows.forEach(row -> row.sort(Comparator.comparingDouble(Piece::x)));
      return rows;
    }
  }
}
