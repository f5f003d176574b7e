package org.gradewire.read.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the body of a document is set.
 *
 * @param size of its font, in points
 * @param bold whether it is bold
 * @param leading the usual distance of two baselines, in sizes of the font
 */
record Style(float size, boolean bold, float leading) {
  private static final float USUAL_LEADING = 1.2f;
  private static final float WIDEST_LEADING = 2.1f;
  private static final int STEPS = 20;

  /** Returns the style that most characters of {@code flows} are in. */
  static Style of(List<Flow> flows) {
    Map<Integer, Integer> sizes = new HashMap<>();
    Map<Integer, Integer> leadings = new HashMap<>();
    int bold = 0;
    int all = 0;
    for (Flow flow : flows) {
      for (Line line : flow.lines()) {
        int length = line.text().length();
        sizes.merge(Math.round(line.size() * 2), length, Integer::sum);
        all += length;
        bold += line.piece().bold() ? length : 0;
      }
      if (!flow.isRow()) {
        countLeadings(flow.lines(), leadings);
      }
    }
    return new Style(
        most(sizes, 24) / 2f,
        bold * 2 > all,
        most(leadings, Math.round(USUAL_LEADING * STEPS)) / (float) STEPS);
  }

  /** Returns whether {@code line} stands out as a heading does: it is larger or bold. */
  boolean isDisplay(Line line) {
    return line.size() > 1.08f * size
        || (line.piece().bold() && !bold && line.size() >= 0.9f * size);
  }

  private static void countLeadings(List<Line> lines, Map<Integer, Integer> leadings) {
    for (int i = 1; i < lines.size(); i++) {
      Piece above = lines.get(i - 1).piece();
      Piece piece = lines.get(i).piece();
      float leading = (piece.y() - above.y()) / piece.size();
      if (leading > 0.8f && leading < WIDEST_LEADING) {
        leadings.merge(Math.round(leading * STEPS), piece.text().length(), Integer::sum);
      }
    }
  }

  private static int most(Map<Integer, Integer> counts, int otherwise) {
    int most = 0;
    int best = otherwise;
    for (var entry : counts.entrySet()) {
      int count = entry.getValue();
      if (count > most || (count == most && entry.getKey() < best)) {
        most = count;
        best = entry.getKey();
      }
    }
    return best;
  }
}
