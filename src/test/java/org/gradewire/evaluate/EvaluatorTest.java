package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gradewire.model.ArticleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
  private static final String HILL = "provider=Hill Council; status=reported; ";
  private static final String GOLD_HILL = "'provider': 'Hill Council', 'status': 'reported', ";

  @TempDir Path folder;

  /** Label | found | what differs | right, wrong, missing and spurious slots besides the two. */
  @ParameterizedTest(name = "{0} <> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          'overall': 'good'                                    | overall=good                  | - | 1 0 0 0
          'overall': 'good'                                    | overall=inadequate            | wrong overall: found "inadequate", expected "good" | 0 1 0 0
          'overall': 'good'                                    | -                             | missing overall: expected "good" | 0 0 1 0
          'overall': null                                      | overall=good                  | spurious overall: found "good" | 0 0 0 1
          'type': 'full'                                       | overall=good; type=full       | spurious overall: found "good" | 1 0 0 1
          'overall': null                                      | -                             | - | 0 0 0 0
          'overall': 'good', 'accept': {'overall': ['ok']}     | overall=ok                    | - | 1 0 0 0
          'overall': 'good', 'accept': {'overall': ['ok']}     | -                             | missing overall: expected "good" | 0 0 1 0
          'overall': 'good', 'accept': {'overall': [null]}     | -                             | - | 0 0 0 0
          'overall': null, 'accept': {'overall': ['good']}     | overall=good                  | - | 1 0 0 0
          'overall': null, 'accept': {'overall': ['good']}     | overall=bad                   | spurious overall: found "bad" | 0 0 0 1
          'ordinal': 4                                         | ordinal=4                     | - | 1 0 0 0
          'ordinal': 4                                         | ordinal=3                     | wrong ordinal: found "3", expected "4" | 0 1 0 0
          'type': 'full'                                       | type=full; ordinal=3          | spurious ordinal: found "3" | 1 0 0 1
          'notOverall': 'good'                                 | notOverall=good               | - | 1 0 0 0
          'inspectionDate': '2018-12'                          | inspectionDate=2018           | wrong inspectionDate: found "2018", expected "2018-12" | 0 1 0 0
          'type': 'full'                                       | type=full; deliveredBy=T      | - | 1 0 0 0
          'deliveredBy': null                                  | deliveredBy=T                 | spurious deliveredBy: found "T" | 0 0 0 1
          'deliveredBy': 'T'                                   | -                             | missing deliveredBy: expected "T" | 0 0 1 0
          'accept': {'deliveredBy': [null, 'T']}               | deliveredBy=U                 | spurious deliveredBy: found "U" | 0 0 0 1
          'type': 'full'                                       | type=full; framework=ILACS    | - | 1 0 0 0
          'framework': null                                    | framework=ILACS               | spurious framework: found "ILACS" | 0 0 0 1
          'type': 'full'                                       | type=full; reportUrl=u        | - | 1 0 0 0
          'reportUrl': 'v'                                     | reportUrl=u                   | wrong reportUrl: found "u", expected "v" | 0 1 0 0
          'judgements': {'x': 'good'}                          | judgements.x=good             | - | 1 0 0 0
          'judgements': {'x': 'good'}                          | judgements.x=bad              | wrong judgements.x: found "bad", expected "good" | 0 1 0 0
          'judgements': {'x': 'good'}                          | -                             | missing judgements.x: expected "good" | 0 0 1 0
          'judgements': {}                                     | judgements.x=good             | spurious judgements.x: found "good" | 0 0 0 1
          'judgements': {'all': 'good'}                        | judgements.all=good × 5       | - | 1 0 0 0
          'judgements': {'all': {'grade': 'good'}}             | judgements.all=good × 5       | - | 1 0 0 0
          'judgements': {'all': {'grade': 'good', 'count': 5}} | judgements.all=good × 5       | - | 1 0 0 0
          'judgements': {'all': {'grade': 'good', 'count': 5}} | judgements.all=good × 4       | wrong judgements.all: found "good × 4", expected "good × 5" | 0 1 0 0
          'judgements': {'all': {'grade': 'good', 'count': 5}} | judgements.all=good           | wrong judgements.all: found "good", expected "good × 5" | 0 1 0 0
          'judgements': {'x': 'good'}, 'accept': {'judgements': [{}]}         | -              | - | 0 0 0 0
          'judgements': {'x': 'good'}, 'accept': {'judgements': [{'x': 'b'}]} | judgements.x=b | - | 1 0 0 0
          'judgements': {}, 'accept': {'judgements': [{'x': 'b'}]}            | judgements.x=b | - | 1 0 0 0
          """)
  void slotsOfAnInspectionAreScored(String gold, String found, String difference, String counts) {
    Evaluation evaluation = evaluate(GOLD_HILL + gold, HILL + (found == null ? "" : found));

    assertThat(evaluation.differences())
        .extracting(it -> it.verdict().label() + " " + it.field() + ": " + it.values())
        .isEqualTo(difference == null ? List.of() : List.of(difference));
    Counts all = evaluation.of(Field.Group.TEMPLATE);
    assertThat("%d %d %d %d".formatted(all.right() - 2, all.wrong(), all.missing(), all.spurious()))
        .isEqualTo(counts);
  }

  /** People labelled | people found | all differences. */
  @ParameterizedTest(name = "{0} <> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          'name': 'Ann Bee', 'role': 'head', 'quoted': true      | name=Ann Bee; role=head; quoted=true     | -
          'name': 'Ann O’Bee', 'role': 'head', 'quoted': true    | name=Ann O'BEE; role=head; quoted=true   | -
          'name': 'Ann Bee', 'role': 'Cllr The Head'             | name=Ann Bee; role=head                  | -
          'name': 'Ann Bee', 'role': 'head'                      | name=Ann Bee; role=The Rt. Head          | wrong role
          'name': 'Ann Bee', 'role': 'councillor'                | name=Ann Bee; role=Cllr councillor       | -
          'name': 'Ann Bee', 'organisation': 'the Trust'         | name=Ann Bee; organisation=Trust         | wrong organisation
          'name': 'Ann Bee', 'organisation': 'St Jude’s  Trust'  | name=Ann Bee; organisation=St Jude's trust | -
          'name': 'Ann Bee', 'quoted': true                      | name=Ann Bee                             | wrong quoted
          'name': 'Ann Bee', 'role': 'head', 'accept': {'role': [null]} | name=Ann Bee                      | -
          'name': 'Ann Bee', 'role': 'head'                      | -                                        | missing name, missing role, missing quoted
          'name': 'Ann Bee', 'optional': true                    | -                                        | -
          'name': 'Ann Bee', 'role': 'head', 'optional': true    | name=Ann Bee; role=cook                  | -
          'name': 'Ann Bee', 'accept': {'name': ['Ann B. Bee']}  | name=Ann B. Bee                          | -
          'name': 'Ann Bee'                                      | name=Dr Ann Bee                          | missing name, missing quoted, spurious name, spurious quoted
          """)
  void peopleAreScoredByName(String gold, String found, String differences) {
    Labels labels = Gold.article(folder, goldHill(), withQuoted(gold), "");
    Evaluation evaluation =
        Evaluator.evaluate(
            labels,
            List.of(found == null ? Found.article("a", HILL) : Found.article("a", HILL, found)));

    assertThat(evaluation.differences())
        .extracting(it -> it.verdict().label() + " " + it.field())
        .isEqualTo(differences == null ? List.of() : List.of(differences.split(", ")));
  }

  /** Article fields labelled | fields found | all differences. */
  @ParameterizedTest(name = "{0} <> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          'title': 'A ‘good’ day',                          | title=A 'good' day    | -
          'title': 'A – B',                                 | title=A - B           | -
          'title': 'A',                                     | title=B               | wrong title
          'title': 'A',                                     | -                     | missing title
          'comment': 'no title',                            | title=B               | -
          'published': null,                                | published=2018        | spurious published
          'comment': 'no date',                             | published=2018        | -
          'published': '2018', 'accept': {'published': ['2018-01']}, | published=2018-01 | -
          """)
  void fieldsOfTheArticleAreScoredIfLabelled(String gold, String found, String difference) {
    Labels labels = Gold.article(folder, "", "", gold);
    ArticleReport report = Found.articleWith("a", "", found == null ? "" : found);

    assertThat(Evaluator.evaluate(labels, List.of(report)).differences())
        .extracting(it -> it.verdict().label() + " " + it.field())
        .isEqualTo(difference == null ? List.of() : List.of(difference));
  }

  @Test
  void providersAreComparedWithoutCaseAndKindsOfApostrophe() {
    assertThat(
            evaluate(
                    "'provider': 'St Jude’s', 'status': 'reported'",
                    "provider=ST JUDE'S; status=reported")
                .differences())
        .isEmpty();
  }

  @Test
  void anInspectionOfAnotherProviderIsMissingAndSpuriousAsAWhole() {
    Evaluation evaluation =
        evaluate(GOLD_HILL + "'type': 'full'", "provider=Dale Council; status=reported; type=full");

    assertThat(evaluation.differences())
        .extracting(Difference::toString)
        .containsExactly(
            "[a] Hill Council, reported, full: missing provider: expected \"Hill Council\"",
            "[a] Hill Council, reported, full: missing type: expected \"full\"",
            "[a] Hill Council, reported, full: missing status: expected \"reported\"",
            "[a] Dale Council, reported, full: spurious provider: found \"Dale Council\"",
            "[a] Dale Council, reported, full: spurious type: found \"full\"",
            "[a] Dale Council, reported, full: spurious status: found \"reported\"");
  }

  @Test
  void theSameBodyAloneIsNotTheSameInspection() {
    Evaluation evaluation =
        evaluate(
            GOLD_HILL + "'inspectorate': 'Ofsted', 'type': 'full'",
            "provider=Hill Council; status=previous; inspectorate=Ofsted; type=short");

    assertThat(evaluation.of(Field.Group.TEMPLATE)).isEqualTo(new Counts(0, 0, 4, 4));
  }

  @Test
  void anAcceptedProviderAligns() {
    Evaluation evaluation =
        evaluate(GOLD_HILL + "'accept': {'provider': ['Hill']}", "provider=Hill; status=reported");

    assertThat(evaluation.differences()).isEmpty();
  }

  @Test
  void theAlignmentWithMostRightSlotsWinsWhateverTheOrder() {
    Labels labels =
        Gold.article(
            folder,
            "{%s 'type': 'full', 'overall': 'good'}, {%s 'type': 'full', 'overall': 'bad'}"
                .formatted(GOLD_HILL, GOLD_HILL),
            "",
            "");
    ArticleReport report =
        Found.article("a", HILL + "type=full; overall=bad", HILL + "type=full; overall=good");

    assertThat(Evaluator.evaluate(labels, List.of(report)).differences()).isEmpty();
  }

  @Test
  void theBestWholeBeatsTheBestPair() {
    Labels labels =
        Gold.article(
            folder,
            ("{%s 'type': 'full', 'overall': 'good', 'inspectionDate': '2018'},"
                    + " {%s 'overall': 'good', 'inspectionDate': '2018'}")
                .formatted(GOLD_HILL, GOLD_HILL),
            "",
            "");
    ArticleReport report =
        Found.article(
            "a",
            HILL + "type=full; overall=good; inspectionDate=2018",
            HILL + "type=full; overall=bad");

    assertThat(Evaluator.evaluate(labels, List.of(report)).of(Field.Group.TEMPLATE).right())
        .isEqualTo(7);
  }

  @Test
  void aSecondInspectionForOneLabelIsSpurious() {
    Labels labels = Gold.article(folder, goldHill(), "", "");
    Evaluation evaluation =
        Evaluator.evaluate(labels, List.of(Found.article("a", HILL, HILL + "reportUrl=u")));

    assertThat(evaluation.of(Field.Group.TEMPLATE)).isEqualTo(new Counts(2, 0, 0, 2));
  }

  /** Found for the optional label | right, wrong, missing, spurious. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                                                          | 0 0 0 0
          provider=Hill Council; status=reported; type=short         | 0 0 0 0
          provider=Hill Council; status=reported; overall=good       | 0 0 0 0
          provider=Hill Council; status=previous; type=full          | 0 0 0 3
          provider=Hill Council; status=planned; type=full           | 0 0 0 3
          """)
  void anOptionalInspectionIsNeitherMissedNorSpurious(String found, String counts) {
    Labels labels =
        Gold.article(
            folder,
            "{%s 'type': 'short', 'overall': 'bad', 'optional': true, 'accept': {'overall': ['good']}}"
                .formatted(GOLD_HILL),
            "",
            "");
    ArticleReport report = found == null ? Found.article("a") : Found.article("a", found);
    Counts all = Evaluator.evaluate(labels, List.of(report)).of(Field.Group.TEMPLATE);

    assertThat("%d %d %d %d".formatted(all.right(), all.wrong(), all.missing(), all.spurious()))
        .isEqualTo(counts);
  }

  @Test
  void aRequiredInspectionIsServedBeforeAnOptionalOneThatFitsAsWell() {
    Labels labels =
        Gold.article(folder, "{%s 'optional': true}, %s".formatted(GOLD_HILL, goldHill()), "", "");

    assertThat(Evaluator.evaluate(labels, List.of(Found.article("a", HILL))).differences())
        .isEmpty();
  }

  @Test
  void withoutAnyInspectionPeopleAreNeitherRequiredNorWrong() {
    Labels labels = Gold.article(folder, "", "{'name': 'Ann Bee', 'quoted': true}", "");
    ArticleReport report = Found.article("a", "name=Bob Cee; role=cook");

    assertThat(Evaluator.evaluate(labels, List.of(report)).seen().strict().fields()).isEmpty();
  }

  @Test
  void forbiddenNamesAreFoundInEveryListOfPeople() {
    Labels labels =
        Gold.article(
            folder, "", "{'name': 'Ann Dee', 'quoted': true}", "'notPeople': ['Bob Dee', 'Dee'],");
    ArticleReport report =
        Found.article("a", "name=Ann Dee", "name=Mr Bob Dee", "name=Bob", "name=Cat Dean");
    Evaluation evaluation = Evaluator.evaluate(labels, List.of(report));

    assertThat(evaluation.forbiddenNames())
        .extracting(Difference::found)
        .containsExactly("Mr Bob Dee", "Bob");
  }

  @Test
  void forbiddenNamesAreFoundInTheListsOfInspections() {
    Labels labels = Gold.article(folder, "", "", "'notPeople': ['Bob Dee'],");
    var inspection =
        Found.inspection(HILL).toBuilder().people(List.of(Found.person("name=Bob Dee"))).build();
    ArticleReport bare = Found.article("a");
    ArticleReport report =
        new ArticleReport(
            bare.article(), null, null, null, List.of(inspection), List.of(), List.of());

    assertThat(Evaluator.evaluate(labels, List.of(report)).forbiddenNames())
        .extracting(Difference::where)
        .containsExactly("Hill Council, reported, –");
  }

  @Test
  void articlesOfOneFileAreToldApart() {
    Gold.write(
        folder,
        "sub/b.gold.json",
        ("{'articles': [{'inspections': [{%s 'type': 'full'}], 'people': []},"
                + " {'inspections': [{%s 'type': 'short'}], 'people': []}]}")
            .formatted(GOLD_HILL, GOLD_HILL));
    Evaluation evaluation =
        Evaluator.evaluate(
            Labels.read(folder),
            List.of(
                Found.article("sub/b#2", HILL + "type=short"),
                Found.article("sub/b", HILL + "type=full")));

    assertThat(evaluation.differences()).isEmpty();
    assertThat(evaluation.of(Field.TYPE)).isEqualTo(new Counts(2, 0, 0, 0));
  }

  @Test
  void aFurtherArticleThatTheLabelDoesNotKnowHoldsNothingRight() {
    Labels labels = Gold.article(folder, "", "", "");
    Evaluation evaluation =
        Evaluator.evaluate(
            labels,
            List.of(Found.article("a"), Found.article("a#2", HILL), Found.article("other", HILL)));

    assertThat(evaluation.differences())
        .extracting(Difference::article)
        .containsExactly("a#2", "a#2");
  }

  @Test
  void anArticleThatIsNotInTheRunIsMissingAsAWhole() {
    Labels labels =
        Gold.article(folder, goldHill(), "{'name': 'Ann Bee', 'quoted': true}", "'title': 'A',");
    Evaluation evaluation = Evaluator.evaluate(labels, List.of());

    assertThat(evaluation.notInRun()).containsExactly("a");
    assertThat(evaluation.of(Field.Group.TEMPLATE)).isEqualTo(new Counts(0, 0, 2, 0));
    assertThat(evaluation.of(Field.Group.PEOPLE)).isEqualTo(new Counts(0, 0, 2, 0));
    assertThat(evaluation.of(Field.Group.ARTICLE)).isEqualTo(new Counts(0, 0, 1, 0));
  }

  private Evaluation evaluate(String gold, String found) {
    Labels labels = Gold.article(folder, "{" + gold + "}", "", "");
    return Evaluator.evaluate(labels, List.of(Found.article("a", found)));
  }

  private static String goldHill() {
    return "{'provider': 'Hill Council', 'status': 'reported'}";
  }

  private static String withQuoted(String person) {
    return person.contains("'quoted'") ? "{" + person + "}" : "{" + person + ", 'quoted': false}";
  }
}
