package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.model.Claim;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;

/**
 * Gives the grade of a sentence that ends with a colon to the areas in the list below it: "It was
 * found to be good at:".
 */
final class ListedAreas {
  private static final String RULE = "grade/list-below";
  private static final int WORDS_OF_AN_AREA = 12;

  /** Items that are sentences are findings, not areas. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\b(?:is|are|was|were|has|have|had|do|does|can|know|feel|makes?|receives?)\\b");

  private ListedAreas() {}

  /** Returns {@code claims} with those that announce a list turned into claims for its items. */
  static List<Claim> spread(AnnotatedArticle article, List<Claim> claims, BySentence mentions) {
    List<Claim> spread = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      List<AreaMention> areas =
          announces(article, claims, i) ? items(article, claim, mentions) : List.of();
      spread.add(areas.isEmpty() ? claim : claim.forAreas(areas, RULE));
    }
    return spread;
  }

  /** The last grade of the sentence, and nothing but words without a grade up to the colon. */
  private static boolean announces(AnnotatedArticle article, List<Claim> claims, int index) {
    Claim claim = claims.get(index);
    Sentence sentence = article.sentences().get(claim.sentence());
    return claim.gradesOverall()
        && isLastGrade(claims, index)
        && article.words(sentence.span()).endsWith(":")
        && claim.count() == null;
  }

  private static boolean isLastGrade(List<Claim> claims, int index) {
    int sentence = claims.get(index).sentence();
    for (int i = index + 1; i < claims.size() && claims.get(i).sentence() == sentence; i++) {
      if (claims.get(i).grade() != null) {
        return false;
      }
    }
    return true;
  }

  private static List<AreaMention> items(
      AnnotatedArticle article, Claim claim, BySentence mentions) {
    List<AreaMention> areas = new ArrayList<>();
    int block = article.sentences().get(claim.sentence()).block();
    for (int i = claim.sentence() + 1; i < article.sentences().size(); i++) {
      Sentence item = article.sentences().get(i);
      if (item.kind() != BlockKind.LIST_ITEM || item.block() > block + 1) {
        break;
      }
      block = item.block();
      // Items with grades of their own are not announced by the sentence above them.
      if (mentions.in(i).stream().anyMatch(GradeMention.class::isInstance)) {
        return List.of();
      }
      if (item.tokens().size() <= WORDS_OF_AN_AREA
          && !STATEMENT.matcher(article.words(item.span())).find()) {
        areas.add(area(article, item.span(), mentions.in(i)));
      }
    }
    return areas;
  }

  private static AreaMention area(AnnotatedArticle article, Span item, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention instanceof AreaMention known && known.span().length() * 2 > item.length()) {
        return known;
      }
    }
    return new AreaMention(item, "area/as-written", NamedByForm.key(article.words(item)));
  }
}
