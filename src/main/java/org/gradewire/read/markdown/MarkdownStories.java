package org.gradewire.read.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradewire.read.format.DateLines;
import org.gradewire.read.format.Prose;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/**
 * Makes articles of the blocks of a Markdown text: one, or several where each has a heading of the
 * first level (or one after a rule) with a date or author of its own below.
 */
final class MarkdownStories {
  private static final int HEAD = 4;

  private MarkdownStories() {}

  /** Returns the blocks of each article, its headline first and what it says of itself last. */
  static List<List<Block>> of(List<MarkdownBlock> blocks, Optional<FrontMatter> front) {
    List<Integer> starts = starts(blocks);
    if (starts.size() < 2) {
      return List.of(story(blocks, front, true));
    }
    List<List<Block>> stories = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : blocks.size();
      stories.add(story(blocks.subList(starts.get(i), end), front, false));
    }
    return stories;
  }

  private static List<Integer> starts(List<MarkdownBlock> blocks) {
    List<Integer> starts = new ArrayList<>();
    int end = blocks.size();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      MarkdownBlock block = blocks.get(i);
      boolean heads = block.level() == 1 || (block.level() == 2 && block.afterRule());
      if (heads && isStory(blocks.subList(i + 1, end))) {
        starts.add(0, i);
      }
      end = heads ? i : end;
    }
    return starts;
  }

  private static boolean isStory(List<MarkdownBlock> blocks) {
    boolean own =
        blocks.stream()
            .limit(HEAD)
            .map(block -> block.text().text())
            .anyMatch(line -> DateLines.isDated(line) || DateLines.isByline(line));
    return own
        && blocks.stream().mapToInt(block -> Prose.words(block.text().text())).sum()
            >= Prose.OF_A_STORY;
  }

  /** What the file says of itself is of a story among several only if it names that story. */
  private static List<Block> story(
      List<MarkdownBlock> blocks, Optional<FrontMatter> front, boolean alone) {
    List<Block> result = new ArrayList<>();
    int headline = headline(blocks, !alone);
    Optional<AlignedText> named = front.flatMap(FrontMatter::title);
    boolean ofFront = headline < 0 && named.isPresent();
    if (ofFront) {
      result.add(new Block(BlockKind.TITLE, named.get()));
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i).toBlock();
      result.add(i == headline ? block.as(BlockKind.TITLE) : block);
    }
    if (alone || (headline >= 0 && isNamed(blocks.get(headline), named))) {
      front.ifPresent(matter -> result.addAll(matter.metadata(ofFront)));
    }
    return result;
  }

  private static int headline(List<MarkdownBlock> blocks, boolean ofAnyLevel) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).level() == 1 || (ofAnyLevel && blocks.get(i).level() > 0)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isNamed(MarkdownBlock headline, Optional<AlignedText> name) {
    return name.filter(text -> text.text().equalsIgnoreCase(headline.text().text())).isPresent();
  }
}
