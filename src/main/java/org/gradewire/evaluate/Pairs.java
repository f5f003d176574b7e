package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which found inspection answers to which labelled one.
 *
 * @param same pairs of one inspection
 * @param otherProvider pairs that seem to be one inspection but for its provider
 * @param missed labels without partner
 * @param spurious found inspections without partner
 */
record Pairs(
    List<Pair> same,
    List<Pair> otherProvider,
    List<Expectation> missed,
    List<Map<Slot, Answer>> spurious) {

  /** A label and what answers to it. */
  record Pair(Expectation label, Map<Slot, Answer> found) {}

  /** Pairs them as {@link InspectionMatch} says; each list keeps the order it was given. */
  static Pairs of(List<Expectation> labels, List<Map<Slot, Answer>> found) {
    Step same = step(InspectionMatch.align(labels, found), labels, found);
    Step other =
        step(
            InspectionMatch.alignOtherProviders(same.labels(), same.found()),
            same.labels(),
            same.found());
    return new Pairs(same.pairs(), other.pairs(), other.labels(), other.found());
  }

  /** Some pairs, and what is left. */
  private record Step(List<Pair> pairs, List<Expectation> labels, List<Map<Slot, Answer>> found) {}

  private static Step step(int[] partner, List<Expectation> labels, List<Map<Slot, Answer>> found) {
    List<Pair> pairs = new ArrayList<>();
    List<Expectation> labelsLeft = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] < 0) {
        labelsLeft.add(labels.get(i));
      } else {
        pairs.add(new Pair(labels.get(i), found.get(partner[i])));
        taken.add(partner[i]);
      }
    }
    List<Map<Slot, Answer>> foundLeft =
        IntStream.range(0, found.size())
            .filter(j -> !taken.contains(j))
            .mapToObj(found::get)
            .toList();
    return new Step(pairs, labelsLeft, foundLeft);
  }
}
