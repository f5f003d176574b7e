package org.gradewire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.normalise.Furniture;
import org.gradewire.normalise.Normaliser;
import org.gradewire.read.ArticleReader;
import org.gradewire.read.Input;
import org.gradewire.read.InputLister;
import org.gradewire.text.Article;
import org.gradewire.text.ArticleException;
import org.gradewire.text.NormalisedArticle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In whatever encoding an article is saved, and if it was encoded twice, it reads the same, and its
 * words lead back to the file. Texts in other scripts than the Latin are not repaired.
 */
class EncodingsTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final ArticleReader READER = new ArticleReader();
  private static final Normaliser NORMALISER = new Normaliser(Furniture.knowledge());

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"corpus, 60", "../shared/pages/html, 40"})
  void theSameTextComesOutOfEveryEncoding(String place, int atLeast) throws Exception {
    assumeTrue(Files.isDirectory(Path.of(place)), "skipped: no folder " + place);
    int count = 0;
    for (Input input : new InputLister().list(List.of(Path.of(place)))) {
      List<NormalisedArticle> articles = read(input);
      if (!articles.isEmpty() && isLatin(articles)) {
        count++;
        Charset charset = Charset.forName(articles.get(0).source().charset());
        checkAll(input, new String(Files.readAllBytes(input.file()), charset), articles);
      }
    }
    assertThat(count).isGreaterThanOrEqualTo(atLeast);
  }

  private void checkAll(Input input, String text, List<NormalisedArticle> articles)
      throws IOException {
    for (Map.Entry<String, byte[]> saved : saved(text).entrySet()) {
      Path file = Files.write(folder.resolve(input.file().getFileName()), saved.getValue());
      List<NormalisedArticle> read = read(new Input("a", input.path(), file));
      assertThat(texts(read)).as(input.path() + " " + saved.getKey()).isEqualTo(texts(articles));
      for (NormalisedArticle article : read) {
        String raw = new String(saved.getValue(), Charset.forName(article.source().charset()));
        assertThat(RawPlaces.faults(article, raw))
            .as(input.path() + " " + saved.getKey())
            .isEmpty();
      }
    }
  }

  private static Map<String, byte[]> saved(String text) {
    Map<String, byte[]> saved = new LinkedHashMap<>();
    saved.put("marked UTF-16LE", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
    saved.put("UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE));
    saved.put("encoded twice", RawPlaces.twice(text).getBytes(StandardCharsets.UTF_8));
    if (WINDOWS.newEncoder().canEncode(text)) {
      saved.put("windows-1252", text.getBytes(WINDOWS));
    }
    return saved;
  }

  private static boolean isLatin(List<NormalisedArticle> articles) {
    return texts(articles).stream()
        .flatMapToInt(String::codePoints)
        .filter(Character::isLetter)
        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
  }

  private static List<String> texts(List<NormalisedArticle> articles) {
    return articles.stream().map(article -> article.text().text()).toList();
  }

  private static List<NormalisedArticle> read(Input input) {
    List<NormalisedArticle> articles = new ArrayList<>();
    try {
      for (Article article : READER.read(input).articles()) {
        articles.add(NORMALISER.normalise(article));
      }
    } catch (ArticleException e) {
      return List.of();
    }
    return articles;
  }
}
