package org.gradewire.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradewire.read.format.ReadLimits;
import org.gradewire.text.Article;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;
import org.gradewire.text.RawLocation;
import org.gradewire.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
  @TempDir private Path folder;

  static Stream<Arguments> badInputs() {
    String other = ", expected a text, a page, a PDF, an office document or a mail";
    return Stream.of(
        Arguments.of("empty.txt", "", "found an empty file, expected an article"),
        Arguments.of("blank.txt", " \r\n\t\u00a0", "found only white space, expected an article"),
        Arguments.of("rules.txt", "-----\n* * *\n", "found no words, expected an article"),
        Arguments.of(
            "page.html",
            "<html><head><title></title></head><body><script>var words;</script></body></html>",
            "found an HTML page without words, expected an article"),
        Arguments.of(
            "report.html",
            "PK\u0003\u0004 and more",
            "found a damaged ZIP archive without its directory, expected a whole one"),
        Arguments.of(
            "report.txt.gz",
            "\u001f\u008b and more",
            "found a damaged gzip file (Unsupported compression method), expected a whole one"),
        Arguments.of("picture.txt", "GIF89a...", "found a GIF picture" + other),
        Arguments.of(
            "letter.txt", "{\\rtf1}", "found a document without words, expected an article"),
        Arguments.of("data.txt", "a\u0000\u0000\u0001\u0002b\u0003", "found binary data" + other),
        Arguments.of("long.txt", "word ".repeat(201), "found 1,005 bytes, expected at most 1,000"),
        Arguments.of(
            "text.txt", "word ".repeat(41), "found 205 bytes of text, expected at most 200"));
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void aBadInputIsNamedForWhatItIs(String name, String content, String problem) throws IOException {
    Path file = Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
    ArticleReader reader = new ArticleReader(ReadLimits.DEFAULT.withFileBytes(1000));
    assertThatThrownBy(() -> reader.read(new Input("x", name, file)))
        .isInstanceOf(ArticleException.class)
        .hasMessage("[%s] read: %s".formatted(name, problem));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-05-17-ofsted.html",
        "20240517_release.txt",
        "17-05-2024.txt",
        "17 May 2024 release.txt",
        "May 2024 newsletter.txt",
        "newsletter-may-2024.txt"
      })
  void aNameWithADateIsAPropertyOfTheArticle(String name) throws Exception {
    Path file = Files.writeString(folder.resolve(name), "The nursery in Alder is good. 😀");
    Article article = read(file).get(0);
    Block last = article.blocks().get(article.blocks().size() - 1);
    assertThat(last.label()).isEqualTo("file-name");
    assertThat(last.text().text()).isEqualTo(name);
    assertThat(article.raw().locate(last.text().map().rawSpan(new Span(0, name.length()))))
        .isEqualTo(new RawLocation.Property("file-name"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000_d85b12be9b3e1c56.txt",
        "a02.txt",
        "020 7946 0123.txt",
        "123456.txt",
        "50185731.txt",
        "a20240517b.txt",
        "may.txt"
      })
  void aNameWithoutADateIsNot(String name) throws Exception {
    Path file = Files.writeString(folder.resolve(name), "The nursery in Alder is good.");
    assertThat(read(file).get(0).blocks()).hasSize(1);
  }

  @Test
  void whatCannotBeReadIsAnError() throws IOException {
    assertThatThrownBy(() -> read(folder.resolve("gone.txt")))
        .hasMessage("[gone.txt] read: found nothing there, expected a file");
    Files.createDirectory(folder.resolve("folder.txt"));
    assertThatThrownBy(() -> read(folder.resolve("folder.txt")))
        .hasMessage(
            "[folder.txt] read: found a folder that may not be listed, expected a readable one");
    Files.createSymbolicLink(folder.resolve("self.txt"), folder.resolve("self.txt"));
    assertThatThrownBy(() -> read(folder.resolve("self.txt")))
        .isInstanceOf(ArticleException.class)
        .hasMessageStartingWith("[self.txt] read: found a file that cannot be read (");
  }

  @Test
  void theContentDecidesNotTheEnding() throws Exception {
    Path page =
        Files.writeString(folder.resolve("a.txt"), "<!DOCTYPE html><p>Rated good today.</p>");
    Path text =
        Files.writeString(folder.resolve("b.html"), "Headline here\n\nRated good < today.\n");
    assertThat(read(page).get(0).source().mediaType()).isEqualTo("text/html");
    assertThat(read(text).get(0).source().mediaType()).isEqualTo("text/plain");
    assertThat(read(text).get(0).blocks()).hasSize(2);
  }

  @Test
  void aSourceSaysHowItWasRead() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "\ufeffRated good");
    Article article = read(file).get(0);
    assertThat(article.source().path()).isEqualTo("a.txt");
    assertThat(article.source().charset()).isEqualTo("UTF-8");
    assertThat(article.source().bytes()).isEqualTo(13);
    assertThat(article.source().sha256())
        .isEqualTo("995f945b1fa58393deb41c7b1bf33f42d3dc387806cd9191018f0d266bb1e284");
    // The byte order mark is character 0 of the decoded file.
    assertThat(article.blocks().get(0).text().map().rawSpan(new org.gradewire.text.Span(0, 5)))
        .isEqualTo(new org.gradewire.text.Span(1, 6));
  }

  @Test
  void aPageIsReadAsFarAsItGoes() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("a.html"), "<html><body><div><p>Rated <b>good today.<p>And more <div");
    assertThat(Contents.lines(read(file).get(0).blocks()))
        .containsExactly("PARAGRAPH Rated good today.", "PARAGRAPH And more");
  }

  private static List<Article> read(Path file) throws ArticleException {
    return new ArticleReader()
        .read(new Input("x", String.valueOf(file.getFileName()), file))
        .articles();
  }
}
