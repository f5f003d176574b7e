package org.gradewire.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Reconciliation;
import org.gradewire.text.ArticleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputWriterTest {
  private static final Reconciliation NOTHING = new Reconciliation(List.of(), Map.of());

  @TempDir Path folder;

  @Test
  void writesEveryFileOfTheContractAndNothingElse() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    assertThat(contents().keySet())
        .containsExactly(
            "articles.jsonl",
            "judgements.csv",
            "people.csv",
            "records.csv",
            "records.json",
            "review.html",
            "run.json",
            "text/ashby#2.txt",
            "text/ashby.txt",
            "text/news/ashby & co.txt");
  }

  @Test
  void textFilesHoldTheNormalisedTextUnchanged() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    assertThat(folder.resolve("text/ashby.txt"))
        .content(StandardCharsets.UTF_8)
        .isEqualTo(SampleRun.PLAIN.article().text().text());
  }

  @Test
  void articleLinesAreSortedByIdAndNameTheirRecords() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    assertThat(lines("articles.jsonl"))
        .extracting(line -> line.path("id").asText() + " -> " + records(line))
        .containsExactly(
            "ashby -> [" + SampleRun.NEW_RECORD + "]",
            "ashby#2 -> []",
            "news/ashby & co -> [" + SampleRun.OLD_RECORD + "]");
  }

  @Test
  void aCopyNamesItsOriginal() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    assertThat(lines("articles.jsonl"))
        .extracting(line -> line.path("copyOf").toString())
        .containsExactly("null", "{\"article\":\"ashby\",\"similarity\":0.988}", "null");
  }

  @Test
  void recordsAreIndentedByTwoSpacesAndEndWithOneLineBreak() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    String records = Files.readString(folder.resolve("records.json"));
    assertThat(records)
        .startsWith("{\n  \"version\": 1,\n  \"records\": [\n    {\n      \"id\": \"ofsted/")
        .endsWith("}\n    }\n  ]\n}\n")
        .contains("\"notOverall\": null", "\"register\": null", "\"alternatives\": []")
        .doesNotContain("\r");
  }

  @Test
  void theRegisterStandsBesideTheRecordFieldByField() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    assertThat(json("records.json").at("/records/0/register").isNull()).isTrue();
    assertThat(json("records.json").at("/records/1/register").toString())
        .isEqualTo(
            "{\"row\":\"register.csv:2\",\"fields\":{"
                + "\"overall\":{\"outcome\":\"match\",\"value\":\"good\"},"
                + "\"judgements.all\":{\"outcome\":\"absent\",\"value\":null},"
                + "\"inspectionDate\":{\"outcome\":\"mismatch\","
                + "\"value\":\"2019-04-29/2019-05-03\"}}}");
  }

  @Test
  void recordsHaveTheFieldsOfTheContractInItsOrder() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    JsonNode record = json("records.json").path("records").path(1);
    assertThat(names(record))
        .isEqualTo(
            "id articles sources inspectorate provider deliveredBy type ordinal framework status overall"
                + " notOverall judgements inspectionDate publicationDate reportUrl findings people"
                + " previous change conflicts gap held expected matching register");
    assertThat(names(record.path("overall")))
        .isEqualTo("value confidence rule citations alternatives");
    assertThat(names(record.path("overall").path("citations").path(0)))
        .isEqualTo("article start end quote raw");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /id                                   | "ofsted/ashby/full/2019"
          /articles                             | ["ashby"]
          /sources                              | 1
          /provider/value                       | "Ashby Council"
          /provider/urn                         | "80001"
          /provider/onsCode                     | "E06000099"
          /provider/deliveredBy/value           | "Ashby Children’s Trust"
          /deliveredBy/value                    | "Ashby Children’s Trust"
          /ordinal/value                        | 4
          /status/value                         | "reported"
          /overall/confidence                   | 0.943
          /overall/citations/0/article          | "ashby"
          /overall/citations/0/quote            | "rated ‘good’ by Ofsted"
          /overall/alternatives/0/value         | "requires-improvement"
          /judgements/0/count                   | 5
          /inspectionDate/value                 | "2019-05"
          /findings/1/kind                      | "improvement"
          /people/0/quoted                      | true
          /previous                             | "ofsted/ashby/full/2018"
          /change                               | "up"
          /conflicts/0/decidedBy                | "reconcile/later"
          """)
  void recordsHoldPlainJsonValues(String pointer, String expected) throws Exception {
    SampleRun.writeOutput(folder, "articles");
    JsonNode record = json("records.json").path("records").path(1);
    assertThat(record.at(pointer).toString()).isEqualTo(expected);
  }

  @Test
  void sameArticlesInAnotherOrderGiveTheSameBytes() throws Exception {
    Path other = folder.resolve("other");
    SampleRun.writeOutput(folder.resolve("one"), "articles");
    try (OutputWriter writer = OutputWriter.open(other)) {
      writer.article(SampleRun.plain());
      writer.article(SampleRun.negative());
      writer.article(SampleRun.page());
      writer.records(SampleRun.reconciliation());
      writer.run(SampleRun.manifest("articles"));
    }
    assertThat(contents(other)).isEqualTo(contents(folder.resolve("one")));
  }

  @Test
  void runThatFailsHalfWayLeavesTheOutputBeforeItAsItWas() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    Map<String, String> before = contents();
    assertThatThrownBy(
            () -> {
              try (OutputWriter writer = OutputWriter.open(folder)) {
                writer.article(SampleRun.negative());
                writer.records(NOTHING);
                throw new IOException("disk full");
              }
            })
        .hasMessage("disk full");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void textsOfArticlesThatAreGoneAreRemovedAndOtherFilesStay() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    Files.writeString(folder.resolve("text/mine.txt"), "mine");
    Files.writeString(folder.resolve("notes.md"), "mine");
    writeOnly(SampleRun.negative());
    assertThat(contents()).containsKeys("notes.md", "text/mine.txt", "text/ashby#2.txt");
    assertThat(contents().keySet()).noneMatch(name -> name.equals("text/ashby.txt"));
    assertThat(folder.resolve("text/news")).doesNotExist();
  }

  @Test
  void listingThatIsNotOursRemovesNothing() throws Exception {
    Path outside = Files.writeString(folder.resolve("secret.txt"), "keep");
    Path output = folder.resolve("output");
    Files.createDirectories(output.resolve("text"));
    Files.writeString(
        output.resolve("articles.jsonl"),
        "{\"id\":\"../../secret\"}\nnot json\n{\"id\":7}\n\u00e9\n",
        StandardCharsets.ISO_8859_1);
    SampleRun.writeOutput(output, "articles");
    assertThat(outside).hasContent("keep");
  }

  @Test
  void textFolderThatLeadsElsewhereIsRefused() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path output = Files.createDirectory(folder.resolve("output"));
    Files.createSymbolicLink(output.resolve("text"), elsewhere);
    assertThatThrownBy(() -> SampleRun.writeOutput(output, "articles"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "%s: leads out of %s, expected a folder inside it"
                .formatted(output.resolve("text"), output));
    assertThat(elsewhere).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../up", "a/../../up", "/root", "a//b", ".", "", "a/", "nul\u0000"})
  void idThatIsNoPathInsideTheOutputIsRefused(String id) throws Exception {
    ArticleReport evil = report(id, "words");
    try (OutputWriter writer = OutputWriter.open(folder.resolve("output"))) {
      assertThatThrownBy(() -> writer.article(evil))
          .isInstanceOf(ArticleException.class)
          .hasMessageMatching(
              "(?s)\\[.*] write: id has the part \".*\", expected a plain file name");
    }
    assertThat(contents()).isEmpty();
  }

  @Test
  void secondArticleOfOneIdIsRefusedAndTheFirstStays() throws Exception {
    try (OutputWriter writer = OutputWriter.open(folder)) {
      writer.article(report("twin", "first"));
      assertThatThrownBy(() -> writer.article(report("twin", "second")))
          .isInstanceOf(ArticleException.class)
          .hasMessage("[twin] write: text/twin.txt is taken by another article, expected it free");
      writer.records(NOTHING);
      writer.run(SampleRun.manifest("articles"));
    }
    assertThat(contents()).containsEntry("text/twin.txt", "first");
  }

  @ParameterizedTest
  @CsvSource({"a.txt/b, a", "a, a.txt/b"})
  void articleWhoseFolderIsTheTextOfAnotherIsRefused(String first, String second) throws Exception {
    try (OutputWriter writer = OutputWriter.open(folder)) {
      writer.article(report(first, "first"));
      assertThatThrownBy(() -> writer.article(report(second, "second")))
          .isInstanceOf(ArticleException.class)
          .hasMessageContaining("is taken by another article");
    }
  }

  @Test
  void idThatIsTooLongForAFileNameIsRefused() throws Exception {
    try (OutputWriter writer = OutputWriter.open(folder)) {
      writer.article(report("x".repeat(251), "fits"));
      assertThatThrownBy(() -> writer.article(report("é".repeat(126), "does not fit")))
          .isInstanceOf(ArticleException.class)
          .hasMessageEndingWith("id has a part of 256 bytes with its ending, expected at most 255");
    }
  }

  @Test
  void closingTwiceChangesNothing() throws Exception {
    OutputWriter writer = OutputWriter.open(folder);
    writer.close();
    writer.close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void secondRunIntoTheSameFolderIsRefusedWhileTheFirstWrites() throws Exception {
    try (OutputWriter first = OutputWriter.open(folder)) {
      assertThatThrownBy(() -> OutputWriter.open(folder))
          .isInstanceOf(IOException.class)
          .hasMessage(folder + ": another run is writing here, expected to be the only one");
      first.article(SampleRun.plain());
    }
    SampleRun.writeOutput(folder, "articles");
    assertThat(contents()).containsKey("run.json");
  }

  @Test
  void whatAKilledRunLeftIsCleared() throws Exception {
    Path left = folder.resolve(".gradewire-partial/text/old");
    Files.createDirectories(left);
    Files.writeString(left.resolve("half.txt"), "half");
    SampleRun.writeOutput(folder, "articles");
    assertThat(contents().keySet()).noneMatch(name -> name.contains("half"));
    assertThat(folder.resolve(".gradewire-partial")).doesNotExist();
  }

  @Test
  void halfASurrogatePairDoesNotEndTheRun() throws Exception {
    writeOnly(report("odd", "half \ud83d pair"));
    assertThat(contents()).containsEntry("text/odd.txt", "half ? pair");
  }

  @Test
  void inspectionWithoutRecordIsAnError() throws Exception {
    try (OutputWriter writer = OutputWriter.open(folder)) {
      writer.article(SampleRun.plain());
      assertThatThrownBy(() -> writer.records(NOTHING))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "[ashby] write: reconciliation gives fewer records than inspections, expected one"
                  + " each");
    }
  }

  @Test
  void manifestTellsTheRun() throws Exception {
    SampleRun.writeOutput(folder, "in put");
    assertThat(
            Files.readString(folder.resolve("run.json"))
                .replaceAll("\"java\": \"[^\"]+\"", "\"java\": \"?\""))
        .isEqualTo(
            """
            {
              "version": 1,
              "programVersion": "1.2.3",
              "modelsDigest": "0a1b2c",
              "java": "?",
              "started": "2026-11-21T10:00:00Z",
              "inputs": [
                "in put"
              ],
              "settings": {
                "jobs": "2"
              },
              "counts": {
                "articles": 3
              },
              "timings": {
                "read": 12
              },
              "rejected": [
                {
                  "input": "empty.txt",
                  "stage": "read",
                  "reason": "0 bytes, expected an article"
                }
              ],
              "ids": {
                "kept": 0,
                "new": 0,
                "merged": [],
                "split": [],
                "gone": []
              },
              "register": null
            }
            """);
  }

  private void writeOnly(ArticleReport report) throws IOException, ArticleException {
    try (OutputWriter writer = OutputWriter.open(folder)) {
      writer.article(report);
      writer.records(NOTHING);
      writer.run(SampleRun.manifest("articles"));
    }
  }

  private static ArticleReport report(String id, String words) {
    SampleArticle sample = SampleArticle.of(id, "file.txt", StandardCharsets.UTF_8, words);
    return new ArticleReport(sample.article(), null, null, null, List.of(), List.of(), List.of());
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(name).toFile());
  }

  private List<JsonNode> lines(String name) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(name))) {
      lines.add(mapper.readTree(line));
    }
    return lines;
  }

  private static List<String> records(JsonNode line) {
    return line.path("inspections").findValuesAsText("record");
  }

  private static String names(JsonNode object) {
    return String.join(" ", (Iterable<String>) object::fieldNames);
  }

  private Map<String, String> contents() throws IOException {
    return contents(folder);
  }

  private static Map<String, String> contents(Path start) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(start)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        contents.put(start.relativize(path).toString(), Files.readString(path));
      }
    }
    return contents;
  }
}
