package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Groups the tellings of one block: the pairs of highest weight first, and only groups in which no
 * two members contradict each other. The outcome does not depend on the order of the tellings.
 *
 * <p>All pairs of a block are compared, and each pair is kept in one byte: ten thousand tellings of
 * one provider take some seconds and 50 MB. Many more than that would need smaller blocks.
 */
final class Clusters {
  private static final byte OPPOSED = -1;

  private final List<Telling> tellings;

  /**
   * The weight of the pair of i and the later i + d at {@code [i][d]}: {@link #OPPOSED} if they
   * contradict each other.
   */
  private final byte[][] weights;

  /** The number of the group that each telling is in. */
  private final int[] groupOf;

  private final List<List<Integer>> groups = new ArrayList<>();

  /** Which groups hold a telling that contradicts one of this group: they can never be joined. */
  private final List<BitSet> opposed = new ArrayList<>();

  private Clusters(List<Telling> tellings) {
    this.tellings = tellings;
    weights = new byte[tellings.size()][];
    groupOf = new int[tellings.size()];
    for (int i = 0; i < tellings.size(); i++) {
      groupOf[i] = i;
      groups.add(new ArrayList<>(List.of(i)));
      opposed.add(new BitSet());
    }
  }

  /** Returns the groups, each sorted, in the order of their first members. */
  static List<List<Telling>> of(List<Telling> block) {
    Clusters clusters = new Clusters(block.stream().sorted().toList());
    int highest = clusters.weigh();
    for (int weight = highest; weight >= Comparison.THRESHOLD; weight--) {
      clusters.joinPairsOf(weight);
    }
    return clusters.tellings();
  }

  /** Compares all pairs and returns the highest weight. */
  private int weigh() {
    int highest = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = new byte[weights.length - i];
      for (int d = 1; d < weights[i].length; d++) {
        int weight = Comparison.weight(tellings.get(i), tellings.get(i + d));
        weights[i][d] = weight < 0 ? OPPOSED : (byte) Math.min(weight, Byte.MAX_VALUE);
        highest = Math.max(highest, weights[i][d]);
      }
    }
    return highest;
  }

  private void joinPairsOf(int weight) {
    for (int i = 0; i < weights.length; i++) {
      for (int d = 1; d < weights[i].length; d++) {
        if (weights[i][d] == weight) {
          join(groupOf[i], groupOf[i + d]);
        }
      }
    }
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
    opposed.get(from).stream().forEach(other -> oppose(into, other));
  }

  private void oppose(int group, int other) {
    opposed.get(group).set(other);
    opposed.get(other).set(group);
  }

  private boolean agree(List<Integer> group, List<Integer> other) {
    for (int a : group) {
      for (int b : other) {
        if (weights[Math.min(a, b)][Math.abs(a - b)] == OPPOSED) {
          return false;
        }
      }
    }
    return true;
  }

  private List<List<Telling>> tellings() {
    return groups.stream()
        .filter(group -> !group.isEmpty())
        .map(group -> group.stream().sorted().map(tellings::get).toList())
        .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
        .toList();
  }
}
