package org.gradewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gradewire.cli.Shell.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("corenlp")
class LabelCommandTest {
  private static final Path SEVERAL =
      Path.of("src/test/resources/org/gradewire/read/stories/form-feeds.txt");

  @TempDir Path folder;

  @Test
  void aDraftIsWrittenBesideTheArticle() throws Exception {
    String article = Shell.article(folder);

    Result result = Shell.run("label", article);

    Path label = folder.resolve("articles/leeds.gold.json");
    assertThat(result).isEqualTo(new Result(0, label + System.lineSeparator(), ""));
    JsonNode json = read(label);
    assertThat(json.at("/draft").asBoolean()).isTrue();
    assertThat(json.at("/file").asText()).isEqualTo("leeds.txt");
    assertThat(json.at("/title").asText()).isEqualTo("Leeds services rated good");
    assertThat(json.at("/published").asText()).isEqualTo("2023-04-19");
    JsonNode inspection = json.at("/inspections/0");
    assertThat(inspection.at("/provider").asText()).isEqualTo("Leeds City Council");
    assertThat(inspection.at("/deliveredBy").isNull()).isTrue();
    assertThat(inspection.at("/overall").asText()).isEqualTo("good");
    assertThat(inspection.at("/inspectionDate").asText()).isEqualTo("2023-02");
    assertThat(inspection.at("/evidence/0").asText()).contains("rated good");
    assertThat(json.at("/people").isArray()).isTrue();
  }

  @Test
  void whoeverIsNamedWithoutAnOfficeStandsInNotPeople() throws Exception {
    Path article = folder.resolve("a.txt");
    Files.writeString(
        article,
        """
        Leeds services rated good

        Children's services at Leeds City Council were rated good by Ofsted.

        Sarah Whitcombe, leader of Leeds City Council, said: “We are glad.”

        Peter Longford, whose garden is next door, was glad as well.
        """);

    Shell.run("label", article.toString());

    JsonNode json = read(folder.resolve("a.gold.json"));
    assertThat(json.at("/people").findValuesAsText("name")).containsExactly("Sarah Whitcombe");
    assertThat(json.at("/notPeople/0").asText()).isEqualTo("Peter Longford");
  }

  @Test
  void aLabelThatIsThereIsNotOverwrittenWithoutForce() throws Exception {
    String article = Shell.article(folder);
    Path label = Files.writeString(folder.resolve("articles/leeds.gold.json"), "mine");

    Result refused = Shell.run("label", article);

    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("leeds.gold.json, expected none (--force overwrites it)");
    assertThat(label).hasContent("mine");
    assertThat(Shell.run("label", "--force", article).code()).isZero();
    assertThat(read(label).at("/draft").asBoolean()).isTrue();
  }

  @Test
  void labelsOfAFolderLieBelowTheOtherAsTheirArticlesDo() throws Exception {
    Path below = Files.createDirectories(folder.resolve("in/may"));
    Files.writeString(below.resolve("leeds.txt"), Shell.ARTICLE);
    Path to = folder.resolve("labels");

    Result result = Shell.run("label", folder.resolve("in").toString(), "--to", to.toString());

    assertThat(result.code()).isZero();
    assertThat(to.resolve("may/leeds.gold.json")).exists();
  }

  @Test
  void twoArticlesForOneLabelAreNotMixed() throws Exception {
    String one = Shell.article(folder);
    Path other = Files.writeString(folder.resolve("articles/leeds.md"), Shell.ARTICLE);

    Result result = Shell.run("label", "--force", one, other.toString());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("found a second article for");
    assertThat(read(folder.resolve("articles/leeds.gold.json")).at("/file").asText())
        .isEqualTo("leeds.txt");
  }

  @Test
  void severalArticlesOfOneFileShareALabelFile() throws Exception {
    Path export = folder.resolve("export.txt");
    String stories = Files.readString(SEVERAL).replace("services in Alder", "services in Leeds");
    Files.writeString(export, stories.replace("Brook County", "Kent County"));

    Result result = Shell.run("label", export.toString());

    assertThat(result.code()).isZero();
    assertThat(read(folder.resolve("export.gold.json")).at("/articles").size()).isGreaterThan(1);
    Result evaluated = Shell.run("evaluate", folder.toString());
    assertThat(evaluated.out()).containsPattern("template +\\d+ +0 +0 +0 ");
  }

  @Test
  void anArticleInAnArchiveNeedsAFolderForItsLabel() throws Exception {
    Path archive = folder.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("leeds.txt"));
      zip.write(Shell.ARTICLE.getBytes(StandardCharsets.UTF_8));
    }

    Result beside = Shell.run("label", archive.toString());
    Result apart = Shell.run("label", archive.toString(), "--to", folder.resolve("to").toString());

    assertThat(beside.code()).isEqualTo(3);
    assertThat(beside.err()).contains("expected --to for its label");
    assertThat(apart.code()).isZero();
    assertThat(Path.of(apart.out().strip())).exists();
  }

  @Test
  void draftsAreNoGroundForFloors() throws Exception {
    Shell.run("label", Shell.article(folder));
    String articles = folder.resolve("articles").toString();
    Path floors = folder.resolve("floors.json");

    Result result = Shell.run("evaluate", articles);
    Result raised =
        Shell.run("evaluate", articles, "--floors", floors.toString(), "--update-floors");

    assertThat(result.code()).isZero();
    assertThat(result.err())
        .contains("1 label file nobody has corrected (\"draft\"): leeds.gold.json");
    assertThat(raised.code()).isEqualTo(2);
    assertThat(raised.err()).contains("--update-floors: found drafts");
    assertThat(floors).doesNotExist();
  }

  private static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }
}
