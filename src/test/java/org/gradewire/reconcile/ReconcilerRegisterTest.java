package org.gradewire.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.RegisterComparison.Field;
import org.gradewire.model.RegisterComparison.Outcome;
import org.gradewire.write.SampleRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records with and without a register. */
class ReconcilerRegisterTest {
  private static final Register REGISTER =
      RegisterSample.register(
          "80001,Ashby,ILACS,short,2019-05-13,2019-05-17,,2019-06-04,outstanding,good,good,,,"
              + "good,,\n");

  @Test
  void withoutARegisterNothingIsCompared() {
    assertThat(records(null)).isNotEmpty().allMatch(record -> record.register() == null);
  }

  @Test
  void everyRecordIsCompared() {
    assertThat(records(REGISTER)).isNotEmpty().allMatch(record -> record.register() != null);
    assertThat(record().register())
        .satisfies(
            comparison -> {
              assertThat(comparison.row()).isEqualTo("register.csv:2");
              assertThat(comparison.fields())
                  .containsEntry("overall", new Field(Outcome.MISMATCH, "outstanding"))
                  .containsEntry("judgements.all", new Field(Outcome.MATCH, "good"))
                  .containsEntry("publicationDate", new Field(Outcome.MATCH, "2019-06-04"));
            });
  }

  @Test
  void theRegisterChangesNoFact() {
    List<InspectionRecord> without = records(null);
    List<InspectionRecord> with = records(REGISTER);
    assertThat(with).extracting(InspectionRecord::inspection).isEqualTo(inspections(without));
    assertThat(with)
        .extracting(InspectionRecord::change)
        .isEqualTo(without.stream().map(InspectionRecord::change).toList());
  }

  private static List<?> inspections(List<InspectionRecord> records) {
    return records.stream().map(InspectionRecord::inspection).toList();
  }

  private static InspectionRecord record() {
    return records(REGISTER).stream()
        .filter(
            record -> record.id().equals(SampleRun.NEW_RECORD.replace("ashby", "ashby-council")))
        .findFirst()
        .orElseThrow();
  }

  private static List<InspectionRecord> records(@Nullable Register register) {
    List<ArticleReport> reports = List.of(SampleRun.plain(), SampleRun.page());
    return new Reconciler(RegisterSample.knowledge(), register).reconcile(reports).records();
  }
}
