package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.model.ArticleFindings.Point;
import org.gradewire.model.Finding;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.TextBlock;
import org.jspecify.annotations.Nullable;

/**
 * Finds the strengths and weaknesses that an article lists below a sentence that announces them:
 * {@code models/wordings/points.tsv}.
 */
final class PointFinder {
  private final List<RuleBook.Rule> rules;

  PointFinder(RuleBook book) {
    rules = book.rules("points");
  }

  /** Returns the points, in text order. */
  List<Point> find(AnnotatedArticle article) {
    List<Point> points = new ArrayList<>();
    RuleBook.Rule rule = null;
    for (TextBlock block : article.article().blocks()) {
      if (block.kind() == BlockKind.LIST_ITEM) {
        if (rule != null) {
          points.add(new Point(kind(rule), block.span(), rule.id()));
        }
      } else if (block.kind().tellsTheStory()) {
        rule = announcing(article.words(block.span()));
      }
    }
    return points;
  }

  private RuleBook.@Nullable Rule announcing(String words) {
    for (RuleBook.Rule rule : rules) {
      if (rule.pattern().matcher(words).find()) {
        return rule;
      }
    }
    return null;
  }

  private static Finding.Kind kind(RuleBook.Rule rule) {
    return rule.sense().equals("improvement") ? Finding.Kind.IMPROVEMENT : Finding.Kind.STRENGTH;
  }
}
