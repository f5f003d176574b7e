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
          "^[\"'\u201c\u2018]?(?:They|It|Its|That|This|These|Then|There|The (?:result|verdict|outcome|grade|grading|rating|judge?ment)|(?:Inspectors|Ofsted) (?:found|judged|rated) (?:their|its|this|that|them|it)|On that occasion,?|At (?:that|the) time,?) ");

  private static final Pattern PRONOUN =
      Pattern.compile(
          "^[^.;:]{0,60}?\\b(?i:it|they|this|that) (?:was|were|is|are|had been|has been|has|had|went|rose|fell|stays|remains)\\b");
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)\\b(?:services?|council|authority|department|school|overall|home|force|college|nursery|trust)\\b");
  private static final Pattern NOW =
      Pattern.compile(
          "(?i)\\b(?:now|today|this (?:time|week|month|year|summer|spring|autumn|winter)|latest|current(?:ly)?|since|yesterday|is|are|has|have|remains?|another|next|later|then|again)\\b");

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
      if (next.equals(claim) && follows(article, claim)) {
        next = goingOn(article, claim, carried, mentions);
      }
      carried.add(next);
    }
    return carried;
  }

  /** Returns whether the sentence before {@code claim} stands in the same paragraph. */
  private static boolean follows(AnnotatedArticle article, Claim claim) {
    return claim.sentence() > 0
        && claim.grade() != null
        && article.sentences().get(claim.sentence()).block()
            == article.sentences().get(claim.sentence() - 1).block();
  }

  /**
   * "Leadership is good. Last time it was outstanding": of leadership. "In 2018 inspectors found
   * services inadequate. Leadership was inadequate, too": in 2018.
   */
  private static Claim goingOn(
      AnnotatedArticle article, Claim claim, List<Claim> bySentence, BySentence mentions) {
    List<Claim> before = ofSentence(bySentence, claim.sentence() - 1);
    List<Mention> here = mentions.in(claim.sentence());
    String words = article.words(article.sentences().get(claim.sentence()).span());
    List<AreaMention> areas = areasGraded(before, mentions.in(claim.sentence() - 1));
    if (!areas.isEmpty()
        && claim.areas().isEmpty()
        && !names(here, ProviderMention.class)
        && PRONOUN.matcher(words).find()
        && !WHOLE.matcher(words).find()) {
      return claim.forAreas(areas, claim.rule());
    }
    List<DateMention> when =
        before.stream().flatMap(other -> other.inspected().stream()).distinct().toList();
    boolean undated =
        claim.tense() == Tense.OPEN
            && claim.inspected().isEmpty()
            && claim.published() == null
            && !names(here, DateMention.class);
    return undated
            && when.size() == 1
            && !NOW.matcher(words).find()
            && before.stream().allMatch(other -> isOfOne(other, claim))
        ? claim.on(when.get(0))
        : claim;
  }

  private static boolean names(List<Mention> inSentence, Class<? extends Mention> kind) {
    return inSentence.stream().anyMatch(kind::isInstance);
  }

  /** The areas that the claims of a sentence grade, if they grade nothing else. */
  private static List<AreaMention> areasGraded(List<Claim> claims, List<Mention> inSentence) {
    boolean only =
        !claims.isEmpty()
            && !names(inSentence, ProviderMention.class)
            && claims.stream().allMatch(claim -> claim.grade() != null && claim.areas().size() == 1)
            && claims.stream().map(Claim::areas).distinct().count() == 1;
    return only ? claims.get(0).areas() : List.of();
  }

  /** Returns whether nothing in the words of two claims says that they are of two inspections. */
  private static boolean isOfOne(Claim before, Claim claim) {
    GradeMention one = before.grade();
    GradeMention other = claim.grade();
    boolean agree =
        one == null
            || other == null
            || !before.gradesOverall()
            || !claim.gradesOverall()
            || one.grade().equals(other.grade());
    boolean same =
        before.providers().isEmpty()
            || claim.providers().isEmpty()
            || before.providers().get(0).key().equals(claim.providers().get(0).key());
    boolean dated = one == null || !before.inspected().isEmpty();
    return agree && same && dated && before.tense() != Tense.FUTURE;
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
    List<Claim> claims = ofSentence(bySentence, sentence);
    Claim found = claims.size() == 1 ? claims.get(0) : null;
    return found != null
            && found.tense() == Tense.PAST
            && found.grade() == null
            && !found.inspected().isEmpty()
        ? found
        : null;
  }

  /** The claims of one of the last sentences of those that {@code bySentence} has come to. */
  private static List<Claim> ofSentence(List<Claim> bySentence, int sentence) {
    int from = bySentence.size();
    while (from > 0 && bySentence.get(from - 1).sentence() >= sentence) {
      from--;
    }
    return bySentence.subList(from, bySentence.size()).stream()
        .filter(claim -> claim.sentence() == sentence)
        .toList();
  }
}
