package org.gradewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradewire.cli.Shell.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An inspectorate that nobody knew is added by files alone, and its articles are read. */
class NewInspectorateTest {
  private static final String INSPECTORATE =
      """
      {
        "id": "HMIL",
        "name": "His Majesty's Inspectorate of Lighthouses",
        "names": ["HMIL", "HM Inspectorate of Lighthouses", "Inspectorate of Lighthouses"],
        "descriptions": ["the lighthouse watchdog"],
        "remits": ["lighthouse"],
        "grades": [
          {"id": "five-lamps", "wordings": ["five lamps", "5 lamps"]},
          {"id": "three-lamps", "wordings": ["three lamps", "3 lamps"]},
          {"id": "dark", "wordings": ["dark"]}
        ],
        "scales": [{"id": "lamps", "grades": ["five-lamps", "three-lamps", "dark"]}],
        "categories": [],
        "areas": [
          {"id": "lens-and-light", "wordings": ["lens and light", "the lens"]},
          {"id": "keepers-welfare", "wordings": ["keepers' welfare"]}
        ],
        "frameworks": [
          {
            "id": "Beam audit", "name": "Audit of the beam", "remit": "lighthouse",
            "from": "2015-01-01", "to": null, "scale": "lamps", "overall": true,
            "types": ["assessment"], "wordings": ["beam audit"],
            "areas": ["lens-and-light", "keepers-welfare"]
          },
          {
            "id": "Night watch", "name": "Watch at night", "remit": "lighthouse",
            "from": "2015-01-01", "to": null, "scale": null, "overall": false,
            "types": ["monitoring-visit"], "wordings": [], "areas": []
          }
        ]
      }
      """;

  private static final String PROVIDERS =
      """
      id,name,former_names,aliases,places,ambiguous_places,remit,urn,ons_code,deliveries,from,to,successors,source
      gull-point,Gull Point Lighthouse,,Gull Point Light,,,lighthouse,L1,,,,,,general
      """;

  private static final String VISITS =
      """
      visit/beam-audit\tassessment\t\\bbeam audits?\\b\tA beam audit took place in May 2023.
      visit/night-watch\tmonitoring-visit\t\\bnight watch(?:es)?\\b\tA night watch was held.
      """;

  private static final String ARTICLE =
      """
      Gull Point Lighthouse earns five lamps

      Published: 14 June 2023

      Gull Point Lighthouse has been rated five lamps by the Inspectorate of Lighthouses after a \
      beam audit in May 2023.

      Lens and light was rated five lamps, and keepers' welfare was judged three lamps.

      It had been rated dark after a beam audit in April 2019.
      """;

  @TempDir Path folder;
  private Path models;

  @BeforeEach
  void addTheInspectorate() throws Exception {
    models = ModelsCopy.in(folder);
    Files.writeString(models.resolve("inspectorates/lighthouses.json"), INSPECTORATE);
    Files.writeString(models.resolve("providers/lighthouses.csv"), PROVIDERS);
    ModelsCopy.prepend(models, "wordings/visits.tsv", VISITS);
  }

  @Tag("corenlp")
  @Test
  void itsArticlesAreReadWithGradesAreasKindsAndDates() throws Exception {
    JsonNode records = extract("gull.txt", ARTICLE);

    JsonNode reported = byStatus(records, "reported");
    assertThat(value(reported, "inspectorate")).isEqualTo("HMIL");
    assertThat(value(reported, "provider")).isEqualTo("Gull Point Lighthouse");
    assertThat(value(reported, "type")).isEqualTo("assessment");
    assertThat(value(reported, "framework")).isEqualTo("Beam audit");
    assertThat(value(reported, "overall")).isEqualTo("five-lamps");
    assertThat(value(reported, "inspectionDate")).isEqualTo("2023-05");
    assertThat(reported.at("/judgements").findValuesAsText("area"))
        .containsExactly("lens-and-light", "keepers-welfare");
    assertThat(reported.at("/change").asText()).isEqualTo("up");
    JsonNode previous = byStatus(records, "previous");
    assertThat(value(previous, "overall")).isEqualTo("dark");
    assertThat(value(previous, "inspectionDate")).isEqualTo("2019-04");
  }

  @Tag("corenlp")
  @Test
  void aVisitOfItsThatGivesNoGradeHasNone() throws Exception {
    JsonNode records =
        extract(
            "watch.txt",
            """
            Night watch at Gull Point

            HMIL held a night watch at Gull Point Lighthouse on 3 March 2024.
            """);

    JsonNode visit = byStatus(records, "reported");
    assertThat(value(visit, "type")).isEqualTo("monitoring-visit");
    assertThat(value(visit, "inspectionDate")).isEqualTo("2024-03-03");
    assertThat(visit.at("/overall").isMissingNode() || visit.at("/overall").isNull()).isTrue();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "five-lamps", "three-lamps", "dark"] | "five-lamps", "six-lamps", "dark"] | inspectorates/lighthouses.json:12: unknown id "six-lamps" in "grades"
          "types": ["assessment"]              | "types": ["shining"]               | unknown id "shining" in "types"
          "from": "2015-01-01", "to": null, "scale": "lamps" | "from": "1 May", "to": null, "scale": "lamps" | found day "1 May", expected one such as 2018-01-31
          "overall": true                      | "overall": "yes"                   | inspectorates/lighthouses.json:
          "remits": ["lighthouse"]             | "remits": ["lightship"]            | unknown id "lighthouse" in "remit"
          "categories": []                     | "categories": [], "colour": "red"  | unknown key "colour"
          """)
  void aFaultInItsFileIsToldWithFileLineAndReason(String right, String wrong, String fault)
      throws Exception {
    assertThat(INSPECTORATE).contains(right);
    Files.writeString(
        models.resolve("inspectorates/lighthouses.json"), INSPECTORATE.replace(right, wrong));

    assertRefused(fault);
    assertThat(Shell.run("models", models.toString()).err())
        .contains(fault)
        .containsPattern("inspectorates/lighthouses\\.json:\\d+: ");
  }

  @Test
  void aFaultInItsProvidersOrVisitsIsToldLikewise() throws Exception {
    ModelsCopy.append(
        models,
        "providers/lighthouses.csv",
        "Gull Rock,Gull Rock Lighthouse,,,,,lighthouse,,,,,,,general\n");
    ModelsCopy.prepend(models, "wordings/visits.tsv", "visit/fog\tassessment\t\tA fog test.\n");

    assertRefused("providers/lighthouses.csv:3: found id \"Gull Rock\", expected kebab case");
    assertRefused("wordings/visits.tsv:1: column \"pattern\" is empty, expected a value");
  }

  private void assertRefused(String fault) throws Exception {
    Path article = Files.writeString(folder.resolve("gull.txt"), ARTICLE);
    Path output = folder.resolve("output");

    Result result =
        Shell.run("extract", "--models", models.toString(), article.toString(), "-o", output + "");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(fault);
    assertThat(output).doesNotExist();
  }

  private JsonNode extract(String name, String text) throws Exception {
    Path article = Files.writeString(folder.resolve(name), text);
    Path output = folder.resolve("output");

    Result result =
        Shell.run("extract", "--models", models.toString(), article.toString(), "-o", output + "");

    assertThat(result.code()).as(result.err()).isZero();
    return new ObjectMapper().readTree(output.resolve("records.json").toFile());
  }

  private static JsonNode byStatus(JsonNode records, String status) {
    for (JsonNode record : records.isArray() ? records : records.at("/records")) {
      if (value(record, "status").equals(status)) {
        return record;
      }
    }
    throw new AssertionError("no record is " + status + " in " + records);
  }

  private static String value(JsonNode record, String field) {
    return record.at("/" + field + "/value").asText();
  }
}
