package org.gradewire.read.pdf;

/**
 * A piece with its place in the document.
 *
 * @param piece the words
 * @param start where they start in the raw text
 * @param page that they are on, from 1
 */
record Line(Piece piece, int start, int page) {

  String text() {
    return piece.text();
  }

  float size() {
    return piece.size();
  }
}
