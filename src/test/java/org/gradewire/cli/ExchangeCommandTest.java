package org.gradewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradewire.cli.Shell.Result;
import org.gradewire.review.OutputDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("corenlp")
class ExchangeCommandTest {
  @TempDir Path folder;
  private String output;
  private Path gold;

  @BeforeEach
  void extract() throws Exception {
    output = folder.resolve("output").toString();
    gold = folder.resolve("gold");
    Shell.article(folder);
    String articles = folder.resolve("articles").toString();
    assertThat(Shell.run("extract", articles, "-o", output, "--quiet").code()).isZero();
  }

  private void accept() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode review = mapper.createObjectNode();
    review.put("format", "gradewire-review").put("version", 1);
    review.put("output", OutputDigest.of(Path.of(output)));
    review
        .putObject("records")
        .putObject("ofsted/leeds/full/2023")
        .putObject("verdict")
        .put("is", "accepted");
    mapper.writeValue(Path.of(output, "review.json").toFile(), review);
  }

  @Test
  void whatIsReviewedBecomesLabelsBesideItsArticles() throws Exception {
    accept();
    Result result = Shell.run("label", "--from-review", output, "--to", gold.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(gold.resolve("leeds.txt"))
        .hasSameBinaryContentAs(folder.resolve("articles/leeds.txt"));
    assertThat(gold.resolve("leeds.gold.json")).content().doesNotContain("draft");
    assertThat(gold.resolve("records.gold.json")).content().contains("\"leeds\"");
    Result scores = Shell.run("evaluate", gold.toString());
    assertThat(scores.err()).isEmpty();
    assertThat(scores.out()).containsPattern("template +[0-9]+ +0 +0 +0 +1.000");
    Result again = Shell.run("label", "--from-review", output, "--to", gold.toString());
    assertThat(again.code()).isEqualTo(ExitCode.REJECTED);
    assertThat(again.err()).contains("leeds.gold.json, expected none (--force overwrites it)");
  }

  @Test
  void anArticleThatIsGoneIsSaidToBe() throws Exception {
    accept();
    Files.writeString(folder.resolve("articles/leeds.txt"), "Something else.");
    Result result = Shell.run("label", "--from-review", output, "--to", gold.toString());
    assertThat(result.err()).contains("leeds: found no leeds.txt as the run read it");
    assertThat(gold.resolve("leeds.gold.json")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"w3c", "brat", "label-studio", "doccano", "uima"})
  void aFormatGoesOutAndComesBackAsLabels(String format) throws Exception {
    accept();
    String to = folder.resolve(format).toString();
    Result export = Shell.run("export", output, "--format", format, "--to", to, "--reviewed");
    assertThat(export.err()).isEqualTo("1 article: " + to + System.lineSeparator());
    Result labels = Shell.run("label", "--from", to, "--format", format, "--to", gold.toString());
    assertThat(labels)
        .isEqualTo(new Result(0, gold.resolve("leeds.gold.json") + System.lineSeparator(), ""));
    Path reviewed = folder.resolve("reviewed");
    Shell.run("label", "--from-review", output, "--to", reviewed.toString());
    assertThat(gold.resolve("leeds.gold.json"))
        .hasSameTextualContentAs(reviewed.resolve("leeds.gold.json"));
  }

  /** The articles of one file are told apart by their order alone: none may be missing. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a#2          | found article 2, expected
          a a#3        | found articles 1, 3, expected
          a a          | found articles 1, 1, expected
          a a#x        | found articles 0, 1, expected
          a a#2        | ''
          """)
  void articlesOfOneFileMustAllBeThere(String ids, String problem) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (String id : ids.split(" ", -1)) {
      lines.append("{\"text\": \"x\", \"label\": [], \"article\": \"%s\"}\n".formatted(id));
    }
    Path file = Files.writeString(folder.resolve("in.jsonl"), lines);

    Result result =
        Shell.run(
            "label", "--from", file.toString(), "--format", "doccano", "--to", gold.toString());

    assertThat(result.code()).isEqualTo(problem.isEmpty() ? 0 : ExitCode.REJECTED);
    assertThat(result.err()).contains(problem);
    assertThat(Files.exists(gold.resolve("a.gold.json"))).isEqualTo(problem.isEmpty());
  }

  @Test
  void whatIsMissingOrUnknownIsSaid() {
    assertThat(Shell.run("export", output, "--to", output).err())
        .contains("found no --format, expected one of w3c, brat");
    assertThat(Shell.run("export", output, "--format", "xml", "--to", output).err())
        .contains("--format: found \"xml\", expected one of w3c, brat");
    assertThat(Shell.run("export", output, "--format", "brat").err()).contains("found no --to");
    assertThat(Shell.run("label", "--from-review", output).err()).contains("found no --to");
    Result both =
        Shell.run("label", "--from-review", output, "--from", output, "--to", gold.toString());
    assertThat(both.err()).contains("expected one of them");
    assertThat(Shell.run("label", "--from-review", output, "--to", gold.toString()).err())
        .contains("review.json: not found");
    assertThat(Shell.run("export", folder.toString(), "--format", "brat", "--to", gold.toString()))
        .extracting(Result::code)
        .isEqualTo(ExitCode.USAGE);
  }
}
