package org.gradewire.evaluate;

/**
 * How often each verdict was given.
 *
 * @param right values as labelled
 * @param wrong values where another is labelled
 * @param missing labelled values that were not found
 * @param spurious values where nothing is labelled
 */
public record Counts(int right, int wrong, int missing, int spurious) {
  /** Nothing counted yet. */
  static final Counts NONE = new Counts(0, 0, 0, 0);

  /** Returns the number of values that were found. */
  public int found() {
    return right + wrong + spurious;
  }

  /** Returns the number of values that are labelled. */
  public int labelled() {
    return right + wrong + missing;
  }

  /** Returns the share of the found values that is right; 1 if nothing was found. */
  public double precision() {
    return share(right, found());
  }

  /** Returns the share of the labelled values that was found; 1 if nothing is labelled. */
  public double recall() {
    return share(right, labelled());
  }

  /** Returns the harmonic mean of precision and recall; 1 if nothing is found and labelled. */
  public double f1() {
    return share(2 * right, found() + labelled());
  }

  Counts plus(Verdict verdict) {
    return switch (verdict) {
      case RIGHT -> new Counts(right + 1, wrong, missing, spurious);
      case WRONG -> new Counts(right, wrong + 1, missing, spurious);
      case MISSING -> new Counts(right, wrong, missing + 1, spurious);
      case SPURIOUS -> new Counts(right, wrong, missing, spurious + 1);
    };
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
