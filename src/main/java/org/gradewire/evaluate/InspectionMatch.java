package org.gradewire.evaluate;

import java.util.List;
import java.util.Map;

/**
 * Decides which found inspection answers to which labelled one.
 *
 * <p>A pair may only be formed where the provider is right (or neither side has one) and at least
 * one slot is right that tells inspections of one body apart: status, type, ordinal, a grade, a
 * date. To be excused by an <em>optional</em> label, more of those slots must be right than are
 * wrong, so that an invented inspection does not hide behind a label that only names the body. Of
 * all assignments the one with the most right slots wins; among those the one with the fewest
 * errors; then the one that keeps the order of the article.
 */
final class InspectionMatch {
  /** So far apart that no sum of the lesser ever outweighs one of the greater. */
  private static final long PER_RIGHT_SLOT = 1_000_000_000_000L;

  private static final long PER_ERROR = 1_000_000;

  private InspectionMatch() {}

  /** Returns for each label the index of its inspection in {@code found}, or -1. */
  static int[] align(List<Expectation> labels, List<? extends Map<Slot, String>> found) {
    long[][] weights = new long[labels.size()][found.size()];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < found.size(); j++) {
        weights[i][j] = weight(labels.get(i), found.get(j), Math.abs(i - j));
      }
    }
    return Assignment.best(weights);
  }

  private static long weight(Expectation label, Map<Slot, String> found, int shift) {
    List<Outcome> outcomes = label.compare(found);
    if (!mayAnswer(label, found, outcomes)) {
      return Assignment.FORBIDDEN;
    }
    long right = count(outcomes, Verdict.RIGHT);
    long errorsTogether = label.optional() ? 0 : outcomes.size() - right;
    long errorsApart = Expectation.alone(found).size();
    errorsApart += label.optional() ? 0 : label.compare(Map.of()).size();
    return right * PER_RIGHT_SLOT + (errorsApart - errorsTogether) * PER_ERROR - shift;
  }

  private static boolean mayAnswer(
      Expectation label, Map<Slot, String> found, List<Outcome> outcomes) {
    if (!label.allows(Field.PROVIDER, found.get(Slot.of(Field.PROVIDER)))) {
      return false;
    }
    List<Outcome> telling =
        outcomes.stream().filter(outcome -> !outcome.slot().field().tellsBodyOnly()).toList();
    long right = count(telling, Verdict.RIGHT);
    return right > (label.optional() ? count(telling, Verdict.WRONG) : 0);
  }

  private static long count(List<Outcome> outcomes, Verdict verdict) {
    return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
  }
}
