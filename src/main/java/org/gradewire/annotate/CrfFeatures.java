package org.gradewire.annotate;

import edu.stanford.nlp.process.AmericanizeFunction;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the features of the words of a sentence: the same, in the same order, as CoreNLP's {@code
 * NERFeatureFactory} with the settings of the model {@code english.all.3class.distsim}.
 *
 * <p>The factory makes a string of each feature to look it up; here its hash is put together from
 * those of its parts, which takes a fifth of the time.
 */
final class CrfFeatures {
  /** Word shapes as CoreNLP numbers them: its "chris2" with words known in lower case. */
  static final int SHAPE = WordShapeClassifier.WORDSHAPECHRIS2USELC;

  /** So many words before and after are features wherever they stand. */
  static final int REACH = 5;

  /** So long are the beginnings and ends of words that are features, with the mark of the edge. */
  static final int LONGEST_GRAM = 6;

  /** The cluster of words that have none. */
  static final String UNKNOWN = "0";

  /** A word occurs again near by if it does so within so many words. */
  private static final int NEAR = 150;

  /** Nearer ones than this one do not count as an occurrence of their own. */
  private static final int NEAREST = 3;

  /** A shorter word is passed over for the word behind it. */
  private static final int SHORT = 3;

  private static final long NOTHING = WordHash.add(WordHash.START, "null");
  private static final AmericanizeFunction AMERICANISED = new AmericanizeFunction();

  private final CompactCrf model;
  private final HashFilter filter;

  /** The words that the model knows in lower case. */
  private final Collection<String> known;

  CrfFeatures(CompactCrf model) {
    this.model = model;
    filter = new HashFilter(model.features().keys());
    known = new Known(model.known());
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

  /**
   * Returns the numbers of the features of each word: first those of the word, then those of the
   * word and the one before.
   */
  int[][][] of(List<String> words) {
    Sentence sentence = new Sentence(words.size());
    for (int i = 0; i < words.size(); i++) {
      sentence.set(i, AMERICANISED.apply(words.get(i)));
    }
    int[][][] features = new int[words.size()][][];
    for (int i = 0; i < words.size(); i++) {
      features[i] = new int[][] {sentence.ofWord(i), sentence.ofPair(i)};
    }
    return features;
  }

  /** Returns the number of the cluster of a word, or {@link HashTable#NONE}. */
  private int cluster(String word) {
    String like =
        WordShapeClassifier.wordShape(
            word.toLowerCase(Locale.ROOT), WordShapeClassifier.WORDSHAPEDIGITS);
    return model.words().get(WordHash.of(like));
  }

  /** The features found, each as its number. */
  private final class Found {
    private int[] numbers = new int[128];
    private int size;

    void add(long text) {
      long hash = WordHash.finish(text);
      int number = filter.mayHold(hash) ? model.features().get(hash) : HashTable.NONE;
      if (number != HashTable.NONE) {
        if (size == numbers.length) {
          numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
      }
    }

    void add(long start, String end) {
      add(WordHash.add(start, end));
    }

    /** Adds a feature unless it is there already from {@code from} on. */
    void addOnce(int from, long text) {
      int before = size;
      add(text);
      for (int i = from; i < before; i++) {
        if (size > before && numbers[i] == numbers[before]) {
          size = before;
        }
      }
    }

    int[] taken() {
      int[] taken = Arrays.copyOf(numbers, size);
      size = 0;
      return taken;
    }
  }

  /** The words of a sentence, with what is used of them again and again. */
  private final class Sentence {
    private final int size;
    private final String[] words;
    private final String[] shapes;
    private final String[] clusters;
    private final long[] wordHashes;
    private final long[] shapeHashes;
    private final long[] clusterHashes;
    private final Found found = new Found();

    Sentence(int size) {
      this.size = size;
      words = new String[size];
      shapes = new String[size];
      clusters = new String[size];
      wordHashes = new long[size];
      shapeHashes = new long[size];
      clusterHashes = new long[size];
    }

    void set(int i, String word) {
      words[i] = word;
      shapes[i] = WordShapeClassifier.wordShape(word, SHAPE, known);
      int cluster = cluster(word);
      clusters[i] = cluster == HashTable.NONE ? UNKNOWN : model.clusters().get(cluster);
      wordHashes[i] = WordHash.add(WordHash.START, word);
      shapeHashes[i] = WordHash.add(WordHash.START, shapes[i]);
      clusterHashes[i] = WordHash.add(WordHash.START, clusters[i]);
    }

    private String at(String[] all, int i) {
      return i >= 0 && i < size ? all[i] : "";
    }

    private long at(long[] all, int i, long otherwise) {
      return i >= 0 && i < size ? all[i] : otherwise;
    }

    private long word(int i) {
      return at(wordHashes, i, WordHash.START);
    }

    private long shape(int i) {
      return at(shapeHashes, i, WordHash.START);
    }

    /** The features of a word, whatever the class of the one before. */
    int[] ofWord(int i) {
      found.add(clusterHashes[i], "-DISTSIM|C");
      found.add(wordHashes[i], "-WORD|C");
      found.add(word(i - 1), "-PW|C");
      found.add(at(clusterHashes, i - 1, NOTHING), "-PDISTSIM|C");
      found.add(word(i + 1), "-NW|C");
      found.add(at(clusterHashes, i + 1, NOTHING), "-NDISTSIM|C");
      found.add(WordHash.START, "###|C");
      addGrams(words[i]);
      addShapes(i);
      addOccurrences(i);
      addNeighbours(i);
      return found.taken();
    }

    /** Beginnings and ends of a word, between marks of its edges. */
    private void addGrams(String word) {
      int from = found.size;
      String marked = '<' + word + '>';
      int longest = Math.min(LONGEST_GRAM, marked.length());
      long start = WordHash.add(WordHash.START, "#<");
      for (int length = 2; length <= longest; length++) {
        start = WordHash.add(start, marked.charAt(length - 1));
        found.addOnce(from, WordHash.add(start, "#|C"));
      }
      for (int i = Math.max(0, marked.length() - LONGEST_GRAM); i < marked.length() - 1; i++) {
        long end = WordHash.add(WordHash.START, '#');
        for (int j = i; j < marked.length(); j++) {
          end = WordHash.add(end, marked.charAt(j));
        }
        found.addOnce(from, WordHash.add(end, "#|C"));
      }
    }

    private void addShapes(int i) {
      String shape = shapes[i];
      found.add(shapeHashes[i], "-TYPE|C");
      found.add(shape(i - 1), "-PTYPE|C");
      found.add(shape(i + 1), "-NTYPE|C");
      found.add(joined(word(i - 1), shape), "-PW_CTYPE|C");
      found.add(joined(shapeHashes[i], at(words, i + 1)), "-NW_CTYPE|C");
      long before = joined(shape(i - 1), shape);
      found.add(before, "-PCTYPE|C");
      found.add(joined(shapeHashes[i], at(shapes, i + 1)), "-CNTYPE|C");
      found.add(joined(before, at(shapes, i + 1)), "-PCNTYPE|C");
      if (at(words, i - 1).length() <= SHORT) {
        found.add(joined(word(i - 2), shape), "-PPW_CTYPE|C");
      }
      if (at(words, i + 1).length() <= SHORT) {
        found.add(joined(word(i + 2), shape), "-NNW_CTYPE|C");
      }
    }

    private long joined(long start, String end) {
      return WordHash.add(WordHash.add(start, "..."), end);
    }

    /** Whether a word that may be a surname occurs again, without what a tagger would tell. */
    private void addOccurrences(int i) {
      boolean name =
          i > 0
              && isNameCase(words[i])
              && hasNoUpper(at(words, i + 1))
              && hasLetter(at(words, i + 1))
              && hasLetter(words[i - 1]);
      if (!name) {
        found.add(WordHash.START, "NO-OCCURRENCE-PATTERN|C");
        return;
      }
      if (occurs(words[i], i + NEAREST, Math.min(size, i + NEAR))) {
        found.add(WordHash.START, "X-NEXT-OCCURRENCE-X|C");
      }
      if (occurs(words[i], Math.max(0, i - NEAR + 1), i - NEAREST + 1)) {
        found.add(WordHash.START, "X-PREV-OCCURRENCE-X|C");
      }
    }

    private boolean occurs(String word, int from, int to) {
      for (int i = from; i < to; i++) {
        if (words[i].equals(word)) {
          return true;
        }
      }
      return false;
    }

    /** The words around, wherever they stand. */
    private void addNeighbours(int i) {
      int from = found.size;
      for (int j = 1; j <= REACH; j++) {
        found.addOnce(from, WordHash.add(word(i + j), "-DISJN|C"));
      }
      from = found.size;
      for (int j = 1; j <= REACH; j++) {
        found.addOnce(from, WordHash.add(word(i - j), "-DISJP|C"));
      }
    }

    /** The features of a word and the class of the one before. */
    int[] ofPair(int i) {
      long clusterBefore = at(clusterHashes, i - 1, WordHash.START);
      found.add(WordHash.START, "PSEQ|CpC");
      found.add(wordHashes[i], "-PSEQW|CpC");
      found.add(WordHash.add(WordHash.add(word(i - 1), '-'), words[i]), "-PSEQW2|CpC");
      found.add(word(i - 1), "-PSEQpW|CpC");
      found.add(clusterBefore, "-PSEQpDS|CpC");
      found.add(clusterHashes[i], "-PSEQcDS|CpC");
      found.add(WordHash.add(WordHash.add(clusterBefore, '-'), clusters[i]), "-PSEQpcDS|CpC");
      found.add(shape(i - 1), "-PSEQpS|CpC");
      found.add(shapeHashes[i], "-PSEQcS|CpC");
      found.add(WordHash.add(WordHash.add(shape(i - 1), '-'), shapes[i]), "-TYPES|CpC");
      found.add(shapeHashes[i], "-TPS2|CpC");
      found.add(at(shapeHashes, i + 1, NOTHING), "-TNS1|CpC");
      return found.taken();
    }
  }

  private static boolean isNameCase(String word) {
    char first = word.isEmpty() ? ' ' : word.charAt(0);
    return word.length() > 1
        && (Character.isUpperCase(first) || Character.isTitleCase(first))
        && hasNoUpper(word.substring(1));
  }

  /** Returns whether there are characters, none in upper case. */
  private static boolean hasNoUpper(String word) {
    return !word.isEmpty() && word.chars().noneMatch(c -> Character.isUpperCase((char) c));
  }

  private static boolean hasLetter(String word) {
    return word.chars().anyMatch(c -> Character.isLetter((char) c));
  }
}
