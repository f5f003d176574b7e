package org.gradewire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewire.normalise.Furniture;
import org.gradewire.normalise.Normaliser;
import org.gradewire.read.ArticleReader;
import org.gradewire.read.Input;
import org.gradewire.text.Article;
import org.gradewire.text.BlockKind;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.TextBlock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages of many makes, each made up for one trait. The story of each is about Alder; whatever is
 * about Birch is not part of it. Another page in the folder is another case.
 */
class PageLayoutsTest {
  private static final Path FOLDER = Path.of("src/test/resources/layouts");
  private static final ArticleReader READER = new ArticleReader();
  private static final Normaliser NORMALISER = new Normaliser(Furniture.knowledge());

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theStoryIsAboutAlderAndNothingElse(Path page) throws Exception {
    List<Article> articles = READER.read(new Input("a", page.toString(), page)).articles();
    NormalisedArticle article = NORMALISER.normalise(articles.get(0));
    String story = story(article);
    assertThat(story).doesNotContain("Birch");
    assertThat(count(story)).as(story).isEqualTo(count(Files.readString(page)));
    assertThat(lines(article, BlockKind.TITLE)).isEqualTo("Children’s services move up to good");
    assertThat(RawPlaces.faults(article, Files.readString(page))).isEmpty();
  }

  private static int count(String text) {
    return text.split("Alder", -1).length - 1;
  }

  private static String story(NormalisedArticle article) {
    return article.blocks().stream()
        .filter(block -> block.kind().tellsTheStory() && block.kind() != BlockKind.TITLE)
        .map(block -> words(article, block))
        .collect(Collectors.joining("\n"));
  }

  private static String lines(NormalisedArticle article, BlockKind kind) {
    return article.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> words(article, block))
        .collect(Collectors.joining("\n"));
  }

  private static String words(NormalisedArticle article, TextBlock block) {
    return block.span().of(article.text().text());
  }
}
