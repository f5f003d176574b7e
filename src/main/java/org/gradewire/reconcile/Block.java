package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradewire.model.Copies;
import org.gradewire.model.EarlierIds;
import org.gradewire.model.IdChanges.Change;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.InspectionRecord.Place;
import org.gradewire.model.Matching.Dated;
import org.gradewire.model.Matching.NearMiss;
import org.jspecify.annotations.Nullable;

/** Makes the records of the tellings of one inspectorate and one lineage of providers. */
final class Block {
  private final Map<String, String> providerIds;
  private final Line line;
  private final EarlierIds earlier;

  /**
   * Prepares.
   *
   * @param providerIds ids of providers by their names
   * @param line orders the records of one provider
   * @param earlier the ids of the run before
   */
  Block(Map<String, String> providerIds, Line line, EarlierIds earlier) {
    this.providerIds = providerIds;
    this.line = line;
    this.earlier = earlier;
  }

  /**
   * What became of a block.
   *
   * @param records in no order
   * @param recordOf the id of the record of each telling
   * @param kept how many records have the id of the run before
   * @param merged records of the run before that went into others
   * @param split records that were part of one of the run before
   */
  record Made(
      List<InspectionRecord> records,
      Map<Telling, String> recordOf,
      int kept,
      List<Change> merged,
      List<Change> split) {

    /** Copies the lists; the map is not changed any more. */
    Made {
      records = List.copyOf(records);
      merged = List.copyOf(merged);
      split = List.copyOf(split);
    }
  }

  /** Returns the records of {@code tellings}, whatever their order. */
  Made make(List<Telling> tellings, Copies copies) {
    Map<String, Dated> dated = new HashMap<>();
    Map<String, Telling> original = new HashMap<>();
    tellings.forEach(it -> original.put(DateSolver.key(it), it));
    List<Merged> merged = new ArrayList<>();
    for (List<Telling> group : groups(tellings, dated)) {
      merged.add(Merged.of(group, copies));
    }
    merged.sort(Comparator.comparing(Merged::dateText).thenComparing(it -> it.tellings().get(0)));
    List<List<Telling>> groups = merged.stream().map(Merged::tellings).toList();
    KeptIds kept = new KeptIds(merged.stream().map(this::earlierIds).toList());
    List<String> ids = ids(merged, kept);
    Map<Telling, String> recordOf = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (Telling telling : groups.get(i)) {
        Telling first = original.get(DateSolver.key(telling));
        recordOf.put(first == null ? telling : first, ids.get(i));
      }
    }
    List<Change> split = new ArrayList<>();
    kept.splitFrom().forEach((i, from) -> split.add(new Change(ids.get(i), from)));
    int same = 0;
    for (int i = 0; i < groups.size(); i++) {
      same += kept.of(i) == null ? 0 : 1;
    }
    return new Made(
        records(merged, groups, ids, dated, copies), recordOf, same, kept.merged(), split);
  }

  /** What an article alone leaves open is told by the groups, and what that tells changes them. */
  private static List<List<Telling>> groups(List<Telling> tellings, Map<String, Dated> dated) {
    List<List<Telling>> groups = Clusters.of(tellings);
    DateSolver solver = new DateSolver(groups);
    Map<String, Telling> narrowed = new TreeMap<>();
    solver.narrowed().forEach(it -> narrowed.put(DateSolver.key(it), it));
    if (narrowed.isEmpty()) {
      return groups;
    }
    dated.putAll(solver.reasons());
    return Clusters.of(
        tellings.stream().map(it -> narrowed.getOrDefault(DateSolver.key(it), it)).toList());
  }

  /**
   * Rules may have changed since: an id that names another inspectorate or provider is not kept,
   * since it would be given to what it does not name, and perhaps a second time in another block.
   */
  private List<@Nullable String> earlierIds(Merged merged) {
    String prefix = RecordIds.prefix(merged.inspection(), providerIds);
    List<@Nullable String> ids = new ArrayList<>();
    for (Telling telling : merged.tellings()) {
      String id = earlier.of(telling.article(), telling.sha256(), telling.number());
      ids.add(id != null && id.startsWith(prefix) ? id : null);
    }
    return ids;
  }

  private List<String> ids(List<Merged> merged, KeptIds kept) {
    Set<String> reserved = kept.reserved();
    RecordIds names = new RecordIds(providerIds, reserved);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < merged.size(); i++) {
      String id = kept.of(i);
      ids.add(id == null ? names.next(merged.get(i).inspection()) : id);
    }
    return ids;
  }

  private List<InspectionRecord> records(
      List<Merged> merged,
      List<List<Telling>> groups,
      List<String> ids,
      Map<String, Dated> dated,
      Copies copies) {
    List<List<NearMiss>> near = Reasons.near(groups, ids);
    List<Integer> heldAs = Announcements.heldAs(merged);
    Map<Integer, List<String>> expected = new HashMap<>();
    for (int i = 0; i < heldAs.size(); i++) {
      expected.computeIfAbsent(heldAs.get(i), held -> new ArrayList<>()).add(ids.get(i));
    }
    Map<String, List<InspectionRecord>> ofBody = new TreeMap<>();
    for (int i = 0; i < merged.size(); i++) {
      String held = heldAs.get(i) < 0 ? null : ids.get(heldAs.get(i));
      List<String> announced = expected.getOrDefault(i, List.of()).stream().sorted().toList();
      ofBody
          .computeIfAbsent(merged.get(i).body().id(), body -> new ArrayList<>())
          .add(
              merged
                  .get(i)
                  .record(ids.get(i), copies)
                  .withPlace(new Place(null, held, announced))
                  .withMatching(Reasons.of(groups.get(i), dated).withNear(near.get(i))));
    }
    // Each body has a line of its own: what one council had, its successor or sister had not.
    return ofBody.values().stream().flatMap(all -> line.connect(all).stream()).toList();
  }
}
