package org.gradewire.annotate;

/**
 * Tells of most hashes that are not in a table that they are not: a Bloom filter of one bit each.
 *
 * <p>Most features of a word are none of the model. The filter fits into the cache of a processor,
 * the table does not, so that asking it first saves half the time of looking features up.
 */
final class HashFilter {
  private static final int BITS_PER_HASH = 12;
  private static final int SHIFT = 40;

  private final long[] bits;
  private final int mask;

  /** Makes a filter of {@code hashes}; 0 is none. */
  HashFilter(long[] hashes) {
    int filled = 0;
    for (long hash : hashes) {
      filled += hash == 0 ? 0 : 1;
    }
    int size = Integer.highestOneBit(Math.max(Long.SIZE, filled * BITS_PER_HASH) - 1) << 1;
    bits = new long[size / Long.SIZE];
    mask = size - 1;
    for (long hash : hashes) {
      if (hash != 0) {
        int bit = (int) (hash >>> SHIFT) & mask;
        bits[bit >> 6] |= 1L << bit;
      }
    }
  }

  /** Returns false only if {@code hash} is not in the table. */
  boolean mayHold(long hash) {
    int bit = (int) (hash >>> SHIFT) & mask;
    return (bits[bit >> 6] & (1L << bit)) != 0;
  }
}
