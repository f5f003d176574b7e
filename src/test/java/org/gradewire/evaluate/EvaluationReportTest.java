package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationReportTest {
  @TempDir Path folder;
  private Evaluation evaluation;

  @BeforeEach
  void evaluate() {
    Labels labels =
        Gold.article(
            folder,
            "{'inspectorate': 'Ofsted', 'accept': {'inspectorate': [null]}, 'provider': 'Hill Council', 'status': 'reported', 'overall': 'good'}",
            "",
            "'notPeople': ['Bob Dee'], 'title': 'A',");
    evaluation =
        Evaluator.evaluate(
            labels,
            List.of(
                Found.articleWith(
                    "a",
                    "",
                    "title=A",
                    "provider=Hill Council; status=reported; overall=bad; type=full",
                    "name=Bob Dee")));
  }

  @Test
  void theTablesShowFieldsInspectoratesErrorsAndConfidence() {
    assertThat(EvaluationReport.table(evaluation))
        .isEqualTo(
            """
                        right  wrong  missing  spurious  precision  recall     F1  lenient F1
              provider      1      0        0         0      1.000   1.000  1.000       1.000
              type          0      0        0         1      0.000       –  0.000       0.000
              status        1      0        0         0      1.000   1.000  1.000       1.000
              overall       0      1        0         0      0.000   0.000  0.000       0.000
            template        2      1        0         1      0.500   0.667  0.571       0.571
              name          0      0        0         1      0.000       –  0.000       0.000
              quoted        0      0        0         1      0.000       –  0.000       0.000
            people          0      0        0         2      0.000       –  0.000       0.000
              title         1      0        0         0      1.000   1.000  1.000       1.000
            article         1      0        0         0      1.000   1.000  1.000       1.000

            template F1 0.571, 95% interval 0.571 to 0.571
            overall precision 0.000, 95% interval 0.000 to 0.000

            inspectorate  right  wrong  missing  spurious  precision  recall     F1  overall precision
              Ofsted          2      1        0         1      0.500   0.667  0.571              0.000

            class of errors    values  places  articles
              wrong grade           1       1         1
              wrong type            1       1         1
              spurious person       2       1         1

            confidence      facts  mean confidence  share right
              0.95 to 1.00      6            1.000        0.500

            confidences                 facts  calibration error  Brier score
              as rules set them             6              0.500        0.500
              as written                    6              0.500        0.500
              fitted to the other half      6              0.500        0.500
            """);
  }

  @Test
  void theReadableReportBeginsWithForbiddenNamesAndListsEveryDifference() {
    String table = EvaluationReport.table(evaluation);
    assertThat(EvaluationReport.markdown(evaluation))
        .isEqualTo(
            """
            # Evaluation

            1 labelled articles, %s

            ## Forbidden names

            [a] article

            - spurious name: found "Bob Dee" (spurious person)

            ```
            %s```

            ## Differences

            [a] Hill Council, reported, –

            - spurious type: found "full" (wrong type)
            - wrong overall: found "bad", expected "good" (wrong grade)

            [a] Bob Dee

            - spurious name: found "Bob Dee" (spurious person)
            - spurious quoted: found "false" (spurious person)

            """
                .formatted(evaluation.labels(), table));
  }

  @Test
  void theReportIsWrittenForReadersAndForPrograms() throws IOException {
    Path report = folder.resolve("new/report");
    EvaluationReport.write(report, evaluation);

    assertThat(report.resolve("evaluation.md")).hasContent(EvaluationReport.markdown(evaluation));
    LabelNode json = LabelNode.read(report.resolve("evaluation.json"), "evaluation.json");
    assertThat(json.get("groups").get("template").json())
        .hasToString(
            "{\"right\":2,\"close\":0,\"wrong\":1,\"missing\":0,\"spurious\":1,\"precision\":0.5,"
                + "\"recall\":0.6666666666666666,\"f1\":0.5714285714285714}");
    assertThat(json.get("differences").items().get(1).json())
        .hasToString(
            "{\"article\":\"a\",\"where\":\"Hill Council, reported, –\",\"field\":\"overall\","
                + "\"verdict\":\"wrong\",\"expected\":\"good\",\"found\":\"bad\","
                + "\"class\":\"wrong grade\",\"inspectorate\":\"Ofsted\",\"rule\":\"test\","
                + "\"passages\":[{\"of\":\"cited\",\"words\":\"x\",\"sentence\":\"x\"}]}");
    assertThat(json.get("forbiddenNames").items()).hasSize(1);
  }
}
