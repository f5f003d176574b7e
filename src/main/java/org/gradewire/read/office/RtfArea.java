package org.gradewire.read.office;

import java.util.BitSet;
import java.util.List;
import org.gradewire.text.AlignedText;
import org.gradewire.text.BlockKind;

/**
 * One of the texts of an RTF file: the body, a note, the head of the pages, a text box. RTF says
 * only at the end of a paragraph or a cell that it was one.
 */
final class RtfArea {

  /** Where the lines of an area go. */
  enum Place {
    BODY,
    NOTES,
    PAGES,
    BOX
  }

  private final Place place;
  private final Flow flow = new Flow();
  private final BitSet rowEnded = new BitSet();
  private boolean bulleted;

  RtfArea(Place place) {
    this.place = place;
  }

  Place place() {
    return place;
  }

  List<Line> lines() {
    return flow.lines();
  }

  void append(AlignedText words, BlockKind kind) {
    open(kind);
    flow.append(words);
  }

  void lineBreak(BlockKind kind) {
    open(kind);
    flow.lineBreak();
  }

  private void open(BlockKind kind) {
    if (!flow.inParagraph()) {
      flow.openParagraph(kind);
    }
    flow.become(kind);
  }

  /** Takes note that the paragraph has a bullet or a number. */
  void bullet() {
    bulleted = true;
  }

  boolean isBulleted() {
    return bulleted;
  }

  /** Adds the lines of a text box before the paragraph that it hangs on. */
  void add(List<Line> lines) {
    flow.add(lines);
  }

  /** Ends a paragraph that stands in {@code level} tables. */
  void endParagraph(int level, BlockKind kind) {
    toLevel(level);
    if (level > 0) {
      toCell(level);
    }
    flow.become(kind);
    flow.closeParagraph();
    bulleted = false;
  }

  /** Ends the last paragraph, if it has words and nothing has ended it yet. */
  void endOpenParagraph(int level, BlockKind kind) {
    if (flow.inParagraph()) {
      endParagraph(level, kind);
    }
  }

  /** Ends a cell of a table inside of {@code level - 1} others. */
  void endCell(int level, BlockKind kind) {
    endParagraph(level, kind);
    flow.closeCell();
  }

  /** Ends a row of a table inside of {@code level - 1} others. */
  void endRow(int level) {
    toLevel(level);
    rowEnded.set(level);
  }

  private void toLevel(int level) {
    while (flow.openTables() > level) {
      rowEnded.clear(flow.openTables());
      flow.closeTable();
    }
    while (flow.openTables() < level) {
      if (flow.openTables() > 0) {
        toCell(flow.openTables());
      }
      flow.openTable();
      rowEnded.set(flow.openTables());
    }
  }

  private void toCell(int level) {
    if (rowEnded.get(level)) {
      rowEnded.clear(level);
      flow.openRow();
    }
    if (!flow.inCell()) {
      flow.openCell();
    }
  }
}
