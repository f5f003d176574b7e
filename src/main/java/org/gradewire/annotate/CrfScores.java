package org.gradewire.annotate;

import java.util.Arrays;
import java.util.List;

/**
 * How well each class fits each word of a sentence, and how well each fits behind each other: the
 * sums of the weights of all features, those that ask for two or three words among them.
 */
final class CrfScores {
  /** So many words before and after are features wherever they stand. */
  static final int REACH = 5;

  /** A word occurs again near by if it does so within so many words. */
  private static final int NEAR = 150;

  /** Nearer ones than this one do not count as an occurrence of their own. */
  private static final int NEAREST = 3;

  /** A shorter word is passed over for the word behind it. */
  private static final int SHORT = 3;

  private final CrfWeights weights;
  private final CrfWord[] words;
  private final CrfWord edge;
  private final int size;
  private final int classes;

  /** By word and class. */
  private final double[] single;

  /** By word, class of the word before, and class. */
  private final double[] pairs;

  CrfScores(CrfWeights weights, CrfWords known, List<String> sentence, int classes) {
    this.weights = weights;
    this.classes = classes;
    size = sentence.size();
    edge = known.edge();
    words = new CrfWord[size];
    for (int i = 0; i < size; i++) {
      words[i] = known.of(sentence.get(i));
    }
    single = new double[size * classes];
    pairs = new double[size * classes * classes];
    for (int i = 0; i < size; i++) {
      addSingle(i);
      addPairs(i);
    }
  }

  /** Returns the number of words. */
  int size() {
    return size;
  }

  /** Returns how well class {@code label} fits word {@code word}. */
  double of(int word, int label) {
    return single[word * classes + label];
  }

  /** Returns how well class {@code label} fits word {@code word} behind class {@code before}. */
  double of(int word, int before, int label) {
    return pairs[(word * classes + before) * classes + label];
  }

  private CrfWord at(int i) {
    return i >= 0 && i < size ? words[i] : edge;
  }

  private static void add(double[] some, double[] sums, int at) {
    for (int i = 0; i < some.length; i++) {
      sums[at + i] += some[i];
    }
  }

  private void addSingle(int i) {
    int at = i * classes;
    CrfWord word = words[i];
    CrfWord before = at(i - 1);
    CrfWord behind = at(i + 1);
    add(word.own, single, at);
    add(before.before, single, at);
    add(behind.behind, single, at);
    for (int j = 1; j <= REACH; j++) {
      if (isFirst(i, 1, j)) {
        add(at(i + j).soonBehind, single, at);
      }
      if (isFirst(i, -1, j)) {
        add(at(i - j).soonBefore, single, at);
      }
    }
    long shaped = WordHash.add(word.shapeHash, "...");
    add(joined(before.textHash, word.shape), "-PW_CTYPE|C", at);
    add(WordHash.add(shaped, behind.text), "-NW_CTYPE|C", at);
    long shapes = joined(before.shapeHash, word.shape);
    add(shapes, "-PCTYPE|C", at);
    add(WordHash.add(shaped, behind.shape), "-CNTYPE|C", at);
    add(joined(shapes, behind.shape), "-PCNTYPE|C", at);
    if (before.text.length() <= SHORT) {
      add(joined(at(i - 2).textHash, word.shape), "-PPW_CTYPE|C", at);
    }
    if (behind.text.length() <= SHORT) {
      add(joined(at(i + 2).textHash, word.shape), "-NNW_CTYPE|C", at);
    }
    addOccurrences(i, at);
  }

  /** Whether the word {@code far} words off is none of those nearer. */
  private boolean isFirst(int i, int way, int far) {
    long hash = at(i + way * far).textHash;
    for (int j = 1; j < far; j++) {
      if (at(i + way * j).textHash == hash) {
        return false;
      }
    }
    return true;
  }

  private static long joined(long start, String end) {
    return WordHash.add(WordHash.add(start, "..."), end);
  }

  private void add(long start, String end, int at) {
    weights.add(start, end, single, at);
  }

  /** Whether a word that may be a surname occurs again, without what a tagger would tell. */
  private void addOccurrences(int i, int at) {
    CrfWord behind = at(i + 1);
    boolean name =
        i > 0 && words[i].nameCase && behind.noUpper && behind.hasLetter && words[i - 1].hasLetter;
    if (!name) {
      add(WordHash.START, "NO-OCCURRENCE-PATTERN|C", at);
      return;
    }
    if (occurs(words[i].text, i + NEAREST, Math.min(size, i + NEAR))) {
      add(WordHash.START, "X-NEXT-OCCURRENCE-X|C", at);
    }
    if (occurs(words[i].text, Math.max(0, i - NEAR + 1), i - NEAREST + 1)) {
      add(WordHash.START, "X-PREV-OCCURRENCE-X|C", at);
    }
  }

  private boolean occurs(String word, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words[i].text.equals(word)) {
        return true;
      }
    }
    return false;
  }

  private void addPairs(int i) {
    int at = i * classes * classes;
    CrfWord word = words[i];
    CrfWord before = at(i - 1);
    add(word.ownPairs, pairs, at);
    add(before.beforePairs, pairs, at);
    add(at(i + 1).behindPairs, pairs, at);
    addPairs(dashed(before.textHash, word.text), "-PSEQW2|CpC", at);
    addPairs(dashed(before.clusterHash, word.cluster), "-PSEQpcDS|CpC", at);
    addPairs(dashed(before.shapeHash, word.shape), "-TYPES|CpC", at);
  }

  private static long dashed(long start, String end) {
    return WordHash.add(WordHash.add(start, '-'), end);
  }

  private void addPairs(long start, String end, int at) {
    weights.addPairs(start, end, pairs, at);
  }

  /**
   * Returns the best class for each word, all words together; before the first one stands {@code
   * background}.
   */
  int[] best(int background) {
    double[] scores = new double[classes];
    int[] from = new int[size * classes];
    for (int label = 0; label < classes; label++) {
      scores[label] = of(0, label) + of(0, background, label);
    }
    for (int i = 1; i < size; i++) {
      double[] next = new double[classes];
      for (int label = 0; label < classes; label++) {
        int best = 0;
        for (int before = 1; before < classes; before++) {
          if (scores[before] + of(i, before, label) > scores[best] + of(i, best, label)) {
            best = before;
          }
        }
        from[i * classes + label] = best;
        next[label] = scores[best] + of(i, best, label) + of(i, label);
      }
      scores = next;
    }
    int[] labels = new int[size];
    for (int label = 1; label < classes; label++) {
      labels[size - 1] = scores[label] > scores[labels[size - 1]] ? label : labels[size - 1];
    }
    for (int i = size - 1; i > 0; i--) {
      labels[i - 1] = from[i * classes + labels[i]];
    }
    return labels;
  }

  /**
   * Returns the probability of each class of each word, by word and class, whatever class stands
   * before the first one.
   */
  double[] probabilities() {
    double[] forward = new double[size * classes];
    double[] backward = new double[size * classes];
    double[] terms = new double[classes];
    for (int i = 0; i < size; i++) {
      for (int label = 0; label < classes; label++) {
        for (int before = 0; before < classes; before++) {
          double earlier = i == 0 ? 0 : forward[(i - 1) * classes + before];
          terms[before] = earlier + of(i, before, label);
        }
        forward[i * classes + label] = logOfSum(terms) + of(i, label);
      }
    }
    for (int i = size - 2; i >= 0; i--) {
      for (int label = 0; label < classes; label++) {
        for (int next = 0; next < classes; next++) {
          terms[next] =
              backward[(i + 1) * classes + next] + of(i + 1, label, next) + of(i + 1, next);
        }
        backward[i * classes + label] = logOfSum(terms);
      }
    }
    double all = logOfSum(Arrays.copyOfRange(forward, (size - 1) * classes, size * classes));
    for (int i = 0; i < forward.length; i++) {
      forward[i] = Math.exp(forward[i] + backward[i] - all);
    }
    return forward;
  }

  private static double logOfSum(double[] logs) {
    double most = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      most = Math.max(most, log);
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - most);
    }
    return most + Math.log(sum);
  }
}
