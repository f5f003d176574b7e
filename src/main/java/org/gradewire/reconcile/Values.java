package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradewire.model.Citation;
import org.gradewire.model.Copies;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.InspectionRecord.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * Chooses one value of several, and keeps the others. What the inspectorate's own report says comes
 * before what the body inspected says, and that before the press. Among equals it counts not how
 * many articles say a thing but how many independent sources: an article and its copies count once.
 */
final class Values {
  private static final double SUPPORT = 0.5;

  private final Copies copies;
  private final Function<String, Authority> authorityOf;

  /** Makes a chooser among articles that all count alike. */
  Values(Copies copies) {
    this(copies, article -> Authority.PRESS);
  }

  /** Makes a chooser among articles that count as {@code authorityOf} tells by their ids. */
  Values(Copies copies, Function<String, Authority> authorityOf) {
    this.copies = copies;
    this.authorityOf = authorityOf;
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
   * Returns the value of the most authoritative article, of equals the one that most sources give,
   * of these the more confident; the others become its alternatives and a conflict. {@code null} if
   * there is none.
   *
   * @param rule the id of what decides among articles of one authority
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
              field,
              groups.stream().map(group -> group.value().toString()).toList(),
              decidedBy(chosen, groups.subList(1, groups.size()), rule)));
    }
    return withOthers(chosen, groups.subList(1, groups.size()));
  }

  /** Returns what lets {@code chosen} win: what authority it has, or what decides among equals. */
  private <T> String decidedBy(Fact<T> chosen, List<Fact<T>> others, String rule) {
    Authority best = authority(List.of(chosen));
    return best.compareTo(authority(others)) < 0 ? best.rule() : rule;
  }

  private <T> Authority authority(List<Fact<T>> facts) {
    return facts.stream()
        .flatMap(it -> it.citations().stream())
        .map(citation -> authorityOf.apply(citation.article()))
        .min(Comparator.naturalOrder())
        .orElse(Authority.PRESS);
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
        Comparator.comparing((List<Fact<T>> group) -> authority(group))
            .thenComparingInt(group -> -sources(group))
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
      chosen = isSettled(chosen, group) ? chosen : narrower(chosen, group);
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
      String rule = decidedBy(chosen, opposing, "precise-then-most-articles");
      conflicts.add(new Conflict(field, values, rule));
    }
    return withOthers(supportedBy(chosen, agreeing), opposing);
  }

  /** The days of a better authority are not made shorter by what others say of them. */
  private boolean isSettled(Fact<Edtf> chosen, Fact<Edtf> other) {
    return chosen.value().hasYear()
        && chosen.value().precision() == Edtf.Precision.DAY
        && authority(List.of(chosen)).compareTo(authority(List.of(other))) < 0;
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
