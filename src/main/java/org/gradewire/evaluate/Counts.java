package org.gradewire.evaluate;

/**
 * How often each verdict was given.
 *
 * <p>Precision and recall are those of the Message Understanding Conferences (MUC-5, 1993) and of
 * the measure <em>partial</em> of SemEval-2013, task 9: what is close has half a mark. Strict
 * scoring calls nothing close, and so gives the ordinary figures.
 *
 * @param right values as labelled
 * @param close values near what is labelled
 * @param wrong values where another is labelled
 * @param missing labelled values that were not found
 * @param spurious values where nothing is labelled
 */
public record Counts(int right, int close, int wrong, int missing, int spurious) {
  /** Nothing counted yet. */
  static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  /** Makes the counts of strict scoring. */
  public Counts(int right, int wrong, int missing, int spurious) {
    this(right, 0, wrong, missing, spurious);
  }

  /** Returns the number of values that were found. */
  public int found() {
    return right + close + wrong + spurious;
  }

  /** Returns the number of values that are labelled. */
  public int labelled() {
    return right + close + wrong + missing;
  }

  /** Returns the marks per found value; 1 if nothing was found. */
  public double precision() {
    return share(marks(), found());
  }

  /** Returns the marks per labelled value; 1 if nothing is labelled. */
  public double recall() {
    return share(marks(), labelled());
  }

  /** Returns the harmonic mean of precision and recall; 1 if nothing is found and labelled. */
  public double f1() {
    return share(2 * marks(), found() + labelled());
  }

  Counts plus(Verdict verdict) {
    return plus(
        switch (verdict) {
          case RIGHT -> new Counts(1, 0, 0, 0, 0);
          case CLOSE -> new Counts(0, 1, 0, 0, 0);
          case WRONG -> new Counts(0, 0, 1, 0, 0);
          case MISSING -> new Counts(0, 0, 0, 1, 0);
          case SPURIOUS -> new Counts(0, 0, 0, 0, 1);
        });
  }

  Counts plus(Counts other) {
    return new Counts(
        right + other.right,
        close + other.close,
        wrong + other.wrong,
        missing + other.missing,
        spurious + other.spurious);
  }

  private double marks() {
    return right + close / 2.0;
  }

  private static double share(double part, int whole) {
    return whole == 0 ? 1 : part / whole;
  }
}
