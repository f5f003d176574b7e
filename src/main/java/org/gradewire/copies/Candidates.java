package org.gradewire.copies;

import java.util.Arrays;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Picks the pairs of articles that are worth a comparison: those whose words are all the same, or
 * whose signatures agree in a band.
 *
 * <p>Of many that agree in one band, as those of one publisher do that all end in the same lines,
 * each is compared with a few before it only: what is a copy agrees in other bands, too. So the
 * number of comparisons grows with that of articles, not with its square.
 */
final class Candidates {
  /** With how many of its bucket an article is compared. */
  private static final int NEIGHBOURS = 16;

  /** The bits of a key that hold the number of the article; the others hold what was hashed. */
  private static final long NUMBER = (1L << 24) - 1;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Groups groups;
  private long comparisons;

  Candidates(Groups groups) {
    this.groups = groups;
  }

  /** Joins all candidates that are copies. */
  void joinCopies() {
    joinWithin(
        IntStream.range(0, groups.size()).filter(it -> groups.print(it).words() > 0).toArray(),
        Print::digest);
    int[] longer =
        IntStream.range(0, groups.size()).filter(it -> !groups.print(it).isShort()).toArray();
    for (int i = 0; i < Signatures.BANDS; i++) {
      int band = i;
      joinWithin(longer, print -> print.band(band));
    }
  }

  /** Returns how many pairs were compared so far. */
  long comparisons() {
    return comparisons;
  }

  private void joinWithin(int[] articles, ToLongFunction<Print> hash) {
    long[] keys = new long[articles.length];
    for (int i = 0; i < keys.length; i++) {
      long mixed = hash.applyAsLong(groups.print(articles[i])) * MIX;
      keys[i] = bucket(mixed) | articles[i];
    }
    Arrays.sort(keys);
    int start = 0;
    for (int end = 1; end <= keys.length; end++) {
      if (end == keys.length || bucket(keys[end]) != bucket(keys[start])) {
        joinBucket(keys, start, end);
        start = end;
      }
    }
  }

  /** Articles that report nothing come first, then those of the same providers together. */
  private void joinBucket(long[] keys, int start, int end) {
    int open = start;
    while (open < end && groups.reportsNothing(article(keys[open]))) {
      open++;
    }
    for (int i = start + 1; i < end; i++) {
      join(keys, Math.max(start, i - NEIGHBOURS), i, i);
      join(keys, Math.max(start, open - NEIGHBOURS), Math.min(open, i - NEIGHBOURS), i);
    }
  }

  private void join(long[] keys, int from, int to, int with) {
    for (int i = from; i < to; i++) {
      int a = article(keys[i]);
      int b = article(keys[with]);
      if (!groups.together(a, b)) {
        comparisons++;
        groups.joinIfCopies(a, b);
      }
    }
  }

  private static long bucket(long key) {
    return key & ~NUMBER;
  }

  private static int article(long key) {
    return (int) (key & NUMBER);
  }
}
