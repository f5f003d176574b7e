package org.gradewire.read.pdf;

import java.util.List;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/** Makes blocks of paragraphs: lines joined, hyphens of line ends out, bullets out. */
final class BlockMaker {
  private final Hyphens hyphens;

  BlockMaker(Hyphens hyphens) {
    this.hyphens = hyphens;
  }

  /** Returns the block of {@code paragraph}. */
  Block block(Paragraph paragraph) {
    List<List<Line>> cells = paragraph.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    BlockKind kind = paragraph.kind();
    boolean row = kind == BlockKind.TABLE_ROW;
    boolean labelled = row || kind == BlockKind.LIST_ITEM;
    AlignedText.Builder words = new AlignedText.Builder();
    for (List<Line> cell : cells) {
      if (words.length() > 0) {
        words.inserted("\t", words.rawEnd());
      }
      append(cell, labelled ? Labels.length(cell.get(0).text()) : 0, words);
    }
    return new Block(row && cells.size() < 2 ? BlockKind.PARAGRAPH : kind, words.build());
  }

  private void append(List<Line> lines, int labelLength, AlignedText.Builder words) {
    int from = labelLength;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean more = i + 1 < lines.size();
      boolean cut = more && hyphens.isOnlyForTheLine(line.text(), lines.get(i + 1).text());
      int to = line.text().length() - (cut ? 1 : 0);
      words.equal(line.text().substring(from, to), line.start() + from);
      if (more && !Hyphens.endsInHyphen(line.text())) {
        int end = line.start() + to;
        words.replaced(" ", end, Math.max(end, lines.get(i + 1).start()));
      }
      from = 0;
    }
  }
}
