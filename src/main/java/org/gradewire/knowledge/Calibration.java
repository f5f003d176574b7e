package org.gradewire.knowledge;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the confidences that rules set have turned out to be worth: for each field of the output a
 * step function that never falls, fitted to labelled articles by {@code gradewire evaluate
 * --fit-calibration}.
 *
 * @param fields for each field the lowest confidence of each step, and what it is worth
 */
public record Calibration(Map<String, NavigableMap<Double, Double>> fields) {
  /** Leaves all confidences as they are. */
  public static final Calibration NONE = new Calibration(Map.of());

  /** Keeps the order of two confidences on one step; far too small to be written. */
  private static final double ORDER = 1e-6;

  /** Copies the map. */
  public Calibration {
    Map<String, NavigableMap<Double, Double>> copy = new TreeMap<>();
    fields.forEach(
        (field, steps) ->
            copy.put(field, Collections.unmodifiableNavigableMap(new TreeMap<>(steps))));
    fields = Collections.unmodifiableMap(copy);
  }

  /**
   * Returns what {@code set}, the confidence of a rule for a value of {@code field}, is worth, in
   * 0..1.
   *
   * <p>Of two confidences the higher stays the higher, so that no choice between values depends on
   * the calibration. Below the first step a confidence is never raised: nothing is known of it.
   * Fields without steps keep theirs.
   */
  public double confidence(String field, double set) {
    NavigableMap<Double, Double> steps = fields.get(field);
    if (steps == null || steps.isEmpty()) {
      return set;
    }
    Map.Entry<Double, Double> step = steps.floorEntry(set);
    if (step == null) {
      Map.Entry<Double, Double> first = steps.firstEntry();
      return Math.max(0, Math.min(set, first.getValue() - (first.getKey() - set) * ORDER));
    }
    return Math.min(1, step.getValue() + (set - step.getKey()) * ORDER);
  }
}
