package org.gradewire.annotate;

import edu.stanford.nlp.process.AmericanizeFunction;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link CrfWord}s, with the same features as CoreNLP's {@code NERFeatureFactory} with the
 * settings of the model {@code english.all.3class.distsim}, and keeps those met of late.
 *
 * <p>The factory makes a string of each feature to look it up; here its hash is put together from
 * those of its parts. Safe for use by several threads.
 */
final class CrfWords {
  /** Word shapes as CoreNLP numbers them: its "chris2" with words known in lower case. */
  static final int SHAPE = WordShapeClassifier.WORDSHAPECHRIS2USELC;

  /** So long are the beginnings and ends of words that are features, with the mark of the edge. */
  static final int LONGEST_GRAM = 6;

  /** The cluster of words that have none. */
  static final String UNKNOWN = "0";

  /** So many words are kept, a power of two; with their weights they take some 6 MB. */
  private static final int KEPT = 1 << 13;

  private static final String NOTHING = "null";
  private static final AmericanizeFunction AMERICANISED = new AmericanizeFunction();

  private final CompactCrf model;
  private final CrfWeights weights;
  private final int classes;

  /** The words that the model knows in lower case. */
  private final Collection<String> known;

  /** What stands beyond the first and the last word. */
  private final CrfWord edge;

  /**
   * Words met, each at a place that its hash tells; a later one takes the place of an earlier.
   * Several threads read and write it without a lock, because entries never change.
   */
  private final @Nullable Entry[] kept = new @Nullable Entry[KEPT];

  /** A word as written. */
  private record Entry(String written, CrfWord word) {}

  CrfWords(CompactCrf model, CrfWeights weights) {
    this.model = model;
    this.weights = weights;
    classes = model.classes().size();
    known = new Known(model.known());
    edge = madeEdge();
  }

  /** As much of a collection as the classifier of word shapes uses. */
  private static final class Known extends AbstractCollection<String> {
    private final HashTable words;

    Known(HashTable words) {
      this.words = words;
    }

    @Override
    public boolean contains(Object word) {
      return word instanceof String known && words.get(WordHash.of(known)) != HashTable.NONE;
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public Iterator<String> iterator() {
      return Collections.emptyIterator();
    }

    @Override
    public int size() {
      return words.keys().length;
    }
  }

  /** Returns what stands beyond the first and the last word of a sentence. */
  CrfWord edge() {
    return edge;
  }

  private CrfWord madeEdge() {
    CrfWord none = new CrfWord("", "", "", classes);
    long nothing = WordHash.add(WordHash.START, NOTHING);
    addAround(none, nothing);
    addPairsBefore(none);
    weights.addPairs(nothing, "-TNS1|CpC", none.behindPairs, 0);
    return none;
  }

  /** Returns what the model knows of a word. */
  CrfWord of(String written) {
    int hash = written.hashCode();
    int place = (hash ^ (hash >>> 15)) & (KEPT - 1);
    Entry entry = kept[place];
    if (entry == null || !entry.written.equals(written)) {
      entry = new Entry(written, made(written));
      kept[place] = entry;
    }
    return entry.word;
  }

  private CrfWord made(String written) {
    String text = AMERICANISED.apply(written);
    String shape = WordShapeClassifier.wordShape(text, SHAPE, known);
    CrfWord word = new CrfWord(text, shape, cluster(text), classes);
    weights.add(word.clusterHash, "-DISTSIM|C", word.own);
    weights.add(word.textHash, "-WORD|C", word.own);
    weights.add(WordHash.START, "###|C", word.own);
    weights.add(word.shapeHash, "-TYPE|C", word.own);
    addGrams(text, word.own);
    addAround(word, word.clusterHash);
    weights.addPairs(WordHash.START, "PSEQ|CpC", word.ownPairs, 0);
    weights.addPairs(word.textHash, "-PSEQW|CpC", word.ownPairs, 0);
    weights.addPairs(word.clusterHash, "-PSEQcDS|CpC", word.ownPairs, 0);
    weights.addPairs(word.shapeHash, "-PSEQcS|CpC", word.ownPairs, 0);
    weights.addPairs(word.shapeHash, "-TPS2|CpC", word.ownPairs, 0);
    addPairsBefore(word);
    weights.addPairs(word.shapeHash, "-TNS1|CpC", word.behindPairs, 0);
    return word;
  }

  /** What the word is for the words around. */
  private void addAround(CrfWord word, long cluster) {
    weights.add(word.textHash, "-PW|C", word.before);
    weights.add(cluster, "-PDISTSIM|C", word.before);
    weights.add(word.shapeHash, "-PTYPE|C", word.before);
    weights.add(word.textHash, "-NW|C", word.behind);
    weights.add(cluster, "-NDISTSIM|C", word.behind);
    weights.add(word.shapeHash, "-NTYPE|C", word.behind);
    weights.add(word.textHash, "-DISJN|C", word.soonBehind);
    weights.add(word.textHash, "-DISJP|C", word.soonBefore);
  }

  private void addPairsBefore(CrfWord word) {
    weights.addPairs(word.textHash, "-PSEQpW|CpC", word.beforePairs, 0);
    weights.addPairs(word.clusterHash, "-PSEQpDS|CpC", word.beforePairs, 0);
    weights.addPairs(word.shapeHash, "-PSEQpS|CpC", word.beforePairs, 0);
  }

  private String cluster(String word) {
    String like =
        WordShapeClassifier.wordShape(
            word.toLowerCase(Locale.ROOT), WordShapeClassifier.WORDSHAPEDIGITS);
    int cluster = model.words().get(WordHash.of(like));
    return cluster == HashTable.NONE ? UNKNOWN : model.clusters().get(cluster);
  }

  /** Beginnings and ends of a word, between marks of its edges. */
  private void addGrams(String word, double[] sums) {
    String marked = '<' + word + '>';
    int longest = Math.min(LONGEST_GRAM, marked.length());
    int[] seen = new int[2 * LONGEST_GRAM];
    int size = 0;
    long start = WordHash.add(WordHash.START, "#<");
    for (int length = 2; length <= longest; length++) {
      start = WordHash.add(start, marked.charAt(length - 1));
      size = weights.addOnce(WordHash.add(start, "#|C"), sums, seen, size);
    }
    for (int i = Math.max(0, marked.length() - LONGEST_GRAM); i < marked.length() - 1; i++) {
      long end = WordHash.add(WordHash.START, '#');
      for (int j = i; j < marked.length(); j++) {
        end = WordHash.add(end, marked.charAt(j));
      }
      size = weights.addOnce(WordHash.add(end, "#|C"), sums, seen, size);
    }
  }
}
