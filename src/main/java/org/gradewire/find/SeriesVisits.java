package org.gradewire.find;

import java.util.List;
import java.util.regex.Matcher;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members of a series that are told by their number alone: after "there were four
 * monitoring visits" the words "the second, in June" are of a monitoring visit.
 */
final class SeriesVisits {
  /** So many characters before the number the series is named, at most. */
  private static final int REACH = 600;

  private final RuleBook book;
  private final List<RuleBook.Rule> rules;

  SeriesVisits(RuleBook book, List<RuleBook.Rule> rules) {
    this.book = book;
    this.rules = List.copyOf(rules);
  }

  /** Adds the members of the series that are among {@code found}. */
  void addTo(Disjoint<VisitMention> found, AnnotatedArticle article) {
    List<VisitMention> named = found.inTextOrder();
    for (Sentence sentence : article.sentences()) {
      if (sentence.kind().tellsTheStory()) {
        String words = article.words(sentence.span());
        for (RuleBook.Rule rule : book.candidates(rules, words)) {
          Matcher matcher = rule.pattern().matcher(words);
          while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end()).shift(sentence.span().start());
            String type = typeBefore(named, span.start());
            if (type != null) {
              found.addIfFree(
                  new VisitMention(span, rule.id(), type, VisitFinder.ordinal(rule, matcher)));
            }
          }
        }
      }
    }
  }

  /** The kind of the last visit named before, if words near by state it, or {@code null}. */
  private static @Nullable String typeBefore(List<VisitMention> named, int at) {
    String type = null;
    for (VisitMention visit : named) {
      boolean near = visit.span().end() <= at && at - visit.span().end() < REACH;
      if (near && !visit.rule().startsWith("visit/not") && visit.type() != null) {
        type = visit.type();
      }
    }
    return type;
  }
}
