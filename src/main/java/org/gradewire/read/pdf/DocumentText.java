package org.gradewire.read.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradewire.read.format.Reading;
import org.gradewire.read.format.Story;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.gradewire.text.RawText;

/** The words of a document: those of its pages in reading order, then what it says of itself. */
final class DocumentText {
  private final RawText.Builder raw = new RawText.Builder();
  private final List<Flow> flows = new ArrayList<>();
  private final List<Line> running = new ArrayList<>();
  private final List<Block> metadata = new ArrayList<>();

  private DocumentText() {}

  /** Returns the words of {@code pages} and of {@code info}, which maps properties to values. */
  static DocumentText of(List<PagePieces> pages, Map<String, String> info) {
    DocumentText text = new DocumentText();
    RunningLines runs = RunningLines.of(pages);
    Set<String> seen = new HashSet<>();
    for (PagePieces page : pages) {
      Set<Piece> left = runs.on(page);
      List<Piece> story = page.pieces().stream().filter(piece -> !left.contains(piece)).toList();
      List<Piece> first =
          page.pieces().stream()
              .filter(left::contains)
              .filter(piece -> RunningLines.hasWords(piece) && seen.add(RunningLines.key(piece)))
              .toList();
      text.page(page.number(), PageLayout.items(story), first);
    }
    info.forEach(text::property);
    return text;
  }

  /** Returns the document as one story. */
  Reading reading(List<String> warnings) {
    Style style = Style.of(flows);
    List<Line> lines = flows.stream().flatMap(flow -> flow.lines().stream()).toList();
    BlockMaker maker = new BlockMaker(new Hyphens(lines));
    List<Paragraph> paragraphs = Titles.mark(Paragraphs.of(flows, style));
    List<Block> blocks = new ArrayList<>(paragraphs.stream().map(maker::block).toList());
    for (Line line : running) {
      blocks.add(maker.block(new Paragraph(BlockKind.FURNITURE, List.of(List.of(line)), false)));
    }
    blocks.addAll(metadata);
    return new Reading(
        "application/pdf", "UTF-8", raw.build(), List.of(new Story(blocks)), List.of(), warnings);
  }

  private void page(int number, List<Item> items, List<Piece> furniture) {
    StringBuilder words = new StringBuilder();
    int start = raw.length();
    for (Item item : items) {
      if (item instanceof Item.Column column) {
        flows.add(new Flow(List.of(lines(column.lines(), number, start, words)), false));
      } else if (item instanceof Item.Row row) {
        flows.add(
            new Flow(
                row.cells().stream().map(cell -> lines(cell, number, start, words)).toList(),
                true));
      }
    }
    running.addAll(lines(furniture, number, start, words));
    raw.page(number, words);
  }

  private static List<Line> lines(List<Piece> pieces, int page, int start, StringBuilder words) {
    List<Line> lines = new ArrayList<>();
    for (Piece piece : pieces) {
      lines.add(new Line(piece, start + words.length(), page));
      words.append(piece.text()).append('\n');
    }
    return lines;
  }

  private void property(String name, String value) {
    int start = raw.length();
    AlignedText text = new AlignedText.Builder().equal(value, start).build();
    metadata.add(new Block(BlockKind.METADATA, text, "pdf:" + name));
    raw.property(name, value);
  }
}
