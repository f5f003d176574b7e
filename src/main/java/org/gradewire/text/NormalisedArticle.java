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
 * @param raw what the raw offsets of the text count
 */
public record NormalisedArticle(
    String id,
    SourceFile source,
    AlignedText text,
    List<TextBlock> blocks,
    List<String> warnings,
    CodePoints textPoints,
    RawText raw) {

  /** Copies the lists. */
  public NormalisedArticle {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }

  /** Makes a normalised article of a text file without characters beyond U+FFFF. */
  public NormalisedArticle(
      String id,
      SourceFile source,
      AlignedText text,
      List<TextBlock> blocks,
      List<String> warnings) {
    this(id, source, text, blocks, warnings, CodePoints.of(text.text()), RawText.PLAIN);
  }

  /** Returns {@code span} of the normalised text counted in code points, as citations count. */
  public Span codePoints(Span span) {
    return textPoints.of(span);
  }

  /** Returns where the words of {@code span} stand in the file as it was saved. */
  public RawLocation rawLocation(Span span) {
    return raw.locate(text.map().rawSpan(span));
  }
}
