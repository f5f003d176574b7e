package org.gradewire.model;

import java.util.List;
import java.util.Map;

/**
 * The outcome of reconciling all articles of a run.
 *
 * @param records sorted by id
 * @param recordOf for each article id the record ids of its inspections, in the order of {@link
 *     ArticleReport#inspections()}
 * @param copies which articles are copies of others
 * @param ids how the ids compare with those of the run before
 */
public record Reconciliation(
    List<InspectionRecord> records,
    Map<String, List<String>> recordOf,
    Copies copies,
    IdChanges ids) {

  /** Copies list and map. */
  public Reconciliation {
    records = List.copyOf(records);
    recordOf = Map.copyOf(recordOf);
  }

  /** Makes the outcome of a first run. */
  public Reconciliation(
      List<InspectionRecord> records, Map<String, List<String>> recordOf, Copies copies) {
    this(records, recordOf, copies, IdChanges.NONE);
  }

  /** Makes the outcome for articles of which none is a copy. */
  public Reconciliation(List<InspectionRecord> records, Map<String, List<String>> recordOf) {
    this(records, recordOf, Copies.NONE);
  }
}
