package org.gradewire.assemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gradewire.model.Citation;
import org.gradewire.model.Claim;
import org.gradewire.model.Fact;
import org.gradewire.model.Judgement;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.GradeMention;
import org.jspecify.annotations.Nullable;

/** Makes the judgements of an inspection: each area once, the first grade it is given counts. */
final class Judgements {
  private static final double CONFIDENCE = 0.93;

  /** Between the two areas of one that was split later. */
  private static final String AND = "-and-";

  private static final Pattern BOTH = Pattern.compile("(?i)\\b(?:and|or)\\b|[&,]");

  private final Facts facts;

  Judgements(Facts facts) {
    this.facts = facts;
  }

  /**
   * Returns the grades by area, in text order.
   *
   * @param names tells which area is meant; an area of other inspections only is left out
   * @param known the areas of the framework, if it is known: one named as "A and B" is two where
   *     the framework has both
   */
  List<Judgement> of(
      Draft draft, Function<AreaMention, @Nullable String> names, Set<String> known) {
    Map<String, Judgement> byArea = new LinkedHashMap<>();
    Set<String> named = named(draft, names);
    Set<String> single = new HashSet<>(known);
    single.addAll(named);
    for (Claim claim : draft.claims()) {
      GradeMention grade = claim.grade();
      if (grade != null && !claim.ruledOut()) {
        for (AreaMention area : claim.areas()) {
          String id = names.apply(area);
          for (String name : id == null ? List.<String>of() : parts(area, id, known, single)) {
            if (name.equals(id) || !named.contains(name)) {
              byArea.merge(name, judgement(claim, grade, area, name), Judgements::join);
            }
          }
        }
      }
    }
    return List.copyOf(byArea.values());
  }

  /** The areas that the text itself grades: what one of these got is told, not to be inferred. */
  private static Set<String> named(Draft draft, Function<AreaMention, @Nullable String> names) {
    Set<String> named = new HashSet<>();
    for (Claim claim : draft.claims()) {
      if (claim.grade() != null && !claim.ruledOut()) {
        claim.areas().stream().map(names).filter(Objects::nonNull).forEach(named::add);
      }
    }
    return named;
  }

  /** Splits an area that the framework, or the article beside it, has as two. */
  private List<String> parts(
      AreaMention mention, String area, Set<String> known, Set<String> single) {
    if (!known.contains(area)) {
      for (String first : new TreeSet<>(single)) {
        String start = first + AND;
        if (area.startsWith(start) && single.contains(area.substring(start.length()))) {
          // "Children looked after" alone says nothing of those who have left.
          boolean both = BOTH.matcher(facts.words(mention.span())).find();
          return both ? List.of(first, area.substring(start.length())) : List.of(first);
        }
      }
    }
    return List.of(area);
  }

  private Judgement judgement(Claim claim, GradeMention grade, AreaMention area, String name) {
    return new Judgement(
        name,
        claim.count(),
        facts.fact(
            grade.grade(),
            CONFIDENCE,
            claim.rule(),
            List.of(claim.evidence().union(grade.span()), area.span())));
  }

  private static Judgement join(Judgement first, Judgement second) {
    Fact<String> grade = first.grade();
    if (grade.value().equals(second.grade().value())) {
      List<Citation> both = new ArrayList<>(grade.citations());
      both.addAll(second.grade().citations());
      grade =
          new Fact<>(grade.value(), grade.confidence(), grade.rule(), both, grade.alternatives());
    } else if (second.grade().value().startsWith(grade.value() + "-")) {
      // "Unsatisfactory" is short for "unsatisfactory and needs urgent improvement".
      grade = second.grade().withAlternatives(List.of(grade));
    } else {
      List<Fact<String>> others = new ArrayList<>(grade.alternatives());
      others.add(second.grade());
      grade = grade.withAlternatives(others);
    }
    return new Judgement(
        first.area(), first.count() == null ? second.count() : first.count(), grade);
  }
}
