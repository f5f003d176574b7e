package org.gradewire.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradewire.exchange.ExchangeFormat.Imported;
import org.gradewire.label.Label;
import org.gradewire.label.Label.OfInspection;
import org.gradewire.label.MarkedLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads what people wrote in other programs, which is not always what we would have written. */
class AnnotatedElsewhereTest {
  private static final String TEXT =
      "📰 Leeds City Council was rated requires improvement by Ofsted, said Ann Lee.\n";

  @TempDir Path folder;

  @Test
  void marksWithoutNotesAreOfTheOneInspectionAndSayWhatTheirWordsSay() throws Exception {
    Label label =
        brat(
            """
            T1\tprovider 2 20\tLeeds City Council
            #1\tAnnotatorNotes T1\tinspection-1: Leeds City Council
            T2\tstatus 21 30\twas rated
            #2\tAnnotatorNotes T2\tinspection-1: reported
            T3\toverall 31 51\trequires improvement
            T4\tname 68 75\tAnn Lee
            """);
    OfInspection inspection = label.inspections().get(0);
    assertThat(inspection.fields())
        .containsEntry("overall", "requires-improvement")
        .containsEntry("provider", "Leeds City Council");
    assertThat(inspection.evidence()).containsExactly("was rated", "requires improvement");
    assertThat(label.people().get(0).name()).isEqualTo("Ann Lee");
    assertThat(label.file()).isEqualTo("a");
  }

  @Test
  void aNameWithoutANoteIsOfAPersonOfItsOwn() throws Exception {
    Label label =
        brat(
            """
            T1\tname 68 75\tAnn Lee
            #1\tAnnotatorNotes T1\tperson-2: Ann Lee | quoted=true
            T2\tname 63 67\tsaid
            T3\trole 55 61\tOfsted
            #3\tAnnotatorNotes T3\tperson-2: chief
            """);
    assertThat(label.people()).extracting("name").containsExactly("Ann Lee", "said");
    assertThat(label.people()).extracting("role").containsExactly("chief", null);
  }

  private Label brat(String annotations) throws Exception {
    Imported imported = readBrat(annotations);
    assertThat(imported.rejected()).isEmpty();
    return MarkedLabel.of(imported.articles().get(0));
  }

  private Imported readBrat(String annotations) throws Exception {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    return ExchangeFormat.BRAT.read(Files.writeString(folder.resolve("a.ann"), annotations));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T1_grade 2 7_Leeds                              | found the label "grade", expected a field
          T1_overall 2 7_Kent_                            | found "Leeds" at 2 to 7, expected "Kent"
          T1_overall 70 900_Lee_                          | found no words at 70 to 900
          T1_overall 2                                    | expected a text-bound annotation
          T1_role 68 75_Ann Lee                           | found role "Ann Lee" without a note
          T1_judgement 31 51_requires improvement         | without a note, expected one that says of which area
          T1_inspectionDate 2 7_Leeds                     | found inspectionDate "Leeds", expected a date in EDTF
          T1_status 21 30_was rated                       | found status "was-rated", expected reported, previous or planned
          """)
  void whatCannotBeReadIsSaid(String line, String problem) throws Exception {
    Imported imported = readBrat(line.replace('_', '\t').stripTrailing() + "\n");
    assertThat(imported.articles()).isEmpty();
    assertThat(imported.rejected().get(0).getMessage()).startsWith("[a] label: ").contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          good                       | expected such as "inspection-1: good"
          visit-1: good              | found "visit-1", expected article, inspection-1
          person-1: good             | found overall of person-1, expected it of inspection
          inspection-1: good # area  | found "area" in a note, expected such as "area=leadership"
          """)
  void aNoteThatIsNoneIsSaid(String note, String problem) throws Exception {
    Imported imported =
        readBrat(
            "T1\toverall 31 51\trequires improvement\n#1\tAnnotatorNotes T1\t%s\n"
                .formatted(note.replace(" # ", " | ")));
    assertThat(imported.rejected().get(0).getMessage()).contains(problem);
  }

  @Test
  void theLastAnnotationOfLabelStudioThatWasNotCancelledCounts() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("export.json"),
            """
            [{"data": {"text": "Leeds is good.", "article": "x/leeds", "file": "x/leeds.txt"},
              "predictions": [{"result": [{"id": "a", "type": "labels",
                "value": {"start": 0, "end": 5, "text": "Kent", "labels": ["provider"]}}]}],
              "annotations": [
                {"was_cancelled": false, "result": [
                  {"id": "a", "type": "labels",
                   "value": {"start": 0, "end": 5, "text": "Leeds", "labels": ["provider"]}},
                  {"id": "b", "type": "labels",
                   "value": {"start": 9, "end": 13, "text": "good", "labels": ["status"]}},
                  {"id": "b", "type": "textarea", "value": {"text": ["inspection-1: previous"]}}]},
                {"was_cancelled": true, "result": []}]}]
            """);
    Imported imported = ExchangeFormat.LABEL_STUDIO.read(file);
    assertThat(imported.rejected()).isEmpty();
    Label label = MarkedLabel.of(imported.articles().get(0));
    assertThat(label.inspections().get(0).fields())
        .containsEntry("provider", "Leeds")
        .containsEntry("status", "previous");
    assertThat(imported.articles().get(0).id()).isEqualTo("x/leeds");
  }

  @Test
  void doccanoMayGiveSpansAsObjectsAndTheRestAsMetadata() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("all.json"),
            """
            [{"id": 7, "text": "📰 Leeds is good.", "entities": [
                {"id": 1, "label": "provider", "start_offset": 3, "end_offset": 8},
                {"id": 2, "label": "status", "start_offset": 9, "end_offset": 16}],
              "relations": [], "Comments": [],
              "meta": {"article": "leeds", "notes": [[9, 16, "status", "inspection-1: planned"]]}}]
            """);
    Imported imported = ExchangeFormat.DOCCANO.read(file);
    assertThat(imported.rejected()).isEmpty();
    assertThat(imported.articles().get(0).marks())
        .extracting("quote")
        .containsExactly("Leeds", "is good");
    assertThat(MarkedLabel.of(imported.articles().get(0)).inspections().get(0).fields())
        .containsEntry("status", "planned");
  }

  @Test
  void oneBadArticleDoesNotHideTheOthers() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("two.jsonl"),
            """
            {"text": "Leeds", "label": [[0, 99, "provider"]], "article": "one"}
            {"text": "Leeds", "label": [[0, 5, "provider"]], "article": "two"}
            {"text": "Leeds", "label": [], "article": "../../three"}
            """);
    Imported imported = ExchangeFormat.DOCCANO.read(file);
    assertThat(imported.articles()).extracting("id").containsExactly("two");
    assertThat(imported.rejected()).extracting("input").containsExactly("one", "../../three");
  }

  @Test
  void aFileThatIsCutOffIsSaidToBe() throws Exception {
    Path file = Files.writeString(folder.resolve("cut.json"), "[{\"data\": {\"te");
    assertThatThrownBy(() -> ExchangeFormat.LABEL_STUDIO.read(file))
        .hasMessageContaining("no whole JSON");
    Files.writeString(folder.resolve("cas.json"), "{\"%TYPES\": {");
    Imported imported = ExchangeFormat.UIMA.read(folder.resolve("cas.json"));
    assertThat(imported.articles()).isEmpty();
    assertThat(imported.rejected()).hasSize(1);
    Files.delete(folder.resolve("cas.json"));
    Files.delete(file);
    assertThatThrownBy(() -> ExchangeFormat.W3C.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found no file *.jsonld");
    assertThat(List.of(folder.toFile().list())).isEmpty();
  }
}
