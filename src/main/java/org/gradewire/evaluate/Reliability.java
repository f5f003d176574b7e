package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether confidences mean what they say: among facts of confidence about c, a share of about c
 * should be right.
 *
 * @param bins from the lowest confidence to the highest; bins without facts are left out
 * @param facts the number of facts
 * @param calibrationError the expected calibration error: the mean distance between the mean
 *     confidence of a bin and its share of right facts, weighted by the facts in it
 * @param brier the Brier score: the mean square of the distance between a fact's confidence and 1
 *     if it is right, 0 if not
 */
public record Reliability(List<Bin> bins, int facts, double calibrationError, double brier) {
  private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1};

  /** Copies the list. */
  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * The facts of about one confidence.
   *
   * @param from the least confidence inside
   * @param to the first confidence outside; 1 is inside the last bin
   * @param facts their number, at least 1
   * @param meanConfidence of these facts
   * @param shareRight of these facts
   */
  public record Bin(double from, double to, int facts, double meanConfidence, double shareRight) {}

  static Reliability of(List<Assessed> assessed) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i + 1 < EDGES.length; i++) {
      double from = EDGES[i];
      double to = EDGES[i + 1];
      List<Assessed> inside =
          assessed.stream()
              .filter(it -> it.confidence() >= from && (it.confidence() < to || to == 1))
              .toList();
      if (!inside.isEmpty()) {
        bins.add(bin(from, to, inside));
      }
    }
    double error = 0;
    for (Bin bin : bins) {
      error += bin.facts() * Math.abs(bin.meanConfidence() - bin.shareRight());
    }
    double square = assessed.stream().mapToDouble(Reliability::square).sum();
    int facts = assessed.size();
    return new Reliability(bins, facts, perFact(error, facts), perFact(square, facts));
  }

  private static Bin bin(double from, double to, List<Assessed> inside) {
    double confidence = inside.stream().mapToDouble(Assessed::confidence).sum();
    int right = (int) inside.stream().filter(Assessed::right).count();
    int facts = inside.size();
    return new Bin(from, to, facts, perFact(confidence, facts), perFact(right, facts));
  }

  private static double square(Assessed assessed) {
    double distance = assessed.confidence() - (assessed.right() ? 1 : 0);
    return distance * distance;
  }

  private static double perFact(double sum, int facts) {
    return facts == 0 ? 0 : sum / facts;
  }
}
