package org.gradewire.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A 95 % percentile bootstrap interval over articles (Efron and Tibshirani 1993, chapter 13): the
 * articles are drawn anew with replacement 1,000 times, always with the same seed, and the outer
 * 2.5 % of the figures on either side are left out. Articles are drawn rather than values, because
 * the values of one article are right and wrong together.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double low, double high) {
  private static final int RESAMPLES = 1000;
  private static final long SEED = 20_241_122;
  private static final double OUTSIDE = 0.025;

  /** Returns the interval of {@code measure}, given the counts of each article. */
  static Interval of(List<Counts> articles, ToDoubleFunction<Counts> measure) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] figures = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      Counts drawn = Counts.NONE;
      for (int j = 0; j < articles.size(); j++) {
        drawn = drawn.plus(articles.get(random.nextInt(articles.size())));
      }
      figures[i] = measure.applyAsDouble(drawn);
    }
    Arrays.sort(figures);
    int outside = (int) (RESAMPLES * OUTSIDE);
    return new Interval(figures[outside], figures[RESAMPLES - 1 - outside]);
  }
}
