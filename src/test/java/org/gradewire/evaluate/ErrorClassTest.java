package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradewire.model.ArticleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorClassTest {
  private static final String NOW =
      "{'inspectorate': 'Ofsted', 'provider': 'Hill Council', 'type': 'full',"
          + " 'status': 'reported', 'overall': 'good', 'inspectionDate': '2018'}";
  private static final String BEFORE =
      "{'inspectorate': 'Ofsted', 'provider': 'Hill Council', 'status': 'previous',"
          + " 'overall': 'inadequate'}";
  private static final String FOUND_BEFORE =
      "inspectorate=Ofsted; provider=Hill Council; status=previous; overall=inadequate";
  private static final String PERSON =
      "{'name': 'Ann Bee', 'role': 'head', 'organisation': 'Hill', 'quoted': true}";

  @TempDir Path folder;

  /** What is found of the reported inspection, besides the body | classes of all errors. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          type=full; status=reported; overall=good; inspectionDate=2018                   | []
          type=full; status=reported; overall=bad; inspectionDate=2018                    | [wrong grade]
          type=full; status=reported; inspectionDate=2018                                 | [missed grade]
          type=full; status=reported; overall=good; inspectionDate=2018; judgements.x=bad | [spurious grade]
          type=full; status=reported; overall=inadequate; inspectionDate=2018             | [wrong inspection]
          type=full; status=reported; overall=good; inspectionDate=2019                   | [wrong date]
          type=full; status=reported; overall=good                                        | [missed date]
          type=full; status=reported; overall=good; inspectionDate=2018; publicationDate=2018 | [spurious date]
          type=full; status=planned; overall=good; inspectionDate=2018                    | [wrong status]
          type=short; status=reported; overall=good; inspectionDate=2018                  | [wrong type]
          type=full; status=reported; overall=good; inspectionDate=2018; ordinal=2        | [other value]
          """)
  void eachWrongValueHasItsClass(String found, String classes) {
    assertThat(classes(Found.article("a", hill(found), FOUND_BEFORE))).hasToString(classes);
  }

  @Test
  void whatIsMissedAndWhatIsInventedAreCountedAsWholes() {
    ArticleReport report =
        Found.article(
            "a",
            "inspectorate=CQC; provider=Dale Home; status=reported; overall=bad",
            FOUND_BEFORE);
    Part seen = evaluate(report).seen();

    assertThat(seen.errors())
        .isEqualTo(
            Map.of(
                ErrorClass.MISSED_INSPECTION, new Part.ErrorCount(6, 1, 1),
                ErrorClass.SPURIOUS_INSPECTION, new Part.ErrorCount(4, 1, 1),
                ErrorClass.MISSED_PERSON, new Part.ErrorCount(4, 1, 1)));
    assertThat(seen.byInspectorate().keySet()).containsExactly("CQC", "Ofsted");
    assertThat(seen.byInspectorate().values())
        .extracting(scores -> scores.of(Field.Group.TEMPLATE))
        .containsExactly(new Counts(0, 0, 0, 4), new Counts(4, 0, 6, 0));
  }

  @Test
  void oneInspectionOfAnotherProviderIsOneKindOfError() {
    ArticleReport report =
        Found.article(
            "a",
            "inspectorate=Ofsted; provider=Dale Council; type=full; status=reported; overall=good",
            FOUND_BEFORE);

    assertThat(classes(report)).containsExactly("wrong provider");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name=Ann Bee; role=cook; organisation=Hill; quoted=true | detail of a person
          name=Bob Cee; role=head; organisation=Hill; quoted=true | missed person, spurious person
          """)
  void errorsInPeopleHaveTheirOwnClasses(String person, String classes) {
    String all = "type=full; status=reported; overall=good; inspectionDate=2018";
    ArticleReport report = Found.article("a", hill(all), FOUND_BEFORE, person);

    assertThat(evaluate(report).differences())
        .extracting(it -> it.errorClass().label())
        .containsOnly(classes.split(", "));
  }

  private List<String> classes(ArticleReport report) {
    return evaluate(report).differences().stream()
        .map(Difference::errorClass)
        .filter(errorClass -> errorClass != ErrorClass.MISSED_PERSON)
        .map(ErrorClass::label)
        .distinct()
        .toList();
  }

  private Evaluation evaluate(ArticleReport report) {
    return Evaluator.evaluate(
        Gold.article(folder, NOW + ", " + BEFORE, PERSON, ""), List.of(report));
  }

  private static String hill(String found) {
    return "inspectorate=Ofsted; provider=Hill Council; " + found;
  }
}
