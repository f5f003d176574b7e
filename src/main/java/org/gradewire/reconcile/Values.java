package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.model.Citation;
import org.gradewire.model.Copies;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.InspectionRecord.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * Chooses one value of several, and keeps the others. What counts is not how many articles say a
 * thing but how many independent sources: an article and its copies count once.
 */
final class Values {
  private static final double SUPPORT = 0.5;

  private final Copies copies;

  Values(Copies copies) {
    this.copies = copies;
  }

  /** Joins facts of one and the same value: all citations, more confidence with each source. */
  <T> Fact<T> same(List<Fact<T>> facts) {
    List<Citation> citations = new ArrayList<>();
    List<Fact<T>> alternatives = new ArrayList<>();
    for (Fact<T> fact : facts) {
      citations.addAll(fact.citations());
      alternatives.addAll(fact.alternatives());
    }
    Fact<T> best = best(facts);
    return new Fact<>(
        best.value(), supported(best, facts), best.rule(), citations, merged(alternatives));
  }

  private static <T> Fact<T> best(List<Fact<T>> facts) {
    Fact<T> best = facts.get(0);
    for (Fact<T> fact : facts) {
      if (fact.confidence() > best.confidence()) {
        best = fact;
      }
    }
    return best;
  }

  /** Each further source halves what is missing to certainty. */
  private <T> double supported(Fact<T> best, List<Fact<T>> facts) {
    return 1 - (1 - best.confidence()) * Math.pow(SUPPORT, sources(facts) - 1.0);
  }

  private <T> int sources(List<Fact<T>> facts) {
    return copies.sources(
        facts.stream().flatMap(it -> it.citations().stream()).map(Citation::article).toList());
  }

  private <T> List<Fact<T>> merged(List<Fact<T>> alternatives) {
    Map<T, List<Fact<T>>> byValue = new LinkedHashMap<>();
    for (Fact<T> fact : alternatives) {
      byValue
          .computeIfAbsent(fact.value(), value -> new ArrayList<>())
          .add(fact.withAlternatives(List.of()));
    }
    return byValue.values().stream().map(this::same).toList();
  }

  /**
   * Returns the value that most sources give, the more confident one of equals; the others become
   * its alternatives and a conflict. {@code null} if there is none.
   */
  <T> @Nullable Fact<T> choose(
      List<Fact<T>> facts, String field, String rule, List<Conflict> conflicts) {
    List<Fact<T>> groups = ranked(facts);
    if (groups.isEmpty()) {
      return null;
    }
    Fact<T> chosen = groups.get(0);
    if (groups.size() > 1) {
      conflicts.add(
          new Conflict(
              field, groups.stream().map(group -> group.value().toString()).toList(), rule));
    }
    return withOthers(chosen, groups.subList(1, groups.size()));
  }

  private static <T> Fact<T> withOthers(Fact<T> chosen, List<Fact<T>> others) {
    List<Fact<T>> alternatives = new ArrayList<>();
    others.forEach(other -> alternatives.add(other.withAlternatives(List.of())));
    chosen.alternatives().stream()
        .filter(other -> others.stream().noneMatch(it -> it.value().equals(other.value())))
        .forEach(alternatives::add);
    return chosen.withAlternatives(alternatives);
  }

  private <T> List<Fact<T>> ranked(List<Fact<T>> facts) {
    Map<T, List<Fact<T>>> byValue = new LinkedHashMap<>();
    for (Fact<T> fact : facts) {
      byValue.computeIfAbsent(fact.value(), value -> new ArrayList<>()).add(fact);
    }
    List<List<Fact<T>>> groups = new ArrayList<>(byValue.values());
    groups.sort(
        Comparator.comparingInt((List<Fact<T>> group) -> -sources(group))
            .thenComparingDouble(group -> -best(group).confidence())
            .thenComparing(group -> group.get(0).value().toString()));
    return groups.stream().map(this::same).toList();
  }

  /**
   * Returns the most precise date; vaguer ones that it lies in support it, what contradicts it
   * becomes an alternative and a conflict. {@code null} if there is none.
   */
  @Nullable Fact<Edtf> chooseDate(List<Fact<Edtf>> facts, String field, List<Conflict> conflicts) {
    List<Fact<Edtf>> groups = ranked(facts);
    if (groups.isEmpty()) {
      return null;
    }
    Fact<Edtf> chosen = groups.get(0);
    for (Fact<Edtf> group : groups) {
      chosen = narrower(chosen, group);
    }
    List<Fact<Edtf>> agreeing = new ArrayList<>(List.of(chosen));
    List<Fact<Edtf>> opposing = new ArrayList<>();
    for (Fact<Edtf> group : groups) {
      if (!group.value().equals(chosen.value())) {
        (group.value().compatibleWith(chosen.value()) ? agreeing : opposing).add(group);
      }
    }
    if (!opposing.isEmpty()) {
      List<String> values = new ArrayList<>(List.of(chosen.value().toString()));
      opposing.forEach(other -> values.add(other.value().toString()));
      conflicts.add(new Conflict(field, values, "precise-then-most-articles"));
    }
    return withOthers(supportedBy(chosen, agreeing), opposing);
  }

  /** The more precise of two dates that agree; a year and a month of some year make one date. */
  private static Fact<Edtf> narrower(Fact<Edtf> chosen, Fact<Edtf> other) {
    Edtf date = chosen.value();
    Edtf second = other.value();
    if (second.equals(date) || !second.compatibleWith(date)) {
      return chosen;
    }
    if (second.hasYear() != date.hasYear()) {
      return date.intersect(second)
          .map(
              common ->
                  new Fact<>(common, chosen.confidence(), "date/intersection", chosen.citations()))
          .orElse(chosen);
    }
    boolean finer =
        second.refines(date)
            || (!date.refines(second) && second.precision().compareTo(date.precision()) > 0);
    return finer ? other : chosen;
  }

  private Fact<Edtf> supportedBy(Fact<Edtf> chosen, List<Fact<Edtf>> agreeing) {
    List<Citation> citations = new ArrayList<>();
    agreeing.forEach(fact -> citations.addAll(fact.citations()));
    return new Fact<>(
        chosen.value(),
        supported(chosen, agreeing),
        chosen.rule(),
        citations,
        chosen.alternatives());
  }
}
