package org.gradewire.assemble;

import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.model.Claim;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;

/** What an aside looks like: a body that an article mentions beside the one it is about. */
final class Asides {
  /** How many sentences may speak of a body that is mentioned in passing. */
  private static final int SENTENCES_IN_PASSING = 2;

  /** More bodies than these in one statement are a list, and the list is the news. */
  private static final int BODIES_BESIDE = 2;

  /** Headlines of round-ups. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\b(?:councils|authorities|schools|academies|homes|nurseries|forces|hospitals|"
              + "surgeries|practices|prisons|colleges|providers|services inspected|round-?up|latest (?:reports|ratings)|"
              + "among)\\b");

  private Asides() {}

  /**
   * Returns whether claims about one body are few, in no list, and tell of no report of its own.
   */
  static boolean areShort(List<Claim> claims) {
    return claims.stream().mapToInt(Claim::sentence).distinct().count() <= SENTENCES_IN_PASSING
        && claims.stream().noneMatch(claim -> claim.providers().size() > BODIES_BESIDE)
        && claims.stream().noneMatch(Asides::tellsOfItsReport);
  }

  /** Returns whether claims are all of one sentence, which gives a grade and no date. */
  static boolean areOneGrade(List<Claim> claims) {
    return claims.stream().mapToInt(Claim::sentence).distinct().count() == 1
        && claims.stream().allMatch(claim -> claim.grade() != null)
        && claims.stream().allMatch(claim -> claim.inspected().isEmpty());
  }

  private static boolean tellsOfItsReport(Claim claim) {
    return claim.published() != null && !claim.providers().isEmpty();
  }

  /** Returns whether the headline announces several bodies, none of which is an aside then. */
  static boolean isHeadlineOfSeveral(AnnotatedArticle article) {
    return article.sentences().stream()
        .filter(sentence -> sentence.kind() == BlockKind.TITLE)
        .anyMatch(sentence -> SEVERAL.matcher(article.words(sentence.span())).find());
  }
}
