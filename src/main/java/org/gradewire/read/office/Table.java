package org.gradewire.read.office;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.text.AlignedText;
import org.gradewire.text.BlockKind;

/**
 * A table. The rows of a table of data, short cells side by side, are a line each; a table that
 * only lays out the page gives the lines of its cells.
 */
final class Table implements Item {
  private static final int LONGEST_CELL = 60;

  private final int depth;
  private final List<List<List<Item>>> rows = new ArrayList<>();

  /** Makes a table that is opened when {@code depth} lists of items are open. */
  Table(int depth) {
    this.depth = depth;
  }

  int depth() {
    return depth;
  }

  void openRow() {
    rows.add(new ArrayList<>());
  }

  List<Item> openCell() {
    if (rows.isEmpty()) {
      openRow();
    }
    List<Item> cell = new ArrayList<>();
    rows.get(rows.size() - 1).add(cell);
    return cell;
  }

  @Override
  public void addTo(List<Line> lines) {
    boolean data = rows.stream().filter(row -> row.size() > 1).limit(2).count() == 2;
    for (List<List<Item>> row : rows) {
      List<List<Line>> cells = row.stream().map(Table::lines).toList();
      if (data && isRow(row, cells)) {
        lines.add(line(cells));
      } else {
        cells.forEach(lines::addAll);
      }
    }
  }

  private static List<Line> lines(List<Item> cell) {
    List<Line> lines = new ArrayList<>();
    cell.forEach(item -> item.addTo(lines));
    return lines;
  }

  private static boolean isRow(List<List<Item>> row, List<List<Line>> cells) {
    return cells.stream().filter(cell -> !cell.isEmpty()).count() > 1
        && cells.stream().allMatch(cell -> words(cell) <= LONGEST_CELL)
        && row.stream().flatMap(List::stream).noneMatch(item -> item instanceof Table);
  }

  private static int words(List<Line> cell) {
    return cell.stream().mapToInt(Line::wordCount).sum();
  }

  private static Line line(List<List<Line>> cells) {
    AlignedText.Builder words = new AlignedText.Builder();
    for (List<Line> cell : cells) {
      String space = "\t";
      for (Line line : cell) {
        if (words.length() > 0) {
          words.inserted(space, words.rawEnd());
        }
        words.append(line.text());
        space = " ";
      }
    }
    return new Line(BlockKind.TABLE_ROW, words.build());
  }
}
