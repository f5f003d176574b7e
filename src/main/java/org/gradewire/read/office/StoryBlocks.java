package org.gradewire.read.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Reading;
import org.gradewire.read.format.Story;
import org.gradewire.text.AlignedText;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.gradewire.text.RawText;

/** Makes the one story of a document of the lines of its parts, laid end to end. */
final class StoryBlocks {
  private final RawText.Builder raw = new RawText.Builder();
  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> furniture = new HashSet<>();
  private final List<String> warnings = new ArrayList<>();

  /** Adds the lines of a packed part. */
  void add(XmlPart part, List<Line> lines) {
    add(part.text(), lines, List.of(), raw.length());
    raw.part(part.name(), part.text());
  }

  /** Adds what the lines at the head and foot of all pages say, each once. */
  void addFurniture(XmlPart part, List<Line> lines) {
    List<Line> fresh =
        lines.stream()
            .filter(line -> furniture.add(line.text().text()))
            .map(line -> line.as(BlockKind.FURNITURE))
            .toList();
    if (!fresh.isEmpty()) {
      add(part, fresh);
    }
  }

  /** Adds the meta data of a packed part. */
  void addMetadata(XmlPart part, List<Block> metadata) {
    add(part.text(), List.of(), metadata, raw.length());
    raw.part(part.name(), part.text());
  }

  /** Adds the lines, those of all pages, and the meta data of a file that is text all through. */
  void addAll(String text, List<Line> lines, List<Line> pages, List<Block> metadata) {
    List<Line> all = new ArrayList<>(lines);
    pages.stream()
        .filter(line -> furniture.add(line.text().text()))
        .map(line -> line.as(BlockKind.FURNITURE))
        .forEach(all::add);
    add(text, all, metadata, raw.length());
    raw.characters(text);
  }

  /** Adds what a user should know of how the document was read. */
  void warn(String warning) {
    warnings.add(warning);
  }

  private void add(String text, List<Line> lines, List<Block> metadata, int start) {
    AlignedText source = new AlignedText.Builder().equal(text, start).build();
    for (Line line : lines) {
      blocks.add(new Block(line.kind(), line.text().through(source)));
    }
    for (Block block : metadata) {
      blocks.add(new Block(block.kind(), block.text().through(source), block.label()));
    }
  }

  /**
   * Returns the story.
   *
   * @throws ArticleException if there are no words
   */
  Reading reading(FileContent document, String mediaType, String charset) throws ArticleException {
    if (blocks.stream().noneMatch(StoryBlocks::hasWords)) {
      throw document.problem("found a document without words, expected an article");
    }
    return new Reading(
        mediaType,
        charset,
        raw.build(),
        List.of(new Story(Titles.one(blocks))),
        List.of(),
        warnings);
  }

  private static boolean hasWords(Block block) {
    return block.kind().tellsTheStory()
        && block.text().text().codePoints().anyMatch(Character::isLetter);
  }
}
