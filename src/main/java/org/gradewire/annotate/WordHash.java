package org.gradewire.annotate;

/**
 * Hashes words to 64 bits, character by character, so that words put together of others need not be
 * made: {@code finish(add(add(START, "PREV-"), word))}.
 *
 * <p>Two of a million words have the same hash once in 30 million models; {@link StockModel}
 * refuses a model in which two have.
 */
final class WordHash {
  /** The hash of no characters yet. */
  static final long START = 0x9E3779B97F4A7C15L;

  private static final long PRIME = 0x100000001B3L;
  private static final long MIX = 0xBF58476D1CE4E5B9L;

  private WordHash() {}

  static long add(long hash, String words) {
    long next = hash;
    for (int i = 0; i < words.length(); i++) {
      next = add(next, words.charAt(i));
    }
    return next;
  }

  static long add(long hash, char unit) {
    long next = (hash ^ unit) * PRIME;
    return next ^ (next >>> 29);
  }

  /** Returns the hash of all characters added; never 0. */
  static long finish(long hash) {
    long mixed = hash * MIX;
    mixed ^= mixed >>> 32;
    return mixed == 0 ? 1 : mixed;
  }

  static long of(String words) {
    return finish(add(START, words));
  }
}
