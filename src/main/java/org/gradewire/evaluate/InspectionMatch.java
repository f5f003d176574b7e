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
  static int[] align(List<Expectation> labels, List<? extends Map<Slot, Answer>> found) {
    long[][] weights = new long[labels.size()][found.size()];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < found.size(); j++) {
        weights[i][j] = weight(labels.get(i), found.get(j), Math.abs(i - j));
      }
    }
    return Assignment.best(weights);
  }

  /**
   * Pairs what has no partner and seems to be the same inspection of another provider: the status
   * and one more telling slot must be right, and more of those slots than are wrong. Such a pair
   * counts as missing and spurious all the same; it tells what kind of error it is, and lenient
   * scoring forms it where the providers are close.
   */
  static int[] alignOtherProviders(
      List<Expectation> labels, List<? extends Map<Slot, Answer>> found) {
    long[][] weights = new long[labels.size()][found.size()];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < found.size(); j++) {
        weights[i][j] = weightOfOther(labels.get(i), found.get(j));
      }
    }
    return Assignment.best(weights);
  }

  private static long weightOfOther(Expectation label, Map<Slot, Answer> found) {
    List<Outcome> telling = telling(label.compare(found));
    long right = count(telling, Verdict.RIGHT);
    boolean sameStatus =
        telling.stream()
            .anyMatch(it -> it.field() == Field.STATUS && it.verdict() == Verdict.RIGHT);
    Answer provider = found.get(Slot.of(Field.PROVIDER));
    boolean sameProvider = label.allows(Field.PROVIDER, provider == null ? null : provider.value());
    boolean may = sameStatus && !sameProvider && right > 1 && 2 * right > telling.size();
    int close = label.isCloseTo(Field.PROVIDER, found) ? 1 : 0;
    return may ? 2 * right + close : Assignment.FORBIDDEN;
  }

  private static List<Outcome> telling(List<Outcome> outcomes) {
    return outcomes.stream().filter(outcome -> !outcome.field().tellsBodyOnly()).toList();
  }

  private static long weight(Expectation label, Map<Slot, Answer> found, int shift) {
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
      Expectation label, Map<Slot, Answer> found, List<Outcome> outcomes) {
    Answer provider = found.get(Slot.of(Field.PROVIDER));
    if (!label.allows(Field.PROVIDER, provider == null ? null : provider.value())) {
      return false;
    }
    List<Outcome> telling = telling(outcomes);
    long right = count(telling, Verdict.RIGHT);
    return right > (label.optional() ? count(telling, Verdict.WRONG) : 0);
  }

  private static long count(List<Outcome> outcomes, Verdict verdict) {
    return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
  }
}
