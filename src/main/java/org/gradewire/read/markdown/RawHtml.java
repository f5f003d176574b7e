package org.gradewire.read.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/** Reads the words of the HTML that stands between the blocks of a Markdown text. */
final class RawHtml {
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?is)<!--.*?(?:-->|\\z)|<(script|style|iframe|svg|template|noscript)\\b.*?(?:</\\1\\s*>|\\z)"
              + "|</?([a-z][a-z0-9]*)\\b(?:[^'\">]++|\"[^\"]*+\"|'[^']*+')*+>|<[!?][^>]*>");
  private static final Pattern INLINE =
      Pattern.compile(
          "a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span"
              + "|strike|strong|sub|sup|time|tt|u|var|wbr|img");

  private RawHtml() {}

  /** Returns the blocks of {@code text[start, end)}, aligned with {@code text}. */
  static List<Block> blocks(String text, int start, int end) {
    List<Block> blocks = new ArrayList<>();
    AlignedText.Builder words = new AlignedText.Builder();
    BlockKind kind = BlockKind.PARAGRAPH;
    Inlines inlines = new Inlines(text);
    Matcher markup = MARKUP.matcher(text).region(start, end);
    int at = start;
    while (markup.find()) {
      words.append(piece(text, at, markup.start(), inlines));
      at = markup.end();
      String tag = markup.group(2) == null ? "" : markup.group(2).toLowerCase(Locale.ROOT);
      if (!tag.isEmpty() && !INLINE.matcher(tag).matches()) {
        flush(words, kind, blocks);
        words = new AlignedText.Builder();
        boolean closes = text.startsWith("</", markup.start());
        kind = closes ? BlockKind.PARAGRAPH : kind(tag, kind);
      }
    }
    words.append(piece(text, at, end, inlines));
    flush(words, kind, blocks);
    return blocks;
  }

  private static AlignedText piece(String text, int from, int to, Inlines inlines) {
    String raw = text.substring(from, to);
    String words = org.jsoup.parser.Parser.unescapeEntities(raw, true);
    return raw.equals(words) ? AlignedText.of(text, from, to) : inlines.words(words, from, to);
  }

  private static BlockKind kind(String tag, BlockKind outer) {
    return switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> BlockKind.HEADING;
      case "li", "dd", "dt" -> BlockKind.LIST_ITEM;
      case "blockquote" -> BlockKind.QUOTE;
      case "figcaption", "figure", "caption" -> BlockKind.CAPTION;
      case "p", "div" -> outer;
      default -> BlockKind.PARAGRAPH;
    };
  }

  private static void flush(AlignedText.Builder words, BlockKind kind, List<Block> blocks) {
    AlignedText line = words.build();
    if (!line.text().isBlank()) {
      blocks.add(new Block(kind, oneLine(line)));
    }
  }

  private static AlignedText oneLine(AlignedText text) {
    AlignedText.Edit edit = text.edit();
    for (int i = 0; i < text.text().length(); i++) {
      if (text.text().charAt(i) == '\n' || text.text().charAt(i) == '\r') {
        edit.copyTo(i).replaceTo(i + 1, " ");
      }
    }
    return edit.finish();
  }
}
