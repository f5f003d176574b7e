package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordLabelsTest {
  private static final String HILL =
      "'provider': 'Hill Council', 'status': 'reported', 'articles': ['000', '003']";

  @TempDir Path folder;

  /** Further keys of the label | further fields of the record | differences. */
  @ParameterizedTest(name = "{0} <> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          , 'type': 'full'                          | type=full               | -
          , 'type': 'full'                          | type=short              | wrong type: found "short", expected "full"
          , 'type': 'full'                          | -                       | missing type: expected "full"
          , 'inspectorate': 'Ofsted'                | inspectorate=CQC        | wrong inspectorate: found "CQC", expected "Ofsted"
          , 'inspectionDate': '2018'                | inspectionDate=2018-12  | wrong inspectionDate: found "2018-12", expected "2018"
          , 'publicationDate': null                 | publicationDate=2018    | spurious publicationDate: found "2018"
          , 'type': 'full', 'people': ['Ann']       | type=full; ordinal=3    | -
          , 'note': 'type and date left open'       | type=short; inspectionDate=2018 | -
          , 'note': 'no grade labelled, none right' | overall=good            | spurious overall: found "good"
          """)
  void theFieldsOfALabelAreCompared(String label, String found, String difference) {
    String record = "provider=Hill Council; status=reported; " + (found == null ? "" : found);

    assertThat(
            labels("{" + HILL + label + "}")
                .compare(List.of(Found.inspectionRecord(record, "000_x", "003_y", "009"))))
        .extracting(it -> it.verdict().label() + " " + it.field() + ": " + it.values())
        .isEqualTo(difference == null ? List.of() : List.of(difference));
  }

  @Test
  void anArticleThatDidNotGoIntoTheRecordIsMissing() {
    assertThat(
            labels("{" + HILL + "}")
                .compare(
                    List.of(
                        Found.inspectionRecord("provider=Hill Council; status=reported", "003_y"))))
        .extracting(Difference::toString)
        .containsExactly(
            "[records.gold.json] Hill Council, reported, –: missing articles: expected \"000\"");
  }

  @Test
  void eachLabelTakesARecordOfItsOwn() {
    RecordLabels labels =
        labels("{%s, 'type': 'full'}, {%s, 'type': 'short'}".formatted(HILL, HILL));
    var full =
        Found.inspectionRecord("provider=Hill Council; status=reported; type=full", "000", "003");
    var other =
        Found.inspectionRecord("provider=Dale Council; status=reported; type=short", "000", "003");

    assertThat(labels.compare(List.of(other, full)))
        .extracting(Difference::toString)
        .containsExactly(
            "[records.gold.json] Hill Council, reported, short: missing record: expected \"Hill"
                + " Council, reported, short\"");
  }

  @Test
  void anUnknownKeyIsTold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> labels("{'provder': 'Hill Council'}"))
        .withMessage(
            "records.gold.json: records[0].provder: found an unknown key, expected one of [accept,"
                + " articles, inspectionDate, inspectorate, judgements, note, overall, people,"
                + " provider, publicationDate, status, type]");
  }

  private RecordLabels labels(String records) {
    return RecordLabels.read(
        Gold.write(folder, "records.gold.json", "{'records': [" + records + "]}"));
  }
}
