package org.gradewire.annotate;

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
  private static final String BACKGROUND = "O";
  private static final Map<String, Entity.Type> TYPES =
      Map.of(
          "PERSON", Entity.Type.PERSON,
          "ORGANIZATION", Entity.Type.ORGANISATION,
          "LOCATION", Entity.Type.LOCATION);

  private final List<Entity.@Nullable Type> types = new ArrayList<>();
  private final int background;
  private final CrfWeights weights;
  private final CrfWords words;

  NameTagger(CompactCrf model) {
    model.classes().forEach(name -> types.add(TYPES.get(name)));
    background = model.classes().indexOf(BACKGROUND);
    weights = new CrfWeights(model);
    words = new CrfWords(model, weights);
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
   * Loads the model from the class path, where the build puts it.
   *
   * @throws IllegalStateException if it is not there
   */
  static NameTagger load() {
    try (InputStream in = NameTagger.class.getClassLoader().getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(MODEL + ": not found, expected it on the class path");
      }
      return new NameTagger(CompactCrf.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(MODEL + ": cannot be read", e);
    }
  }

  /**
   * Returns the names in a sentence, in text order.
   *
   * <p>Classes and probabilities are those of CoreNLP's {@code CRFClassifier.classifySentence}.
   */
  List<Name> tag(List<String> sentence) {
    CrfScores scores = new CrfScores(weights, words, sentence, types.size());
    int[] best = scores.best(background);
    List<Name> names = new ArrayList<>();
    double[] probabilities = {};
    for (int i = 0; i < best.length; i++) {
      Entity.Type type = types.get(best[i]);
      if (type != null) {
        // Most sentences need none.
        probabilities = probabilities.length == 0 ? scores.probabilities() : probabilities;
        append(names, type, i, probabilities[i * types.size() + best[i]]);
      }
    }
    return names;
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
