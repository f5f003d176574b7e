package org.gradewire.assemble;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** How much an article makes of what stands where: of its headline most, then of its opening. */
final class Emphasis {
  /** What a mention in the headline weighs. */
  static final int TITLE = 8;

  /** What a mention in the opening weighs. */
  static final int LEAD = 4;

  /** The headline counts among them. */
  private static final int LEAD_SENTENCES = 4;

  private final NavigableMap<Integer, Weighed> weighed = new TreeMap<>();

  /**
   * A sentence.
   *
   * @param number its place among all
   * @param weight what a mention in it weighs
   */
  record Weighed(int number, Sentence sentence, int weight) {
    boolean isTitle() {
      return sentence.kind() == BlockKind.TITLE;
    }
  }

  Emphasis(AnnotatedArticle article) {
    int told = 0;
    int number = 0;
    for (Sentence sentence : article.sentences()) {
      int weight = 0;
      if (sentence.kind().tellsTheStory()) {
        weight = told < LEAD_SENTENCES ? LEAD : 1;
        weight = sentence.kind() == BlockKind.TITLE ? TITLE : weight;
        told++;
      }
      weighed.put(sentence.span().start(), new Weighed(number++, sentence, weight));
    }
  }

  /** Returns all sentences, in text order. */
  Collection<Weighed> sentences() {
    return weighed.values();
  }

  /** Returns the sentence around {@code span}, or {@code null}. */
  @Nullable Weighed placeOf(Span span) {
    Map.Entry<Integer, Weighed> place = weighed.floorEntry(span.start());
    return place != null && place.getValue().sentence.span().contains(span)
        ? place.getValue()
        : null;
  }

  /** Returns what a mention at {@code span} weighs. */
  int at(Span span) {
    Weighed place = placeOf(span);
    return place == null ? 0 : place.weight;
  }

  /** Returns what weighs most, the first of equals, or {@code null} if there is nothing. */
  static @Nullable String heaviest(Map<String, Integer> weights) {
    String best = null;
    for (Map.Entry<String, Integer> entry : weights.entrySet()) {
      if (best == null || entry.getValue() > weights.getOrDefault(best, 0)) {
        best = entry.getKey();
      }
    }
    return best;
  }
}
