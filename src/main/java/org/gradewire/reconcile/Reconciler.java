package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Copies;
import org.gradewire.model.Edtf;
import org.gradewire.model.Inspection;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.Reconciliation;
import org.jspecify.annotations.Nullable;

/** Reconciles what all articles of a run say into one record per inspection. */
public final class Reconciler {
  private final Knowledge knowledge;
  private final @Nullable RegisterCheck check;

  /** Makes a reconciler that knows the providers and scales of {@code knowledge}. */
  public Reconciler(Knowledge knowledge) {
    this(knowledge, null);
  }

  /** Makes a reconciler that compares each record with {@code register}, if that is given. */
  public Reconciler(Knowledge knowledge, @Nullable Register register) {
    this.knowledge = knowledge;
    this.check = register == null ? null : new RegisterCheck(register, knowledge);
  }

  /** Returns the records of articles of which none is a copy. */
  public Reconciliation reconcile(List<ArticleReport> reports) {
    return reconcile(reports, Copies.NONE);
  }

  /**
   * Returns the records, whatever the order of {@code reports}.
   *
   * @param copies which of them are copies of others and so count as one with them
   */
  public Reconciliation reconcile(List<ArticleReport> reports, Copies copies) {
    Map<String, List<Telling>> blocks = new TreeMap<>();
    Map<String, String[]> recordOf = new LinkedHashMap<>();
    for (ArticleReport report : reports) {
      recordOf.put(report.id(), new String[report.inspections().size()]);
      for (int i = 0; i < report.inspections().size(); i++) {
        Telling telling = Telling.of(report, i);
        blocks.computeIfAbsent(telling.block(), block -> new ArrayList<>()).add(telling);
      }
    }
    RecordIds ids = new RecordIds(knowledge);
    Line line = new Line(knowledge);
    List<InspectionRecord> records = new ArrayList<>();
    for (List<Telling> block : blocks.values()) {
      records.addAll(line.connect(records(block, copies, ids, recordOf)));
    }
    records.replaceAll(this::checked);
    records.sort(Comparator.comparing(InspectionRecord::id));
    Map<String, List<String>> idsOf = new TreeMap<>();
    recordOf.forEach((article, list) -> idsOf.put(article, Arrays.asList(list)));
    return new Reconciliation(records, idsOf, copies);
  }

  private InspectionRecord checked(InspectionRecord record) {
    return check == null ? record : record.withRegister(check.compare(record.inspection()));
  }

  private static List<InspectionRecord> records(
      List<Telling> block, Copies copies, RecordIds ids, Map<String, String[]> recordOf) {
    List<Merged> merged = new ArrayList<>();
    Clusters.of(block).forEach(cluster -> merged.add(Merged.of(cluster, copies)));
    merged.sort(Comparator.comparing(Merged::dateText).thenComparing(it -> it.tellings.get(0)));
    List<InspectionRecord> records = new ArrayList<>();
    for (Merged one : merged) {
      String id = ids.next(one.inspection);
      for (Telling telling : one.tellings) {
        recordOf.getOrDefault(telling.article(), new String[0])[telling.number()] = id;
      }
      records.add(one.record(id, copies));
    }
    return records;
  }

  /** A cluster and what became of it. */
  private record Merged(
      List<Telling> tellings, Inspection inspection, List<InspectionRecord.Conflict> conflicts) {

    static Merged of(List<Telling> tellings, Copies copies) {
      Merger merger = new Merger(tellings, copies);
      return new Merged(tellings, merger.merge(), merger.conflicts());
    }

    /** Orders the records that would get one id, so that their numbers follow their dates. */
    String dateText() {
      Edtf date = Telling.value(inspection.inspectionDate());
      return date == null ? "~" : date.toString();
    }

    InspectionRecord record(String id, Copies copies) {
      List<String> articles = tellings.stream().map(Telling::article).distinct().sorted().toList();
      return new InspectionRecord(
          id, inspection, articles, copies.sources(articles), null, null, conflicts, null);
    }
  }
}
