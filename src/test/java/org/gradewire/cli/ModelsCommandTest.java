package org.gradewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradewire.cli.Shell.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
  @TempDir Path folder;

  @Test
  void whatIsKnownIsListed() {
    Result result = Shell.run("models");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Ofsted: Office for Standards in Education")
        .contains("scale four-grades: outstanding > good > requires-improvement > inadequate")
        .contains("framework ILACS: local-authority-children, 2018–2022")
        .containsPattern("local-authority-children: \\d+")
        .contains("ofsted-children-latest: Ofsted, local-authority-children")
        .containsPattern("grades: \\d+");
    assertThat(Shell.run("models", "models").out()).isEqualTo(result.out());
    assertThat(Shell.run("models", "--models", "models").out()).isEqualTo(result.out());
  }

  @Test
  void theListIsThereForPrograms() throws Exception {
    JsonNode json = new ObjectMapper().readTree(Shell.run("models", "--json").out());

    assertThat(json.at("/wordings/grades").asInt()).isPositive();
    assertThat(json.at("/providers/police-force").asInt()).isPositive();
    assertThat(json.at("/inspectorates").findValuesAsText("id")).contains("Ofsted", "ILACS");
    assertThat(json.at("/digest").asText()).hasSize(64);
  }

  @Test
  void everyFaultIsToldWithFileLineAndReason() throws Exception {
    Path models = ModelsCopy.in(folder);
    ModelsCopy.prepend(models, "wordings/grades.tsv", "grade/broken\topen\n");
    ModelsCopy.append(models, "providers/police.csv", "alder,Alder Police\n");

    Result result = Shell.run("models", models.toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("wordings/grades.tsv:1: found 2 columns, expected 4")
        .containsPattern("providers/police.csv:\\d+: found 2 columns, expected 14");
  }

  @Test
  void everyBrokenPatternIsTold() throws Exception {
    Path models = ModelsCopy.in(folder);
    ModelsCopy.prepend(
        models, "wordings/grades.tsv", "grade/open\topen\t(<grade:now>\tIt is good.\n");
    ModelsCopy.prepend(models, "wordings/vetoes.tsv", "veto/no\thope\t<nothing>\tIt is good.\n");
    ModelsCopy.prepend(models, "wordings/roles.tsv", "role/no\tcouncil\t[a\tIt is a.\n");

    Result result = Shell.run("models", models.toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("wordings/grades.tsv:1: pattern of grade/open: ")
        .contains("wordings/vetoes.tsv:1: pattern of veto/no: unknown name <nothing>")
        .contains("wordings/roles.tsv:1: pattern of role/no: ");
  }

  @Test
  void aMissingWordingsFileIsTold() throws Exception {
    Path models = ModelsCopy.in(folder);
    Files.delete(models.resolve("wordings/furniture.tsv"));

    Result result = Shell.run("models", models.toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("wordings/furniture.tsv: not found");
  }

  @Tag("corenlp")
  @Test
  void rulesThatNeverFireAreListed() throws Exception {
    Shell.article(folder);
    Path models = ModelsCopy.in(folder);
    ModelsCopy.append(
        models, "wordings/grades.tsv", "grade/never\topen\tzzyzx <grade:now>\tZzyzx good.\n");

    Result result =
        Shell.run(
            "models",
            "--models",
            models.toString(),
            "--unused",
            folder.resolve("articles").toString());

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .containsPattern("grade/never  wordings/grades.tsv:\\d+\\R")
        .containsPattern("grades: \\d+ of \\d+ never fire")
        .contains("Ofsted grade inadequate: inadequate")
        .doesNotContain("  grade/judged  ")
        .doesNotContain("Ofsted grade good: good\n");
    assertThat(result.err()).contains("1 article read");
  }
}
