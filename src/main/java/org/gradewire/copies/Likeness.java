package org.gradewire.copies;

/** Tells from the words of two articles whether one has its text from the other. */
final class Likeness {
  /** Stories of fewer words than this are copies only if all their words are the same. */
  static final int SHORTEST = 40;

  /** How much of the shorter has to be in the longer. */
  static final double CONTAINMENT = 0.55;

  /** Below this similarity the containment is too vague an estimate to be relied on. */
  static final double JACCARD = 0.25;

  /**
   * By how much less names and numbers may be shared than words. In releases made from one template
   * the words are the same, and the names are what differs.
   */
  static final double FEWER_NAMES = 0.2;

  /** What two articles get that are copies but have not all words in common. */
  private static final double NEARLY_ALL = 0.999;

  private Likeness() {}

  /** Returns whether the words say that one is a copy of the other. */
  static boolean areCopies(Print a, Print b) {
    if (a.sameWords(b)) {
      return true;
    }
    if (a.isShort() || b.isShort()) {
      return false;
    }
    double jaccard = a.jaccard(b);
    double containment = a.containment(b, jaccard);
    return jaccard >= JACCARD
        && containment >= CONTAINMENT
        && a.sharedNames(b) >= containment - FEWER_NAMES;
  }

  /** Returns the share of the shorter story that is in the longer; 1 only if both are the same. */
  static double of(Print a, Print b) {
    if (a.sameWords(b)) {
      return 1;
    }
    return a.isShort() || b.isShort() ? 0 : Math.min(NEARLY_ALL, a.containment(b, a.jaccard(b)));
  }
}
