package org.gradewire.read.pdf;

import java.util.ArrayList;
import java.util.List;

/** A word of a line while the line is made. */
final class Word {
  /** Less than this of another's size is another size. */
  private static final float SMALLER = 0.82f;

  private final List<Glyph> glyphs = new ArrayList<>();
  private final int spacesBefore;
  private boolean glued;
  private boolean noteMark;
  private float x = Float.POSITIVE_INFINITY;
  private float end = Float.NEGATIVE_INFINITY;
  private float size;

  /**
   * Makes an empty word.
   *
   * @param spacesBefore how many spaces are shown before it
   * @param glued whether it goes on with the word before, in another size
   */
  Word(int spacesBefore, boolean glued) {
    this.spacesBefore = spacesBefore;
    this.glued = glued;
  }

  void add(Glyph glyph) {
    glyphs.add(glyph);
    x = Math.min(x, glyph.x());
    end = Math.max(end, glyph.end());
    size = Math.max(size, glyph.size());
  }

  float x() {
    return x;
  }

  float end() {
    return end;
  }

  float y() {
    return glyphs.get(0).y();
  }

  float size() {
    return size;
  }

  int spacesBefore() {
    return spacesBefore;
  }

  /**
   * Returns how far on {@code next} is shown after this word, spaces between them aside: 1 if right
   * after it, a little more if in another part.
   */
  int stepsTo(Word next) {
    int last = glyphs.get(glyphs.size() - 1).order();
    return next.glyphs.get(0).order() - last - next.spacesBefore;
  }

  /** Makes this word go on with the one before it. */
  void glue() {
    glued = true;
  }

  /** Makes this word the mark of a footnote, which the text leaves out. */
  void markNote() {
    noteMark = true;
  }

  boolean isOtherSize(Glyph glyph) {
    return glyph.size() < SMALLER * size || size < SMALLER * glyph.size();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.text()));
    return text.toString().strip();
  }

  /** Returns the piece of line that {@code words} make. */
  static Piece piece(List<Word> words) {
    StringBuilder text = new StringBuilder();
    float bold = 0;
    float artifact = 0;
    float length = 0;
    Word largest = words.get(0);
    for (Word word : words) {
      if (!word.noteMark) {
        text.append(text.length() == 0 || word.glued ? "" : " ").append(word.text());
      }
      largest = word.size > largest.size ? word : largest;
      for (Glyph glyph : word.glyphs) {
        length++;
        bold += glyph.bold() ? 1 : 0;
        artifact += glyph.artifact() ? 1 : 0;
      }
    }
    Word first = words.get(0);
    return new Piece(
        text.toString(),
        first.x,
        first.x,
        words.get(words.size() - 1).end,
        largest.y(),
        largest.size,
        bold > 0.6f * length,
        artifact > 0.6f * length,
        first.noteMark);
  }
}
