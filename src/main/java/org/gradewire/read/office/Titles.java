package org.gradewire.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gradewire.read.format.Sentences;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/**
 * Leaves a document one title at most: the first line in a style for titles, or the first heading
 * before the story, but rather not one of a word or two, which is what templates say: "Press
 * release". Where neither is there, the lines themselves have to tell.
 */
final class Titles {
  private static final int SHORTEST = 3;
  private static final int SENTENCE = 12;

  private Titles() {}

  static List<Block> one(List<Block> blocks) {
    OptionalInt title =
        first(blocks, at -> is(blocks, at, BlockKind.TITLE) && words(blocks.get(at)) >= SHORTEST);
    int story = first(blocks, at -> isProse(blocks.get(at))).orElse(blocks.size());
    if (title.isEmpty()) {
      title =
          first(
              blocks,
              at ->
                  at < story
                      && is(blocks, at, BlockKind.HEADING)
                      && words(blocks.get(at)) >= SHORTEST);
    }
    if (title.isEmpty()) {
      title = first(blocks, at -> is(blocks, at, BlockKind.TITLE));
    }
    List<Block> result = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean chosen = title.isPresent() && title.getAsInt() == i;
      boolean other = !chosen && is(blocks, i, BlockKind.TITLE);
      Block block = blocks.get(i);
      result.add(chosen ? block.as(BlockKind.TITLE) : other ? block.as(BlockKind.HEADING) : block);
    }
    return result;
  }

  private static OptionalInt first(List<Block> blocks, IntPredicate isRight) {
    return IntStream.range(0, blocks.size()).filter(isRight).findFirst();
  }

  private static boolean is(List<Block> blocks, int at, BlockKind kind) {
    return blocks.get(at).kind() == kind;
  }

  private static boolean isProse(Block block) {
    return block.kind() == BlockKind.PARAGRAPH
        && words(block) >= SENTENCE
        && Sentences.endsIn(block.text().text());
  }

  private static int words(Block block) {
    return new Line(block.kind(), block.text()).wordCount();
  }
}
