package org.gradewire.read.pdf;

/**
 * A glyph as it stands on a page, in points, measured from the left and from the top in reading
 * direction.
 *
 * @param text what it means, usually one character; white space for a space
 * @param x where it starts
 * @param end where the next one would start
 * @param y of its baseline, downwards
 * @param size of its font as shown
 * @param bold whether its font is bold
 * @param artifact whether the page says that it is no part of the text
 * @param order its place among the glyphs in the order in which they are shown; one more for each
 *     part that the page says it has
 */
record Glyph(
    String text,
    float x,
    float end,
    float y,
    float size,
    boolean bold,
    boolean artifact,
    int order) {

  boolean isSpace() {
    return text.isBlank();
  }
}
