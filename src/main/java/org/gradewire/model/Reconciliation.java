package org.gradewire.model;

import java.util.List;
import java.util.Map;

/**
 * The outcome of reconciling all articles of a run.
 *
 * @param records sorted by id
 * @param recordOf for each article id the record ids of its inspections, in the order of {@link
 *     ArticleReport#inspections()}
 */
public record Reconciliation(List<InspectionRecord> records, Map<String, List<String>> recordOf) {

  /** Copies both. */
  public Reconciliation {
    records = List.copyOf(records);
    recordOf = Map.copyOf(recordOf);
  }
}
