package org.gradewire.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spoils the layout of a register in one way after the other. */
class RegisterLayoutsTest {
  private static final String LAYOUT =
      """
      {
        "id": "official",
        "name": "Official outcomes", // comments are allowed
        "inspectorate": "RQIA",
        "remit": "social-care-provider",
        "history": true,
        "urn": "number",
        "provider": "name",
        "inspectionStart": "from",
        "inspectionEnd": null,
        "furtherDates": null,
        "publicationDate": "published",
        "overall": "outcome",
        "areas": [{"column": "safe", "area": "safe", "apart": false}],
        "notJudged": ["not judged"],
        "kindColumns": ["kind"],
        "kinds": [{"cells": ["visit"], "framework": "F", "types": ["full"]}]
      }
      """;
  private static final String INSPECTORATE =
      """
      {
        "id": "RQIA",
        "name": "Board",
        "names": ["RQIA"],
        "descriptions": [],
        "remits": ["social-care-provider"],
        "grades": [
          {"id": "met", "wordings": ["met"]},
          {"id": "not-met", "wordings": ["not met"]},
          {"id": "part-met", "wordings": ["partly met"]}
        ],
        "scales": [
          {"id": "two", "grades": ["met", "not-met"]},
          {"id": "three", "grades": ["met", "part-met", "not-met"]}
        ],
        "categories": [],
        "areas": [{"id": "safe", "wordings": ["safe"]}],
        "frameworks": [%s, %s, %s]
      }
      """
          .formatted(
              framework("F", "null", "\"2019-12-31\"", "\"two\""),
              framework("F", "\"2020-01-01\"", "null", "\"three\""),
              framework("Ungraded", "null", "null", "null"));

  @TempDir Path folder;

  private static String framework(String id, String from, String to, String scale) {
    return """
        {"id": "%s", "name": "n", "remit": "social-care-provider", "from": %s, "to": %s, \
        "scale": %s, "overall": true, "types": ["full"], "wordings": [], "areas": ["safe"]}\
        """
        .formatted(id, from, to, scale);
  }

  @BeforeEach
  void writeModels() throws IOException {
    write("inspectorates/board.json", INSPECTORATE);
    write("registers/official.json", LAYOUT);
  }

  @Test
  void theUnspoiltLayoutIsRead() {
    RegisterLayout layout = Knowledge.from(folder).registers().get(0);
    assertThat(layout.columns())
        .containsExactly("number", "name", "kind", "from", "published", "outcome", "safe");
    assertThat(layout.kinds().get(0).grades())
        .extracting(Grade::id)
        .containsExactly("met", "not-met", "part-met");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "RQIA"            | "Board"          | registers/official.json:4: unknown id "Board" in "inspectorate", expected one of [RQIA]
          "social-care-provider" | "school"      | registers/official.json:5: unknown id "school" in "remit", expected one of [social-care-provider]
          "history": true,  | "history": "no", | registers/official.json:6: found "no" for "history", expected true or false
          "area": "safe"    | "area": "sound"  | registers/official.json:14: unknown id "sound" in "area", expected one of [safe]
          ["not judged"]    | ["Not judged"]   | registers/official.json:15: found capitals in "Not judged" of "notJudged", expected lower case
          ["kind"]          | []               | registers/official.json:17: found 1 cells, expected one for each of 0 columns
          "framework": "F"  | "framework": "Ungraded" | registers/official.json:17: unknown id "Ungraded" in "framework", expected one of [F]
          "overall"         | "grade"          | registers/official.json:13: unknown key "grade", expected one of [id, name, inspectorate, remit, history, urn, provider, inspectionStart, inspectionEnd, furtherDates, publicationDate, overall, areas, notJudged, kindColumns, kinds]
          "types": ["full"] | "types": ["part"] | registers/official.json:17: unknown id "part" in "types", expected one of [full, short, focused-visit, monitoring-visit, jtai, area-send, annual-assessment, thematic, assessment, unannounced, peel, other]
          """)
  void everyFaultSaysWhereItIsAndWhatIsExpected(String good, String bad, String message)
      throws IOException {
    assertThat(LAYOUT).contains(good);
    write("registers/official.json", LAYOUT.replace(good, bad));
    assertThatThrownBy(() -> Knowledge.from(folder))
        .isInstanceOf(ModelsException.class)
        .satisfies(e -> assertThat(((ModelsException) e).faults()).contains(message));
  }

  @Test
  void aLayoutWithoutProviderIsAFault() throws IOException {
    String layout = LAYOUT.replace("\"number\"", "null").replace("\"name\",\n", "null,\n");
    write("registers/official.json", layout);
    assertThatThrownBy(() -> Knowledge.from(folder))
        .hasMessage(
            "registers/official.json:7: found null for \"urn\" and \"provider\", expected a column"
                + " for one");
  }

  @Test
  void twoLayoutsOfOneIdAreAFault() throws IOException {
    write("registers/other.json", LAYOUT);
    assertThatThrownBy(() -> Knowledge.from(folder))
        .hasMessage(
            "registers/other.json: name \"official\" stands in registers/official.json already");
  }

  @Test
  void theProgramCarriesTwo() {
    Stream<String> ids = Knowledge.embedded().registers().stream().map(RegisterLayout::id);
    assertThat(ids).containsExactly("ofsted-children-history", "ofsted-children-latest");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
