package org.gradewire.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.read.format.Sentences;

/** Tells where one paragraph of a column ends and the next begins. */
final class LineBreaks {
  private static final float OTHER_SIZE = 1.08f;

  /** Lines further apart than the usual leading by this belong to two paragraphs. */
  private static final float WIDER = 1.22f;

  private static final float WIDEST_LEADING = 1.75f;

  /** Less than this is no indent, in sizes of the font. */
  private static final float INDENT = 0.7f;

  /** Lines that end this close to each other, in sizes of the font, end at the same edge. */
  private static final float NEAR_EDGE = 1.5f;

  private final Style style;
  private final List<Line> lines;
  private final Map<Integer, Float> edges = new HashMap<>();

  /**
   * Makes the rules of a column.
   *
   * @param style of the document
   * @param lines of the column
   */
  LineBreaks(Style style, List<Line> lines) {
    this.style = style;
    this.lines = lines;
  }

  /** Returns whether {@code next} starts another paragraph than {@code open}. */
  boolean parts(List<Line> open, Line next) {
    Line last = open.get(open.size() - 1);
    Piece above = last.piece();
    Piece below = next.piece();
    boolean display = style.isDisplay(last);
    if (isOtherSize(above, below) || below.note() || isFar(above, below)) {
      return true;
    }
    if (display != style.isDisplay(next)) {
      return true;
    }
    if (startsItem(open.get(0).piece(), above, below)) {
      return true;
    }
    if (isIndented(open, below)) {
      return true;
    }
    return isShort(above, below) && !(display && above.size() > 1.15f * style.size());
  }

  /** Returns whether hardly a word would fit after {@code piece}. */
  boolean isNearlyFull(Piece piece) {
    return edge(piece) - piece.end() < 6 * piece.size();
  }

  private static boolean isOtherSize(Piece above, Piece below) {
    return above.size() > OTHER_SIZE * below.size() || below.size() > OTHER_SIZE * above.size();
  }

  private boolean isFar(Piece above, Piece below) {
    float leading = (below.y() - above.y()) / below.size();
    boolean body = Math.abs(below.size() - style.size()) < 0.6f;
    float usual = body ? style.leading() : Math.max(style.leading(), 1.2f);
    return leading > Math.min(WIDER * usual, Math.max(WIDEST_LEADING, usual * 1.1f));
  }

  /** How far lines of the size of {@code piece} reach to the right, one that stands out aside. */
  private float edge(Piece piece) {
    return edges.computeIfAbsent(Math.round(piece.size()), this::edgeOfSize);
  }

  private float edgeOfSize(int size) {
    List<Float> ends = new ArrayList<>();
    for (Line line : lines) {
      if (Math.round(line.size()) == size) {
        ends.add(line.piece().end());
      }
    }
    ends.sort(Comparator.reverseOrder());
    int share = Math.max(2, ends.size() / 12);
    for (int i = 0; i + share <= ends.size(); i++) {
      if (ends.get(i) - ends.get(i + share - 1) < NEAR_EDGE * size) {
        return ends.get(i);
      }
    }
    return ends.get(0);
  }

  private boolean startsItem(Piece first, Piece above, Piece below) {
    if (Labels.length(below.text()) == 0) {
      return false;
    }
    boolean nextItem =
        Labels.length(first.text()) > 0
            && Labels.isBulleted(first.text()) == Labels.isBulleted(below.text())
            && Math.abs(first.x() - below.x()) < 1;
    // A line may begin with a number or a dash that belongs to the sentence.
    return (Labels.isBulleted(below.text()) && !below.text().matches("[−–—-].*"))
        || nextItem
        || below.body() > below.x()
        || Sentences.endsIn(above.text())
        || isShort(above, below);
  }

  /** Whether the first word of the next line would have fitted on this one. */
  private boolean isShort(Piece above, Piece below) {
    String text = below.text();
    int space = text.indexOf(' ');
    float word = below.width() * (space < 0 ? 1 : (space + 1f) / text.length());
    return above.end() + word + 0.5f * above.size() < edge(above) - 0.3f * above.size();
  }

  private static boolean isIndented(List<Line> open, Piece below) {
    Piece first = open.get(0).piece();
    Piece above = open.get(open.size() - 1).piece();
    float step = INDENT * below.size();
    if (below.x() > above.x() + step) {
      // A first line, unless the line above has a bullet that this one hangs beside.
      boolean hangs = open.size() == 1 && Labels.length(first.text()) > 0;
      return !hangs && Sentences.endsIn(above.text());
    }
    boolean outdent = below.x() < above.x() - step;
    return outdent && open.size() > 1 && Sentences.endsIn(above.text());
  }
}
