package org.gradewire.annotate;

/** The weights of features, by what they are made of. */
final class CrfWeights {
  private final HashTable features;
  private final HashFilter filter;
  private final int[] offsets;
  private final float[] weights;
  private final int classes;

  /** Where the weight of a pair of classes belongs: the earlier class first. */
  private final int[] places;

  CrfWeights(CompactCrf model) {
    features = model.features();
    filter = new HashFilter(features.keys());
    offsets = model.offsets();
    weights = model.weights();
    classes = model.classes().size();
    places = new int[model.pairs().length / 2];
    for (int i = 0; i < places.length; i++) {
      places[i] = model.pairs()[2 * i] * classes + model.pairs()[2 * i + 1];
    }
  }

  /** Returns the number of a feature, or {@link HashTable#NONE}. */
  private int number(long text) {
    long hash = WordHash.finish(text);
    return filter.mayHold(hash) ? features.get(hash) : HashTable.NONE;
  }

  /** Adds to {@code sums}, by class, the weights of a feature of a word: its text, then an end. */
  void add(long start, String end, double[] sums) {
    add(number(WordHash.add(start, end)), sums, 0);
  }

  /** Adds the weights of feature {@code number}, from place {@code at} on. */
  private void add(int number, double[] sums, int at) {
    if (number != HashTable.NONE) {
      int offset = offsets[number];
      for (int i = 0; i < classes; i++) {
        sums[at + i] += weights[offset + i];
      }
    }
  }

  /** As {@link #add(long, String, double[])}, from place {@code at} of {@code sums} on. */
  void add(long start, String end, double[] sums, int at) {
    add(number(WordHash.add(start, end)), sums, at);
  }

  /** Adds the weights of a feature of a word and the class before, from place {@code at} on. */
  void addPairs(long start, String end, double[] sums, int at) {
    int number = number(WordHash.add(start, end));
    if (number != HashTable.NONE) {
      int offset = offsets[number];
      for (int i = 0; i < places.length; i++) {
        sums[at + places[i]] += weights[offset + i];
      }
    }
  }

  /** Adds a feature once, however often it is there: {@code seen} holds the first ones. */
  int addOnce(long text, double[] sums, int[] seen, int size) {
    int number = number(text);
    if (number == HashTable.NONE) {
      return size;
    }
    for (int i = 0; i < size; i++) {
      if (seen[i] == number) {
        return size;
      }
    }
    seen[size] = number;
    add(number, sums, 0);
    return size + 1;
  }
}
