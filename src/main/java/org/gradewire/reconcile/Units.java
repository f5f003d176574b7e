package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.jspecify.annotations.Nullable;

/**
 * The tellings of one block in units: tellings of different articles that say the same in all that
 * is compared are one unit, and are compared once. Units stand in the order of the first day on
 * which the inspection can have been held.
 */
final class Units {
  private final List<List<Telling>> units;

  private Units(List<List<Telling>> units) {
    this.units = units;
  }

  /** Makes units of {@code block}, whatever its order. */
  static Units of(List<Telling> block) {
    List<Telling> sorted = block.stream().sorted().toList();
    Set<Telling> alone = closeInOneArticle(sorted);
    Map<List<Object>, List<Telling>> byWords = new LinkedHashMap<>();
    List<List<Telling>> units = new ArrayList<>();
    for (Telling telling : sorted) {
      if (alone.contains(telling)) {
        units.add(List.of(telling));
      } else {
        byWords.computeIfAbsent(said(telling), key -> new ArrayList<>()).add(telling);
      }
    }
    units.addAll(byWords.values());
    units.sort(
        Comparator.comparingLong((List<Telling> unit) -> unit.get(0).held().from())
            .thenComparing(unit -> unit.get(0)));
    return new Units(units);
  }

  /** Tellings of one article that only the article keeps apart: each stands for itself. */
  private static Set<Telling> closeInOneArticle(List<Telling> sorted) {
    Set<Telling> close = new HashSet<>();
    for (int i = 0; i < sorted.size(); i++) {
      Telling one = sorted.get(i);
      for (int j = i + 1; j < sorted.size() && sorted.get(j).article().equals(one.article()); j++) {
        if (Comparison.agreeInWords(one, sorted.get(j))) {
          close.add(one);
          close.add(sorted.get(j));
        }
      }
    }
    return close;
  }

  private static List<Object> said(Telling telling) {
    Inspection it = telling.inspection();
    Map<String, String> grades = new HashMap<>();
    it.judgements().forEach(one -> grades.put(one.area(), one.grade().value()));
    Set<String> names = new HashSet<>();
    if (telling.isReported()) {
      it.people().forEach(person -> names.add(person.name().value()));
    }
    return Arrays.asList(
        telling.body().id(),
        telling.held(),
        it.status().value(),
        value(it.type()),
        value(it.ordinal()),
        value(it.overall()),
        value(it.notOverall()),
        value(it.inspectionDate()),
        value(it.publicationDate()),
        value(it.reportUrl()),
        grades,
        names,
        telling.isReported() ? String.valueOf(telling.published()) : "");
  }

  private static Object value(@Nullable Fact<?> fact) {
    return fact == null ? "" : fact.value();
  }

  int size() {
    return units.size();
  }

  /** Returns what all members of unit {@code i} say. */
  Telling said(int i) {
    return units.get(i).get(0);
  }

  /** Returns the tellings of unit {@code i}, in order. */
  List<Telling> members(int i) {
    return units.get(i);
  }

  /** Returns whether what unit {@code i} says is enough to join its members to one another. */
  boolean isOneInspection(int i) {
    List<Telling> members = units.get(i);
    return members.size() == 1
        || Comparison.weight(members.get(0), members.get(1)) >= Comparison.THRESHOLD;
  }
}
