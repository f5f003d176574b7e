package org.gradewire.annotate;

import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.ErasureUtils;
import edu.stanford.nlp.util.Index;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Makes a {@link CompactCrf} of a model file of CoreNLP's {@code CRFClassifier}. The build does so
 * once, by {@link #main}.
 *
 * <p>The file is a sequence of Java objects, in the order in which {@code
 * CRFClassifier.serializeClassifier} writes them.
 */
public final class StockModel {
  private static final int BUFFER = 1 << 16;

  /** More entries than these has no map of the file but that of the word clusters. */
  private static final int MANY = 100_000;

  private StockModel() {}

  /**
   * Reads the objects, and takes note of the map of the word clusters, which lies hidden in one of
   * them.
   */
  private static final class Objects extends ObjectInputStream {
    private Map<?, ?> largest = Map.of();

    Objects(InputStream in) throws IOException {
      super(in);
      enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object object) {
      if (object instanceof Map<?, ?> map && map.size() > largest.size()) {
        largest = map;
      }
      return object;
    }

    /** Reads the factories of features, and returns the map of clusters that is in one of them. */
    Map<String, String> clusters() throws IOException, ClassNotFoundException {
      largest = Map.of();
      Object factories = readObject();
      for (int i = 0; factories instanceof Integer count && i < count; i++) {
        readObject();
      }
      return ErasureUtils.uncheckedCast(largest);
    }
  }

  /**
   * Writes the compact form of the model file {@code args[0]} to {@code args[1]}, unless it is
   * there already.
   */
  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    if (Files.exists(to)) {
      try (InputStream in = Files.newInputStream(to)) {
        if (CompactCrf.sourceOf(in).equals(digest(from))) {
          return;
        }
      }
    }
    try (InputStream in = Files.newInputStream(from)) {
      CompactCrf model = read(in);
      Files.createDirectories(to.toAbsolutePath().getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), BUFFER)) {
        model.write(out);
      }
    }
  }

  private static String digest(Path file) throws IOException {
    DigestInputStream in = digesting(Files.newInputStream(file));
    try (in) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(in.getMessageDigest().digest());
  }

  private static DigestInputStream digesting(InputStream in) {
    try {
      return new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a model.
   *
   * @param packed the file as it is in CoreNLP's jar, compressed
   * @throws IOException if it cannot be read
   * @throws IllegalStateException if it is a model of another kind than {@link CrfWords} is made
   *     for
   */
  static CompactCrf read(InputStream packed) throws IOException {
    DigestInputStream digesting = digesting(packed);
    InputStream unpacked = new BufferedInputStream(new GZIPInputStream(digesting, BUFFER), BUFFER);
    try (Objects objects = new Objects(unpacked)) {
      List<Index<CRFLabel>> labels = ErasureUtils.uncheckedCast(objects.readObject());
      Index<String> classes = ErasureUtils.uncheckedCast(objects.readObject());
      Index<String> features = ErasureUtils.uncheckedCast(objects.readObject());
      check((SeqClassifierFlags) objects.readObject());
      Map<String, String> clusters = objects.clusters();
      int window = objects.readInt();
      float[][] weights = weights(objects.readObject());
      Set<String> known = ErasureUtils.uncheckedCast(objects.readObject());
      expect(window == 2 && labels.size() == 2, "a window of " + window);
      expect(clusters.size() > MANY, "no clusters of words");
      expect(labels.get(1).size() == classes.size() * classes.size(), "pairs of some classes");
      digesting.transferTo(OutputStream.nullOutputStream());
      String source = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
      return compact(source, labels.get(1), classes, features, weights, clusters, known);
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new IllegalStateException("not a CRF model", e);
    }
  }

  private static void expect(boolean fits, String found) {
    if (!fits) {
      throw new IllegalStateException(
          "found %s, expected a model as english.all.3class.distsim".formatted(found));
    }
  }

  /** Refuses a model with other features. */
  private static void check(SeqClassifierFlags flags) {
    expect(flags.useNGrams && flags.noMidNGrams && !flags.dehyphenateNGrams, "other n-grams");
    expect(flags.wordShape == CrfWords.SHAPE && !flags.useShapeStrings, "other word shapes");
    expect(flags.useDisjunctive && !flags.useWideDisjunctive, "other disjunctive features");
    expect(flags.disjunctionWidth == CrfScores.REACH, "another reach");
    expect(flags.maxNGramLeng == CrfWords.LONGEST_GRAM, "longer n-grams");
    expect(flags.useDistSim && flags.numberEquivalenceDistSim, "other clusters");
    expect(!flags.casedDistSim && !flags.useTitle && !flags.useTags, "features of case or tags");
    expect(CrfWords.UNKNOWN.equals(flags.unknownWordDistSimClass), "another unknown cluster");
    expect(flags.useOccurrencePatterns && flags.useTypeSeqs2, "other sequences");
    expect(flags.useLastRealWord && flags.useNextRealWord, "no real words");
    expect("O".equals(flags.backgroundSymbol), "another background");
  }

  private static CompactCrf compact(
      String source,
      Index<CRFLabel> pairIndex,
      Index<String> classes,
      Index<String> features,
      float[][] weights,
      Map<String, String> clusterOf,
      Set<String> known) {
    int[] pairs = new int[2 * pairIndex.size()];
    for (int i = 0; i < pairIndex.size(); i++) {
      System.arraycopy(pairIndex.get(i).getLabel(), 0, pairs, 2 * i, 2);
    }
    Map<String, Integer> featureNumbers = new HashMap<>();
    for (int i = 0; i < features.size(); i++) {
      featureNumbers.put(features.get(i), i);
    }
    List<String> clusters = List.copyOf(new TreeSet<>(clusterOf.values()));
    Map<String, Integer> clusterNumbers = new HashMap<>();
    clusters.forEach(cluster -> clusterNumbers.put(cluster, clusterNumbers.size()));
    Map<String, Integer> words = new HashMap<>();
    clusterOf.forEach((word, cluster) -> words.put(word, clusterNumbers.get(cluster)));
    Map<String, Integer> knownWords = new HashMap<>();
    known.forEach(word -> knownWords.put(word, 1));
    List<String> names = new ArrayList<>();
    classes.forEach(names::add);
    int[] offsets = offsets(weights);
    return new CompactCrf(
        source,
        List.copyOf(names),
        pairs,
        HashTable.of(featureNumbers),
        offsets,
        flat(weights, offsets),
        HashTable.of(words),
        clusters,
        HashTable.of(knownWords));
  }

  private static float[][] weights(Object weights) {
    if (!(weights instanceof double[][] precise)) {
      return (float[][]) weights;
    }
    float[][] rounded = new float[precise.length][];
    for (int i = 0; i < precise.length; i++) {
      rounded[i] = new float[precise[i].length];
      for (int j = 0; j < precise[i].length; j++) {
        rounded[i][j] = (float) precise[i][j];
      }
    }
    return rounded;
  }

  private static int[] offsets(float[][] weights) {
    int[] offsets = new int[weights.length];
    for (int i = 1; i < weights.length; i++) {
      offsets[i] = offsets[i - 1] + weights[i - 1].length;
    }
    return offsets;
  }

  private static float[] flat(float[][] weights, int[] offsets) {
    int last = weights.length - 1;
    float[] flat = new float[offsets[last] + weights[last].length];
    for (int i = 0; i < weights.length; i++) {
      System.arraycopy(weights[i], 0, flat, offsets[i], weights[i].length);
    }
    return flat;
  }
}
