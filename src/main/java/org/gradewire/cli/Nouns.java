package org.gradewire.cli;

/** Puts numbers and nouns together. */
final class Nouns {
  private Nouns() {}

  /** Returns "1 record" or "2 records". */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
