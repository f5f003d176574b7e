package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LenientScoringTest {
  private static final String HILL =
      "{'provider': 'Hill Borough Council', 'status': 'reported', 'overall': 'good',"
          + " 'inspectionDate': '2018-12'}";

  @TempDir Path folder;

  /** Found | right, close, wrong, missing, spurious strictly | leniently. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          provider=Hill Borough Council; status=reported; overall=good; inspectionDate=2018-12 | 4 0 0 0 0 | 4 0 0 0 0
          provider=Hill Borough Council; status=reported; overall=good; inspectionDate=2018    | 3 0 1 0 0 | 3 1 0 0 0
          provider=Hill Borough Council; status=reported; overall=bad; inspectionDate=2018     | 2 0 2 0 0 | 2 1 1 0 0
          provider=Hill; status=reported; overall=good; inspectionDate=2018-12                 | 0 0 0 4 4 | 3 1 0 0 0
          provider=Dale; status=reported; overall=good; inspectionDate=2018-12                 | 0 0 0 4 4 | 0 0 0 4 4
          provider=Hill; status=previous; overall=good; inspectionDate=2018-12                 | 0 0 0 4 4 | 0 0 0 4 4
          """)
  void closeValuesAreNeitherRightNorWrong(String found, String strict, String lenient) {
    Labels labels = Gold.article(folder, HILL, "", "");
    Part seen = Evaluator.evaluate(labels, List.of(Found.article("a", found))).seen();

    assertThat(written(seen.strict().of(Field.Group.TEMPLATE))).isEqualTo(strict);
    assertThat(written(seen.lenient().of(Field.Group.TEMPLATE))).isEqualTo(lenient);
  }

  @Test
  void whatIsCloseHasHalfAMark() {
    Counts counts = new Counts(1, 1, 0, 1, 2);

    assertThat(counts.precision()).isEqualTo(1.5 / 4);
    assertThat(counts.recall()).isEqualTo(1.5 / 3);
    assertThat(counts.f1()).isEqualTo(3.0 / 7);
  }

  /** Person found | right, close, wrong, missing, spurious strictly | leniently. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name=Dr Ann Bee; role=head; quoted=true     | 0 0 0 3 3 | 2 1 0 0 0
          name=Ann Bee; role=acting head; quoted=true | 2 0 1 0 0 | 2 1 0 0 0
          name=Bob Cee; role=head; quoted=true        | 0 0 0 3 3 | 0 0 0 3 3
          """)
  void peopleOfCloseNamesAreTheSameLeniently(String found, String strict, String lenient) {
    Labels labels =
        Gold.article(folder, HILL, "{'name': 'Ann Bee', 'role': 'head', 'quoted': true}", "");
    Part seen = Evaluator.evaluate(labels, List.of(Found.article("a", found))).seen();

    assertThat(written(seen.strict().of(Field.Group.PEOPLE))).isEqualTo(strict);
    assertThat(written(seen.lenient().of(Field.Group.PEOPLE))).isEqualTo(lenient);
  }

  @Test
  void anOptionalInspectionOfACloseProviderCountsNothingLeniently() {
    Labels labels =
        Gold.article(folder, HILL.replace("'status'", "'optional': true, 'status'"), "", "");
    String found = "provider=Hill; status=reported; overall=good; inspectionDate=2018-12";
    Part seen = Evaluator.evaluate(labels, List.of(Found.article("a", found))).seen();

    assertThat(written(seen.strict().of(Field.Group.TEMPLATE))).isEqualTo("0 0 0 0 4");
    assertThat(seen.lenient().groups()).isEmpty();
  }

  private static String written(Counts it) {
    return "%d %d %d %d %d"
        .formatted(it.right(), it.close(), it.wrong(), it.missing(), it.spurious());
  }
}
