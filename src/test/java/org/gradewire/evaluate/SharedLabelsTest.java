package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradewire.model.ArticleReport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the labels beside the project, where they are. */
class SharedLabelsTest {

  @ParameterizedTest
  @ValueSource(strings = {"../shared/seeds", "../shared/labelled"})
  void aRunThatSaysExactlyWhatIsLabelledIsAllRight(String folder) {
    Labels labels = labels(folder);
    List<ArticleReport> reports = labels.articles().stream().map(SharedLabelsTest::echo).toList();
    Evaluation evaluation = Evaluator.evaluate(labels, reports);

    assertThat(evaluation.differences()).isEmpty();
    assertThat(evaluation.forbiddenNames()).isEmpty();
    assertThat(evaluation.of(Field.PROVIDER).right()).isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../shared/seeds", "../shared/labelled"})
  void aRunThatSaysNothingMissesEverything(String folder) {
    Labels labels = labels(folder);
    List<ArticleReport> reports = labels.ids().stream().map(Found::article).toList();
    Counts template = Evaluator.evaluate(labels, reports).of(Field.Group.TEMPLATE);

    assertThat(template.recall()).isZero();
    assertThat(template.found()).isZero();
    assertThat(template.missing()).isGreaterThan(30);
  }

  private static Labels labels(String folder) {
    Path path = Path.of(folder);
    Assumptions.assumeTrue(Files.isDirectory(path), folder + " is not there: nothing to read");
    return Labels.read(path);
  }

  private static ArticleReport echo(GoldArticle gold) {
    List<String> lines = new ArrayList<>();
    gold.inspections().forEach(inspection -> lines.add(0, line(inspection)));
    gold.people().forEach(person -> lines.add(line(person)));
    return Found.articleWith(gold.id(), "", line(gold.article()), lines.toArray(String[]::new));
  }

  private static String line(Expectation expectation) {
    return expectation.slots().entrySet().stream()
        .filter(entry -> entry.getValue().value() != null)
        .map(entry -> entry.getKey() + "=" + entry.getValue().value())
        .collect(Collectors.joining(";"));
  }
}
