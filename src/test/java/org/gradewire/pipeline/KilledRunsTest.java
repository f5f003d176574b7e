package org.gradewire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real runs, killed at random moments by the system: the next one ends as if nothing had been. */
@Tag("corenlp")
class KilledRunsTest {
  private static final int ARTICLES = 60;
  private static final int KILLS = 10;

  @TempDir Path temp;

  @Test
  void aRunThatWasKilledIsResumedAndEndsWithTheSameBytes() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("articles"));
    for (Path article : Runs.corpus().subList(0, ARTICLES)) {
      Files.copy(article, folder.resolve(article.getFileName()));
    }
    long began = System.nanoTime();
    assertThat(start("whole", "cache-of-whole").waitFor()).isZero();
    long usual = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);

    Random random = new Random(8);
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      Process run = start("out", "cache");
      // Later runs find most in the cache, and are over sooner.
      long moment = usual / 4 + random.nextInt((int) usual / 2);
      if (!run.waitFor(moment, TimeUnit.MILLISECONDS)) {
        run.destroyForcibly().waitFor();
        killed++;
      }
    }
    long kept = entries();
    assertThat(start("out", "cache").waitFor()).isZero();

    assertThat(killed).as("killed of %d", KILLS).isPositive();
    assertThat(kept).as("kept by runs that were killed").isPositive();
    assertThat(files("out")).usingRecursiveComparison().isEqualTo(files("whole"));
    assertThat(temp.resolve("out/.gradewire-partial")).doesNotExist();
  }

  private Process start(String output, String cache) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.gradewire.cli.Main",
            "extract",
            "-q",
            temp.resolve("articles").toString(),
            "-o",
            temp.resolve(output).toString(),
            "--cache",
            temp.resolve(cache).toString());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private long entries() throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve("cache"))) {
      return files.filter(file -> file.toString().endsWith(".reports")).count();
    }
  }

  private Map<String, byte[]> files(String output) throws IOException {
    Map<String, byte[]> files = Runs.files(temp.resolve(output));
    files.remove("run.json");
    return files;
  }
}
