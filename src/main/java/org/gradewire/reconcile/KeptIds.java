package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradewire.model.IdChanges.Change;
import org.jspecify.annotations.Nullable;

/**
 * Gives groups of tellings the ids that their records had in the run before: each id goes to the
 * group that has most of its tellings, and each group takes the id of most of its own.
 */
final class KeptIds {
  private final List<@Nullable String> kept = new ArrayList<>();
  private final List<Change> merged = new ArrayList<>();
  private final Map<Integer, String> splitFrom = new TreeMap<>();

  /**
   * Settles the ids.
   *
   * @param earlier for each group the ids that its tellings had, {@code null} for new ones
   */
  KeptIds(List<List<@Nullable String>> earlier) {
    List<Map<String, Integer>> counts = new ArrayList<>();
    Map<String, Integer> home = new TreeMap<>();
    for (int i = 0; i < earlier.size(); i++) {
      Map<String, Integer> votes = new TreeMap<>();
      for (String id : earlier.get(i)) {
        if (id != null) {
          votes.merge(id, 1, Integer::sum);
        }
      }
      counts.add(votes);
      kept.add(null);
      for (String id : votes.keySet()) {
        int group = i;
        home.merge(
            id,
            group,
            (one, other) -> votesFor(counts, other, id) > votesFor(counts, one, id) ? other : one);
      }
    }
    settle(counts, home);
  }

  private static int votesFor(List<Map<String, Integer>> counts, int group, String id) {
    return counts.get(group).getOrDefault(id, 0);
  }

  private void settle(List<Map<String, Integer>> counts, Map<String, Integer> home) {
    for (int i = 0; i < counts.size(); i++) {
      int group = i;
      List<String> own = new ArrayList<>(counts.get(i).keySet());
      own.removeIf(id -> !Integer.valueOf(group).equals(home.get(id)));
      own.sort(
          (a, b) -> {
            int most = Integer.compare(votesFor(counts, group, b), votesFor(counts, group, a));
            return most != 0 ? most : a.compareTo(b);
          });
      if (!own.isEmpty()) {
        kept.set(i, own.get(0));
        own.stream().skip(1).forEach(id -> merged.add(new Change(id, own.get(0))));
      } else if (!counts.get(i).isEmpty()) {
        splitFrom.put(i, counts.get(i).keySet().iterator().next());
      }
    }
  }

  /** Returns the id that group {@code i} keeps, or {@code null} if it needs a new one. */
  @Nullable String of(int i) {
    return kept.get(i);
  }

  /**
   * Returns all ids of the run before that are in use or went into another, not to be given anew.
   */
  Set<String> reserved() {
    Set<String> ids = new HashSet<>();
    for (String id : kept) {
      if (id != null) {
        ids.add(id);
      }
    }
    merged.forEach(change -> ids.add(change.id()));
    return ids;
  }

  /** Returns which ids went into others. */
  List<Change> merged() {
    return merged;
  }

  /** Returns for groups without an id of their own the id that their tellings had, by number. */
  Map<Integer, String> splitFrom() {
    return splitFrom;
  }
}
