package org.gradewire.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What stays of the words of an article's story when its text is let go: enough to tell how much of
 * it another article has too. About one kilobyte, whatever the length of the text.
 */
public final class Fingerprint {
  /** Of an article without words. */
  public static final Fingerprint NONE = new Fingerprint(0, 0, 0, new byte[0], new int[0]);

  private final int words;
  private final long digest;
  private final int shingles;
  private final byte[] signature;
  private final int[] names;

  /**
   * Makes a fingerprint.
   *
   * @param words how many words the story has
   * @param digest a hash of all its words in their order, without case and punctuation
   * @param shingles how many different shingles it has: sequences of some words
   * @param signature the similarity hash of its shingles
   * @param names the hashes of its names and numbers, ascending, each once
   */
  public Fingerprint(int words, long digest, int shingles, byte[] signature, int[] names) {
    this.words = words;
    this.digest = digest;
    this.shingles = shingles;
    this.signature = signature.clone();
    this.names = names.clone();
  }

  /** Returns how many words the story has. */
  public int words() {
    return words;
  }

  /** Returns a hash of all words in their order. */
  public long digest() {
    return digest;
  }

  /** Returns how many different shingles the story has. */
  public int shingles() {
    return shingles;
  }

  /** Returns a copy of the similarity hash of the shingles. */
  public byte[] signature() {
    return signature.clone();
  }

  /** Returns a copy of the hashes of names and numbers, ascending, each once. */
  public int[] names() {
    return names.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fingerprint that
        && words == that.words
        && digest == that.digest
        && shingles == that.shingles
        && Arrays.equals(signature, that.signature)
        && Arrays.equals(names, that.names);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(digest);
  }
}
