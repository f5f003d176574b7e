package org.gradewire.annotate;

import edu.stanford.nlp.ie.crf.CRFCliqueTree;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.ie.crf.CliquePotentialFunction;
import edu.stanford.nlp.ie.crf.TestSequenceModel;
import edu.stanford.nlp.sequences.ExactBestSequenceFinder;
import edu.stanford.nlp.util.HashIndex;
import edu.stanford.nlp.util.Index;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradewire.text.Entity;
import org.jspecify.annotations.Nullable;

/** Tags the names of one sentence with CoreNLP's three-class English CRF. */
final class NameTagger {
  private static final String MODEL = "org/gradewire/annotate/english.all.3class.distsim.crf";
  private static final String STOCK =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
  private static final String BACKGROUND = "O";
  private static final Map<String, Entity.Type> TYPES =
      Map.of(
          "PERSON", Entity.Type.PERSON,
          "ORGANIZATION", Entity.Type.ORGANISATION,
          "LOCATION", Entity.Type.LOCATION);

  private final CrfFeatures features;
  private final CliquePotentialFunction weights;
  private final Index<String> classes = new HashIndex<>();

  /** The classes, and the pairs of classes, as CoreNLP numbers them. */
  private final List<Index<CRFLabel>> labels = List.of(new HashIndex<>(), new HashIndex<>());

  NameTagger(CompactCrf model) {
    features = new CrfFeatures(model);
    int[] offsets = model.offsets();
    float[] all = model.weights();
    weights =
        (size, label, numbers, values, position) -> {
          double sum = 0;
          for (int number : numbers) {
            sum += all[offsets[number] + label];
          }
          return sum;
        };
    for (String name : model.classes()) {
      labels.get(0).add(new CRFLabel(new int[] {classes.size()}));
      classes.add(name);
    }
    int[] pairs = model.pairs();
    for (int i = 0; i < pairs.length; i += 2) {
      labels.get(1).add(new CRFLabel(new int[] {pairs[i], pairs[i + 1]}));
    }
  }

  /**
   * A name.
   *
   * @param first the number of its first word in the sentence
   * @param last the number of its last word
   * @param probability the least of its words' own
   */
  record Name(Entity.Type type, int first, int last, double probability) {}

  /**
   * Loads the model from the class path: the compact form, or where a build made none, CoreNLP's
   * own, which takes a second longer.
   *
   * @throws IllegalStateException if it is not there or is not a model
   */
  static NameTagger load() {
    return new NameTagger(model());
  }

  private static CompactCrf model() {
    ClassLoader classPath = NameTagger.class.getClassLoader();
    try (InputStream compact = classPath.getResourceAsStream(MODEL)) {
      if (compact != null) {
        return CompactCrf.read(compact);
      }
      try (InputStream stock = classPath.getResourceAsStream(STOCK)) {
        if (stock == null) {
          throw new IllegalStateException(MODEL + ": not found, expected it on the class path");
        }
        return StockModel.read(stock);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(MODEL + ": cannot be read", e);
    }
  }

  /**
   * Returns the names in a sentence, in text order.
   *
   * <p>The features are our own, the inference is CoreNLP's; classes and probabilities are those of
   * its {@code CRFClassifier.classifySentence}.
   */
  List<Name> tag(List<String> words) {
    CRFCliqueTree<String> tree =
        CRFCliqueTree.getCalibratedCliqueTree(
            features.of(words), labels, classes.size(), classes, BACKGROUND, weights, null);
    int[] best = new ExactBestSequenceFinder().bestSequence(new TestSequenceModel(tree));
    List<Name> names = new ArrayList<>();
    int window = tree.window() - 1;
    for (int i = 0; i < words.size(); i++) {
      Entity.Type type = type(best[i + window]);
      if (type != null) {
        append(names, type, i, tree.prob(i, best[i + window]));
      }
    }
    return names;
  }

  private Entity.@Nullable Type type(int label) {
    return TYPES.get(classes.get(label));
  }

  private static void append(List<Name> names, Entity.Type type, int word, double probability) {
    Name last = names.isEmpty() ? null : names.get(names.size() - 1);
    if (last != null && last.type == type && last.last == word - 1) {
      names.set(
          names.size() - 1,
          new Name(type, last.first, word, Math.min(last.probability, probability)));
    } else {
      names.add(new Name(type, word, word, probability));
    }
  }
}
