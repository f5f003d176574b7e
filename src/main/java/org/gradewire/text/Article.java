package org.gradewire.text;

import java.util.List;

/**
 * One article as it was read.
 *
 * @param id the path of its file below the folder without the ending; {@code #2}, {@code #3} are
 *     added for the further articles of one file
 * @param source the file
 * @param blocks its blocks in reading order; {@link BlockKind#METADATA} last
 * @param warnings what a user should know of how it was read, one sentence each
 * @param raw what the raw offsets of the blocks count
 */
public record Article(
    String id, SourceFile source, List<Block> blocks, List<String> warnings, RawText raw) {

  /** Copies the lists. */
  public Article {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }

  /** Makes an article of a text file without characters beyond U+FFFF. */
  public Article(String id, SourceFile source, List<Block> blocks, List<String> warnings) {
    this(id, source, blocks, warnings, RawText.PLAIN);
  }
}
