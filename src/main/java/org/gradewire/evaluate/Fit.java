package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What confidences should be, by how often facts of that confidence were right: for each field a
 * step function that never falls.
 *
 * <p>It is fitted by isotonic regression (pool adjacent violators, Ayer et al. 1955). To each level
 * of confidence ten imagined facts are added that are right as often as all facts are, so that a
 * few facts do not make certainty (Laplace's rule of succession, with that rate in place of a
 * half). With ten, a fit on half of the corpus held best for the other half.
 */
final class Fit {
  private static final double IMAGINED = 10;

  private final Map<Field, List<Step>> steps;

  private Fit(Map<Field, List<Step>> steps) {
    this.steps = steps;
  }

  /**
   * From one confidence on, another one.
   *
   * @param from the least confidence that a rule set
   * @param right how many facts are right, imagined ones included
   * @param of how many there are
   * @param facts how many of these are not imagined
   */
  record Step(double from, double right, double of, int facts) {
    double confidence() {
      return right / of;
    }

    Step plus(Step higher) {
      return new Step(from, right + higher.right, of + higher.of, facts + higher.facts);
    }
  }

  static Fit of(List<Assessed> assessed) {
    long right = assessed.stream().filter(Assessed::right).count();
    double rate = (right + 1.0) / (assessed.size() + 2.0);
    Map<Field, SortedMap<Double, Step>> levels = new EnumMap<>(Field.class);
    for (Assessed fact : assessed) {
      double level = fact.confidence();
      Step one = new Step(level, fact.right() ? 1 : 0, 1, 1);
      Step first = new Step(level, IMAGINED * rate, IMAGINED, 0).plus(one);
      levels
          .computeIfAbsent(fact.field(), field -> new TreeMap<>())
          .merge(level, first, (old, unused) -> old.plus(one));
    }
    Map<Field, List<Step>> steps = new EnumMap<>(Field.class);
    levels.forEach((field, byLevel) -> steps.put(field, pooled(byLevel)));
    return new Fit(steps);
  }

  /** Joins neighbours until none is above the next. */
  private static List<Step> pooled(SortedMap<Double, Step> levels) {
    List<Step> pooled = new ArrayList<>();
    for (Step level : levels.values()) {
      Step last = level;
      while (!pooled.isEmpty() && pooled.get(pooled.size() - 1).confidence() >= last.confidence()) {
        last = pooled.remove(pooled.size() - 1).plus(last);
      }
      pooled.add(last);
    }
    return pooled;
  }

  /** Returns {@code fact} with the confidence that this fit gives it. */
  Assessed apply(Assessed fact) {
    double confidence = fact.confidence();
    List<Step> known = steps.getOrDefault(fact.field(), List.of());
    double fitted = known.isEmpty() ? confidence : Math.min(confidence, known.get(0).confidence());
    for (Step step : known) {
      fitted = step.from() <= confidence ? step.confidence() : fitted;
    }
    return fact.with(fitted);
  }

  /**
   * Returns how reliable such a fit is on articles that it was not made of: every other article is
   * rated by the fit of the rest.
   */
  static Reliability crossValidated(List<Assessed> assessed) {
    List<Assessed> even = assessed.stream().filter(it -> it.article() % 2 == 0).toList();
    List<Assessed> odd = assessed.stream().filter(it -> it.article() % 2 != 0).toList();
    List<Assessed> fitted = new ArrayList<>();
    Fit ofEven = Fit.of(even);
    Fit ofOdd = Fit.of(odd);
    odd.forEach(it -> fitted.add(ofEven.apply(it)));
    even.forEach(it -> fitted.add(ofOdd.apply(it)));
    return Reliability.of(fitted);
  }

  /** Returns the steps as {@code models/calibration.tsv} has them. */
  String lines() {
    StringBuilder lines =
        new StringBuilder(
            """
            # What the confidences that rules set are worth, field by field: from one confidence on, the share of such
            # facts that was right, and how many facts that rests on. Written by gradewire evaluate --fit-calibration.
            field\tfrom\tconfidence\tfacts
            """);
    steps.forEach(
        (field, all) ->
            all.forEach(
                step ->
                    lines.append(
                        String.format(
                            Locale.ROOT,
                            "%s\t%s\t%.4f\t%d\n",
                            field.label(),
                            step.from(),
                            step.confidence(),
                            step.facts()))));
    return lines.toString();
  }
}
