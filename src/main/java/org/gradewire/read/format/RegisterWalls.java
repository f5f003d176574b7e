package org.gradewire.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/**
 * Tells where a story was cut off for those who have not registered or paid. What such walls read
 * like is data, in {@code register-walls.tsv}.
 */
public final class RegisterWalls {
  private static final int LONGEST = 260;

  /** What follows a wall may praise the paper or tease other stories, but holds no more prose. */
  private static final int MOST_AFTER = 60;

  /** So many words on a page that calls itself not free are hardly a whole story. */
  private static final int SHORT = 150;

  private final List<Wall> walls;

  private RegisterWalls(List<Wall> walls) {
    this.walls = walls;
  }

  private enum Strength {
    WALL,
    WEAK
  }

  private record Wall(Strength strength, Pattern pattern) {}

  /** Loads the table once, when it is first asked for. */
  private static final class Known {
    static final RegisterWalls WALLS =
        new RegisterWalls(
            ResourceTable.load(RegisterWalls.class, "register-walls.tsv").stream()
                .map(
                    row ->
                        new Wall(
                            Strength.valueOf(row.get(1)), Pattern.compile("(?i)" + row.get(2))))
                .toList());
  }

  /** Returns the walls that the program knows. */
  public static RegisterWalls load() {
    return Known.WALLS;
  }

  /** Returns whether {@code line} breaks off the story that it comes last in. */
  public boolean isWall(String line) {
    return is(line, Strength.WALL);
  }

  /** Returns {@code story} as {@link #taken(Story, boolean, boolean)} does, for lack of a page. */
  public Story taken(Story story) {
    return taken(story, false, false);
  }

  /**
   * Returns {@code story} with the words of a wall, and what follows one that cuts it off, as
   * furniture, and with a warning if it is cut off.
   *
   * @param notFree whether the page says that its story is not free to read
   * @param wallBehind whether there is a wall behind the story, outside it
   */
  public Story taken(Story story, boolean notFree, boolean wallBehind) {
    List<Block> blocks = story.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (cuts(blocks, i)) {
        return cut(story, i, "the story is cut off by a register wall after %d words");
      }
    }
    boolean part = mayBePart(story);
    if (part && wallBehind) {
      return cut(story, blocks.size(), "the story is cut off by a register wall after %d words");
    }
    return part && notFree
        ? cut(
            story,
            blocks.size(),
            "the page says that it is not free to read, and its story ends after %d words")
        : withoutWalls(story);
  }

  /** Returns whether {@code story} is short, or stops in the middle of a sentence. */
  public static boolean mayBePart(Story story) {
    int words = words(story.blocks(), story.blocks().size());
    return words > 0 && (words < SHORT || breaksOff(story.blocks(), story.blocks().size()));
  }

  private boolean cuts(List<Block> blocks, int at) {
    Block block = blocks.get(at);
    String line = block.text().text();
    if (!canBeWall(block) || !(is(line, Strength.WALL) || is(line, Strength.WEAK))) {
      return false;
    }
    // To count words is slow: only few lines come here.
    int after = proseAfter(blocks, at);
    return words(blocks, at) > 0
        && (is(line, Strength.WALL) ? after < MOST_AFTER : after == 0 && breaksOff(blocks, at));
  }

  private static boolean canBeWall(Block block) {
    return block.kind() != BlockKind.METADATA && block.kind() != BlockKind.TITLE;
  }

  private boolean is(String line, Strength strength) {
    return line.length() <= LONGEST
        && walls.stream()
            .filter(wall -> wall.strength() == strength)
            .anyMatch(wall -> wall.pattern().matcher(line.strip()).matches());
  }

  private int proseAfter(List<Block> blocks, int at) {
    int words = 0;
    for (Block block : blocks.subList(at + 1, blocks.size())) {
      String line = block.text().text();
      words += block.kind().tellsTheStory() && !isWall(line) ? Prose.words(line) : 0;
    }
    return words;
  }

  /** Returns whether the last paragraph before {@code end} stops in the middle of a sentence. */
  private static boolean breaksOff(List<Block> blocks, int end) {
    for (int i = end - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      String line = block.text().text().strip();
      boolean paragraph =
          block.kind() == BlockKind.PARAGRAPH
              || block.kind() == BlockKind.QUOTE
              || block.kind() == BlockKind.STANDFIRST;
      if (paragraph && Prose.count(line) >= 6) {
        return line.endsWith("…") || line.endsWith("...") || !Sentences.endsIn(line);
      }
    }
    return false;
  }

  private static int words(List<Block> blocks, int end) {
    return blocks.subList(0, end).stream()
        .filter(block -> block.kind().tellsTheStory() && block.kind() != BlockKind.TITLE)
        .mapToInt(block -> Prose.count(block.text().text()))
        .sum();
  }

  private Story cut(Story story, int at, String warning) {
    List<Block> blocks = new ArrayList<>(withoutWalls(story).blocks());
    for (int i = at; i < blocks.size(); i++) {
      if (blocks.get(i).kind() != BlockKind.METADATA) {
        blocks.set(i, blocks.get(i).as(BlockKind.FURNITURE));
      }
    }
    List<String> warnings = new ArrayList<>(story.warnings());
    warnings.add(warning.formatted(words(story.blocks(), at)));
    return new Story(blocks, warnings);
  }

  private Story withoutWalls(Story story) {
    if (story.blocks().stream().noneMatch(this::isWallBlock)) {
      return story;
    }
    return new Story(
        story.blocks().stream()
            .map(block -> isWallBlock(block) ? block.as(BlockKind.FURNITURE) : block)
            .toList(),
        story.warnings());
  }

  private boolean isWallBlock(Block block) {
    return canBeWall(block) && isWall(block.text().text());
  }
}
