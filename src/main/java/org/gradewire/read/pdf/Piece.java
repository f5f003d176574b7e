package org.gradewire.read.pdf;

/**
 * Words of one line with no wide gap between them: a line of a column, or of a cell of a table.
 *
 * @param text the words, one space between; a bullet or number of the line included
 * @param x where it starts
 * @param body where its words start after a bullet or number; else {@code x}
 * @param end where it ends
 * @param y of its baseline, downwards
 * @param size of its largest common font
 * @param bold whether most of it is bold
 * @param artifact whether the page says that it is no part of the text
 * @param note whether it starts with the raised mark of a footnote, which the text leaves out
 */
record Piece(
    String text,
    float x,
    float body,
    float end,
    float y,
    float size,
    boolean bold,
    boolean artifact,
    boolean note) {

  float width() {
    return end - x;
  }

  /** Returns this bullet or number with the words to the right of it. */
  Piece labelling(Piece words) {
    return new Piece(
        text + " " + words.text,
        x,
        words.x,
        words.end,
        words.y,
        words.size,
        words.bold,
        artifact && words.artifact,
        note);
  }
}
