package org.gradewire.reconcile;

import java.util.List;
import org.gradewire.model.Copies;
import org.gradewire.model.Edtf;
import org.gradewire.model.Inspection;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.InspectionRecord.Conflict;
import org.gradewire.model.InspectionRecord.Place;
import org.gradewire.model.Matching;

/**
 * A cluster and what became of it.
 *
 * @param tellings the cluster, in order
 * @param body whom the inspection was of
 * @param inspection what they tell together
 * @param conflicts what they contradict each other in
 */
record Merged(List<Telling> tellings, Body body, Inspection inspection, List<Conflict> conflicts) {

  /** Copies the lists. */
  Merged {
    tellings = List.copyOf(tellings);
    conflicts = List.copyOf(conflicts);
  }

  static Merged of(List<Telling> tellings, Copies copies) {
    Merger merger = new Merger(tellings, copies);
    Inspection inspection = merger.merge();
    return new Merged(tellings, merger.body(), inspection, merger.conflicts());
  }

  boolean isPlanned() {
    return tellings.get(0).isPlanned();
  }

  /** Orders the records that would get one id, so that their numbers follow their dates. */
  String dateText() {
    Edtf date = Telling.value(inspection.inspectionDate());
    return date == null ? "~" : date.toString();
  }

  InspectionRecord record(String id, Copies copies) {
    List<String> articles = tellings.stream().map(Telling::article).distinct().sorted().toList();
    return new InspectionRecord(
        id,
        inspection,
        articles,
        copies.sources(articles),
        null,
        null,
        conflicts,
        Place.OPEN,
        Matching.NONE,
        null);
  }
}
