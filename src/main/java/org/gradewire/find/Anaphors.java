package org.gradewire.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;

/**
 * Resolves common nouns: "the council" is the last council named before it in the same block or by
 * the heading of the section, or else the one that the article names most.
 */
final class Anaphors {
  private static final String PREFIX = "anaphor/";
  private static final Pattern TRUST = Pattern.compile("(?i)\\btrust\\b");
  private static final Pattern COLLEGE = Pattern.compile("(?i)\\bcollege\\b");
  private final RuleBook book;
  private final List<RuleBook.Rule> rules;

  Anaphors(RuleBook book, List<RuleBook.Rule> all) {
    this.book = book;
    rules = all.stream().filter(rule -> rule.sense().startsWith(PREFIX)).toList();
  }

  /** Returns {@code names}, which are in text order, and the nouns that point at them. */
  List<ProviderMention> with(AnnotatedArticle article, List<ProviderMention> names) {
    Disjoint<ProviderMention> all = Disjoint.of(names);
    Map<String, Antecedents> byKind = new HashMap<>();
    for (Sentence sentence : article.sentences()) {
      String words = article.words(sentence.span());
      for (RuleBook.Rule rule : book.candidates(rules, words)) {
        Matcher matcher = rule.pattern().matcher(words);
        while (matcher.find()) {
          Span span = new Span(matcher.start(), matcher.end()).shift(sentence.span().start());
          ProviderMention meant =
              byKind
                  .computeIfAbsent(
                      rule.sense().substring(PREFIX.length()),
                      kind -> new Antecedents(article.article().blocks(), named(kind, names)))
                  .of(span);
          if (meant != null) {
            all.addIfFree(ProviderFinder.pointing(meant, span, rule.id(), Reference.ANAPHOR));
          }
        }
      }
    }
    return all.inTextOrder();
  }

  private static List<ProviderMention> named(String kind, List<ProviderMention> names) {
    return names.stream().filter(name -> isKind(kind, name)).toList();
  }

  /**
   * A sixth-form college is inspected as one of further education, a girls' college as a school.
   */
  private static boolean isCollege(ProviderMention name) {
    return name.remit().equals("further-education") || COLLEGE.matcher(name.name()).find();
  }

  private static boolean isKind(String kind, ProviderMention name) {
    return switch (kind) {
      case "council" -> name.remit().startsWith("local-authority") && !name.delivery();
      case "trust" -> name.delivery() || TRUST.matcher(name.name()).find();
      case "college" -> !name.delivery() && isCollege(name);
      default -> name.remit().equals(kind) && !name.delivery();
    };
  }
}
