package org.gradewire.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.model.RegisterComparison.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Where records and the register of official outcomes agree and where they do not.
 *
 * @param records how many records have a row of the register
 * @param fields how many fields of records of each outcome
 * @param disagreements every mismatch, in the order of records and fields
 */
public record RegisterSummary(
    int records, Map<Outcome, Integer> fields, List<Disagreement> disagreements) {

  /** Copies map and list. */
  public RegisterSummary {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    disagreements = List.copyOf(disagreements);
  }

  /**
   * One field in which a record and its row say different things.
   *
   * @param record the id of the record
   * @param row the file and line of the row
   * @param field such as {@code judgements.leadership}
   * @param said what the articles say
   * @param official what the register says
   * @param articles the ids of the articles that say it
   */
  public record Disagreement(
      String record,
      String row,
      String field,
      String said,
      String official,
      List<String> articles) {

    /** Copies the list. */
    public Disagreement {
      articles = List.copyOf(articles);
    }
  }

  /** Sums up what {@code records} were compared to. */
  public static RegisterSummary of(List<InspectionRecord> records) {
    Map<Outcome, Integer> fields = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      fields.put(outcome, 0);
    }
    List<Disagreement> disagreements = new ArrayList<>();
    int found = 0;
    for (InspectionRecord record : records) {
      RegisterComparison comparison = record.register();
      if (comparison != null) {
        found += comparison.row() == null ? 0 : 1;
        comparison
            .fields()
            .forEach(
                (name, field) -> {
                  fields.merge(field.outcome(), 1, Integer::sum);
                  add(record, comparison, name, field, disagreements);
                });
      }
    }
    return new RegisterSummary(found, fields, disagreements);
  }

  private static void add(
      InspectionRecord record,
      RegisterComparison comparison,
      String name,
      RegisterComparison.Field field,
      List<Disagreement> disagreements) {
    Fact<?> fact = fact(record.inspection(), name);
    String row = comparison.row();
    String official = field.value();
    if (field.outcome() == Outcome.MISMATCH && row != null && official != null && fact != null) {
      disagreements.add(
          new Disagreement(
              record.id(),
              row,
              name,
              fact.value().toString(),
              official,
              fact.citations().stream().map(Citation::article).distinct().toList()));
    }
  }

  private static @Nullable Fact<?> fact(Inspection inspection, String name) {
    return switch (name) {
      case "overall" -> inspection.overall();
      case "inspectionDate" -> inspection.inspectionDate();
      case "publicationDate" -> inspection.publicationDate();
      default ->
          inspection.judgements().stream()
              .filter(it -> name.equals("judgements." + it.area()))
              .map(Judgement::grade)
              .findFirst()
              .orElse(null);
    };
  }
}
