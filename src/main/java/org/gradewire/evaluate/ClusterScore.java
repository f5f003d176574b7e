package org.gradewire.evaluate;

import java.util.List;
import java.util.Locale;

/**
 * How well a run tells which tellings are of one inspection, pair by pair.
 *
 * @param clusters how many inspections are labelled
 * @param nearMisses how many pairs of them are labelled as near misses
 * @param right pairs of one inspection that are in one record
 * @param missing those that are not
 * @param wrong pairs of two inspections that are in one record
 * @param merged those of {@code wrong} that are labelled as near misses
 * @param lost labelled tellings that the run did not find
 */
public record ClusterScore(
    int clusters,
    int nearMisses,
    int right,
    List<String> missing,
    List<String> wrong,
    List<String> merged,
    List<String> lost) {

  /** Copies the lists. */
  public ClusterScore {
    missing = List.copyOf(missing);
    wrong = List.copyOf(wrong);
    merged = List.copyOf(merged);
    lost = List.copyOf(lost);
  }

  /** Returns the pairwise F1, 1 where nothing is labelled. */
  public double f1() {
    int faults = missing.size() + wrong.size();
    return right + faults == 0 ? 1 : 2.0 * right / (2.0 * right + faults);
  }

  /** Returns the figures and each fault, for people to read. */
  public String table() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%nsame inspection: %d clusters, %d pairs right, %d missing, %d wrong, F1 %.3f;"
                + " %d near misses, %d of them merged%n",
            clusters,
            right,
            missing.size(),
            wrong.size(),
            f1(),
            nearMisses,
            merged.size()));
    missing.forEach(pair -> text.append("  not joined: ").append(pair).append('\n'));
    wrong.forEach(pair -> text.append("  wrongly joined: ").append(pair).append('\n'));
    lost.forEach(telling -> text.append("  not found: ").append(telling).append('\n'));
    return text.toString();
  }
}
