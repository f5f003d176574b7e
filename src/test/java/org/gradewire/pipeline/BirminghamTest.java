package org.gradewire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradewire.copies.CopyFinder;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.Reconciliation;
import org.gradewire.model.RegisterComparison.Outcome;
import org.gradewire.model.RegisterSummary;
import org.gradewire.model.Status;
import org.gradewire.reconcile.Reconciler;
import org.gradewire.reconcile.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Articles about one council, its official reports and the register, where they lie, in one run.
 */
@Tag("shared")
class BirminghamTest {

  @Test
  void pressReportsAndRegisterMakeOneLine() throws Exception {
    Path seeds = Runs.shared("seeds");
    Path domain = Runs.shared("domain");
    Knowledge knowledge = Knowledge.embedded();
    List<ArticleReport> reports =
        Runs.reports(Pipeline.of(knowledge), inputs(seeds, domain.resolve("reports")));
    Register register = Register.read(domain.resolve("register-history.csv"), knowledge);
    Reconciliation made =
        new Reconciler(knowledge, register).reconcile(reports, CopyFinder.find(reports));

    List<InspectionRecord> held = held(made);
    assertThat(held)
        .extracting(BirminghamTest::written)
        .containsExactly(
            "full 2010 inadequate -",
            "full 2014~ - -",
            "full 2016-09-12/2016-10-06 inadequate same",
            "monitoring-visit 2017-05 - -",
            "monitoring-visit#4 2018-03 - -",
            "full 2018-12-03/2018-12-14 requires-improvement up",
            "focused-visit 2020-02-19/2020-02-20 - -",
            "full 2023-02-20/2023-03-03 good up",
            "focused-visit 2024-09-24/2024-09-25 - -");
    for (int i = 1; i < held.size(); i++) {
      assertThat(held.get(i).previous()).isEqualTo(held.get(i - 1).id());
    }
    assertThat(held)
        .filteredOn(record -> record.register() != null && record.register().row() != null)
        .hasSize(3);
    RegisterSummary summary = RegisterSummary.of(made.records());
    // The press dates the report of 2023 a day late.
    assertThat(summary.disagreements())
        .extracting(RegisterSummary.Disagreement::field, RegisterSummary.Disagreement::official)
        .containsExactly(tuple("publicationDate", "2023-04-18"));
    assertThat(summary.fields().get(Outcome.MATCH)).isGreaterThanOrEqualTo(18);
  }

  private static Path[] inputs(Path seeds, Path reports) throws IOException {
    List<Path> inputs = new ArrayList<>(files(seeds, ".*\\.txt"));
    inputs.addAll(files(reports, "birmingham.*"));
    return inputs.toArray(Path[]::new);
  }

  private static List<Path> files(Path folder, String names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches(names))
          .sorted()
          .toList();
    }
  }

  private static List<InspectionRecord> held(Reconciliation made) {
    return made.records().stream()
        .filter(it -> it.inspection().provider().value().equals("Birmingham City Council"))
        .filter(it -> it.inspection().status().value() != Status.PLANNED)
        .sorted(
            (a, b) ->
                value(a.inspection().inspectionDate())
                    .compareTo(value(b.inspection().inspectionDate())))
        .toList();
  }

  private static String written(InspectionRecord record) {
    Inspection told = record.inspection();
    InspectionRecord.Change change = record.change();
    return value(told.type())
        + (told.ordinal() == null ? "" : "#" + told.ordinal().value())
        + " "
        + value(told.inspectionDate())
        + " "
        + value(told.overall())
        + " "
        + (change == null ? "-" : change.label());
  }

  private static String value(@Nullable Fact<?> fact) {
    return fact == null ? "-" : String.valueOf(fact.value());
  }
}
