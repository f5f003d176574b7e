package org.gradewire.read.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.gradewire.read.format.Sentences;
import org.gradewire.text.AlignedText;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Span;

/** Walks a parsed Markdown text and collects its blocks in reading order. */
final class MarkdownWalk extends AbstractVisitor {
  /** Deeper nesting than any article has; keeps broken files from using up the stack. */
  private static final int DEEPEST = 100;

  /** A line that the next word would not have made longer than this was broken on purpose. */
  private static final int NARROWEST = 60;

  /** All but indented code: an indented line of an article is a paragraph. */
  private static final Set<Class<? extends org.commonmark.node.Block>> BLOCKS =
      Set.of(
          BlockQuote.class,
          Heading.class,
          FencedCodeBlock.class,
          HtmlBlock.class,
          ThematicBreak.class,
          ListBlock.class);

  private final String text;
  private final int shift;
  private final Inlines inlines;
  private final List<MarkdownBlock> blocks = new ArrayList<>();
  private AlignedText.Builder words = new AlignedText.Builder();
  private final StringBuilder seen = new StringBuilder();
  private BlockKind kind = BlockKind.PARAGRAPH;
  private int level;
  private int lineStart;
  private Break pending = Break.NONE;
  private boolean afterRule;

  private enum Break {
    NONE,
    SOFT,
    HARD
  }

  private MarkdownWalk(String text, int shift) {
    this.text = text;
    this.shift = shift;
    this.inlines = new Inlines(text);
  }

  /** Returns the blocks of {@code text} from {@code start} on. */
  static List<MarkdownBlock> blocks(String text, int start) {
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(BLOCKS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    MarkdownWalk walk = new MarkdownWalk(text, start);
    parser.parse(text.substring(start)).accept(walk);
    return walk.blocks;
  }

  @Override
  public void visit(Heading heading) {
    level = heading.getLevel();
    whole(heading, BlockKind.HEADING);
    level = 0;
  }

  @Override
  public void visit(Paragraph paragraph) {
    whole(paragraph, kindOf(paragraph));
  }

  @Override
  public void visit(CustomNode node) {
    if (!(node instanceof TableRow)) {
      visitChildren(node);
      return;
    }
    for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell.getPrevious() != null && words.length() > 0) {
        words.inserted("\t", words.rawEnd());
        seen.append('\t');
      }
      visitChildren(cell);
    }
    flush(BlockKind.TABLE_ROW);
  }

  @Override
  public void visit(Text node) {
    if (!node.getSourceSpans().isEmpty()) {
      append(inlines.words(node.getLiteral(), start(node), end(node)));
    }
  }

  @Override
  public void visit(Code node) {
    if (!node.getSourceSpans().isEmpty()) {
      append(inlines.code(node.getLiteral(), start(node), end(node)));
    }
  }

  @Override
  public void visit(Image image) {
    // What it says in place of the picture is not shown.
  }

  @Override
  public void visit(SoftLineBreak node) {
    pending = Break.SOFT;
  }

  @Override
  public void visit(HardLineBreak node) {
    pending = Break.HARD;
  }

  @Override
  public void visit(HtmlInline node) {
    if (node.getLiteral().matches("(?i)<br\\b.*")) {
      pending = Break.HARD;
    }
  }

  @Override
  public void visit(HtmlBlock node) {
    if (!node.getSourceSpans().isEmpty()) {
      RawHtml.blocks(text, start(node), end(node))
          .forEach(block -> add(block.kind(), block.text()));
    }
  }

  @Override
  public void visit(FencedCodeBlock node) {
    List<SourceSpan> lines = node.getSourceSpans();
    int last = node.getClosingFenceLength() == null ? lines.size() : lines.size() - 1;
    for (SourceSpan line : lines.subList(Math.min(1, last), last)) {
      int from = line.getInputIndex() + shift;
      String code = text.substring(from, from + line.getLength());
      if (!code.isBlank()) {
        add(BlockKind.PARAGRAPH, AlignedText.of(text, from, from + line.getLength()));
      }
    }
  }

  @Override
  public void visit(ThematicBreak node) {
    afterRule = true;
  }

  private void whole(Node node, BlockKind part) {
    kind = part;
    pending = Break.NONE;
    visitChildren(node);
    flush(part);
  }

  private static BlockKind kindOf(Node paragraph) {
    for (Node up = paragraph.getParent(); up != null; up = up.getParent()) {
      if (up instanceof ListItem) {
        return BlockKind.LIST_ITEM;
      }
      if (up instanceof BlockQuote) {
        return BlockKind.QUOTE;
      }
    }
    return BlockKind.PARAGRAPH;
  }

  private void append(AlignedText next) {
    if (pending != Break.NONE && words.length() > 0 && !next.text().isBlank()) {
      lineBreak(next);
    }
    pending = Break.NONE;
    words.append(next);
    seen.append(next.text());
  }

  private void lineBreak(AlignedText next) {
    if (kind == BlockKind.HEADING || goesOn(next.text())) {
      int at = words.rawEnd();
      // The stretch holds what markup stands at the start of a line, such as that of a quotation.
      int to = next.map().rawSpan(new Span(0, 1)).start();
      words.replaced(" ", at, Math.max(at, to));
      seen.append(' ');
      lineStart = words.length();
    } else {
      flush(kind);
    }
  }

  private boolean goesOn(String next) {
    String line = seen.substring(lineStart);
    boolean lowerCase = Character.isLowerCase(next.codePointAt(0));
    if (pending == Break.HARD) {
      return lowerCase && !Sentences.endsIn(line);
    }
    int word = next.strip().split("\\s", 2)[0].length();
    return lowerCase || line.length() + 1 + word > NARROWEST || line.endsWith(",");
  }

  private void flush(BlockKind part) {
    AlignedText line = words.build();
    words = new AlignedText.Builder();
    seen.setLength(0);
    lineStart = 0;
    if (!line.text().isBlank()) {
      add(part, line);
    }
  }

  private void add(BlockKind part, AlignedText line) {
    blocks.add(new MarkdownBlock(part, line, part == BlockKind.HEADING ? level : 0, afterRule));
    afterRule = false;
  }

  private int start(Node node) {
    return node.getSourceSpans().get(0).getInputIndex() + shift;
  }

  private int end(Node node) {
    SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
    return last.getInputIndex() + last.getLength() + shift;
  }
}
