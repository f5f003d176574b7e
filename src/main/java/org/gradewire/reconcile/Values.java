package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /**
   * A fact and who says it. Not all who are cited for it do: one may be cited only because it dates
   * what another says.
   */
  record Said<T>(Fact<T> fact, Set<String> articles) {
    /** Copies the set. */
    Said {
      articles = Set.copyOf(articles);
    }

    /** Returns {@code fact} as said by all that are cited for it. */
    static <T> Said<T> byAll(Fact<T> fact) {
      return new Said<>(
          fact, fact.citations().stream().map(Citation::article).collect(Collectors.toSet()));
    }

    T value() {
      return fact.value();
    }
  }

  /** Joins facts of one and the same value: all citations, more confidence with each source. */
  <T> Fact<T> same(List<Fact<T>> facts) {
    return join(saidByAll(facts)).fact();
  }

  private static <T> List<Said<T>> saidByAll(List<Fact<T>> facts) {
    return facts.stream().map(Said::byAll).toList();
  }

  private <T> Said<T> join(List<Said<T>> all) {
    List<Citation> citations = new ArrayList<>();
    List<Fact<T>> alternatives = new ArrayList<>();
    for (Said<T> said : all) {
      citations.addAll(said.fact().citations());
      alternatives.addAll(said.fact().alternatives());
    }
    Fact<T> best = best(all);
    return new Said<>(
        new Fact<>(
            best.value(), supported(best, all), best.rule(), citations, merged(alternatives)),
        articles(all));
  }

  private static <T> Fact<T> best(List<Said<T>> all) {
    Fact<T> best = all.get(0).fact();
    for (Said<T> said : all) {
      if (said.fact().confidence() > best.confidence()) {
        best = said.fact();
      }
    }
    return best;
  }

  /** Each further source halves what is missing to certainty. */
  private <T> double supported(Fact<T> best, List<Said<T>> all) {
    return 1 - (1 - best.confidence()) * Math.pow(SUPPORT, sources(all) - 1.0);
  }

  private <T> int sources(List<Said<T>> all) {
    return copies.sources(List.copyOf(articles(all)));
  }

  private static <T> Set<String> articles(List<Said<T>> all) {
    return all.stream().flatMap(it -> it.articles().stream()).collect(Collectors.toSet());
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
    List<Said<T>> groups = ranked(saidByAll(facts));
    if (groups.isEmpty()) {
      return null;
    }
    Said<T> chosen = groups.get(0);
    List<Said<T>> others = groups.subList(1, groups.size());
    if (!others.isEmpty()) {
      conflicts.add(
          new Conflict(
              field,
              groups.stream().map(group -> group.value().toString()).toList(),
              decidedBy(chosen, others, rule)));
    }
    return withOthers(chosen.fact(), others);
  }

  /** Returns what lets {@code chosen} win: what authority it has, or what decides among equals. */
  private <T> String decidedBy(Said<T> chosen, List<Said<T>> others, String rule) {
    Authority best = authority(List.of(chosen));
    return best.compareTo(authority(others)) < 0 ? best.rule() : rule;
  }

  private <T> Authority authority(List<Said<T>> all) {
    return articles(all).stream()
        .map(authorityOf)
        .min(Comparator.naturalOrder())
        .orElse(Authority.PRESS);
  }

  private static <T> Fact<T> withOthers(Fact<T> chosen, List<Said<T>> others) {
    List<Fact<T>> alternatives = new ArrayList<>();
    others.forEach(other -> alternatives.add(other.fact().withAlternatives(List.of())));
    chosen.alternatives().stream()
        .filter(other -> others.stream().noneMatch(it -> it.value().equals(other.value())))
        .forEach(alternatives::add);
    return chosen.withAlternatives(alternatives);
  }

  private <T> List<Said<T>> ranked(List<Said<T>> all) {
    Map<T, List<Said<T>>> byValue = new LinkedHashMap<>();
    for (Said<T> said : all) {
      byValue.computeIfAbsent(said.value(), value -> new ArrayList<>()).add(said);
    }
    List<List<Said<T>>> groups = new ArrayList<>(byValue.values());
    groups.sort(
        Comparator.comparing((List<Said<T>> group) -> authority(group))
            .thenComparingInt(group -> -sources(group))
            .thenComparingDouble(group -> -best(group).confidence())
            .thenComparing(group -> group.get(0).value().toString()));
    return groups.stream().map(this::join).toList();
  }

  /**
   * Returns the most precise date; vaguer ones that it lies in support it, what contradicts it
   * becomes an alternative and a conflict. {@code null} if there is none.
   */
  @Nullable Fact<Edtf> chooseDate(List<Said<Edtf>> dates, String field, List<Conflict> conflicts) {
    List<Said<Edtf>> groups = ranked(dates);
    if (groups.isEmpty()) {
      return null;
    }
    Said<Edtf> chosen = groups.get(0);
    for (Said<Edtf> group : groups) {
      chosen = isSettled(chosen, group) ? chosen : narrower(chosen, group);
    }
    List<Said<Edtf>> agreeing = new ArrayList<>(List.of(chosen));
    List<Said<Edtf>> opposing = new ArrayList<>();
    for (Said<Edtf> group : groups) {
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
  private boolean isSettled(Said<Edtf> chosen, Said<Edtf> other) {
    return chosen.value().hasYear()
        && chosen.value().precision() == Edtf.Precision.DAY
        && authority(List.of(chosen)).compareTo(authority(List.of(other))) < 0;
  }

  /** The more precise of two dates that agree; a year and a month of some year make one date. */
  private static Said<Edtf> narrower(Said<Edtf> chosen, Said<Edtf> other) {
    Edtf date = chosen.value();
    Edtf second = other.value();
    if (second.equals(date) || !second.compatibleWith(date)) {
      return chosen;
    }
    if (second.hasYear() != date.hasYear()) {
      return date.intersect(second).map(common -> common(common, chosen)).orElse(chosen);
    }
    boolean finer =
        second.refines(date)
            || (!date.refines(second) && second.precision().compareTo(date.precision()) > 0);
    return finer ? other : chosen;
  }

  private static Said<Edtf> common(Edtf common, Said<Edtf> chosen) {
    Fact<Edtf> fact = chosen.fact();
    return new Said<>(
        new Fact<>(common, fact.confidence(), "date/intersection", fact.citations()),
        chosen.articles());
  }

  /** Those who give the date itself have been counted; each further source counts once more. */
  private Fact<Edtf> supportedBy(Said<Edtf> chosen, List<Said<Edtf>> agreeing) {
    List<Citation> citations = new ArrayList<>();
    agreeing.forEach(said -> citations.addAll(said.fact().citations()));
    Fact<Edtf> fact = chosen.fact();
    int further = sources(agreeing) - sources(List.of(chosen));
    return new Fact<>(
        fact.value(),
        1 - (1 - fact.confidence()) * Math.pow(SUPPORT, further),
        fact.rule(),
        citations,
        fact.alternatives());
  }
}
