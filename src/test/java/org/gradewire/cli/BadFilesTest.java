package org.gradewire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gradewire.cli.Shell.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One run over a folder of bad files and one good article. */
@Tag("corenlp")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadFilesTest {
  private static final int TOO_MANY = 60 * 1024 * 1024;

  @TempDir static Path folder;
  private static Result result;

  @BeforeAll
  static void extract() throws Exception {
    Shell.article(folder);
    Path articles = folder.resolve("articles");
    Files.createFile(articles.resolve("empty.txt"));
    Files.write(articles.resolve("huge.txt"), new byte[TOO_MANY]);
    Files.write(articles.resolve("binary.txt"), aClassFile());
    Files.writeString(articles.resolve("broken.html"), "<html><body><div class=\"story\"><p");
    // Unreadable to everybody, even to root, whom permissions do not stop.
    Files.createSymbolicLink(articles.resolve("gone.txt"), folder.resolve("nowhere.txt"));
    Path locked = Files.writeString(articles.resolve("locked.txt"), Shell.ARTICLE);
    if (!locked.toFile().setReadable(false) || Files.isReadable(locked)) {
      Files.delete(locked);
    }
    result = Shell.run("extract", articles.toString(), "-o", output());
  }

  @Test
  void theExitCodeSaysThatSomeWereRejected() {
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).containsPattern("1 articles?, 1 records?, [56] rejected: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          empty.txt   | found an empty file, expected an article
          huge.txt    | found 62,914,560 bytes, expected at most 50,000,000
          binary.txt  | found binary data, expected a text, a page, a PDF, an office document or a mail
          broken.html | found an HTML page without words, expected an article
          gone.txt    | found nothing there, expected a file
          """)
  void eachBadFileIsNamedWithItsReason(String file, String reason) {
    assertThat(result.err().lines()).contains("rejected [%s] read: %s".formatted(file, reason));
    assertThat(folder.resolve("output/run.json")).content().contains(file, reason);
  }

  @Test
  void aFileThatMayNotBeReadIsNamed() {
    assumeTrue(
        Files.exists(folder.resolve("articles/locked.txt")),
        "skipped: this user may read every file");

    assertThat(result.err())
        .contains(
            "rejected [locked.txt] read: found a file that may not be read, expected a readable");
  }

  @Test
  @Order(1)
  void theRecordOfTheGoodArticleIsWrittenAndExact() {
    assertThat(folder.resolve("output/records.json")).content().contains(Shell.RECORD);
    Result verified = Shell.run("verify", output());
    assertThat(verified.out()).containsPattern("^1 record, 1 article, .*: all exact\n$");
    assertThat(verified.code()).isZero();
  }

  @Test
  @Order(2)
  void verifyNamesWhatIsNotExact() throws Exception {
    Path text = folder.resolve("output/text/leeds.txt");
    Files.writeString(text, Files.readString(text).replace("rated good by", "rated poor by"));

    Result verified = Shell.run("verify", output());

    assertThat(verified.code()).isEqualTo(1);
    assertThat(verified.out()).contains("overall", "rated good", "fault");
  }

  private static String output() {
    return folder.resolve("output").toString();
  }

  private static byte[] aClassFile() throws Exception {
    return Files.readAllBytes(
        Path.of(BadFilesTest.class.getResource("BadFilesTest.class").toURI()));
  }
}
