package org.gradewire.find;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradewire.knowledge.Remits;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Tells which kind of establishment an article is about, by the common nouns that it uses: homes,
 * schools, nurseries. The words are the rows of {@code models/wordings/providers.tsv} whose sense
 * begins with {@value #KIND}.
 */
final class KindOfNews {
  private static final String KIND = "kind/";

  /** Stories of a council's services speak of homes and schools, too. */
  private static final String COUNCIL = "local-authority";

  private static final int TITLE_WEIGHT = 4;
  private static final int LEAD_WEIGHT = 2;

  /** Headline and first sentences. */
  private static final int LEAD_SENTENCES = 4;

  private final RuleBook book;
  private final List<RuleBook.Rule> rules;

  KindOfNews(RuleBook book, List<RuleBook.Rule> all) {
    this.book = book;
    rules = all.stream().filter(rule -> rule.sense().startsWith(KIND)).toList();
  }

  /**
   * Returns the kind told of most among those that the inspectorates of the article inspect, or
   * {@code null} if that is councils or nothing tells of one.
   */
  @Nullable String of(AnnotatedArticle article, Set<String> remits) {
    Map<String, Integer> weights = new TreeMap<>();
    int told = 0;
    for (Sentence sentence : article.sentences()) {
      if (sentence.kind().tellsTheStory()) {
        int weight = told < LEAD_SENTENCES ? LEAD_WEIGHT : 1;
        count(
            article.words(sentence.span()),
            sentence.kind() == BlockKind.TITLE ? TITLE_WEIGHT : weight,
            weights);
        told++;
      }
    }
    weights.keySet().removeIf(kind -> !Remits.cover(remits, kind));
    String best = null;
    for (Map.Entry<String, Integer> entry : weights.entrySet()) {
      if (best == null || entry.getValue() > weights.getOrDefault(best, 0)) {
        best = entry.getKey();
      }
    }
    return best == null || best.startsWith(COUNCIL) ? null : best;
  }

  private void count(String words, int weight, Map<String, Integer> weights) {
    for (RuleBook.Rule rule : book.candidates(rules, words)) {
      int count = (int) rule.pattern().matcher(words).results().count();
      if (count > 0) {
        weights.merge(rule.sense().substring(KIND.length()), count * weight, Integer::sum);
      }
    }
  }
}
