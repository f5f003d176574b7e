package org.gradewire.knowledge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Spoils a small models folder in one way after the other. */
class ModelsFaultsTest {
  @TempDir Path folder;

  @BeforeEach
  void writeModels() throws IOException {
    SampleModels.writeTo(folder);
  }

  @Test
  void theUnspoiltFolderHasNoFaults() {
    Knowledge knowledge = Knowledge.from(folder);
    assertThat(knowledge.inspectorates()).extracting(Inspectorate::id).containsExactly("Test");
    assertThat(knowledge.providers()).extracting(Provider::id).containsExactly("alder", "brook");
    assertThat(knowledge.wordings("tests"))
        .extracting(Wording::place)
        .containsExactly("wordings/tests.tsv:3", "wordings/tests.tsv:4");
    assertThat(knowledge.wordings("tests").get(0).examples())
        .containsExactly("One came.", "And one went.");
  }

  static Stream<Arguments> faults() {
    return Stream.concat(inspectorateFaults(), tableFaults());
  }

  private static Stream<Arguments> inspectorateFaults() {
    String file = "inspectorates/test.json";
    return Stream.of(
        arguments(
            file,
            "{\"id\": \"good\", \"wordings\": [\"good\"]}",
            "{\"id\": \"good\", \"wording\": [\"good\"]}",
            """
            inspectorates/test.json:8: unknown key "wording", expected one of [id, wordings]
            inspectorates/test.json:8: missing key "wordings", expected all of [id, wordings]
            inspectorates/test.json:8: found no wording, expected at least one"""),
        arguments(
            file,
            "\"names\": [\"Test\", \"Board of Tests\"]",
            "\"names\": \"Test\"",
            "inspectorates/test.json:4: found \"Test\" for \"names\", expected a list"),
        arguments(
            file,
            "\"names\": [\"Test\", \"Board of Tests\"]",
            "\"names\": [\"Test\", 7, \"Test\"]",
            """
            inspectorates/test.json:4: found 7 in "names", expected a text
            inspectorates/test.json:4: "Test" stands twice in "names\""""),
        arguments(
            file,
            "\"name\": \"Board of Tests\"",
            "\"name\": null",
            "inspectorates/test.json:3: found null for \"name\", expected a text"),
        arguments(
            file,
            "\"overall\": true",
            "\"overall\": \"yes\"",
            "inspectorates/test.json:26: found \"yes\" for \"overall\", expected true or false"),
        arguments(
            file,
            "{\"id\": \"food\", \"wordings\": [\"food\"]}",
            "\"food\"",
            """
            inspectorates/test.json:16: found a text, expected an object with [id, wordings]
            inspectorates/test.json:16: found no wording, expected at least one
            inspectorates/test.json:29: unknown id "food" in "areas", expected one of [care]"""),
        arguments(
            file,
            "the test watchdog",
            "the Test watchdog",
            "inspectorates/test.json:5: found capitals in \"the Test watchdog\" of"
                + " \"descriptions\", expected lower case"),
        arguments(
            file,
            "\"closed\"",
            "\"Closed_Down\"",
            "inspectorates/test.json:10: found grade id \"Closed_Down\", expected kebab case such"
                + " as care-leavers\n"
                + "inspectorates/test.json:10: found capitals in \"Closed_Down\" of \"wordings\","
                + " expected lower case"),
        arguments(
            file,
            "{\"id\": \"food\"",
            "{\"id\": \"care\"",
            """
            inspectorates/test.json:16: area id "care" stands twice
            inspectorates/test.json:29: unknown id "food" in "areas", expected one of [care]"""),
        arguments(
            file,
            "[\"not so good\"]",
            "[\"not so good\", \"good\"]",
            "inspectorates/test.json:9: wording \"good\" means grade \"good\" already"),
        arguments(
            file,
            "[\"food\"]}",
            "[\"food\", \"care\"]}",
            "inspectorates/test.json:29: wording \"care\" means both area \"care\" and \"food\""),
        arguments(
            file,
            "\"scale\": \"two\"",
            "\"scale\": \"three\"",
            "inspectorates/test.json:25: unknown id \"three\" in \"scale\", expected one of [two]"),
        arguments(
            file,
            "\"grades\": [\"good\", \"not-so-good\"]",
            "\"grades\": [\"good\", \"bad\"]",
            """
            inspectorates/test.json:12: unknown id "bad" in "grades", expected one of [good, \
            not-so-good, closed]
            inspectorates/test.json:7: grade "not-so-good" is not used, expected it in "scales" or \
            "categories\""""),
        arguments(
            file,
            "\"areas\": [\"care\", \"food\"]",
            "\"areas\": [\"care\"]",
            "inspectorates/test.json:14: area \"food\" is not used, expected it in \"frameworks\""),
        arguments(
            file,
            "\"to\": \"2019-12-31\"",
            "\"to\": \"2019-13-31\"",
            """
            inspectorates/test.json:24: found day "2019-13-31", expected one such as 2018-01-31
            inspectorates/test.json:18: framework "Old" for school stands twice, expected periods \
            that do not overlap"""),
        arguments(
            file,
            "\"remit\": \"school\",\n      \"from\": null",
            "\"remit\": \"shop\",\n      \"from\": null",
            "inspectorates/test.json:22: unknown id \"shop\" in \"remit\", expected one of"
                + " [school]"),
        arguments(
            file,
            "\"types\": [\"full\"],\n      \"wordings\": []",
            "\"types\": [\"fulll\"],\n      \"wordings\": []",
            "inspectorates/test.json:39: unknown id \"fulll\" in \"types\", expected one of [full,"
                + " short, focused-visit, monitoring-visit, jtai, area-send, annual-assessment,"
                + " thematic, assessment, unannounced, peel, other]"));
  }

  private static Stream<Arguments> tableFaults() {
    String providers = "providers/schools.csv";
    String wordings = "wordings/tests.tsv";
    return Stream.of(
        arguments(
            providers,
            "2020-02-01,,,made up",
            "2020-02-01",
            "providers/schools.csv:4: found 11 columns, expected 14"),
        arguments(
            providers,
            "successors,source",
            "successor,source",
            "providers/schools.csv:2: found columns [id, name, former_names, aliases, places,"
                + " ambiguous_places, remit, urn, ons_code, deliveries, from, to, successor,"
                + " source], expected [id, name, former_names, aliases, places, ambiguous_places,"
                + " remit, urn, ons_code, deliveries, from, to, successors, source]"),
        arguments(
            providers,
            "brook,Brook School",
            "alder,",
            """
            providers/schools.csv:4: id "alder" stands in providers/schools.csv:3 already
            providers/schools.csv:4: column "name" is empty, expected a value"""),
        arguments(
            providers,
            "brook,Brook",
            "Brook!,Brook",
            "providers/schools.csv:4: found id \"Brook!\", expected kebab case such as"
                + " milton-keynes"),
        arguments(
            providers,
            "brook,Brook",
            "bruck,Brook",
            "providers/schools.csv:3: unknown successor \"brook\", expected the id of a provider"),
        arguments(
            providers,
            "[/2010-08-31]",
            "2010",
            "providers/schools.csv:3: found former name \"Alder College 2010\", expected NAME"
                + " [/DAY]"),
        arguments(
            providers,
            "[/2010-08-31]",
            "[/2010-08]",
            "providers/schools.csv:3: found day \"2010-08\", expected one such as 2018-01-31"),
        arguments(
            providers,
            "Alder Trust [2011/] AT",
            "Alder Trust [2011] AT",
            "providers/schools.csv:3: found delivery \"Alder Trust [2011] AT\", expected NAME"
                + " [FROM/TO] ALIAS; ALIAS"),
        arguments(
            providers,
            "2020-02-01",
            "soon",
            "providers/schools.csv:4: found day \"soon\", expected one such as 2018-01-31"),
        arguments(
            providers,
            ",school,,,,2020",
            ",shop,,,,2020",
            "providers/schools.csv:4: unknown remit \"shop\", expected one of [school]"),
        arguments(
            providers,
            "brook,Brook School,,",
            "brook,Brook School,,The Alder",
            "providers/schools.csv:4: name \"The Alder\" stands in providers/schools.csv:3"
                + " already"),
        arguments(
            wordings,
            "\tone\t",
            "\t",
            "wordings/tests.tsv:3: found 3 columns, expected 4: [id, sense, pattern, example]"),
        arguments(
            wordings,
            "Two came.",
            "",
            "wordings/tests.tsv:4: column \"example\" is empty, expected a value"),
        arguments(
            wordings,
            "test/two",
            "test/one",
            "wordings/tests.tsv:4: id \"test/one\" stands in wordings/tests.tsv:3 already"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyFaultSaysWhereItIsAndWhatIsExpected(
      String file, String good, String bad, String message) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(good);
    write(file, text.replace(good, bad));
    assertFault(message);
  }

  @Test
  void theFaultsOfAllFilesComeTogether() throws IOException {
    write("providers/schools.csv", SampleModels.PROVIDERS.replace("2020-02-01", "soon"));
    write("wordings/tests.tsv", SampleModels.WORDINGS.replace("Two came.", ""));
    assertFault(
        """
        providers/schools.csv:4: found day "soon", expected one such as 2018-01-31
        wordings/tests.tsv:4: column "example" is empty, expected a value""");
  }

  @Test
  void brokenJsonNamesItsLine() throws IOException {
    write(
        "inspectorates/test.json",
        SampleModels.INSPECTORATE.replace("\"Board of Tests\",\n", "\n"));
    assertFault(
        "inspectorates/test.json:4: not JSON: Unexpected character (':' (code 58)): was expecting"
            + " comma to separate Object entries");
  }

  @Test
  void brokenCsvNamesItsLine() throws IOException {
    write("providers/schools.csv", SampleModels.PROVIDERS + "\"a\"b\n");
    assertThatThrownBy(() -> Knowledge.from(folder))
        .isInstanceOf(ModelsException.class)
        .hasMessageContaining("providers/schools.csv: not CSV: ")
        .hasMessageContaining("line: 5");
  }

  @Test
  void textThatIsNotUtf8IsAFault() throws IOException {
    Files.write(folder.resolve("wordings/tests.tsv"), "# café\n".getBytes(ISO_8859_1));
    assertFault("wordings/tests.tsv: found bytes that are not UTF-8, expected UTF-8");
  }

  @Test
  void aNameOfTwoInspectoratesIsAFault() throws IOException {
    write("inspectorates/twin.json", SampleModels.INSPECTORATE.replace("\"Test\"", "\"Twin\""));
    assertFault(
        "inspectorates/twin.json: name \"Board of Tests\" stands in inspectorates/test.json"
            + " already");
  }

  @Test
  void anUnknownFileIsAFault() throws IOException {
    write("wordings/tests.csv", "");
    assertFault(
        "wordings/tests.csv: unknown file, expected calibration.tsv, inspectorates/NAME.json,"
            + " providers/NAME.csv, registers/NAME.json or wordings/NAME.tsv");
  }

  @Test
  void aCalibrationThatFallsOrIsNoNumberIsAFault() throws IOException {
    write(
        "calibration.tsv",
        """
        # What confidences are worth.
        field\tfrom\tconfidence\tfacts
        overall\t0.9\t0.8\t10
        overall\t0.95\t0.7\t10
        overall\t0.9\t0.8\t10
        type\thigh\t1.5\t10
        type\t0.9
        """);
    assertFault(
        """
        calibration.tsv:4: found 0.95 worth 0.7, expected both to rise from line to line of a field
        calibration.tsv:5: found 0.9 worth 0.8, expected both to rise from line to line of a field
        calibration.tsv:6: found "high", expected a number from 0 to 1
        calibration.tsv:6: found "1.5", expected a number from 0 to 1
        calibration.tsv:7: found 2 columns, expected 4: [field, from, confidence, facts]""");
  }

  @Test
  void aFolderWithoutInspectoratesIsAFault() throws IOException {
    Files.delete(folder.resolve("inspectorates/test.json"));
    Files.delete(folder.resolve("providers/schools.csv"));
    assertFault("inspectorates: found no file, expected at least one NAME.json");
  }

  @Test
  void aMissingFolderIsAFault() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> Knowledge.from(missing))
        .isInstanceOf(ModelsException.class)
        .hasMessage(missing + ": not found, expected a models folder");
  }

  @Test
  void aMissingWordingsFileIsNamed() {
    Knowledge knowledge = Knowledge.from(folder);
    assertThatThrownBy(() -> knowledge.wordings("grades"))
        .hasMessage("models/wordings/grades.tsv: not found, expected a wordings file");
  }

  private void assertFault(String message) {
    assertThatThrownBy(() -> Knowledge.from(folder))
        .isInstanceOf(ModelsException.class)
        .hasMessage(message);
  }

  private void write(String file, String text) throws IOException {
    SampleModels.write(folder, file, text);
  }
}
