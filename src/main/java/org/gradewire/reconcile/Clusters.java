package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Groups the tellings of one block: the pairs of highest weight first, and only groups in which no
 * two members contradict each other. The outcome does not depend on the order of the tellings.
 *
 * <p>First those come together that fix an inspection by a month; then each vague one goes to the
 * one group that it fits best. Where two groups fit a vague one equally well, it stays by itself.
 *
 * <p>Only units whose days meet are compared, so the work grows with the number of tellings of one
 * time, not with the square of all.
 */
final class Clusters {
  private final Units units;
  private final int[] groupOf;
  private final List<List<Integer>> groups = new ArrayList<>();

  /** Which groups hold a telling that contradicts one of this group: they can never be joined. */
  private final List<BitSet> opposed = new ArrayList<>();

  private final List<Pair> pairs;

  private Clusters(Units units) {
    this.units = units;
    groupOf = new int[units.size()];
    for (int i = 0; i < units.size(); i++) {
      groupOf[i] = i;
      groups.add(new ArrayList<>(List.of(i)));
      opposed.add(new BitSet());
    }
    pairs = weigh();
  }

  /** Two units that may be of one inspection, the first before the second. */
  private record Pair(int weight, int first, int second) {}

  /** Returns the groups, each sorted, in the order of their first members. */
  static List<List<Telling>> of(List<Telling> block) {
    Clusters clusters = new Clusters(Units.of(block));
    clusters.joinFixed();
    clusters.joinVague();
    clusters.joinRest();
    return clusters.tellings();
  }

  /** Returns the pairs that agree enough, the highest weight first. */
  private List<Pair> weigh() {
    List<Pair> found = new ArrayList<>();
    for (int i = 0; i < groupOf.length; i++) {
      Telling one = units.said(i);
      for (int j = i + 1; j < groupOf.length; j++) {
        Telling other = units.said(j);
        if (other.held().from() > one.held().to()) {
          break;
        }
        int weight = Comparison.weight(one, other);
        if (weight >= Comparison.THRESHOLD) {
          found.add(new Pair(weight, i, j));
        }
      }
    }
    found.sort((a, b) -> Integer.compare(b.weight, a.weight));
    return found;
  }

  private boolean isFixed(int unit) {
    return units.said(unit).isFixed();
  }

  private void joinFixed() {
    for (Pair pair : pairs) {
      if (isFixed(pair.first) && isFixed(pair.second)) {
        join(groupOf[pair.first], groupOf[pair.second]);
      }
    }
  }

  /** Gives each vague unit to the group of fixed ones that it fits best, if one does. */
  private void joinVague() {
    int[] home = new int[groupOf.length];
    int[] best = new int[groupOf.length];
    for (Pair pair : pairs) {
      if (isFixed(pair.first) != isFixed(pair.second)) {
        int vague = isFixed(pair.first) ? pair.second : pair.first;
        int group = groupOf[isFixed(pair.first) ? pair.first : pair.second];
        // The strongest come first, so weaker ones change nothing; nor does the group once found.
        boolean isRival = best[vague] == pair.weight && home[vague] >= 0 && home[vague] != group;
        boolean counts = best[vague] == 0 || isRival;
        if (counts && fits(vague, group)) {
          home[vague] = best[vague] == 0 ? group : -1;
          best[vague] = pair.weight;
        }
      }
    }
    // The strongest first, so that of two that contradict each other the stronger one is in.
    List<Pair> moves = new ArrayList<>();
    for (int i = 0; i < home.length; i++) {
      if (best[i] > 0 && home[i] >= 0) {
        moves.add(new Pair(best[i], home[i], i));
      }
    }
    moves.sort((a, b) -> Integer.compare(b.weight, a.weight));
    moves.forEach(move -> join(move.first, groupOf[move.second]));
  }

  /** What is not fixed yet may join a group of those that are; asked once for each group. */
  private boolean fits(int vague, int group) {
    if (opposed.get(group).get(vague)) {
      return false;
    }
    boolean fits = agree(groups.get(group), List.of(vague));
    if (!fits) {
      oppose(group, vague);
    }
    return fits;
  }

  private void oppose(int group, int other) {
    opposed.get(group).set(other);
    opposed.get(other).set(group);
  }

  private void joinRest() {
    for (Pair pair : pairs) {
      if (isLoose(pair.first) && isLoose(pair.second)) {
        join(groupOf[pair.first], groupOf[pair.second]);
      }
    }
  }

  /** Returns whether {@code unit} is in no group of fixed ones. */
  private boolean isLoose(int unit) {
    return groups.get(groupOf[unit]).stream().noneMatch(this::isFixed);
  }

  private void join(int into, int from) {
    if (into == from || opposed.get(into).get(from)) {
      return;
    }
    if (!agree(groups.get(into), groups.get(from))) {
      oppose(into, from);
      return;
    }
    for (int member : groups.get(from)) {
      groupOf[member] = into;
    }
    groups.get(into).addAll(groups.get(from));
    groups.get(from).clear();
    opposed.get(from).stream()
        .forEach(
            other -> {
              opposed.get(into).set(other);
              opposed.get(other).set(into);
            });
  }

  private boolean agree(List<Integer> group, List<Integer> other) {
    for (int a : group) {
      for (int b : other) {
        if (Comparison.contradict(units.said(a), units.said(b))) {
          return false;
        }
      }
    }
    return true;
  }

  private List<List<Telling>> tellings() {
    List<List<Telling>> all = new ArrayList<>();
    for (List<Integer> group : groups) {
      if (group.size() == 1 && !units.isOneInspection(group.get(0))) {
        units.members(group.get(0)).forEach(telling -> all.add(List.of(telling)));
      } else if (!group.isEmpty()) {
        all.add(group.stream().flatMap(unit -> units.members(unit).stream()).sorted().toList());
      }
    }
    all.sort((a, b) -> a.get(0).compareTo(b.get(0)));
    return all;
  }
}
