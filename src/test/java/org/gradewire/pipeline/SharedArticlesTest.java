package org.gradewire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gradewire.evaluate.Difference;
import org.gradewire.evaluate.Evaluation;
import org.gradewire.evaluate.EvaluationReport;
import org.gradewire.evaluate.Evaluator;
import org.gradewire.evaluate.Field;
import org.gradewire.evaluate.Labels;
import org.gradewire.evaluate.RecordLabels;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.Told;
import org.gradewire.reconcile.Reconciler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs over labelled articles that lie beside the project, where they do. */
@Tag("corenlp")
@Tag("shared")
class SharedArticlesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.embedded();
  private static Pipeline pipeline;

  @BeforeAll
  static void load() {
    pipeline = Pipeline.of(KNOWLEDGE);
  }

  @Test
  void theRecordsOfTheSeedsComeOut() throws Exception {
    Path seeds = Runs.shared("seeds");

    List<InspectionRecord> records =
        new Reconciler(KNOWLEDGE).reconcile(Runs.reports(pipeline, seeds)).records();

    assertThat(RecordLabels.read(seeds.resolve("records.gold.json")).compare(records))
        .as("records: %s", records.stream().map(SharedArticlesTest::written).toList())
        .extracting(Difference::toString)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"seeds", "labelled"})
  void nobodyIsNamedWhoHasNoPartInIt(String folder) throws Exception {
    Path articles = Runs.shared(folder);

    assertThat(evaluation(articles).forbiddenNames()).extracting(Difference::toString).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"seeds, 0.93", "labelled, 0.80"})
  void inspectionsAreFoundAsWellAsAgreed(String folder, double floor) throws Exception {
    Evaluation evaluation = evaluation(Runs.shared(folder));

    assertThat(evaluation.notInRun()).isEmpty();
    assertThat(evaluation.of(Field.Group.TEMPLATE).f1())
        .as(EvaluationReport.table(evaluation))
        .isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"b22.html", "b24.txt"})
  void anArticleOfSomethingElseTellsOfNoInspection(String file) throws Exception {
    Path article = Runs.shared("labelled").resolve(file);

    assertThat(Runs.reports(pipeline, article))
        .extracting(report -> Told.all(report.inspections()))
        .containsExactly("-");
  }

  private static Evaluation evaluation(Path folder) throws Exception {
    List<ArticleReport> reports = Runs.reports(pipeline, folder);
    return Evaluator.evaluate(Labels.read(folder), reports);
  }

  private static String written(InspectionRecord record) {
    return "\n  " + record.articles() + " " + Told.line(record.inspection());
  }
}
