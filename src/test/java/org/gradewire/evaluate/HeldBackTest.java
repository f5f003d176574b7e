package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldBackTest {
  private static final String FOUND = "provider=Hill Council; status=reported; overall=";

  @TempDir Path folder;

  @BeforeEach
  void label() {
    String label =
        "{'inspections': [{'provider': 'Hill Council', 'status': 'reported', 'overall': 'good'}],"
            + " 'people': [], 'notPeople': ['Bob Dee']}";
    Gold.write(folder, "a.gold.json", label);
    Gold.write(folder, "b.gold.json", label);
    Gold.write(folder, "c.v2.gold.json", "[" + label + ", " + label + "]");
  }

  @Test
  void withoutAListAllArticlesAreSeen() {
    Evaluation evaluation = evaluate();

    assertThat(evaluation.heldBack()).isNull();
    assertThat(evaluation.seen().articles()).isEqualTo(4);
    assertThat(EvaluationReport.table(evaluation)).doesNotContain("Held back");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c.v2.txt\n",
        "\uFEFF# Nobody writes a rule for these.\r\n\r\n  c.v2.html  # one file, two articles\r\n",
        "c.v2"
      })
  void aListedFileIsHeldBackWithAllItsArticles(String list) throws IOException {
    write(list);
    Evaluation evaluation = evaluate();

    assertThat(evaluation.seen().articles()).isEqualTo(2);
    assertThat(heldBack(evaluation).articles()).isEqualTo(2);
    assertThat(heldBack(evaluation).strict().of(Field.OVERALL)).isEqualTo(new Counts(0, 2, 0, 0));
    assertThat(evaluation.of(Field.OVERALL)).isEqualTo(new Counts(2, 0, 0, 0));
  }

  @Test
  void aNameWithoutLabelsIsAnErrorThatSaysWhere() throws IOException {
    write("a.txt\n\nd.txt # gone\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Labels.read(folder))
        .withMessage(
            "held-back.txt:3: found \"d.txt\", expected the file name of a labelled article");
  }

  @Test
  void bothPartsAndTheGapAreShown() throws IOException {
    write("c.v2.txt");

    assertThat(EvaluationReport.table(evaluate()))
        .contains("Seen: 2 articles", "Held back: 2 articles")
        .contains("gap from seen to held back: template F1 -0.333, overall precision -1.000");
  }

  @Test
  void confidencesAreRatedByAFewArticlesHeldBackTogetherWithTheOthers() throws IOException {
    write("c.v2.txt");

    assertThat(evaluate().confidences().set().facts()).isEqualTo(14);
  }

  @Test
  void confidencesAreRatedByManyArticlesHeldBackAlone() throws IOException {
    String label = "{'inspections': [{'provider': 'Hill', 'status': 'reported'}], 'people': []}";
    Gold.write(
        folder, "d.gold.json", "[" + String.join(", ", Collections.nCopies(30, label)) + "]");
    write("d.txt");
    Evaluation evaluation =
        Evaluator.evaluate(
            Labels.read(folder),
            List.of(
                Found.article("a", FOUND + "good"),
                Found.article("d", "provider=Hill; status=reported")));

    assertThat(evaluation.confidences().set().facts()).isEqualTo(2);
  }

  @Test
  void nothingButCountsOfArticlesHeldBackIsShown() throws IOException {
    write("c.v2.txt");
    Evaluation evaluation = evaluate();
    Evaluation hidden = evaluation.withoutHeldBackDetails();

    assertThat(EvaluationReport.table(hidden)).isEqualTo(EvaluationReport.table(evaluation));
    assertThat(everyFile(evaluation)).contains("appalling", "Bob Dee");
    assertThat(everyFile(hidden)).doesNotContain("appalling").doesNotContain("Bob Dee");
    assertThat(heldBack(hidden).forbiddenNamesCount()).isEqualTo(2);
  }

  private String everyFile(Evaluation evaluation) throws IOException {
    Path report = folder.resolve("report");
    EvaluationReport.write(report, evaluation);
    return Files.readString(report.resolve("evaluation.html"))
        + Files.readString(report.resolve("evaluation.md"))
        + Files.readString(report.resolve("evaluation.json"));
  }

  private Evaluation evaluate() {
    return Evaluator.evaluate(
        Labels.read(folder),
        List.of(
            Found.article("a", FOUND + "good"),
            Found.article("b", FOUND + "good"),
            Found.article("c.v2", FOUND + "appalling", "name=Bob Dee"),
            Found.article("c.v2#2", FOUND + "appalling", "name=Bob Dee")));
  }

  private static Part heldBack(Evaluation evaluation) {
    return Objects.requireNonNull(evaluation.heldBack());
  }

  private void write(String list) throws IOException {
    Files.writeString(folder.resolve("held-back.txt"), list);
  }
}
