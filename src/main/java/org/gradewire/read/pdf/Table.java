package org.gradewire.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the rows of a table from the lines of its cells. */
final class Table {
  /** Lines closer than this, in sizes of the font, may belong to one cell. */
  private static final float WIDEST_LEADING = 1.65f;

  /** Rows are as much further apart than the lines of a cell. */
  private static final float ROW_GAP = 1.2f;

  private static final float NARROWEST_GUTTER = 0.8f;

  private Table() {}

  /** Returns the rows of the table that {@code lines} are the lines of. */
  static List<Item> rows(List<List<Piece>> lines) {
    List<Reach> columns = columns(lines);
    List<Item> rows = new ArrayList<>();
    for (List<List<Piece>> band : bands(lines)) {
      List<List<Piece>> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(new ArrayList<>()));
      for (List<Piece> line : band) {
        line.forEach(piece -> cells.get(column(piece, columns)).add(piece));
      }
      cells.forEach(cell -> cell.sort(Comparator.comparingDouble(Piece::y)));
      rows.add(new Item.Row(cells));
    }
    return rows;
  }

  /** Returns the lines of each row. */
  private static List<List<List<Piece>>> bands(List<List<Piece>> lines) {
    List<List<List<Piece>>> bands = bandsByGaps(lines);
    return bands.size() == 1 ? even(lines) : numbered(bands);
  }

  /** Returns the lines between gaps that go through all columns. */
  static List<List<List<Piece>>> bandsByGaps(List<List<Piece>> lines) {
    float leading = leading(lines);
    List<List<List<Piece>>> bands = new ArrayList<>();
    for (List<Piece> line : lines) {
      List<List<Piece>> last = bands.isEmpty() ? List.of() : bands.get(bands.size() - 1);
      if (last.isEmpty() || y(line) - y(last.get(last.size() - 1)) > ROW_GAP * leading) {
        bands.add(new ArrayList<>());
      }
      bands.get(bands.size() - 1).add(line);
    }
    return bands;
  }

  /** In a list of contents a line with the number of a page ends its row. */
  private static List<List<List<Piece>>> numbered(List<List<List<Piece>>> bands) {
    List<List<List<Piece>>> result = new ArrayList<>();
    for (List<List<Piece>> band : bands) {
      boolean contents = band.stream().filter(Table::endsInNumber).count() > 1;
      result.add(new ArrayList<>());
      for (int i = 0; i < band.size(); i++) {
        if (i > 0 && contents && endsInNumber(band.get(i - 1))) {
          result.add(new ArrayList<>());
        }
        result.get(result.size() - 1).add(band.get(i));
      }
    }
    return result;
  }

  private static boolean endsInNumber(List<Piece> line) {
    String last = line.get(line.size() - 1).text();
    return line.size() == 2 && last.chars().allMatch(Character::isDigit);
  }

  /** Where all lines are equally far apart, a line that starts at the left starts a row. */
  private static List<List<List<Piece>>> even(List<List<Piece>> lines) {
    float left = Float.POSITIVE_INFINITY;
    for (List<Piece> line : lines) {
      left = Math.min(left, line.get(0).x());
    }
    if (lines.stream().filter(line -> line.size() > 1).count() < 2) {
      return List.of(lines);
    }
    List<List<List<Piece>>> bands = new ArrayList<>();
    for (List<Piece> line : lines) {
      boolean goesOn =
          line.get(0).x() > left + 2 * line.get(0).size()
              || line.stream().allMatch(piece -> startsLower(piece.text()));
      if (bands.isEmpty() || !goesOn) {
        bands.add(new ArrayList<>());
      }
      bands.get(bands.size() - 1).add(line);
    }
    return bands;
  }

  private static boolean startsLower(String text) {
    return Character.isLowerCase(text.codePointAt(0));
  }

  /** The distance of the closest lines in one column, in points. */
  private static float leading(List<List<Piece>> lines) {
    List<Reach> columns = columns(lines);
    Piece[] above = new Piece[columns.size()];
    float leading = 0;
    for (List<Piece> line : lines) {
      for (Piece piece : line) {
        int column = column(piece, columns);
        Piece last = above[column];
        above[column] = piece;
        float distance = last == null ? 0 : piece.y() - last.y();
        if (distance > 0.7f * piece.size()
            && distance < WIDEST_LEADING * piece.size()
            && (leading == 0 || distance < leading)) {
          leading = distance;
        }
      }
    }
    return leading;
  }

  private static float y(List<Piece> line) {
    return line.get(0).y();
  }

  /** Returns where the columns begin and end, from left to right. */
  private static List<Reach> columns(List<List<Piece>> lines) {
    List<Piece> pieces = new ArrayList<>();
    lines.forEach(pieces::addAll);
    pieces.sort(Comparator.comparingDouble(Piece::x));
    List<Reach> columns = new ArrayList<>();
    for (Piece piece : pieces) {
      int last = columns.size() - 1;
      if (last < 0 || piece.x() - columns.get(last).to() > NARROWEST_GUTTER * piece.size()) {
        columns.add(new Reach(piece.x(), piece.end()));
      } else {
        Reach column = columns.get(last);
        columns.set(last, new Reach(column.from(), Math.max(column.to(), piece.end())));
      }
    }
    return columns;
  }

  private static int column(Piece piece, List<Reach> columns) {
    int column = columns.size() - 1;
    while (column > 0 && piece.x() < columns.get(column).from()) {
      column--;
    }
    return column;
  }
}
