package org.gradewire.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words of an article that support an inspection.
 *
 * @param start where they begin
 * @param end where they end, exclusive
 * @param quote the words
 */
record Evidence(int start, int end, String quote) {

  /** Returns the words in text order, each once, without those that stand inside others. */
  static List<String> widest(Collection<Evidence> all) {
    List<Evidence> sorted =
        all.stream()
            .sorted(Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end))
            .toList();
    Set<String> widest = new LinkedHashSet<>();
    for (Evidence each : sorted) {
      if (sorted.stream().noneMatch(each::isInside)) {
        widest.add(each.quote);
      }
    }
    return new ArrayList<>(widest);
  }

  private boolean isInside(Evidence other) {
    return other.start <= start && end <= other.end && other.end - other.start > end - start;
  }
}
