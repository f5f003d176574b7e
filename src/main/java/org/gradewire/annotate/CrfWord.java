package org.gradewire.annotate;

/**
 * What the recogniser knows of a word by itself, with the weights of all features that ask for no
 * second word, added up. These are four fifths of the features, and most words of an article have
 * been met before.
 *
 * <p>A weight has 24 bits, so that a sum of some dozens of them in 53 is the same in any order.
 */
final class CrfWord {
  /** The word in American spelling. */
  final String text;

  final String shape;
  final String cluster;

  /** The hashes of these three, as far as they are beginnings of features. */
  final long textHash;

  final long shapeHash;
  final long clusterHash;

  /** One capital, and none behind it. */
  final boolean nameCase;

  /** There are characters, none of them in upper case. */
  final boolean noUpper;

  final boolean hasLetter;

  /** For each class: the weights of the word there, before and behind it, or somewhere near. */
  final double[] own;

  final double[] before;
  final double[] behind;
  final double[] soonBehind;
  final double[] soonBefore;

  /** The same for each class and the one before it. */
  final double[] ownPairs;

  final double[] beforePairs;
  final double[] behindPairs;

  /** Makes a word without weights, which {@link CrfWords} adds. */
  CrfWord(String text, String shape, String cluster, int classes) {
    this.text = text;
    this.shape = shape;
    this.cluster = cluster;
    textHash = WordHash.add(WordHash.START, text);
    shapeHash = WordHash.add(WordHash.START, shape);
    clusterHash = WordHash.add(WordHash.START, cluster);
    noUpper = hasNoUpper(text, 0);
    nameCase = text.length() > 1 && isCapital(text.charAt(0)) && hasNoUpper(text, 1);
    hasLetter = text.chars().anyMatch(Character::isLetter);
    own = new double[classes];
    before = new double[classes];
    behind = new double[classes];
    soonBehind = new double[classes];
    soonBefore = new double[classes];
    ownPairs = new double[classes * classes];
    beforePairs = new double[classes * classes];
    behindPairs = new double[classes * classes];
  }

  private static boolean isCapital(char unit) {
    return Character.isUpperCase(unit) || Character.isTitleCase(unit);
  }

  private static boolean hasNoUpper(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return from < word.length();
  }
}
