package org.gradewire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradewire.find.dates.ArticleDateFinder;
import org.gradewire.find.dates.DateFinder;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.normalise.Normaliser;
import org.gradewire.read.ArticleReader;
import org.gradewire.read.Input;
import org.gradewire.text.Article;
import org.gradewire.text.BlockKind;
import org.gradewire.text.NormalisedArticle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with several stories become several articles, and those that only look so do not. */
class SeveralStoriesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.embedded();
  private static final Normaliser NORMALISER = new Normaliser(KNOWLEDGE);
  private static final ArticleDateFinder DATES =
      new ArticleDateFinder(new DateFinder(KNOWLEDGE.wordings("dates")));

  static Stream<List<String>> files() throws Exception {
    return Files.readAllLines(folder().resolve("expected.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t", -1)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachStoryHasItsOwnHeadlineAndDate(List<String> row) throws Exception {
    List<String> found = new ArrayList<>();
    for (NormalisedArticle article : read(row.get(0))) {
      found.add(title(article) + " (" + date(article) + ")");
    }
    assertThat(String.join("\n", found)).isEqualTo(row.get(1).replace(" | ", "\n"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyWordLeadsBackToItself(List<String> row) throws Exception {
    String raw = Files.readString(folder().resolve(row.get(0)));
    for (NormalisedArticle article : read(row.get(0))) {
      assertThat(RawPlaces.faults(article, raw)).isEmpty();
    }
  }

  private static List<NormalisedArticle> read(String name) throws Exception {
    Path file = folder().resolve(name);
    List<Article> articles = new ArticleReader().read(new Input("a", name, file)).articles();
    return articles.stream().map(NORMALISER::normalise).toList();
  }

  private static String title(NormalisedArticle article) {
    return article.blocks().stream()
        .filter(block -> block.kind() == BlockKind.TITLE)
        .map(block -> block.span().of(article.text().text()))
        .findFirst()
        .orElse("-");
  }

  private static String date(NormalisedArticle article) {
    return DATES.find(article).map(date -> date.value().toString()).orElse("-");
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(
            Objects.requireNonNull(ArticleReader.class.getResource("stories/expected.tsv")).toURI())
        .getParent();
  }
}
