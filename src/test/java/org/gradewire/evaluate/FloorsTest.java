package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloorsTest {
  @TempDir Path folder;

  @Test
  void fallingBelowAFloorIsToldWithBothFigures() throws IOException {
    Floors floors = floors("{'template': {'precision': 0.5}, 'overall': {'precision': 0.95}}");

    assertThat(floors.check(overall(new Counts(91, 9, 0, 0))))
        .containsExactly("overall: precision 0.910, floor 0.950");
  }

  @Test
  void reachingAFloorIsEnough() throws IOException {
    Floors floors = floors("{'overall': {'precision': 0.666, 'recall': 1}}");

    assertThat(floors.check(overall(new Counts(2, 0, 0, 1)))).isEmpty();
  }

  @Test
  void aMeasureThatTheEvaluationDoesNotHaveIsPassedOver() throws IOException {
    Floors floors = floors("{'overall': {'precision': 1, 'recall': 0.1}, 'type': {'recall': 1}}");

    assertThat(floors.check(overall(new Counts(0, 0, 1, 0))))
        .containsExactly("overall: recall 0.000, floor 0.100");
  }

  @Test
  void aForbiddenNameFailsWithoutAnyFloor() {
    Evaluation evaluation = Scored.seen(Scored.forbidden("Bob Dee"));

    assertThat(Floors.none().check(evaluation))
        .containsExactly("forbidden name: \"Bob Dee\" in [a] article");
  }

  @Test
  void aForbiddenNameInAnArticleThatIsHeldBackIsOnlyCounted() {
    Evaluation evaluation = Scored.heldBack(Scored.forbidden("Bob Dee")).withoutHeldBackDetails();

    assertThat(Floors.none().check(evaluation)).containsExactly("held back: forbidden names: 1");
  }

  @Test
  void theArticlesHeldBackHaveFloorsOfTheirOwn() throws IOException {
    Path file = folder.resolve("floors.json");
    ArticleScore half = Scored.overall(new Counts(1, 1, 0, 0));
    Floors.none().updated(Scored.heldBack(half), false).write(file);

    Floors floors = Floors.read(file);
    assertThat(floors.check(Scored.heldBack(half))).isEmpty();
    assertThat(floors.check(Scored.heldBack(Scored.overall(new Counts(0, 2, 0, 0)))))
        .containsExactly(
            "held back: template: precision 0.000, floor 0.500",
            "held back: template: recall 0.000, floor 0.500",
            "held back: overall: precision 0.000, floor 0.500",
            "held back: overall: recall 0.000, floor 0.500");
    assertThat(floors.updated(Scored.seen(half), true).check(Scored.heldBack(half))).isEmpty();
  }

  /** Old floor, what was reached, whether lowering is allowed, new floor. */
  @ParameterizedTest
  @CsvSource({"0.5, 9, false, 0.9", "0.95, 9, false, 0.95", "0.95, 9, true, 0.9"})
  void aFloorSinksOnlyIfThatIsAllowed(double old, int right, boolean allowLower, double now)
      throws IOException {
    Floors floors = floors("{'overall': {'recall': %s}}".formatted(old));
    Path file = folder.resolve("new.json");
    floors.updated(overall(new Counts(right, 0, 10 - right, 0)), allowLower).write(file);

    assertThat(
            LabelNode.read(file, "").get("floors").get("overall").get("recall").json().asDouble())
        .isEqualTo(now);
  }

  @Test
  void whatIsWrittenCanBeReadAgain() throws IOException {
    Path file = folder.resolve("floors.json");
    Evaluation evaluation = overall(new Counts(2, 0, 0, 1));
    Floors.none().updated(evaluation, false).write(file);

    assertThat(file)
        .hasContent(
            """
            {
              "labels" : "sha256:1",
              "floors" : {
                "template" : {
                  "precision" : 0.666,
                  "recall" : 1.0
                },
                "overall" : {
                  "precision" : 0.666,
                  "recall" : 1.0
                }
              }
            }
            """);
    assertThat(Floors.read(file).check(evaluation)).isEmpty();
    assertThat(Floors.read(file).check(overall(new Counts(1, 0, 1, 1)))).hasSize(4);
  }

  @Test
  void otherLabelsAreAWarning() throws IOException {
    assertThat(floors("{}").labelsWarning(overall(Counts.NONE)))
        .contains("the floors were set on other labels: found sha256:1, expected sha256:0");
    assertThat(Floors.none().labelsWarning(overall(Counts.NONE))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'overall': {'recall': 1.5}}   | floors.json: floors.overall.recall: found 1.5, expected a number from 0 to 1
          {'overall': {'recall': 'all'}} | floors.json: floors.overall.recall: found "all", expected a number from 0 to 1
          {'overall': {'f1': 1}}         | floors.json: floors.overall.f1: found an unknown key, expected one of [precision, recall]
          {'overall': 1}                 | floors.json: floors.overall: found 1, expected an object
          """)
  void badFloorsAreToldWithFilePlaceFoundAndExpected(String json, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> floors(json)).withMessage(message);
  }

  private Floors floors(String json) throws IOException {
    Path file = folder.resolve("floors.json");
    Files.writeString(
        file, "{'labels': 'sha256:0', 'floors': %s}".formatted(json).replace('\'', '"'));
    return Floors.read(file);
  }

  private static Evaluation overall(Counts counts) {
    return Scored.seen(Scored.overall(counts));
  }
}
