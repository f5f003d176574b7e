package org.gradewire.read.format;

import java.util.List;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;

/**
 * One article as a format found it in a file.
 *
 * @param blocks its blocks in reading order, those of meta data last
 * @param warnings what a user should know of how it was read, one sentence each
 */
public record Story(List<Block> blocks, List<String> warnings) {

  /** Copies the lists. */
  public Story {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }

  /** Makes a story without warnings. */
  public Story(List<Block> blocks) {
    this(blocks, List.of());
  }

  /** Returns this story, read from {@code source}, aligned with the raw text of {@code source}. */
  public Story through(AlignedText source) {
    return new Story(
        blocks.stream()
            .map(block -> new Block(block.kind(), block.text().through(source), block.label()))
            .toList(),
        warnings);
  }
}
