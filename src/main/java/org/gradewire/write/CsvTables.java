package org.gradewire.write;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.model.Inspection;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.Judgement;
import org.gradewire.model.Person;

/** Lays out the canonical records as flat tables. */
final class CsvTables {
  private static final String LIST_SEPARATOR = " | ";

  private CsvTables() {}

  /** Returns {@code records.csv}: one row per record. */
  static CsvTable<InspectionRecord> records(List<InspectionRecord> records) {
    return new CsvTable<>(recordColumns(), records);
  }

  /** Returns {@code people.csv}: one row per person of a record. */
  static CsvTable<PersonOf> people(List<InspectionRecord> records) {
    List<PersonOf> rows = new ArrayList<>();
    for (InspectionRecord record : records) {
      for (Person person : record.inspection().people()) {
        rows.add(new PersonOf(record, person));
      }
    }
    return new CsvTable<>(personColumns(), rows);
  }

  /** Returns {@code judgements.csv}: one row per judgement of a record. */
  static CsvTable<JudgementOf> judgements(List<InspectionRecord> records) {
    List<JudgementOf> rows = new ArrayList<>();
    for (InspectionRecord record : records) {
      for (Judgement judgement : record.inspection().judgements()) {
        rows.add(new JudgementOf(record, judgement));
      }
    }
    return new CsvTable<>(judgementColumns(), rows);
  }

  private static List<Column<InspectionRecord>> recordColumns() {
    List<Column<InspectionRecord>> columns = new ArrayList<>();
    columns.add(new Column<>("id", InspectionRecord::id));
    columns.add(Column.value("status", row -> row.inspection().status()));
    columns.add(Column.value("inspectorate", row -> row.inspection().inspectorate()));
    columns.addAll(Column.cited("provider", row -> row.inspection().provider()));
    columns.add(new Column<>("urn", row -> row.inspection().urn()));
    columns.add(new Column<>("onsCode", row -> row.inspection().onsCode()));
    columns.add(Column.value("deliveredBy", row -> row.inspection().deliveredBy()));
    columns.add(Column.value("type", row -> row.inspection().type()));
    columns.add(Column.value("ordinal", row -> row.inspection().ordinal()));
    columns.add(Column.value("framework", row -> row.inspection().framework()));
    columns.addAll(Column.cited("overall", row -> row.inspection().overall()));
    columns.add(Column.value("notOverall", row -> row.inspection().notOverall()));
    columns.addAll(Column.cited("inspectionDate", row -> row.inspection().inspectionDate()));
    columns.addAll(Column.cited("publicationDate", row -> row.inspection().publicationDate()));
    columns.add(Column.value("reportUrl", row -> row.inspection().reportUrl()));
    columns.add(new Column<>("previous", InspectionRecord::previous));
    columns.add(new Column<>("change", CsvTables::change));
    columns.add(new Column<>("conflicts", CsvTables::conflicts));
    columns.add(new Column<>("articles", row -> String.join(LIST_SEPARATOR, row.articles())));
    columns.add(new Column<>("sources", InspectionRecord::sources));
    return columns;
  }

  private static List<Column<PersonOf>> personColumns() {
    List<Column<PersonOf>> columns = new ArrayList<>();
    columns.add(new Column<>("record", row -> row.record().id()));
    columns.add(Column.value("provider", row -> row.inspection().provider()));
    columns.addAll(Column.cited("name", row -> row.person().name()));
    columns.addAll(Column.cited("role", row -> row.person().role()));
    columns.addAll(Column.cited("organisation", row -> row.person().organisation()));
    columns.add(new Column<>("quoted", row -> row.person().quoted()));
    columns.add(new Column<>("statements", row -> row.person().statements().size()));
    columns.add(new Column<>("firstStatement", CsvTables::firstStatement));
    return columns;
  }

  private static List<Column<JudgementOf>> judgementColumns() {
    List<Column<JudgementOf>> columns = new ArrayList<>();
    columns.add(new Column<>("record", row -> row.record().id()));
    columns.add(Column.value("provider", row -> row.inspection().provider()));
    columns.add(new Column<>("area", row -> row.judgement().area()));
    columns.add(new Column<>("count", row -> row.judgement().count()));
    columns.addAll(Column.cited("grade", row -> row.judgement().grade()));
    return columns;
  }

  private static String change(InspectionRecord record) {
    return record.change() == null ? "" : record.change().label();
  }

  private static String conflicts(InspectionRecord record) {
    List<String> fields =
        record.conflicts().stream().map(InspectionRecord.Conflict::field).distinct().toList();
    return String.join(LIST_SEPARATOR, fields);
  }

  private static String firstStatement(PersonOf row) {
    return row.person().statements().isEmpty() ? "" : row.person().statements().get(0).quote();
  }

  /** A person of a record. */
  record PersonOf(InspectionRecord record, Person person) {
    private Inspection inspection() {
      return record.inspection();
    }
  }

  /** A judgement of a record. */
  record JudgementOf(InspectionRecord record, Judgement judgement) {
    private Inspection inspection() {
      return record.inspection();
    }
  }
}
