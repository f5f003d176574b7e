package org.gradewire.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Times whole runs of {@code ./gradewire extract} over generated folders, then the yardstick over
 * the same, and prints a table of medians. Run by {@code src/bench/run}.
 */
public final class Bench {
  private static final Path WORK = Path.of("target", "bench");
  private static final int RUNS = 3;
  private static final int LONG = 250_000;

  private final int articles;

  /**
   * What one run took; the memory is the highest that was seen, in MB, 0 where none can be seen.
   */
  private record Cost(double seconds, long megabytes, String said) {}

  private Bench(int articles) {
    this.articles = articles;
  }

  /**
   * Prints the table.
   *
   * @param args how many articles
   */
  public static void main(String[] args) throws Exception {
    new Bench(Integer.parseInt(args[0])).run();
  }

  private void run() throws Exception {
    Path folder = WORK.resolve("articles");
    Path five = WORK.resolve("five");
    delete(WORK.resolve("articles"));
    FolderMaker maker = new FolderMaker(Path.of("corpus"), 1);
    maker.make(folder, articles, 0);
    maker.make(five, 5, 0);
    maker.make(WORK.resolve("long"), 1, LONG);
    maker.make(WORK.resolve("longer"), 1, 4 * LONG);
    row("five articles, nothing cached", () -> gradewire(five, "--no-cache"), 5);
    row(articles + " articles, nothing cached", () -> gradewire(folder, "--no-cache"), articles);
    Path cache = WORK.resolve("cache");
    delete(cache);
    String[] cached = {"--cache", cache.toString()};
    gradewire(folder, cached);
    row("the same, nothing changed", () -> gradewire(folder, cached), articles);
    row("the same, one changed", () -> changed(folder, cached), articles);
    row("one article of 250 KB", () -> gradewire(WORK.resolve("long"), "--no-cache"), 1);
    row("one article of 1 MB", () -> gradewire(WORK.resolve("longer"), "--no-cache"), 1);
    row("yardstick: CoreNLP's recogniser alone, 1 thread", () -> stock(folder), articles);
  }

  /** Something to time. */
  @FunctionalInterface
  private interface Work {
    Cost run() throws IOException, InterruptedException;
  }

  private static void row(String name, Work work, int count)
      throws IOException, InterruptedException {
    Cost[] costs = new Cost[RUNS];
    for (int i = 0; i < RUNS; i++) {
      costs[i] = work.run();
    }
    Arrays.sort(costs, Comparator.comparingDouble(Cost::seconds));
    Cost median = costs[RUNS / 2];
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f s (%.2f to %.2f) | %d MB | %.1f | %s |%n",
        name,
        median.seconds,
        costs[0].seconds,
        costs[RUNS - 1].seconds,
        median.megabytes,
        count / median.seconds,
        median.said);
    System.out.flush();
  }

  private static Cost changed(Path folder, String... cache)
      throws IOException, InterruptedException {
    Files.write(
        folder.resolve("a000000.txt"),
        "\n".getBytes(StandardCharsets.US_ASCII),
        StandardOpenOption.APPEND);
    return gradewire(folder, cache);
  }

  private static Cost gradewire(Path folder, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./gradewire", "extract", "-q"));
    command.addAll(List.of(folder.toString(), "-o", WORK.resolve("output").toString()));
    command.addAll(List.of(options));
    return timed(command);
  }

  private static Cost stock(Path folder) throws IOException, InterruptedException {
    Cost cost =
        timed(
            List.of(
                "java",
                "-cp",
                System.getProperty("java.class.path"),
                "org.gradewire.bench.StockNames",
                "target/ner/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz",
                folder.toString()));
    return new Cost(
        cost.seconds, cost.megabytes, "tokens, and warm tokens/s: " + cost.said.strip());
  }

  private static Cost timed(List<String> command) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Path said = WORK.resolve("said");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long most = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, memory(process.pid()));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException("%s: exit code %d".formatted(command, process.exitValue()));
    }
    return new Cost(seconds, most, Files.readString(said));
  }

  private static long memory(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
