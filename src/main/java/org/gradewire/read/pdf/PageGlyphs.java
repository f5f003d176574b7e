package org.gradewire.read.pdf;

import java.util.List;

/**
 * What was shown on a page.
 *
 * @param glyphs in the order in which they were shown; those in another direction than most are
 *     left out
 * @param width of the page in reading direction, in points
 * @param height of the page in reading direction, in points
 * @param shown how many glyphs there were
 * @param unknown how many of them have no meaning as characters
 * @param faults how many operations could not be carried out
 */
record PageGlyphs(
    List<Glyph> glyphs, float width, float height, int shown, int unknown, int faults) {

  /** Copies the list. */
  PageGlyphs {
    glyphs = List.copyOf(glyphs);
  }
}
