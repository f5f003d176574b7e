package org.gradewire.text;

/**
 * One block of an article as it was read, aligned with the decoded file.
 *
 * @param kind what part it plays
 * @param text its words; one line, never blank
 * @param label for {@link BlockKind#METADATA} what the value is, such as {@code
 *     article:published_time}; otherwise empty
 */
public record Block(BlockKind kind, AlignedText text, String label) {

  /** Makes a block without a label. */
  public Block(BlockKind kind, AlignedText text) {
    this(kind, text, "");
  }

  /** Returns the same words in another part. */
  public Block as(BlockKind other) {
    return new Block(other, text, label);
  }
}
