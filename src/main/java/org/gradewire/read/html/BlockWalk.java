package org.gradewire.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradewire.read.format.Sentences;
import org.gradewire.text.AlignedText;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Walks a part of a page and collects its blocks in reading order. */
final class BlockWalk implements NodeFilter {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "ruby", "s", "samp", "small",
          "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
          "picture", "source", "br");

  private final Markup markup;
  private final PageParts parts;
  private final BlockKinds kinds;
  private final DataTable tables = new DataTable();
  private final List<PageBlock> blocks = new ArrayList<>();
  private AlignedText.Builder words = new AlignedText.Builder();
  private final StringBuilder seen = new StringBuilder();
  private Element container;
  private int links;
  private int linkWords;
  private int breaks;
  private int rows;

  private BlockWalk(Markup markup, PageParts parts, Element root) {
    this.markup = markup;
    this.parts = parts;
    this.kinds = new BlockKinds(parts, root);
    this.container = root;
  }

  /** Returns the blocks in {@code root}, without those that are left out. */
  static List<PageBlock> blocks(Markup markup, PageParts parts, Element root) {
    BlockWalk walk = new BlockWalk(markup, parts, root);
    NodeTraversor.filter(walk, root);
    walk.flush();
    return walk.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      markup.text(text).ifPresent(this::append);
    } else if (node instanceof Element element) {
      if (depth > 0 && parts.isLeftOut(element)) {
        if (!isInline(element) && !PageParts.neverHasWords(element)) {
          flush();
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    String tag = element.normalName();
    if (PageParts.isLink(element)) {
      links++;
    } else if (tag.equals("br")) {
      breaks++;
    } else if (rows > 0) {
      cell(element, tag);
    } else if (!isInline(element)) {
      flush();
      container = element;
      rows += tag.equals("tr") && tables.isRow(element) ? 1 : 0;
    }
  }

  private void cell(Element element, String tag) {
    if ((tag.equals("td") || tag.equals("th")) && element.previousElementSibling() != null) {
      insert("\t");
    } else if (!isInline(element)) {
      insert(" ");
    }
  }

  private void close(Element element) {
    String tag = element.normalName();
    if (PageParts.isLink(element)) {
      links--;
    } else if (tag.equals("tr") && rows > 0 && container.equals(element)) {
      flush();
      rows = 0;
      container = parentBlock(element);
    } else if (rows == 0 && !isInline(element)) {
      flush();
      container = parentBlock(element);
    }
  }

  private Element parentBlock(Element element) {
    Element parent = element.parent();
    while (parent != null && isInline(parent)) {
      parent = parent.parent();
    }
    return parent == null ? element : parent;
  }

  /** Elements of the designer's own making, such as {@code x-foo}, are taken for inline ones. */
  private static boolean isInline(Element element) {
    return INLINE.contains(element.normalName()) || element.normalName().contains("-");
  }

  private void append(AlignedText text) {
    if (text.text().isBlank()) {
      if (breaks == 0 && seen.length() > 0) {
        words.append(text);
        seen.append(' ');
      }
      return;
    }
    if (breaks > 0 && rows == 0) {
      lineBreak(text);
    }
    breaks = 0;
    words.append(text);
    seen.append(text.text());
    linkWords += links > 0 ? PageParts.wordCount(text.text()) : 0;
  }

  /** One line break inside a sentence is a space; any other ends the block. */
  private void lineBreak(AlignedText next) {
    String before = seen.toString().stripTrailing();
    boolean inSentence =
        breaks == 1
            && !before.isEmpty()
            && Character.isLowerCase(next.text().strip().charAt(0))
            && !Sentences.endsIn(before);
    if (inSentence) {
      insert(" ");
    } else {
      flush();
    }
  }

  private void insert(String space) {
    if (seen.length() > 0) {
      words.inserted(space, words.rawEnd());
      seen.append(space);
    }
  }

  private void flush() {
    if (!seen.toString().isBlank()) {
      AlignedText text = HtmlSpace.fold(words.build(), rows > 0);
      int count = PageParts.wordCount(text.text());
      if (!text.text().isEmpty()) {
        Optional<BlockKind> row = rows > 0 ? Optional.of(BlockKind.TABLE_ROW) : Optional.empty();
        BlockKind kind = row.orElseGet(() -> kinds.of(container));
        blocks.add(new PageBlock(container, kind, text, count, linkWords));
      }
    }
    words = new AlignedText.Builder();
    seen.setLength(0);
    linkWords = 0;
    breaks = 0;
  }
}
