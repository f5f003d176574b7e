package org.gradewire.evaluate;

import java.util.List;

/**
 * How one article was scored.
 *
 * @param id the id of the labelled article
 * @param inRun whether the run has it
 * @param entries its inspections, people and own fields
 * @param forbiddenNames people that the label forbids and the run names all the same
 */
record ArticleScore(
    String id, boolean inRun, List<Entry> entries, List<Difference> forbiddenNames) {

  ArticleScore {
    entries = List.copyOf(entries);
    forbiddenNames = List.copyOf(forbiddenNames);
  }
}
