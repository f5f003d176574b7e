package org.gradewire.text;

import java.util.List;

/**
 * One sentence of a block.
 *
 * @param block the number of its block in {@link NormalisedArticle#blocks()}
 * @param kind the kind of that block
 * @param span where it stands in the normalised text
 * @param tokens its words, in text order
 * @param entities the names in it, in text order, without overlaps
 */
public record Sentence(
    int block, BlockKind kind, Span span, List<Token> tokens, List<Entity> entities) {

  /** Copies the lists. */
  public Sentence {
    tokens = List.copyOf(tokens);
    entities = List.copyOf(entities);
  }
}
