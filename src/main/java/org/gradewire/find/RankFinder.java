package org.gradewire.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.gradewire.knowledge.Framework;
import org.gradewire.knowledge.Grade;
import org.gradewire.knowledge.Inspectorate;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Remits;
import org.gradewire.knowledge.Scale;
import org.gradewire.model.Claim;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds grades that are told by their place on the scale: "the second-highest rating", {@code
 * models/wordings/ranks.tsv}.
 *
 * <p>Which grade that is depends on the scale in force. Where the scales that could be meant differ
 * in it, nothing is found; nor in a sentence that names a grade as well.
 */
final class RankFinder {
  private static final String FROM_TOP = "top";
  private static final String SAME = "same";

  /** Outcomes in sentences have no top and no bottom. */
  private static final List<String> OUTCOMES = List.of("area-send");

  private final Knowledge knowledge;
  private final RuleBook book;
  private final List<RuleBook.Rule> rules;

  RankFinder(Knowledge knowledge, RuleBook book) {
    this.knowledge = knowledge;
    this.book = book;
    rules = book.rules("ranks");
  }

  /**
   * Returns the grades told by rank, in text order.
   *
   * @param among the inspectorates that the article names
   * @param remits the kinds of body that it names
   * @param day a day near the inspections, or {@code null}
   * @param named the grades that it names
   */
  List<GradeMention> find(
      AnnotatedArticle article,
      Set<String> among,
      Set<String> remits,
      @Nullable LocalDate day,
      List<GradeMention> named) {
    Disjoint<GradeMention> ranks = new Disjoint<>();
    NavigableMap<Integer, GradeMention> inTextOrder = new TreeMap<>();
    named.forEach(grade -> inTextOrder.put(grade.span().start(), grade));
    for (Sentence sentence : article.sentences()) {
      var first = inTextOrder.ceilingEntry(sentence.span().start());
      if (first == null || !sentence.span().contains(first.getValue().span())) {
        addRanks(article, sentence, ranks);
      }
    }
    List<GradeMention> found = ranks.inTextOrder();
    List<Scale> scales = found.isEmpty() ? List.of() : scales(among, remits, day);
    List<GradeMention> grades = new ArrayList<>();
    for (GradeMention rank : found) {
      String grade = grade(scales, rank.grade());
      if (grade != null) {
        grades.add(new GradeMention(rank.span(), rank.rule(), grade));
      }
    }
    return grades;
  }

  /**
   * Returns the grades told by pointing back, in text order: "the same rating" is the last one that
   * was given to a whole body before.
   *
   * @param claims what the article claims, in text order
   */
  List<GradeMention> repeated(AnnotatedArticle article, List<Claim> claims) {
    List<GradeMention> grades = new ArrayList<>();
    for (int i = 0; i < article.sentences().size(); i++) {
      Sentence sentence = article.sentences().get(i);
      if (sentence.kind().tellsTheStory()) {
        String words = article.words(sentence.span());
        for (RuleBook.Rule rule : book.candidates(rules, words)) {
          Matcher matcher = rule.pattern().matcher(words);
          boolean same = rule.sense().equals(SAME) && matcher.find();
          GradeMention last = same ? lastGiven(claims, i) : null;
          if (last != null) {
            Span span = new Span(matcher.start(), matcher.end()).shift(sentence.span().start());
            boolean ordinary = !last.isOutcome() && !last.isCategory();
            grades.add(new GradeMention(span, ordinary ? rule.id() : last.rule(), last.grade()));
          }
        }
      }
    }
    return grades;
  }

  /** The last overall grade given before a sentence that gives none itself, or {@code null}. */
  private static @Nullable GradeMention lastGiven(List<Claim> claims, int sentence) {
    GradeMention last = null;
    for (Claim claim : claims) {
      if (claim.sentence() == sentence && claim.grade() != null) {
        return null;
      }
      boolean given = claim.tense() == Claim.Tense.OPEN && !claim.ruledOut();
      if (claim.sentence() < sentence && given && claim.gradesOverall()) {
        last = claim.grade();
      }
    }
    return last;
  }

  /** Adds the ranks told in a sentence, each with its sense in place of a grade. */
  private void addRanks(AnnotatedArticle article, Sentence sentence, Disjoint<GradeMention> ranks) {
    String words = article.words(sentence.span());
    for (RuleBook.Rule rule : book.candidates(rules, words)) {
      Matcher matcher = rule.pattern().matcher(words);
      while (matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end()).shift(sentence.span().start());
        ranks.addIfFree(new GradeMention(span, rule.id(), rule.sense()));
      }
    }
  }

  /** The scales on which bodies of these kinds were graded that day. */
  private List<Scale> scales(Set<String> among, Set<String> remits, @Nullable LocalDate day) {
    List<Scale> scales = new ArrayList<>();
    for (Inspectorate inspectorate : knowledge.inspectorates()) {
      if (among.contains(inspectorate.id())) {
        for (Framework framework : inspectorate.frameworks()) {
          boolean meant =
              (remits.isEmpty() || Remits.cover(remits, framework.remit()))
                  && (day == null || framework.inForce(day, day))
                  && !framework.types().equals(OUTCOMES);
          if (meant) {
            inspectorate.scales().stream()
                .filter(scale -> scale.id().equals(framework.scale()))
                .forEach(scales::add);
          }
        }
      }
    }
    return scales;
  }

  /** The grade that has this rank on every scale, or {@code null}. */
  private static @Nullable String grade(List<Scale> scales, String sense) {
    int slash = sense.indexOf('/');
    if (slash < 0) {
      return null;
    }
    int rank = Integer.parseInt(sense.substring(slash + 1));
    boolean fromTop = sense.startsWith(FROM_TOP);
    Set<String> grades = new HashSet<>();
    for (Scale scale : scales) {
      List<Grade> order = scale.grades();
      int place = fromTop ? rank - 1 : order.size() - rank;
      grades.add(place >= 0 && place < order.size() ? order.get(place).id() : "");
    }
    return grades.size() == 1 ? grades.iterator().next() : null;
  }
}
