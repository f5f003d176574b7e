package org.gradewire.read.pdf;

import java.util.ArrayList;
import java.util.List;

/** Tells columns of text from tables. */
final class Columns {
  private static final int FEWEST_LINES = 4;
  private static final int FEWEST_CHARACTERS = 15;
  private static final float FILLED = 0.7f;
  private static final int MOST_LINES_IN_CELL = 6;
  private static final int FEWEST_ASKEW = 3;

  private Columns() {}

  /** Returns whether what stands beside {@code gutter} is two texts rather than rows of one. */
  static boolean areColumns(List<List<Piece>> rows, Gutter gutter) {
    List<List<Piece>> own = rows.subList(gutter.from(), gutter.to());
    Side left = Side.of(own, gutter, true);
    Side right = Side.of(own, gutter, false);
    int fewer = Math.min(left.lines, right.lines);
    long level = own.stream().filter(gutter::isParted).count();
    if (fewer >= FEWEST_ASKEW && level * 2 < fewer) {
      return true;
    }
    return left.isProse() && right.isProse() && !standsInRows(own, gutter);
  }

  /** Whether gaps go through both sides again and again, as between the rows of a table. */
  private static boolean standsInRows(List<List<Piece>> rows, Gutter gutter) {
    List<List<List<Piece>>> bands = Table.bandsByGaps(rows);
    long level = bands.stream().filter(band -> gutter.isParted(band.get(0))).count();
    return bands.size() > 1
        && rows.size() <= MOST_LINES_IN_CELL * bands.size()
        && level * 10 >= bands.size() * 7L;
  }

  /** What the lines on one side of a gutter are like. */
  private static final class Side {
    private int lines;
    private int characters;
    private int filled;

    static Side of(List<List<Piece>> rows, Gutter gutter, boolean left) {
      Side side = new Side();
      List<Float> widths = new ArrayList<>();
      for (List<Piece> row : rows) {
        List<Piece> own = left ? gutter.left(List.of(row)) : gutter.right(List.of(row));
        if (!own.isEmpty()) {
          side.lines++;
          own.forEach(piece -> side.characters += piece.text().length());
          widths.add(own.get(own.size() - 1).end() - own.get(0).x());
        }
      }
      float widest = widths.stream().max(Float::compare).orElse(0f);
      side.filled = (int) widths.stream().filter(width -> width >= FILLED * widest).count();
      return side;
    }

    boolean isProse() {
      return lines >= FEWEST_LINES
          && characters >= FEWEST_CHARACTERS * lines
          && filled * 2 >= lines;
    }
  }
}
