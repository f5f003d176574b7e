package org.gradewire.evaluate;

/** How a value that was found compares with the label. */
public enum Verdict {
  /** As labelled, or accepted by the label. */
  RIGHT("right"),
  /** Not as labelled, but close to it, see {@link Closeness}; only where scoring is lenient. */
  CLOSE("close"),
  /** Something else is labelled: an error of precision and of recall. */
  WRONG("wrong"),
  /** Labelled, but nothing was found. */
  MISSING("missing"),
  /** Found, but nothing is labelled. */
  SPURIOUS("spurious");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** Returns the name used in reports. */
  public String label() {
    return label;
  }
}
