package org.gradewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradewire.cli.Shell.Result;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run over packed files of every kind; every citation leads into them. */
@Tag("corenlp")
class PackedFilesTest {
  private static final Path SAVED = Path.of("src/test/resources/org/gradewire/read");

  @TempDir private Path folder;

  @Test
  void everyCitationLeadsIntoThePackedFile() throws Exception {
    Path input = Files.createDirectory(folder.resolve("in"));
    for (String name : List.of("mail", "archive")) {
      copy(SAVED.resolve(name), input);
    }
    String output = folder.resolve("out").toString();

    Result extracted = Shell.run("extract", input.toString(), "-o", output);
    Result verified = Shell.run("verify", output);

    assertThat(extracted.err()).contains("9 files, 12 articles, ", ", 3 rejected: ");
    assertThat(folder.resolve("out/text/forward.eml/attachment-5.txt")).exists();
    assertThat(folder.resolve("out/text/releases.zip/may/a.txt")).exists();
    assertThat(verified.out()).contains("12 articles").endsWith(" checked: all exact\n");
  }

  @Test
  void aPackedFileThatChangedIsFound() throws Exception {
    Path input = Files.createDirectory(folder.resolve("in"));
    Path mail = input.resolve("forward.eml");
    Files.copy(SAVED.resolve("mail/forward.eml"), mail);
    String output = folder.resolve("out").toString();
    Shell.run("extract", input.toString(), "-o", output);
    Files.writeString(mail, Files.readString(mail).replace("TGVlZHMg", "TGVlZHNz"));

    Result verified = Shell.run("verify", output);

    assertThat(verified.out())
        .contains("[forward]: source file changed", "[forward.eml/Née release – final]: source");
  }

  @Test
  void theLimitsAreOptions() throws Exception {
    Path input = Files.createDirectory(folder.resolve("in"));
    copy(SAVED.resolve("archive"), input);
    String output = folder.resolve("out").toString();

    Result extracted =
        Shell.run(
            "extract",
            input.toString(),
            "-o",
            output,
            "--max-archive-files",
            "2",
            "--max-file-size",
            "1");
    Result wrong = Shell.run("extract", input.toString(), "--max-file-size", "0");

    assertThat(extracted.err())
        .contains("[releases.zip] read: found a ZIP archive of more than 2 files");
    assertThat(folder.resolve("out/run.json"))
        .content()
        .contains("\"maxFileSize\": \"1000000\"", "\"maxArchiveFiles\": \"2\"");
    assertThat(wrong.err())
        .contains("--max-file-size: found \"0\", expected a number from 1 to 1000");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
