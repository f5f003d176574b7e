package org.gradewire.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gradewire.find.ArticleFinder;
import org.gradewire.find.Articles;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.Inspection;
import org.gradewire.model.Told;
import org.gradewire.text.AnnotatedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the models folder and the assembler together, on articles of a sentence or two. */
class SmallArticlesTest {
  private static final Path TABLE =
      Path.of("src/test/resources/org/gradewire/assemble/small-articles.txt");
  private static final Knowledge KNOWLEDGE = Knowledge.embedded();
  private static final ArticleFinder FINDER = new ArticleFinder(KNOWLEDGE);
  private static final Assembler ASSEMBLER = new Assembler(KNOWLEDGE);

  /** One line of the table. */
  record Case(String title, String text, String inspections) {
    static Case of(String line) {
      String[] cells = line.split(" +\\| ", 3);
      return new Case(cells[0], cells[1], cells[2]);
    }

    @Override
    public String toString() {
      return title + ": " + text;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void tellsExactlyTheInspectionsOfTheTable(Case line) {
    AnnotatedArticle article = Articles.of(line.text);

    assertThat(Told.all(ASSEMBLER.assemble(article, FINDER.find(article)).inspections()))
        .isEqualTo(line.inspections);
  }

  @Test
  void theDayOfPublicationIsCitedByItsOwnWords() {
    AnnotatedArticle article =
        Articles.of(
            "In a report published on 17 December 2024 Ofsted rated Leeds City Council good.");

    assertThat(ASSEMBLER.assemble(article, FINDER.find(article)).inspections())
        .singleElement()
        .extracting(Inspection::publicationDate)
        .satisfies(
            date -> assertThat(date.citations().get(0).quote()).contains("17 December 2024"));
  }

  static Stream<Case> cases() throws IOException {
    return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Case::of);
  }
}
