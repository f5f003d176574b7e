package org.gradewire.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.read.format.Decoder;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Format;
import org.gradewire.read.format.Reading;
import org.gradewire.read.format.RegisterWalls;
import org.gradewire.read.format.Story;
import org.gradewire.text.AlignedText;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/**
 * Reads plain text: one block for each line, or for each paragraph where the text was wrapped at a
 * fixed width. A text with several stories gives one article for each.
 */
public final class TextFormat implements Format {
  private static final Pattern BULLET =
      Pattern.compile("(?:[•●◦▪■◼‣·∙⁃*\uf0b7\uf0a7–—-]|\\(?\\d{1,2}[.)])[\\s\u00a0]+(?=\\S)");

  private final StorySplitter splitter = new StorySplitter();
  private final RegisterWalls walls = RegisterWalls.load();

  @Override
  public boolean recognises(FileContent content) {
    return true;
  }

  @Override
  public Reading read(FileContent content) throws ArticleException {
    Decoder.Decoded decoded = Decoder.decode(content, Optional.empty());
    if (decoded.words().codePoints().noneMatch(Character::isLetter)) {
      throw content.problem(
          Line.blank(decoded.words())
              ? "found only white space, expected an article"
              : "found no words, expected an article");
    }
    return Reading.of("text/plain", decoded, stories(decoded.words()));
  }

  /** Returns the stories of a text, aligned with {@code text}. */
  public List<Story> stories(String text) {
    return splitter.split(Line.of(text)).stream()
        .map(post -> walls.taken(new Story(blocks(text, post))))
        .toList();
  }

  private static List<Block> blocks(String text, Post post) {
    List<Block> blocks = new ArrayList<>();
    Set<Line> rows = TextTable.rows(post.lines());
    for (List<Line> paragraph : paragraphs(text, post, rows)) {
      Line first = paragraph.get(0);
      BlockKind kind = post.kinds().get(first.start());
      if (kind == null && rows.contains(first)) {
        blocks.add(TextTable.block(first));
      } else {
        blocks.add(kind == null ? block(text, paragraph) : block(kind, text, first));
      }
    }
    return blocks;
  }

  private static List<List<Line>> paragraphs(String text, Post post, Set<Line> rows) {
    Wrapping wrapping = Wrapping.of(post.lines());
    List<List<Line>> paragraphs = new ArrayList<>();
    for (Line line : post.lines()) {
      List<Line> last = paragraphs.isEmpty() ? List.of() : paragraphs.get(paragraphs.size() - 1);
      boolean alone =
          last.isEmpty()
              || post.kinds().containsKey(last.get(0).start())
              || rows.contains(last.get(0));
      boolean starts =
          bullet(text, line).isPresent()
              || post.kinds().containsKey(line.start())
              || rows.contains(line);
      if (!alone && !starts && wrapping.joins(last.get(last.size() - 1), line)) {
        last.add(line);
      } else {
        paragraphs.add(new ArrayList<>(List.of(line)));
      }
    }
    return paragraphs;
  }

  private static Block block(String text, List<Line> lines) {
    Optional<Integer> bullet = bullet(text, lines.get(0));
    AlignedText.Builder words = new AlignedText.Builder();
    int at = bullet.orElse(lines.get(0).start());
    for (Line line : lines) {
      if (line.start() > at) {
        words.replaced(" ", at, line.start());
        at = line.start();
      }
      words.equal(text.substring(at, line.end()), at);
      at = line.end();
    }
    return new Block(bullet.isPresent() ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH, words.build());
  }

  private static Block block(BlockKind kind, String text, Line line) {
    return new Block(kind, AlignedText.of(text, line.start(), line.end()));
  }

  /** Returns where the words after the bullet or number start. */
  private static Optional<Integer> bullet(String text, Line line) {
    Matcher matcher = BULLET.matcher(text).region(line.start(), line.end());
    return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
  }
}
