package org.gradewire.text;

import java.util.List;

/**
 * An article as one continuous normalised text, the text that every citation points into.
 *
 * @param id as in {@link Article}
 * @param source the file
 * @param text one line per block, blocks separated by a line break
 * @param blocks where the blocks lie, in text order, without overlaps
 * @param warnings as in {@link Article}
 * @param textPoints counts the code points of {@code text}
 * @param rawPoints counts the code points of the decoded file
 */
public record NormalisedArticle(
    String id,
    SourceFile source,
    AlignedText text,
    List<TextBlock> blocks,
    List<String> warnings,
    CodePoints textPoints,
    CodePoints rawPoints) {

  /** Copies the lists. */
  public NormalisedArticle {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }

  /** Makes a normalised article of a file without characters beyond U+FFFF. */
  public NormalisedArticle(
      String id,
      SourceFile source,
      AlignedText text,
      List<TextBlock> blocks,
      List<String> warnings) {
    this(id, source, text, blocks, warnings, CodePoints.of(text.text()), CodePoints.PLAIN);
  }

  /** Returns {@code span} of the normalised text counted in code points, as citations count. */
  public Span codePoints(Span span) {
    return textPoints.of(span);
  }

  /**
   * Returns where the words of {@code span} stand in the decoded file, counted in code points, as
   * citations count.
   */
  public Span rawCodePoints(Span span) {
    return rawPoints.of(text.map().rawSpan(span));
  }
}
