package org.gradewire.find;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the words for inspections and visits: {@code models/wordings/visits.tsv}. */
final class VisitFinder {
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  /** Several of them; "the latest of its visits" is one. */
  private static final Pattern PLURAL =
      Pattern.compile(
          "(?is)(?!(?:latest|last|most recent|first|second|third|fourth|fifth|sixth|one) (?:of|in) ).*"
              + "(?:visits|inspections|reviews|assessments)");

  private final List<RuleBook.Rule> rules;

  VisitFinder(RuleBook book) {
    rules = book.rules("visits");
  }

  /** Returns the visits named, in text order; an earlier rule wins over a later one. */
  List<VisitMention> find(AnnotatedArticle article) {
    Disjoint<VisitMention> found = new Disjoint<>();
    for (Sentence sentence : article.sentences()) {
      String words = article.words(sentence.span());
      for (RuleBook.Rule rule : rules) {
        Matcher matcher = rule.pattern().matcher(words);
        while (matcher.find()) {
          found.addIfFree(visit(rule, matcher, sentence));
        }
      }
    }
    return found.inTextOrder().stream()
        .filter(visit -> !visit.rule().startsWith("visit/not"))
        .toList();
  }

  private static VisitMention visit(RuleBook.Rule rule, Matcher matcher, Sentence sentence) {
    Span span = new Span(matcher.start(), matcher.end()).shift(sentence.span().start());
    String type = rule.sense().equals("open") ? null : rule.sense();
    boolean plural = PLURAL.matcher(matcher.group()).matches();
    return new VisitMention(span, rule.id(), type, ordinal(rule, matcher), plural);
  }

  private static @Nullable Integer ordinal(RuleBook.Rule rule, Matcher matcher) {
    String word = rule.groups().contains("ordinal") ? matcher.group("ordinal") : null;
    if (word == null) {
      return null;
    }
    int place = ORDINALS.indexOf(PhraseIndex.lower(word));
    return place >= 0 ? place + 1 : Integer.valueOf(word.replaceAll("\\D", ""));
  }
}
