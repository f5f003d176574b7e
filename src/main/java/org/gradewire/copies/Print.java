package org.gradewire.copies;

import org.gradewire.model.Fingerprint;

/** A fingerprint made ready to be compared with many others. */
final class Print {
  private final int words;
  private final long digest;
  private final int shingles;
  private final byte[] signature;
  private final int[] names;

  Print(Fingerprint fingerprint) {
    words = fingerprint.words();
    digest = fingerprint.digest();
    shingles = fingerprint.shingles();
    signature = fingerprint.signature();
    names = fingerprint.names();
  }

  int words() {
    return words;
  }

  long digest() {
    return digest;
  }

  /** Returns whether the story is one of so few words that any two may be alike by chance. */
  boolean isShort() {
    return words < Likeness.SHORTEST;
  }

  /** Returns a stretch of the signature: the same in two articles if much of their text is. */
  long band(int number) {
    long band = 0;
    for (int i = number * Signatures.BAND_BYTES; i < (number + 1) * Signatures.BAND_BYTES; i++) {
      band = (band << Byte.SIZE) | (signature[i] & 0xff);
    }
    return band;
  }

  /** Returns whether both have the same words in the same order, and at least one. */
  boolean sameWords(Print other) {
    return words > 0 && words == other.words && digest == other.digest;
  }

  /** Returns the estimated Jaccard similarity of the shingles. */
  double jaccard(Print other) {
    return Signatures.POLICY.getFractionOfEqualComponents(signature, other.signature);
  }

  /**
   * Returns what share of the fewer shingles is among the others, given the Jaccard similarity
   * {@code jaccard}: the size of both sets is known, so that of what they share follows.
   */
  double containment(Print other, double jaccard) {
    double shared = jaccard / (1 + jaccard) * (shingles + other.shingles);
    return Math.min(1, shared / Math.min(shingles, other.shingles));
  }

  /** Returns what share of the fewer names and numbers is among the others; 1 if there is none. */
  double sharedNames(Print other) {
    int shared = 0;
    for (int i = 0, j = 0; i < names.length && j < other.names.length; ) {
      int order = Integer.compare(names[i], other.names[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int fewer = Math.min(names.length, other.names.length);
    return fewer == 0 ? 1 : (double) shared / fewer;
  }
}
