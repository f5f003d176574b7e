package org.gradewire.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes pieces of lines from glyphs: what stands on one baseline, parted at wide gaps. Words are
 * told by the spaces shown and by the gaps between glyphs.
 */
final class PieceMaker {
  /** Baselines this much of the font's size apart are still one. */
  private static final float SAME_LINE = 0.25f;

  /** A gap as wide as this parts words: where spaces are shown, and where they are not. */
  private static final float WORD_GAP_BESIDE_SPACES = 0.2f;

  private static final float WORD_GAP = 0.15f;

  /** A space that takes up less than this is only there for the machine. */
  private static final float NO_GAP = 0.02f;

  /** A gap wider than this parts pieces: after a single space, and without one. */
  private static final float PIECE_GAP_AFTER_SPACE = 1.3f;

  private static final float PIECE_GAP = 0.9f;

  /** The same between words that are not shown one after the other, as those of two cells. */
  private static final float PIECE_GAP_OUT_OF_ORDER = 0.32f;

  /** Lines drawn with characters, and nothing at all. */
  private static final Pattern RULE = Pattern.compile("[\\s_.…=*—–-]{3,}|\\s*");

  /** The same between words of parts that follow each other. */
  private static final float PIECE_GAP_OF_PARTS = 0.7f;

  private static final int NEXT_PART = 4;

  private PieceMaker() {}

  /** Returns the pieces of a page from top to bottom, those of one line from left to right. */
  static List<Piece> pieces(List<Glyph> glyphs) {
    List<List<Word>> rows = new ArrayList<>();
    for (List<Glyph> row : rows(glyphs)) {
      rows.add(words(row));
    }
    Superscripts.settle(rows);
    List<Piece> pieces = new ArrayList<>();
    for (List<Word> row : rows) {
      row.sort(Comparator.comparingDouble(Word::x));
      pieces.addAll(labelled(parted(row)));
    }
    pieces.removeIf(piece -> RULE.matcher(piece.text()).matches());
    return pieces;
  }

  private static List<List<Glyph>> rows(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y));
    List<List<Glyph>> rows = new ArrayList<>();
    float top = Float.NEGATIVE_INFINITY;
    for (Glyph glyph : sorted) {
      if (glyph.y() - top > SAME_LINE * glyph.size()) {
        rows.add(new ArrayList<>());
        top = glyph.y();
      }
      rows.get(rows.size() - 1).add(glyph);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(Glyph::x)));
    return rows;
  }

  private static List<Word> words(List<Glyph> row) {
    float wordGap = wordGap(row);
    List<Word> words = new ArrayList<>();
    Word word = null;
    int spaces = 0;
    for (Glyph glyph : row) {
      if (glyph.isSpace()) {
        spaces++;
        continue;
      }
      float gap = word == null ? 0 : glyph.x() - word.end();
      float size = word == null ? glyph.size() : Math.max(word.size(), glyph.size());
      boolean apart = gap > wordGap * size || (spaces > 0 && gap > NO_GAP * size);
      if (word == null || apart || word.isOtherSize(glyph)) {
        word = new Word(word == null || apart ? spaces : 0, word != null && !apart);
        words.add(word);
      }
      word.add(glyph);
      spaces = 0;
    }
    return words;
  }

  /** Widely spaced letters are still words: what parts those is wider by as much. */
  private static float wordGap(List<Glyph> row) {
    List<Float> gaps = new ArrayList<>();
    boolean spaces = false;
    for (int i = 1; i < row.size(); i++) {
      spaces |= row.get(i).isSpace();
      if (!row.get(i).isSpace() && !row.get(i - 1).isSpace()) {
        gaps.add((row.get(i).x() - row.get(i - 1).end()) / row.get(i).size());
      }
    }
    gaps.sort(null);
    float usual = gaps.isEmpty() ? 0 : Math.max(0, gaps.get(gaps.size() / 2));
    return usual + (spaces ? WORD_GAP_BESIDE_SPACES : WORD_GAP);
  }

  private static List<Piece> parted(List<Word> row) {
    List<Piece> pieces = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    for (Word word : row) {
      if (!open.isEmpty() && isFar(open.get(open.size() - 1), word)) {
        pieces.add(Word.piece(open));
        open.clear();
      }
      open.add(word);
    }
    if (!open.isEmpty()) {
      pieces.add(Word.piece(open));
    }
    return pieces;
  }

  private static boolean isFar(Word word, Word next) {
    float spaced = next.spacesBefore() == 1 ? PIECE_GAP_AFTER_SPACE : PIECE_GAP;
    int steps = word.stepsTo(next);
    float apart = steps > 1 && steps <= NEXT_PART ? PIECE_GAP_OF_PARTS : PIECE_GAP_OUT_OF_ORDER;
    float limit = steps == 1 ? spaced : apart;
    return next.x() - word.end() > limit * Math.max(word.size(), next.size());
  }

  /** A bullet or number belongs to the words after it, however wide the gap. */
  private static List<Piece> labelled(List<Piece> row) {
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Piece piece = row.get(i);
      boolean label = i + 1 < row.size() && isLabelOf(piece, row.get(i + 1));
      result.add(label ? piece.labelling(row.get(i + 1)) : piece);
      i += label ? 1 : 0;
    }
    return result;
  }

  private static boolean isLabelOf(Piece piece, Piece next) {
    return Labels.isAlone(piece.text())
        && Labels.length(piece.text() + " " + next.text()) > 0
        && next.x() - piece.end() < 4 * next.size();
  }
}
