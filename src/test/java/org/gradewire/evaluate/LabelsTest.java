package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.gradewire.model.Edtf;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'inspections': [{'overal': 'good'}], 'people': []}                   | bad.gold.json: inspections[0].overal: found an unknown key, expected one of [accept, comment, deliveredBy, evidence, findings, framework, inspectionDate, inspectorate, jointWith, judgementCounts, judgements, notOverall, note, notes, optional, ordinal, overall, people, provider, publicationDate, reportUrl, status, type]
          {'inspections': [{'overall': 3}], 'people': []}                       | bad.gold.json: inspections[0].overall: found 3, expected a text
          {'inspections': [{'overall': ' '}], 'people': []}                     | bad.gold.json: inspections[0].overall: found " ", expected a text
          {'inspections': [{'ordinal': '4'}], 'people': []}                     | bad.gold.json: inspections[0].ordinal: found "4", expected a whole number
          {'inspections': [{'status': 'old'}], 'people': []}                    | bad.gold.json: inspections[0].status: found "old", expected one of [reported, previous, planned]
          {'inspections': [{'optional': 'yes'}], 'people': []}                  | bad.gold.json: inspections[0].optional: found "yes", expected true or false
          {'inspections': [{'judgements': ['good']}], 'people': []}             | bad.gold.json: inspections[0].judgements: found ["good"], expected an object
          {'inspections': [{'judgements': {'x': 1}}], 'people': []}             | bad.gold.json: inspections[0].judgements.x: found 1, expected a text
          {'inspections': [{'judgements': {'x': {'count': 1}}}], 'people': []}  | bad.gold.json: inspections[0].judgements.x.grade: found nothing, expected a text
          {'inspections': [{'judgements': {'x': {'grades': 1}}}], 'people': []} | bad.gold.json: inspections[0].judgements.x.grades: found an unknown key, expected one of [count, grade]
          {'inspections': [{'accept': {'date': []}}], 'people': []}             | bad.gold.json: inspections[0].accept.date: found an unknown key, expected one of [deliveredBy, framework, inspectionDate, inspectorate, judgements, notOverall, ordinal, overall, provider, publicationDate, reportUrl, status, type]
          {'inspections': [{'accept': {'type': 'full'}}], 'people': []}         | bad.gold.json: inspections[0].accept.type: found "full", expected a list
          {'inspections': [{'evidence': 'x'}], 'people': []}                    | bad.gold.json: inspections[0].evidence: found "x", expected a list
          {'inspections': {}, 'people': []}                                     | bad.gold.json: inspections: found {}, expected a list
          {'people': []}                                                        | bad.gold.json: inspections: found nothing, expected a value
          {'inspections': []}                                                   | bad.gold.json: people: found nothing, expected a value
          {'inspections': [], 'people': [{'role': 'head'}]}                     | bad.gold.json: people[0].name: found nothing, expected a text
          {'inspections': [], 'people': [{'name': 'A', 'job': 'head'}]}         | bad.gold.json: people[0].job: found an unknown key, expected one of [accept, comment, evidence, name, note, notes, optional, organisation, quoted, role, statements]
          {'inspections': [], 'people': [{'name': 'A', 'quoted': 1}]}           | bad.gold.json: people[0].quoted: found 1, expected true or false
          {'inspections': [], 'people': [], 'notPeople': [1]}                   | bad.gold.json: notPeople[0]: found 1, expected a text
          {'inspections': [], 'people': [], 'title': 1}                         | bad.gold.json: title: found 1, expected a text
          {'articles': [{'inspections': [], 'people': []}, 7]}                  | bad.gold.json: articles[1]: found 7, expected an object
          7                                                                     | bad.gold.json: found 7, expected an object
          {'inspections': [}                                                    | bad.gold.json:1: found no JSON that can be read (Unexpected close marker '}': expected ']'), expected a label
          {'people': [], 'people': []}                                          | bad.gold.json:1: found no JSON that can be read (Duplicate field 'people'), expected a label
          """)
  void aBadLabelIsToldWithFilePlaceFoundAndExpected(String json, String message) {
    Gold.write(folder, "bad.gold.json", json);

    assertThatIllegalArgumentException().isThrownBy(() -> Labels.read(folder)).withMessage(message);
  }

  @Test
  void anImpossibleDateIsTold() {
    Assumptions.assumeTrue(Edtf.parse("2018-13").isEmpty(), "dates are not checked yet");
    Gold.write(
        folder,
        "bad.gold.json",
        "{'inspections': [{'accept': {'inspectionDate': [null, '2018-13']}}], 'people': []}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Labels.read(folder))
        .withMessage(
            "bad.gold.json: inspections[0].accept.inspectionDate[1]: found \"2018-13\", expected a"
                + " date in EDTF, such as 2018-12");
  }

  @Test
  void aFolderWithoutLabelsIsTold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Labels.read(folder))
        .withMessage(folder + ": found no labels, expected files *.gold.json");
  }

  @Test
  void aLabelIsOneArticleOrAListOrHasArticles() {
    String article = "{'inspections': [], 'people': []}";
    Gold.write(folder, "one.gold.json", article);
    Gold.write(folder, "list.gold.json", "[%s, %s]".formatted(article, article));
    Gold.write(folder, "sub/many.gold.json", "{'articles': [%s, %s]}".formatted(article, article));
    Gold.write(folder, "records.gold.json", "{'records': []}");

    assertThat(Labels.read(folder).ids())
        .containsExactly("list", "list#2", "one", "sub/many", "sub/many#2");
  }

  @Test
  void theDigestChangesWithAnyLabelButNotWithLineEndings() {
    Gold.write(folder, "a.gold.json", "{'inspections': [],\n 'people': []}");
    String before = Labels.read(folder).digest();
    Gold.write(folder, "a.gold.json", "{'inspections': [],\r\n 'people': []}");
    String windows = Labels.read(folder).digest();
    Gold.write(folder, "records.gold.json", "{'records': []}");
    String after = Labels.read(folder).digest();

    assertThat(before).matches("sha256:[0-9a-f]{64}").isEqualTo(windows).isNotEqualTo(after);
  }

  @Test
  void evidenceMustBeInTheText() {
    Labels labels =
        Gold.article(
            folder,
            "{'evidence': ['the “best” of  days', 'The worst of days']}",
            "",
            "'evidence': ['of days'],");

    assertThat(
            labels.checkEvidence(
                List.of(Found.articleWith("a", "It was the\n'best'\u00a0of days.", ""))))
        .containsExactly(
            "a.gold.json: inspections[0].evidence[0]: found \"the “best” of  days\", expected words"
                + " of the text of a",
            "a.gold.json: inspections[0].evidence[1]: found \"The worst of days\", expected words of"
                + " the text of a");
    assertThat(
            labels.checkEvidence(List.of(Found.articleWith("a", "the \"best\"\nof\u00a0days", ""))))
        .hasSize(1);
    assertThat(labels.checkEvidence(List.of())).isEmpty();
  }
}
