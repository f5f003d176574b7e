package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradewire.model.Matching;
import org.gradewire.model.Matching.Dated;
import org.gradewire.model.Matching.Join;
import org.gradewire.model.Matching.NearMiss;
import org.gradewire.model.Matching.Step;

/** Says why tellings were joined, and why others that are much like them were not. */
final class Reasons {
  /** What agrees in this much, and no more than a little is lacking to a match. */
  private static final int NEAR = Comparison.THRESHOLD - 1;

  private static final int MOST_NEAR = 3;

  /** With so many records before and after it is a record compared for near misses. */
  private static final int NEIGHBOURS = 24;

  private Reasons() {}

  /** Returns why the tellings of {@code group} are together. */
  static Matching of(List<Telling> group, Map<String, Dated> dated) {
    return new Matching(
        joined(group),
        List.of(),
        group.stream()
            .map(DateSolver::key)
            .filter(dated::containsKey)
            .flatMap(key -> Stream.ofNullable(dated.get(key)))
            .toList());
  }

  /**
   * Each telling after the first in the order in which they hang together, by the strongest pair;
   * those that hang on the same one by the same comparisons share an entry.
   */
  private static List<Join> joined(List<Telling> group) {
    Units units = Units.of(group);
    int root = root(units, telling(group));
    List<Join> joins = new ArrayList<>();
    List<Telling> first = units.members(root);
    if (first.size() > 1) {
      joins.add(join(first.get(0), first.subList(1, first.size())));
    }
    List<Integer> out = new ArrayList<>();
    int[] best = new int[units.size()];
    int[] partner = new int[units.size()];
    for (int i = 0; i < units.size(); i++) {
      if (i != root) {
        out.add(i);
        best[i] = Comparison.weight(units.said(root), units.said(i));
        partner[i] = root;
      }
    }
    while (!out.isEmpty()) {
      int next = out.get(0);
      for (int i : out) {
        next = best[i] > best[next] ? i : next;
      }
      joins.add(join(units.said(partner[next]), units.members(next)));
      out.remove(Integer.valueOf(next));
      for (int i : out) {
        int weight = Comparison.weight(units.said(next), units.said(i));
        if (weight > best[i]) {
          best[i] = weight;
          partner[i] = next;
        }
      }
    }
    return shared(joins);
  }

  /** Begins with the unit that says most. */
  private static int root(Units units, Telling most) {
    for (int i = 0; i < units.size(); i++) {
      if (units.members(i).contains(most)) {
        return i;
      }
    }
    return 0;
  }

  private static List<Join> shared(List<Join> joins) {
    Map<List<Object>, Join> byReason = new LinkedHashMap<>();
    for (Join join : joins) {
      byReason.merge(
          List.of(join.with(), join.weight(), join.steps()),
          join,
          (one, other) -> {
            List<String> articles = new ArrayList<>(one.articles());
            articles.addAll(other.articles());
            return new Join(articles, one.with(), one.weight(), one.steps());
          });
    }
    return List.copyOf(byReason.values());
  }

  private static Join join(Telling with, List<Telling> joined) {
    List<Step> steps = Comparison.steps(with, joined.get(0));
    return new Join(
        joined.stream().map(Telling::article).distinct().toList(),
        with.article(),
        sum(steps),
        steps);
  }

  private static int sum(List<Step> steps) {
    int sum = 0;
    for (Step step : steps) {
      Integer weight = step.weight();
      sum += weight == null ? 0 : weight;
    }
    return sum;
  }

  /**
   * Returns the near misses of each group, in the order of the groups.
   *
   * @param ids the ids of the records of the groups
   */
  static List<List<NearMiss>> near(List<List<Telling>> groups, List<String> ids) {
    List<Telling> said = groups.stream().map(Reasons::telling).toList();
    List<Integer> inTime = new ArrayList<>();
    List<List<NearMiss>> near = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      inTime.add(i);
      near.add(new ArrayList<>());
    }
    inTime.sort(
        Comparator.comparingLong((Integer i) -> said.get(i).held().from())
            .thenComparing(i -> ids.get(i)));
    for (int i = 0; i < inTime.size(); i++) {
      for (int j = i + 1; j < Math.min(inTime.size(), i + 1 + NEIGHBOURS); j++) {
        compare(inTime.get(i), inTime.get(j), said, ids, near);
      }
    }
    return near.stream().map(Reasons::nearest).toList();
  }

  private static void compare(
      int one, int other, List<Telling> said, List<String> ids, List<List<NearMiss>> near) {
    List<Step> steps = Comparison.steps(said.get(one), said.get(other));
    int weight = sum(steps);
    if (weight >= NEAR) {
      String first = said.get(one).article();
      String second = said.get(other).article();
      near.get(one).add(new NearMiss(ids.get(other), first, second, weight, steps));
      near.get(other).add(new NearMiss(ids.get(one), second, first, weight, turned(steps)));
    }
  }

  private static List<Step> turned(List<Step> steps) {
    return steps.stream()
        .map(
            step ->
                step.values().size() < 2
                    ? step
                    : new Step(
                        step.comparison(),
                        step.weight(),
                        List.of(step.values().get(1), step.values().get(0))))
        .toList();
  }

  private static List<NearMiss> nearest(List<NearMiss> misses) {
    return misses.stream()
        .sorted(
            Comparator.comparingInt((NearMiss it) -> -it.weight()).thenComparing(NearMiss::record))
        .limit(MOST_NEAR)
        .toList();
  }

  /** The telling that says most: a group is compared by it. */
  private static Telling telling(List<Telling> group) {
    return group.stream()
        .max(
            Comparator.comparing(Telling::isFixed)
                .thenComparing(Telling::isReported)
                .thenComparing(it -> it.inspection().overall() != null)
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }
}
