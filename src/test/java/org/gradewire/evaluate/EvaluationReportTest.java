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
            "{'provider': 'Hill Council', 'status': 'reported', 'overall': 'good'}",
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
  void theTableShowsEachGroupBelowItsFields() {
    assertThat(EvaluationReport.table(evaluation).lines())
        .containsExactly(
            "                  right  wrong  missing  spurious  precision  recall     F1",
            "  provider            1      0        0         0      1.000   1.000  1.000",
            "  type                0      0        0         1      0.000       –  0.000",
            "  status              1      0        0         0      1.000   1.000  1.000",
            "  overall             0      1        0         0      0.000   0.000  0.000",
            "template              2      1        0         1      0.500   0.667  0.571",
            "  name                0      0        0         1      0.000       –  0.000",
            "  quoted              0      0        0         1      0.000       –  0.000",
            "people                0      0        0         2      0.000       –  0.000",
            "  title               1      0        0         0      1.000   1.000  1.000",
            "article               1      0        0         0      1.000   1.000  1.000");
  }

  @Test
  void theReadableReportBeginsWithForbiddenNamesAndListsEveryDifference() {
    String table = EvaluationReport.table(evaluation).replace(System.lineSeparator(), "\n");
    assertThat(EvaluationReport.markdown(evaluation))
        .isEqualTo(
            """
            # Evaluation

            1 labelled articles, %s

            ## Forbidden names

            [a] article

            - spurious name: found "Bob Dee"

            ```
            %s```

            ## Differences

            [a] Hill Council, reported, –

            - spurious type: found "full"
            - wrong overall: found "bad", expected "good"

            [a] Bob Dee

            - spurious name: found "Bob Dee"
            - spurious quoted: found "false"

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
            "{\"right\":2,\"wrong\":1,\"missing\":0,\"spurious\":1,\"precision\":0.5,"
                + "\"recall\":0.6666666666666666,\"f1\":0.5714285714285714}");
    assertThat(json.get("differences").items().get(1).json())
        .hasToString(
            "{\"article\":\"a\",\"where\":\"Hill Council, reported, –\",\"field\":\"overall\","
                + "\"verdict\":\"wrong\",\"expected\":\"good\",\"found\":\"bad\"}");
    assertThat(json.get("forbiddenNames").items()).hasSize(1);
  }
}
