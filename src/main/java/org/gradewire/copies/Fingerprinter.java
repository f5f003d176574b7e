package org.gradewire.copies;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import org.gradewire.model.Fingerprint;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Sentence;

/**
 * Makes the fingerprint of an article's story: of the words of its headline and its paragraphs,
 * without case, punctuation and the shape of quotation marks. Keeps no state between articles.
 */
public final class Fingerprinter {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  /** Returns the fingerprint of the blocks of {@code article} that tell the story. */
  public Fingerprint of(AnnotatedArticle article) {
    Words words = new Words();
    for (Sentence sentence : article.sentences()) {
      if (sentence.kind().tellsTheStory()) {
        words.add(article.words(sentence.span()), isProse(sentence.kind()));
      }
    }
    long[] hashes = words.hashes();
    long[] shingles = shingles(hashes);
    return new Fingerprint(
        hashes.length,
        digest(hashes),
        shingles.length,
        shingles.length == 0
            ? new byte[0]
            : Signatures.POLICY.createHasher().compute(ElementHashProvider.ofValues(shingles)),
        words.names());
  }

  /** In a headline capitals may tell nothing. */
  private static boolean isProse(BlockKind kind) {
    return kind != BlockKind.TITLE && kind != BlockKind.HEADING;
  }

  /** Returns the different sequences of four words. */
  private static long[] shingles(long[] words) {
    long[] pairs = new long[Math.max(0, words.length - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = HASHER.hashLongLongToLong(words[i], words[i + 1]);
    }
    long[] shingles = new long[Math.max(0, pairs.length - 2)];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] = HASHER.hashLongLongToLong(pairs[i], pairs[i + 2]);
    }
    return LongStream.of(shingles).sorted().distinct().toArray();
  }

  private static long digest(long[] words) {
    long digest = words.length;
    for (long word : words) {
      digest = HASHER.hashLongLongToLong(digest, word);
    }
    return digest;
  }

  /** The words of a story, as hashes. */
  private static final class Words {
    private long[] hashes = new long[256];
    private int size;
    private int[] names = new int[32];
    private int named;

    void add(String sentence, boolean prose) {
      int start = 0;
      boolean first = true;
      while (start < sentence.length()) {
        int end = wordEnd(sentence, start);
        if (end > start) {
          add(sentence.substring(start, end), first, prose);
          first = false;
        }
        start = end + 1;
      }
    }

    private static int wordEnd(String sentence, int start) {
      int end = start;
      while (end < sentence.length() && Character.isLetterOrDigit(sentence.charAt(end))) {
        end++;
      }
      return end;
    }

    private void add(String word, boolean first, boolean prose) {
      long hash = HASHER.hashCharsToLong(word.toLowerCase(Locale.ROOT));
      hashes = size < hashes.length ? hashes : Arrays.copyOf(hashes, 2 * size);
      hashes[size++] = hash;
      boolean isNumber = Character.isDigit(word.charAt(0));
      boolean isName = prose && !first && Character.isUpperCase(word.charAt(0));
      if (isNumber || isName) {
        names = named < names.length ? names : Arrays.copyOf(names, 2 * named);
        names[named++] = (int) hash;
      }
    }

    long[] hashes() {
      return Arrays.copyOf(hashes, size);
    }

    int[] names() {
      return Arrays.stream(names, 0, named).sorted().distinct().toArray();
    }
  }
}
