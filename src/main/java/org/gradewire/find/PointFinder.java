package org.gradewire.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradewire.model.ArticleFindings.Point;
import org.gradewire.model.Finding;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Folding;
import org.gradewire.text.Sentence;
import org.gradewire.text.TextBlock;
import org.jspecify.annotations.Nullable;

/**
 * Finds the strengths and weaknesses that an article lists below a sentence that announces them:
 * {@code models/wordings/points.tsv}.
 */
final class PointFinder {
  /** After the kind, in the sense of a rule for a sentence that tells a point itself. */
  private static final String TOLD = "/told";

  private static final String NONE = "none";
  private final List<RuleBook.Rule> announcing;
  private final List<RuleBook.Rule> telling;

  /** The sense of a rule for words without which a sentence tells no point. */
  private static final String WORDS = "words";

  private final RuleBook book;
  private final List<RuleBook.Rule> none;
  private final List<RuleBook.Rule> gates;

  PointFinder(RuleBook book) {
    this.book = book;
    List<RuleBook.Rule> rules = book.rules("points");
    telling = rules.stream().filter(rule -> rule.sense().endsWith(TOLD)).toList();
    none = rules.stream().filter(rule -> rule.sense().equals(NONE)).toList();
    gates = rules.stream().filter(rule -> rule.sense().equals(WORDS)).toList();
    announcing =
        rules.stream()
            .filter(
                rule -> !telling.contains(rule) && !none.contains(rule) && !gates.contains(rule))
            .toList();
  }

  /** Returns the points, in text order; what stands in the article twice is one point. */
  List<Point> find(AnnotatedArticle article) {
    List<Point> points = new ArrayList<>(listed(article));
    for (Sentence sentence : article.sentences()) {
      String words = article.words(sentence.span());
      RuleBook.Rule rule =
          sentence.kind() == BlockKind.PARAGRAPH && first(gates, words) != null
              ? first(telling, words)
              : null;
      if (rule != null && first(none, words) == null) {
        points.add(new Point(kind(rule), sentence.span(), rule.id()));
      }
    }
    points.sort(Comparator.comparing(Point::span));
    Set<String> seen = new HashSet<>();
    points.removeIf(point -> !seen.add(Folding.fold(article.words(point.span()))));
    return points;
  }

  /** The items of lists below a sentence that announces them. */
  private List<Point> listed(AnnotatedArticle article) {
    List<Point> points = new ArrayList<>();
    RuleBook.Rule rule = null;
    for (TextBlock block : article.article().blocks()) {
      if (block.kind() == BlockKind.LIST_ITEM) {
        if (rule != null) {
          points.add(new Point(kind(rule), block.span(), rule.id()));
        }
      } else if (block.kind().tellsTheStory()) {
        rule = first(announcing, article.words(block.span()));
      }
    }
    return points;
  }

  private RuleBook.@Nullable Rule first(List<RuleBook.Rule> rules, String words) {
    for (RuleBook.Rule rule : book.candidates(rules, words)) {
      if (rule.pattern().matcher(words).find()) {
        return rule;
      }
    }
    return null;
  }

  private static Finding.Kind kind(RuleBook.Rule rule) {
    return rule.sense().startsWith("improvement")
        ? Finding.Kind.IMPROVEMENT
        : Finding.Kind.STRENGTH;
  }
}
