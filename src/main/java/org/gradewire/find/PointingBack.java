package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.model.Claim;
import org.gradewire.model.Claim.Tense;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Gives grades told in sentences that point back what the sentence before speaks of. */
final class PointingBack {
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "^[\"'\u201c\u2018]?(?:They|It|Its|That|This|These|Then|There|The (?:result|verdict|outcome|grade|grading|rating|judge?ment)|(?:Inspectors|Ofsted) (?:found|judged|rated) (?:their|its|this|that|them|it)|On that occasion,?|At that time,?) ");

  private PointingBack() {}

  /**
   * "It was last inspected in 2021. It was judged good": a grade in a sentence that points back
   * belongs to the earlier inspection that the sentence before it spoke of, and of nothing else.
   * "Care leavers are the exception. It requires improvement": it belongs to the area named there.
   */
  static List<Claim> carriedOn(AnnotatedArticle article, List<Claim> claims, BySentence mentions) {
    List<Claim> carried = new ArrayList<>();
    for (Claim claim : claims) {
      Claim next = claim;
      if (claim.sentence() > 0 && pointsBack(article, claim)) {
        Claim before = lastEvent(carried, claim.sentence() - 1);
        List<AreaMention> areas = areasOnly(mentions.in(claim.sentence() - 1));
        DateMention then = then(article, claim, mentions.in(claim.sentence() - 1));
        if (before != null) {
          next = claim.at(before);
        } else if (then != null) {
          next = claim.on(then);
        } else if (claim.gradesOverall() && claim.providers().isEmpty() && !areas.isEmpty()) {
          next = claim.forAreas(areas, claim.rule());
        }
      }
      carried.add(next);
    }
    return carried;
  }

  /** "It is a contrast with 2022. Then services were good": the only date of the one before. */
  private static @Nullable DateMention then(
      AnnotatedArticle article, Claim claim, List<Mention> before) {
    List<DateMention> dates =
        before.stream()
            .filter(DateMention.class::isInstance)
            .map(DateMention.class::cast)
            .filter(date -> date.value().hasYear())
            .toList();
    String words = article.words(article.sentences().get(claim.sentence()).span());
    return dates.size() == 1 && words.startsWith("Then") ? dates.get(0) : null;
  }

  /** The areas that a sentence names, if it names no body. */
  private static List<AreaMention> areasOnly(List<Mention> inSentence) {
    List<AreaMention> areas = new ArrayList<>();
    for (Mention mention : inSentence) {
      if (mention instanceof ProviderMention || mention instanceof GradeMention) {
        return List.of();
      }
      if (mention instanceof AreaMention area) {
        areas.add(area);
      }
    }
    return areas;
  }

  private static boolean pointsBack(AnnotatedArticle article, Claim claim) {
    Sentence sentence = article.sentences().get(claim.sentence());
    return claim.tense() == Tense.OPEN
        && claim.grade() != null
        && claim.inspected().isEmpty()
        && sentence.block() == article.sentences().get(claim.sentence() - 1).block()
        && POINTS_BACK.matcher(article.words(sentence.span())).find();
  }

  /** The only claim of a sentence, if it is of an earlier inspection without a grade. */
  private static @Nullable Claim lastEvent(List<Claim> bySentence, int sentence) {
    Claim found = null;
    for (int i = bySentence.size() - 1; i >= 0 && bySentence.get(i).sentence() >= sentence; i--) {
      if (bySentence.get(i).sentence() == sentence) {
        if (found != null) {
          return null;
        }
        found = bySentence.get(i);
      }
    }
    return found != null
            && found.tense() == Tense.PAST
            && found.grade() == null
            && !found.inspected().isEmpty()
        ? found
        : null;
  }
}
