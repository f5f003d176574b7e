package org.gradewire.read.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gradewire.read.ArticleReader;
import org.gradewire.read.Articles;
import org.gradewire.read.Input;
import org.gradewire.read.InputLister;
import org.gradewire.read.format.ReadLimits;
import org.gradewire.text.Article;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads packed files made by zip and gzip, and broken ones made here. */
class ArchivesTest {
  private static final Path SAVED = Path.of("src/test/resources/org/gradewire/read/archive");
  private static final String STORY = "Alder rated good\n\nOfsted has rated Alder council good.\n";

  @TempDir private Path folder;

  @Test
  void aGzipFileIsReadAsWhatIsInItAndCitedAsItIs() throws Exception {
    Path file = SAVED.resolve("page.html.gz");
    Article article = read(file).articles().get(0);
    assertThat(article.id()).isEqualTo("page");
    assertThat(article.source().path()).isEqualTo("page.html.gz");
    assertThat(article.source().bytes()).isEqualTo(Files.size(file));
    assertThat(article.source().mediaType()).isEqualTo("text/html");
    String markup =
        new String(
            new GZIPInputStream(Files.newInputStream(file)).readAllBytes(), StandardCharsets.UTF_8);
    Span title = article.blocks().get(0).text().map().rawSpan(new Span(0, 10));
    assertThat(title.of(markup)).isEqualTo("Alderbrook");
  }

  @Test
  void filesInAnArchiveAreArticlesOfTheirOwn() throws Exception {
    Articles read = read(SAVED.resolve("releases.zip"));
    assertThat(read.rejected()).isEmpty();
    assertThat(read.articles())
        .extracting(article -> article.source().path())
        .containsExactly(
            "releases.zip/may/a.txt", "releases.zip/may/née.txt", "releases.zip/may/page.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ../evil.txt  | found a name that leads out of the archive, expected a path below it
          a/../../b    | found a name that leads out of the archive, expected a path below it
          /etc/a.txt   | found a name that leads out of the archive, expected a path below it
          C:\\a.txt    | found a name that leads out of the archive, expected a path below it
          a//b.txt     | found a name that leads out of the archive, expected a path below it
          a<NUL>b.txt | found a control character in its name, expected a plain name
          """)
  void aNameThatLeadsAstrayIsNamed(String name, String problem) throws Exception {
    Path file = zip("a.zip", name.replace("<NUL>", "\0"), "fine.txt");
    Articles read = read(file);
    assertThat(read.articles()).extracting(Article::id).containsExactly("a.zip/fine");
    assertThat(read.rejected()).extracting(ArticleException::problem).containsExactly(problem);
  }

  @Test
  void aNameOfEndlessLengthIsNamed() throws Exception {
    Articles read = read(zip("a.zip", "x/".repeat(600) + "a.txt", "fine.txt"));
    assertThat(read.articles()).hasSize(1);
    assertThat(read.rejected())
        .extracting(ArticleException::problem)
        .containsExactly("found a name of 1205 characters, expected at most 1000");
  }

  @Test
  void backslashesAndOldCodePagesAreUnderstood() throws Exception {
    Path file = folder.resolve("old.zip");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(file), Charset.forName("IBM437"))) {
      entry(zip, "may\\café.txt", STORY);
    }
    assertThat(read(file).articles()).extracting(Article::id).containsExactly("old.zip/may/café");
  }

  @Test
  void onlyTheEncryptedAndTheStrangelyPackedAreLeftOut() throws Exception {
    Path file = zip("a.zip", "locked.txt", "strange.txt", "fine.txt");
    byte[] bytes = Files.readAllBytes(file);
    int first = indexOf(bytes, "PK\u0001\u0002", 0);
    bytes[first + 8] |= 1;
    bytes[indexOf(bytes, "PK\u0001\u0002", first + 1) + 10] = 12;
    Files.write(file, bytes);
    Articles read = read(file);
    assertThat(read.articles()).extracting(Article::id).containsExactly("a.zip/fine");
    assertThat(read.rejected())
        .extracting(ArticleException::getMessage)
        .containsExactly(
            "[a.zip/locked.txt] read: found an encrypted file, expected one without a password",
            "[a.zip/strange.txt] read: found compression method 12, expected a file that is"
                + " deflated or stored; unpack it first");
  }

  @Test
  void whatIsDamagedIsNamedAndTheRestRead() throws Exception {
    Path file = zip("a.zip", "broken.txt", "fine.txt");
    byte[] bytes = Files.readAllBytes(file);
    bytes[indexOf(bytes, "PK\u0001\u0002", 0) + 16] ^= 1;
    Files.write(file, bytes);
    Articles read = read(file);
    assertThat(read.articles()).extracting(Article::id).containsExactly("a.zip/fine");
    assertThat(read.rejected())
        .extracting(ArticleException::problem)
        .containsExactly("found a damaged file, expected one that agrees with its checksum");
  }

  @Test
  void aBombIsNotUnpacked() throws Exception {
    Path file = folder.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("bomb.txt"));
      zip.write(new byte[3_000_000]);
      entry(zip, "liar.txt", "x".repeat(5000));
      entry(zip, "fine.txt", STORY);
    }
    byte[] bytes = Files.readAllBytes(file);
    int liar = indexOf(bytes, "PK\u0001\u0002", indexOf(bytes, "PK\u0001\u0002", 0) + 1);
    bytes[liar + 24] = 100;
    bytes[liar + 25] = 0;
    Files.write(file, bytes);
    Articles read = read(file, ReadLimits.DEFAULT.withFileBytes(1_000_000));
    assertThat(read.articles()).extracting(Article::id).containsExactly("bomb.zip/fine");
    assertThat(read.rejected())
        .extracting(ArticleException::problem)
        .containsExactly(
            "found 3,000,000 bytes, expected at most 1,000,000",
            "found a damaged file of more than 100 bytes, expected 100");
  }

  @Test
  void allFilesOfAnArchiveTogetherHaveALimit() throws Exception {
    ReadLimits limits = new ReadLimits(1000, 100, 10, 3);
    Articles read = read(zip("a.zip", "a.txt", "b.txt"), limits);
    assertThat(read.articles()).hasSize(1);
    assertThat(read.rejected())
        .extracting(ArticleException::problem)
        .containsExactly("found more than 100 bytes in one archive, expected at most so many");
  }

  @Test
  void anArchiveOfTooManyFilesIsNamed() throws Exception {
    Path file = zip("a.zip", "a.txt", "b.txt", "c.txt");
    assertThatThrownBy(() -> read(file, ReadLimits.DEFAULT.withArchiveFiles(2)))
        .hasMessage(
            "[a.zip] read: found a ZIP archive of more than 2 files, expected at most so many");
  }

  @Test
  void aTruncatedArchiveIsNamed() throws Exception {
    Path file = zip("a.zip", "a.txt");
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 60));
    assertThatThrownBy(() -> read(file))
        .hasMessage(
            "[a.zip] read: found a damaged ZIP archive without its directory, expected a whole one");
  }

  @Test
  void filesOfOneNameAreToldApart() throws Exception {
    Path file = zip("a.zip", "a.txt", "b.txt");
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    Files.write(file, bytes.replace("b.txt", "a.txt").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read(file).articles())
        .extracting(Article::id)
        .containsExactly("a.zip/a.txt", "a.zip/a.txt~2");
  }

  @Test
  void anArchiveInAnArchiveIsReadAsDeepAsTheLimitGoes() throws Exception {
    byte[] inner = Files.readAllBytes(zip("inner.zip", "a.txt"));
    for (String outer : List.of("two.zip", "three.zip", "four.zip")) {
      try (ZipOutputStream zip =
          new ZipOutputStream(Files.newOutputStream(folder.resolve(outer)))) {
        zip.putNextEntry(new ZipEntry("in.zip"));
        zip.write(inner);
      }
      inner = Files.readAllBytes(folder.resolve(outer));
    }
    assertThat(read(folder.resolve("three.zip")).articles())
        .extracting(Article::id)
        .containsExactly("three.zip/in.zip/in.zip/a");
    assertThat(read(folder.resolve("four.zip")).rejected())
        .extracting(ArticleException::problem)
        .containsExactly("found a file 4 files deep, expected at most 3; unpack it first");
  }

  @Test
  void aDocumentThatIsPackedAsAnArchiveIsNotTakenApart() throws Exception {
    assertThat(list(zip("a.docx", "[Content_Types].xml", "word/document.xml"))).hasSize(1);
    assertThat(list(zip("a.odt", "mimetype", "content.xml"))).hasSize(1);
    assertThat(list(zip("a.zip", "a.txt", "mimetype"))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5000000 | found more than 1,000,000 bytes packed in it, expected no more
          0       | found an empty file packed in it, expected an article
          """)
  void aGzipFileOfOtherSizeIsNamed(int bytes, String problem) throws Exception {
    Path file = Files.write(folder.resolve("a.txt.gz"), gzip(new byte[bytes]));
    assertThatThrownBy(() -> read(file, ReadLimits.DEFAULT.withFileBytes(1_000_000)))
        .hasMessage("[a.txt.gz] read: " + problem);
  }

  @Test
  void aTruncatedGzipFileIsNamed() throws Exception {
    byte[] bytes = gzip(STORY.getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("a.gz"), Arrays.copyOf(bytes, bytes.length - 12));
    assertThatThrownBy(() -> read(file))
        .hasMessage("[a.gz] read: found a gzip file that is cut off, expected a whole one");
  }

  private Path zip(String name, String... entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        entry(zip, entry, STORY);
      }
    }
    return file;
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream stream = new GZIPOutputStream(packed)) {
      stream.write(bytes);
    }
    return packed.toByteArray();
  }

  private static int indexOf(byte[] bytes, String mark, int from) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(mark, from);
  }

  private static List<Input> list(Path file) {
    return new InputLister().list(List.of(file));
  }

  private static Articles read(Path file) throws ArticleException {
    return read(file, ReadLimits.DEFAULT);
  }

  private static Articles read(Path file, ReadLimits limits) throws ArticleException {
    List<Input> inputs = new InputLister(limits).list(List.of(file));
    List<Article> articles = new ArrayList<>();
    List<ArticleException> rejected = new ArrayList<>();
    for (Input input : inputs) {
      try {
        Articles read = new ArticleReader(limits).read(input);
        articles.addAll(read.articles());
        rejected.addAll(read.rejected());
      } catch (ArticleException e) {
        if (inputs.size() == 1) {
          throw e;
        }
        rejected.add(e);
      }
    }
    return new Articles(articles, rejected);
  }
}
