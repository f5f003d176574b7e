package org.gradewire.text;

/**
 * One word or punctuation mark.
 *
 * @param span where it stands in the normalised text
 * @param word its words as they stand there
 */
public record Token(Span span, String word) {}
