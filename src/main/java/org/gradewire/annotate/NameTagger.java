package org.gradewire.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFCliqueTree;
import edu.stanford.nlp.ie.crf.TestSequenceModel;
import edu.stanford.nlp.ling.CoreAnnotations.PositionAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.ExactBestSequenceFinder;
import edu.stanford.nlp.sequences.ObjectBankWrapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.gradewire.text.Entity;
import org.jspecify.annotations.Nullable;

/** Tags the names of one sentence with CoreNLP's three-class English CRF. */
final class NameTagger {
  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
  private static final int BUFFER = 1 << 16;
  private static final Map<String, Entity.Type> TYPES =
      Map.of(
          "PERSON", Entity.Type.PERSON,
          "ORGANIZATION", Entity.Type.ORGANISATION,
          "LOCATION", Entity.Type.LOCATION);

  private final CRFClassifier<CoreLabel> classifier;

  private NameTagger(CRFClassifier<CoreLabel> classifier) {
    this.classifier = classifier;
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
   * Loads the model from the class path.
   *
   * @throws IllegalStateException if it is not there or is not a model
   */
  static NameTagger load() {
    try (InputStream file = NameTagger.class.getClassLoader().getResourceAsStream(MODEL)) {
      if (file == null) {
        throw new IllegalStateException(MODEL + ": not found, expected it on the class path");
      }
      InputStream unpacked = new GZIPInputStream(file, BUFFER);
      return new NameTagger(CRFClassifier.getClassifier(new BufferedInputStream(unpacked, BUFFER)));
    } catch (IOException e) {
      throw new UncheckedIOException(MODEL + ": cannot be read", e);
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new IllegalStateException(MODEL + ": not a CRF model", e);
    }
  }

  /**
   * Returns the names in a sentence, in text order.
   *
   * <p>Does what {@link CRFClassifier#classifySentence} does, step by step, because that keeps the
   * probabilities, which are there by then, to itself. The word shapes come first: without them the
   * model finds next to nothing.
   */
  List<Name> tag(List<CoreLabel> sentence) {
    List<CoreLabel> shaped = shaped(sentence);
    CRFCliqueTree<String> tree = classifier.getCliqueTree(shaped);
    int[] best = new ExactBestSequenceFinder().bestSequence(new TestSequenceModel(tree));
    List<Name> names = new ArrayList<>();
    int window = tree.window() - 1;
    for (int i = 0; i < shaped.size(); i++) {
      Entity.Type type = type(best[i + window]);
      if (type != null) {
        append(names, type, i, tree.prob(i, best[i + window]));
      }
    }
    return names;
  }

  private List<CoreLabel> shaped(List<CoreLabel> sentence) {
    List<CoreLabel> copies = new ArrayList<>();
    for (CoreLabel label : sentence) {
      CoreLabel copy = new CoreLabel();
      copy.setWord(label.word());
      copy.set(PositionAnnotation.class, Integer.toString(copies.size()));
      copies.add(copy);
    }
    return new ObjectBankWrapper<CoreLabel>(classifier.flags, null, classifier.getKnownLCWords())
        .processDocument(copies);
  }

  private Entity.@Nullable Type type(int label) {
    return TYPES.get(classifier.classIndex.get(label));
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
