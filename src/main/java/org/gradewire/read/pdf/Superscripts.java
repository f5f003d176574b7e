package org.gradewire.read.pdf;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts raised words back on their line. Raised letters belong to their word ("21st"); raised
 * numbers and signs are marks of footnotes, which would otherwise read as digits of the word.
 */
final class Superscripts {
  private static final float SMALLER = 0.82f;

  /** How far up a raised word may stand, and how far beside its word, in sizes of that. */
  private static final float HIGHEST = 0.7f;

  private static final float NEAR = 0.4f;
  private static final float AHEAD = 1;
  private static final float OVERLAP = 0.3f;
  private static final int ROWS = 3;
  private static final int LONGEST = 6;
  private static final Pattern MARK = Pattern.compile("[\\d,*†‡§]{1,5}");

  private Superscripts() {}

  /** Moves raised words of {@code rows}, which are sorted from top to bottom, to their rows. */
  static void settle(List<List<Word>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      List<Word> row = rows.get(i);
      for (int w = row.size() - 1; w >= 0; w--) {
        Word word = row.get(w);
        if (word.text().length() <= LONGEST && isSettled(word, rows, i)) {
          row.remove(w);
        }
      }
    }
    rows.removeIf(List::isEmpty);
  }

  /** Returns whether {@code word} was moved to another row than {@code at}. */
  private static boolean isSettled(Word word, List<List<Word>> rows, int at) {
    for (int i = at; i < Math.min(at + ROWS, rows.size()); i++) {
      for (Word base : rows.get(i)) {
        if (base == word || !isRaisedBeside(word, base)) {
          continue;
        }
        boolean mark = MARK.matcher(word.text()).matches();
        if (word.x() - base.end() > base.x() - word.end()) {
          word.glue();
        }
        if (mark && word.y() < base.y() - 0.1f * base.size()) {
          word.markNote();
        }
        if (i > at) {
          rows.get(i).add(word);
        }
        return i > at;
      }
    }
    return false;
  }

  private static boolean isRaisedBeside(Word word, Word base) {
    float up = base.y() - word.y();
    float after = word.x() - base.end();
    float before = base.x() - word.end();
    boolean ahead = before > after;
    return word.size() < SMALLER * base.size()
        && up > 0.1f * base.size()
        && up < HIGHEST * base.size()
        && Math.max(after, before) > -OVERLAP * base.size()
        && Math.max(after, before) < (ahead ? AHEAD : NEAR) * base.size();
  }
}
