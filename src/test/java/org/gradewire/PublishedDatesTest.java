package org.gradewire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradewire.find.dates.ArticleDateFinder;
import org.gradewire.find.dates.DateFinder;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.normalise.Normaliser;
import org.gradewire.read.ArticleReader;
import org.gradewire.read.Input;
import org.gradewire.read.InputLister;
import org.gradewire.text.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every labelled article gets the date of its label, or none where the label has none. */
class PublishedDatesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.embedded();
  private static final ArticleDateFinder FINDER =
      new ArticleDateFinder(new DateFinder(KNOWLEDGE.wordings("dates")));

  @ParameterizedTest
  @CsvSource({"corpus, 190, 20", "../shared/seeds, 6, 0", "../shared/labelled, 18, 0"})
  void articlesAreDatedAsLabelledOrNotAtAll(String folder, int atLeast, int undated)
      throws Exception {
    assumeTrue(Files.isDirectory(Path.of(folder)), "skipped: no folder " + folder);
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Input input : new InputLister().list(List.of(Path.of(folder)))) {
      Path labels = input.file().resolveSibling(input.id() + ".gold.json");
      if (Files.isRegularFile(labels)) {
        expected.addAll(labelled(input.id(), new ObjectMapper().readTree(labels.toFile())));
        found.addAll(dated(input));
      }
    }
    assertThat(found).hasSameSizeAs(expected).hasSizeGreaterThanOrEqualTo(atLeast);
    List<String> others = new ArrayList<>(found);
    others.removeAll(expected);
    assertThat(others).allMatch(date -> date.endsWith(" null")).hasSizeLessThanOrEqualTo(undated);
  }

  private static List<String> labelled(String id, JsonNode labels) {
    List<String> dates = new ArrayList<>();
    Iterable<JsonNode> articles =
        labels.has("articles") ? labels.path("articles") : List.of(labels);
    articles.forEach(article -> dates.add(id + " " + article.path("published").asText("null")));
    return dates;
  }

  private static List<String> dated(Input input) throws Exception {
    Normaliser normaliser = new Normaliser(KNOWLEDGE);
    List<String> dates = new ArrayList<>();
    for (Article article : new ArticleReader().read(input).articles()) {
      String date =
          FINDER
              .find(normaliser.normalise(article))
              .map(it -> it.value().toString())
              .orElse("null");
      dates.add(input.id() + " " + date);
    }
    return dates;
  }
}
