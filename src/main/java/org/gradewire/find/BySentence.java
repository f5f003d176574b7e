package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.model.Mention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** The mentions of an article, by the sentences that they lie in. */
final class BySentence {
  private final AnnotatedArticle article;
  private final List<List<Mention>> mentions = new ArrayList<>();

  /** Each sentence typed once, as several finders read it so. */
  private final @Nullable TypedSentence[] typed;

  /** Sorts {@code inTextOrder}; what lies in no one sentence is left out. */
  BySentence(AnnotatedArticle article, List<? extends Mention> inTextOrder) {
    this.article = article;
    typed = new @Nullable TypedSentence[article.sentences().size()];
    int next = 0;
    for (Sentence sentence : article.sentences()) {
      List<Mention> inside = new ArrayList<>();
      for (int i = next; i < inTextOrder.size(); i++) {
        Span span = inTextOrder.get(i).span();
        if (span.start() >= sentence.span().end()) {
          break;
        }
        if (sentence.span().contains(span)) {
          inside.add(inTextOrder.get(i));
        } else if (span.end() <= sentence.span().start()) {
          next = i + 1;
        }
      }
      mentions.add(inside);
    }
  }

  /** Returns the mentions in the sentence of this number, in text order. */
  List<Mention> in(int sentence) {
    return mentions.get(sentence);
  }

  /** Returns the sentence of this number with its mentions typed. */
  TypedSentence typed(int sentence) {
    TypedSentence known = typed[sentence];
    if (known == null) {
      Span span = article.sentences().get(sentence).span();
      known = TypedSentence.of(article.text(), span, in(sentence));
      typed[sentence] = known;
    }
    return known;
  }
}
