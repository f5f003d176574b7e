package org.gradewire.read.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/**
 * Tables set in plain text: lines one below the other that bars, tabs or wide gaps divide into as
 * many cells each. Cells are separated by a tab, as in all other formats, or by the bar that stands
 * there.
 */
final class TextTable {
  private static final int FEWEST_LINES = 3;
  private static final int FEWEST_CELLS = 2;
  private static final int MOST_CELLS = 12;
  private static final Pattern GAP =
      Pattern.compile("[ \\u00a0]*(?:\\||\\t)[\\s\\u00a0|]*|[ \\u00a0]{3,}");

  private TextTable() {}

  /** Returns the lines of {@code lines} that are rows of tables. */
  static Set<Line> rows(List<Line> lines) {
    Set<Line> rows = new HashSet<>();
    int first = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean goesOn =
          i < lines.size()
              && lines.get(i).blankBefore() == 0
              && cells(lines.get(i)) == cells(lines.get(first));
      if (!goesOn) {
        if (i - first >= FEWEST_LINES && isTable(cells(lines.get(first)))) {
          rows.addAll(lines.subList(first, i));
        }
        first = i;
      }
    }
    return rows;
  }

  private static boolean isTable(int cells) {
    return cells >= FEWEST_CELLS && cells <= MOST_CELLS;
  }

  private static int cells(Line line) {
    return (int) gap(line.words()).results().count() + 1;
  }

  /** Returns the row as a block. */
  static Block block(Line row) {
    AlignedText.Builder words = new AlignedText.Builder();
    Matcher gap = gap(row.words());
    int at = 0;
    while (gap.find()) {
      if (gap.group().indexOf('|') < 0) {
        words.equal(row.words().substring(at, gap.start()), row.start() + at);
        words.replaced("\t", row.start() + gap.start(), row.start() + gap.end());
        at = gap.end();
      }
    }
    words.equal(row.words().substring(at), row.start() + at);
    return new Block(BlockKind.TABLE_ROW, words.build());
  }

  /** Bars at the ends of a line separate nothing, so they stay. */
  private static Matcher gap(String words) {
    int start = words.startsWith("|") ? 1 : 0;
    int end = words.length() - (words.endsWith("|") ? 1 : 0);
    return GAP.matcher(words).region(Math.min(start, end), end);
  }
}
