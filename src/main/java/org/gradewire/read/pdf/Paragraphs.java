package org.gradewire.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.read.format.Sentences;
import org.gradewire.text.BlockKind;

/** Makes paragraphs, headings and list items of the lines of a document. */
final class Paragraphs {
  private static final int LONGEST_HEADING = 45;
  private static final float OTHER_SIZE = 1.08f;

  /** The mark of a footnote that is not raised. */
  private static final Pattern NOTE = Pattern.compile("\\d{1,2} ?\\p{Lu}|[*†‡] ?\\p{L}");

  private final Style style;
  private final List<Paragraph> done = new ArrayList<>();
  private final List<Paragraph> notes = new ArrayList<>();

  private Paragraphs(Style style) {
    this.style = style;
  }

  /** Returns the paragraphs of {@code flows} in order, footnotes last. */
  static List<Paragraph> of(List<Flow> flows, Style style) {
    Paragraphs paragraphs = new Paragraphs(style);
    boolean row = true;
    for (Flow flow : flows) {
      if (flow.isRow()) {
        paragraphs.done.add(new Paragraph(BlockKind.TABLE_ROW, flow.cells(), false));
      } else {
        paragraphs.column(flow.lines(), !row);
      }
      row = flow.isRow();
    }
    paragraphs.done.addAll(paragraphs.notes);
    return paragraphs.done;
  }

  private void column(List<Line> lines, boolean mayGoOn) {
    int body = lines.size();
    for (int i = lines.size() - 1; i > 0; i--) {
      boolean small = lines.get(i).size() < style.size() * 0.95f;
      if (!small) {
        break;
      }
      boolean marked = lines.get(i).piece().note() || NOTE.matcher(lines.get(i).text()).lookingAt();
      body = marked ? i : body;
    }
    List<Paragraph> found = parted(lines.subList(0, body));
    for (int i = 0; i < found.size(); i++) {
      Paragraph paragraph = found.get(i);
      int last = done.size() - 1;
      if (i == 0 && mayGoOn && last >= 0 && goesOn(done.get(last), paragraph)) {
        done.set(last, done.get(last).with(paragraph));
      } else {
        done.add(paragraph);
      }
    }
    notes.addAll(parted(lines.subList(body, lines.size())));
  }

  private List<Paragraph> parted(List<Line> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    LineBreaks breaks = new LineBreaks(style, lines);
    for (Line line : lines) {
      if (!open.isEmpty() && breaks.parts(open, line)) {
        paragraphs.add(paragraph(open, breaks));
        open.clear();
      }
      open.add(line);
    }
    if (!open.isEmpty()) {
      paragraphs.add(paragraph(open, breaks));
    }
    return paragraphs;
  }

  private Paragraph paragraph(List<Line> lines, LineBreaks breaks) {
    Line last = lines.get(lines.size() - 1);
    return new Paragraph(kind(lines), List.of(lines), breaks.isNearlyFull(last.piece()));
  }

  private BlockKind kind(List<Line> lines) {
    boolean display = lines.stream().allMatch(style::isDisplay);
    int words = lines.stream().mapToInt(line -> line.text().split(" ", -1).length).sum();
    String text = lines.get(lines.size() - 1).text();
    boolean letters = lines.stream().anyMatch(line -> line.text().matches(".*\\p{L}{2}.*"));
    if (Labels.isBulleted(lines.get(0).text())) {
      return BlockKind.LIST_ITEM;
    }
    if (display
        && letters
        && words <= LONGEST_HEADING
        && !text.endsWith(".")
        && !text.endsWith(",")) {
      return BlockKind.HEADING;
    }
    return Labels.length(lines.get(0).text()) > 0 ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
  }

  /**
   * Returns whether {@code next}, in another column or on another page, goes on with {@code last}.
   */
  private static boolean goesOn(Paragraph last, Paragraph next) {
    Piece above = last.last().piece();
    Piece below = next.first().piece();
    boolean prose = last.kind() == BlockKind.PARAGRAPH || last.kind() == BlockKind.LIST_ITEM;
    boolean lower = Character.isLowerCase(below.text().codePointAt(0));
    return prose
        && next.kind() == BlockKind.PARAGRAPH
        && above.bold() == below.bold()
        && above.size() < OTHER_SIZE * below.size()
        && below.size() < OTHER_SIZE * above.size()
        && !Sentences.endsIn(above.text())
        && (lower || last.full());
  }
}
