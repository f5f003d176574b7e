package org.gradewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gradewire.cli.Shell.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir Path folder;

  @Test
  void theProgramAloneExplainsItself() {
    Result result = Shell.run();

    assertThat(result.code()).isZero();
    assertThat(result.out().lines().count()).isBetween(10L, 25L);
    assertThat(result.out())
        .contains("extract", "review", "evaluate", "verify", "explain", "models", "Exit codes");
    assertThat(result.err()).isEmpty();
    assertThat(Shell.run("--help")).isEqualTo(result);
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(Shell.run("--version").out()).matches("gradewire \\S+\\R");
    assertThat(Shell.run("--version").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"extract", "review", "evaluate", "verify", "explain", "label", "export", "models"})
  void everyCommandHelps(String command) {
    Result result = Shell.run(command, "--help");

    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("Usage: gradewire " + command).contains("--help");
    assertThat(result.err()).isEmpty();
    assertThat(Shell.run(command, "-h")).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          extrakt corpus          | unknown command "extrakt"
          extract                 | found 0 arguments
          extract --colour corpus | --colour
          extract no/such/folder  | no/such/folder: no such file or folder
          extract --jobs 0 corpus | --jobs: found "0", expected a number from 1 to 1024
          extract --jobs x corpus | --jobs: found "x"
          extract -o              | option: o
          extract --models no/such corpus | --models no/such: not a folder
          evaluate no/such/folder | no/such/folder: no such file or folder
          verify no/such/folder   | no/such/folder: no such file or folder
          verify a b              | found 2 arguments
          explain no/such/file    | no/such/file: no such file or folder
          explain corpus --html corpus/README.md | --html corpus/README.md: another file is there
          explain corpus --html corpus | --html corpus: a folder, expected a file
          models no/such          | no/such: no such file or folder
          models a b              | found 2 arguments
          models corpus --models models | found FOLDER and --models
          models --unused         | found 0 arguments
          """)
  void wrongUsageIsToldOnStandardError(String arguments, String message) {
    Result result = Shell.run(arguments.split(" ", -1));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(message);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aBrokenModelsFolderIsToldWithFileAndLine() throws Exception {
    Path models = ModelsCopy.in(folder);
    Path grades = models.resolve("wordings/grades.tsv");
    Files.writeString(grades, "grade/broken\topen\n" + Files.readString(grades));

    Result result = Shell.run("extract", "--models", models.toString(), Shell.article(folder));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("wordings/grades.tsv:1: found 2 columns, expected 4");
  }

  @Tag("corenlp")
  @Test
  void aBrokenPatternIsToldWithFileAndLine() throws Exception {
    Path models = ModelsCopy.in(folder);
    Path grades = models.resolve("wordings/grades.tsv");
    Files.writeString(
        grades, "grade/broken\topen\t(<grade:now>\tIt is good.\n" + Files.readString(grades));

    Result result = Shell.run("extract", "--models", models.toString(), Shell.article(folder));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("wordings/grades.tsv:1: pattern of grade/broken: ");
  }

  @Tag("corenlp")
  @Test
  void extractSaysHowManyArticlesAreCopies() throws Exception {
    Path article = Path.of(Shell.article(folder));
    String output = folder.resolve("output").toString();
    Files.copy(article, article.resolveSibling("again.txt"));

    Result result = Shell.run("extract", folder.resolve("articles").toString(), "-o", output);

    assertThat(result.code()).isZero();
    assertThat(result.out() + result.err())
        .contains("1 article is a copy of another")
        .contains("2 files, 2 articles, 1 record");
  }

  @Tag("corenlp")
  @Test
  void explainNamesTheRules() throws Exception {
    Result result = Shell.run("explain", Shell.article(folder));

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("article leeds")
        .contains("provider Leeds City Council  (provider/name)")
        .contains("(grade/judged)")
        .contains("overall: good")
        .contains("inspectionDate: 2023-02");
  }

  @Tag("corenlp")
  @Test
  void explainWritesAPageAndReplacesOnlyItsOwn() throws Exception {
    String article = Shell.article(folder);
    Path page = folder.resolve("page.html");

    assertThat(Shell.run("explain", article, "--html", page.toString()).code()).isZero();
    String first = Files.readString(page);
    assertThat(first).startsWith("<!doctype html>").contains("Leeds City Council");
    assertThat(Shell.run("explain", article, "--html", page.toString()).code()).isZero();
    assertThat(page).hasContent(first);
    assertThat(Shell.run("explain", article, "--html", "-").out()).isEqualTo(first);
  }

  @Tag("corenlp")
  @Test
  void aFloorThatIsMissedGivesFour() throws Exception {
    Shell.article(folder);
    Files.writeString(
        folder.resolve("articles/leeds.gold.json"),
        """
        {"inspections": [{"provider": "Leeds City Council", "inspectorate": "Ofsted",
          "type": "full", "status": "reported", "overall": "inadequate"}], "people": []}
        """);
    Path floors = folder.resolve("floors.json");
    Files.writeString(
        floors,
        """
        {"labels": "sha256:0", "floors": {"overall": {"recall": 0.9}, "provider": {"recall": 0.9}}}
        """);
    String articles = folder.resolve("articles").toString();

    Result missed = Shell.run("evaluate", articles, "--floors", floors.toString());

    assertThat(missed.code()).isEqualTo(4);
    assertThat(missed.err()).contains("below its floor: overall: recall 0.000, floor 0.900");
    assertThat(missed.err()).doesNotContain("provider");
    assertThat(missed.out()).contains("template");
  }

  @Tag("corenlp")
  @Test
  void aCalibrationThatWasFittedIsWhatConfidencesAreTakenFrom() throws Exception {
    String article = Shell.article(folder);
    Files.writeString(
        folder.resolve("articles/leeds.gold.json"),
        """
        {"inspections": [{"provider": "Leeds City Council", "inspectorate": "Ofsted",
          "type": "full", "status": "reported", "overall": "inadequate"}], "people": []}
        """);
    Path models = copyOf(Path.of("models"));
    Path calibration = models.resolve("calibration.tsv");
    String articles = folder.resolve("articles").toString();
    String output = folder.resolve("output").toString();

    Result fitted = Shell.run("evaluate", articles, "--fit-calibration", calibration.toString());
    Shell.run("extract", article, "-o", output, "--models", models.toString());

    assertThat(fitted.code()).isZero();
    assertThat(calibration)
        .content()
        .contains("\noverall\t0.98\t0.5682\t1\n")
        .contains("\nprovider\t");
    assertThat(Files.readString(Path.of(output, "records.json")))
        .containsPattern("\"value\" ?: ?\"good\",\\s*\"confidence\" ?: ?0\\.568");
  }

  @Tag("corenlp")
  @Test
  void theErrorsOfArticlesHeldBackAreShownOnDemandOnly() throws Exception {
    Shell.article(folder);
    Files.writeString(
        folder.resolve("articles/leeds.gold.json"),
        """
        {"inspections": [{"provider": "Leeds City Council", "inspectorate": "Ofsted",
          "type": "full", "status": "reported", "overall": "inadequate"}], "people": []}
        """);
    Files.writeString(folder.resolve("articles/held-back.txt"), "leeds.txt\n");
    String articles = folder.resolve("articles").toString();
    Path report = folder.resolve("report");

    Result hidden = Shell.run("evaluate", articles, "--report", report.toString());
    assertThat(hidden.out()).contains("Held back: 1 articles").contains("wrong grade");
    assertThat(report.resolve("evaluation.html")).content().doesNotContain("inadequate");

    Shell.run("evaluate", articles, "--report", report.toString(), "--show-held-back");
    assertThat(report.resolve("evaluation.html")).content().contains("inadequate");
  }

  private Path copyOf(Path from) throws IOException {
    Path to = folder.resolve("models");
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }
}
