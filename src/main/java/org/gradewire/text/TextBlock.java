package org.gradewire.text;

/**
 * Where one block lies in a normalised text.
 *
 * @param kind what part it plays
 * @param span its words, without the line break after them
 * @param label as in {@link Block}
 */
public record TextBlock(BlockKind kind, Span span, String label) {}
