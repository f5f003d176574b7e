package org.gradewire.annotate;

import java.util.Map;
import java.util.TreeMap;

/**
 * A number for each of many words, which it knows by their hashes only. In flat arrays, because
 * these are read from a file as they are.
 *
 * @param keys the hashes, each from the place on that {@link #home} tells; 0 where none is
 * @param values the number that belongs to the key at the same place
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays are the point of it
record HashTable(long[] keys, int[] values) {
  /** What is returned for a word that is not there. */
  static final int NONE = -1;

  private static final double FULL = 0.7;

  /**
   * Makes a table.
   *
   * @throws IllegalStateException if two of {@code words} have the same hash
   */
  static HashTable of(Map<String, Integer> words) {
    // In the order of the hashes, so that the same words always make the same table.
    Map<Long, Integer> hashed = new TreeMap<>();
    words.forEach(
        (word, value) -> {
          if (hashed.put(WordHash.of(word), value) != null) {
            throw new IllegalStateException("\"%s\" has the hash of another word".formatted(word));
          }
        });
    int least = Math.max(16, (int) (hashed.size() / FULL));
    int size = Integer.highestOneBit(least - 1) << 1;
    HashTable table = new HashTable(new long[size], new int[size]);
    hashed.forEach(table::put);
    return table;
  }

  private void put(long hash, int value) {
    int at = home(hash);
    while (keys[at] != 0) {
      at = (at + 1) & (keys.length - 1);
    }
    keys[at] = hash;
    values[at] = value;
  }

  private int home(long hash) {
    return (int) (hash >>> 7) & (keys.length - 1);
  }

  /** Returns the number of the word with this hash, or {@link #NONE}. */
  int get(long hash) {
    int at = home(hash);
    long key = keys[at];
    while (key != 0) {
      if (key == hash) {
        return values[at];
      }
      at = (at + 1) & (keys.length - 1);
      key = keys[at];
    }
    return NONE;
  }
}
