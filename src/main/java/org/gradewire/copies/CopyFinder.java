package org.gradewire.copies;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Copies;
import org.gradewire.model.Copies.Copy;

/**
 * Finds the articles that are copies of others.
 *
 * <p>Candidates are articles whose signatures agree in one of many bands (locality-sensitive
 * hashing), which spares the comparison of all pairs. Of these, two are copies if enough of the
 * shorter is in the longer ({@link Likeness}) and what they report does not differ ({@link
 * Stated}). Copies of one article are copies of each other, unless they contradict each other.
 */
public final class CopyFinder {
  private CopyFinder() {}

  /** Returns the copies among {@code reports}, whatever their order. */
  public static Copies find(List<ArticleReport> reports) {
    Groups groups = new Groups(reports);
    groups.joinSameFiles();
    new Candidates(groups).joinCopies();
    Map<String, Copy> copies = new HashMap<>();
    for (List<Integer> group : groups.ofSeveral()) {
      int original = original(groups, group);
      for (int copy : group) {
        if (copy != original) {
          copies.put(
              groups.report(copy).id(),
              new Copy(groups.report(original).id(), groups.similarity(copy, original)));
        }
      }
    }
    return new Copies(copies);
  }

  private static int original(Groups groups, List<Integer> group) {
    return group.stream().min(Comparator.comparing(groups::report, Original.FIRST)).orElseThrow();
  }
}
