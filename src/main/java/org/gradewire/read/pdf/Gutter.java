package org.gradewire.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A strip that stays empty down several rows, with pieces on both sides of it.
 *
 * @param from the first row that it parts
 * @param to the row after the last one
 * @param left where it begins
 * @param right where it ends
 * @param parted how many rows have pieces on both sides, at least with the next one
 */
record Gutter(int from, int to, float left, float right, int parted) {
  /** A narrower strip is a gap between words, in sizes of the font. */
  private static final float NARROWEST = 0.8f;

  /** Rows further apart than this, in sizes of the font, have nothing to do with each other. */
  private static final float FARTHEST = 4;

  /** Rows closer than this cannot be lines of one column. */
  private static final float BESIDE = 0.8f;

  /** The same within a column, and within a cell. */
  private static final float FARTHEST_IN_COLUMN = 2.2f;

  private static final float FARTHEST_IN_CELL = 1.5f;

  /** Returns the gutter that parts the most rows, the widest of equals. */
  static Optional<Gutter> best(List<List<Piece>> rows) {
    List<Gutter> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Piece> row = withNext(rows, i);
      for (int p = 1; p < row.size(); p++) {
        Gutter seed = new Gutter(i, i, row.get(p - 1).end(), row.get(p).x(), 0);
        if (seed.width() >= narrowest(row) && !seed.isKnown(found)) {
          seed.grown(rows).ifPresent(found::add);
        }
      }
    }
    return found.stream()
        .reduce(
            (a, b) ->
                b.parted > a.parted || (b.parted == a.parted && b.width() > a.width()) ? b : a);
  }

  /** Lines of two columns need not be level: those of the next row may stand beside this one. */
  private static List<Piece> withNext(List<List<Piece>> rows, int at) {
    if (at + 1 == rows.size() || distance(rows, at) > BESIDE) {
      return rows.get(at);
    }
    List<Piece> both = new ArrayList<>(rows.get(at));
    both.addAll(rows.get(at + 1));
    both.sort(Comparator.comparingDouble(Piece::x));
    return both;
  }

  float width() {
    return right - left;
  }

  float middle() {
    return (left + right) / 2;
  }

  /** Returns the pieces of {@code rows} to the left. */
  List<Piece> left(List<List<Piece>> rows) {
    return rows.stream().flatMap(List::stream).filter(p -> p.x() < middle()).toList();
  }

  /** Returns the pieces of {@code rows} to the right. */
  List<Piece> right(List<List<Piece>> rows) {
    return rows.stream().flatMap(List::stream).filter(p -> p.x() >= middle()).toList();
  }

  /** Returns this gutter with the rows above and below in which one column goes on alone. */
  Gutter withColumns(List<List<Piece>> rows) {
    return reaching(rows, FARTHEST_IN_COLUMN, false);
  }

  /** Returns this gutter with the rows above and below in which a cell goes on alone. */
  Gutter withCells(List<List<Piece>> rows) {
    return reaching(rows, FARTHEST_IN_CELL, true);
  }

  private Gutter reaching(List<List<Piece>> rows, float farthest, boolean cells) {
    List<List<Piece>> own = rows.subList(from, to);
    Reach around = Reach.around(left(own));
    Reach leftSide = cells ? new Reach(around.from(), right - narrowest(own.get(0))) : around;
    Reach rightSide = Reach.around(right(own));
    int top = from;
    while (top > 0
        && distance(rows, top - 1) <= farthest
        && (!cells || goesOn(rows.get(top - 1), rows.get(top)))
        && hold(rows.get(top - 1), leftSide, rightSide, middle())) {
      top--;
    }
    int bottom = to;
    while (bottom < rows.size()
        && distance(rows, bottom - 1) <= farthest
        && (!cells || goesOn(rows.get(bottom - 1), rows.get(bottom)))
        && hold(rows.get(bottom), leftSide, rightSide, middle())) {
      bottom++;
    }
    return new Gutter(top, bottom, left, right, parted);
  }

  private boolean isKnown(List<Gutter> found) {
    return found.stream()
        .anyMatch(
            other ->
                other.from <= from
                    && from < other.to
                    && left <= other.left
                    && other.right <= right);
  }

  private Optional<Gutter> grown(List<List<Piece>> rows) {
    Gutter gutter = this;
    for (int next = to;
        next < rows.size() && (next == from || distance(rows, next - 1) <= FARTHEST);
        next++) {
      Optional<Gutter> longer = gutter.through(rows.get(next), from, next + 1);
      if (longer.isEmpty()) {
        break;
      }
      gutter = longer.get();
    }
    for (int next = from - 1; next >= 0 && distance(rows, next) <= FARTHEST; next--) {
      Optional<Gutter> longer = gutter.through(rows.get(next), next, gutter.to);
      if (longer.isEmpty()) {
        break;
      }
      gutter = longer.get();
    }
    return gutter.trimmed(rows);
  }

  private Optional<Gutter> through(List<Piece> row, int first, int last) {
    float begin = left;
    float end = right;
    for (Piece piece : row) {
      boolean toTheRight =
          piece.end() > end - 1 || (piece.x() > begin && piece.x() - begin > end - piece.end());
      if (piece.x() < begin + 1 && piece.end() > end - 1) {
        return Optional.empty();
      }
      begin = toTheRight ? begin : Math.max(begin, piece.end());
      end = toTheRight ? Math.min(end, piece.x()) : end;
    }
    return end - begin < narrowest(row)
        ? Optional.empty()
        : Optional.of(new Gutter(first, last, begin, end, parted));
  }

  /** Returns this gutter without the rows at its ends that it does not part, if any is left. */
  private Optional<Gutter> trimmed(List<List<Piece>> rows) {
    int first = from;
    int last = to;
    while (first < last && !isParted(withNext(rows, first))) {
      first++;
    }
    while (first < last && !isParted(rows.get(last - 1)) && !endsPair(rows, last - 1)) {
      last--;
    }
    int count = 0;
    for (int row = first; row < last; row++) {
      count += isParted(withNext(rows, row)) ? 1 : 0;
    }
    return count == 0 ? Optional.empty() : Optional.of(new Gutter(first, last, left, right, count));
  }

  private boolean endsPair(List<List<Piece>> rows, int row) {
    return row > from && isParted(withNext(rows, row - 1));
  }

  boolean isParted(List<Piece> row) {
    return row.get(0).x() < middle() && row.get(row.size() - 1).x() >= middle();
  }

  private static float narrowest(List<Piece> row) {
    return NARROWEST * size(row);
  }

  private static float size(List<Piece> row) {
    float size = 0;
    for (Piece piece : row) {
      size = Math.max(size, piece.size());
    }
    return size;
  }

  /** Returns how far the row after {@code row} is below it, in sizes of the font. */
  private static float distance(List<List<Piece>> rows, int row) {
    float down = rows.get(row + 1).get(0).y() - rows.get(row).get(0).y();
    return down / Math.max(size(rows.get(row)), size(rows.get(row + 1)));
  }

  /**
   * Returns whether {@code row} goes on with a cell of the one above; the right one says little.
   */
  private boolean goesOn(List<Piece> above, List<Piece> row) {
    Piece first = row.get(0);
    boolean alike =
        first.bold() == above.get(0).bold()
            && Math.abs(first.size() - above.get(0).size()) < 0.1f * first.size();
    boolean words = first.x() < middle() && above.get(0).x() < middle();
    return !words || (alike && Character.isLowerCase(first.text().codePointAt(0)));
  }

  private static boolean hold(List<Piece> row, Reach left, Reach right, float middle) {
    return row.stream()
        .allMatch(piece -> piece.x() < middle ? left.holds(piece) : right.holds(piece));
  }
}
