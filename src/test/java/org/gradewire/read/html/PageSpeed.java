package org.gradewire.read.html;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gradewire.read.format.FileContent;
import org.gradewire.text.ArticleException;
import org.jsoup.parser.Parser;

/**
 * Measures how fast pages are read: prints megabytes of saved page per second of processor time of
 * one thread, after a warm-up, as the median of several rounds, which a busy machine disturbs
 * least. Reads the pages of the folder given, else those of {@code ../shared/pages/html}, else
 * those of the corpus.
 */
final class PageSpeed {
  private static final List<Path> FOLDERS =
      List.of(Path.of("../shared/pages/html"), Path.of("corpus"));
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 21;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private PageSpeed() {}

  /** What is measured: something done with each page. */
  private interface Task {
    int run(FileContent page, String markup) throws ArticleException;
  }

  /** Runs the measurement; the folder is optional. */
  public static void main(String[] arguments) throws Exception {
    Path folder =
        arguments.length > 0
            ? Path.of(arguments[0])
            : FOLDERS.stream().filter(Files::isDirectory).findFirst().orElseThrow();
    List<FileContent> pages = pages(folder);
    System.out.printf(
        Locale.ROOT, "%d pages of %s, %.1f MB%n", pages.size(), folder, megabytes(pages));
    HtmlFormat format = new HtmlFormat();
    measure("bytes to stories", pages, (page, markup) -> format.read(page).stories().size());
    measure("markup to stories", pages, (page, markup) -> format.stories(markup).size());
    measure("jsoup alone", pages, (page, markup) -> parsed(markup, false));
    measure("jsoup with positions", pages, (page, markup) -> parsed(markup, true));
  }

  private static int parsed(String markup, boolean positions) {
    return Parser.htmlParser().setTrackPosition(positions).parseInput(markup, "").childNodeSize();
  }

  private static List<FileContent> pages(Path folder) throws IOException {
    List<FileContent> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".html")).sorted().toList()) {
        pages.add(new FileContent(file.toString(), Files.readAllBytes(file)));
      }
    }
    return pages;
  }

  private static double megabytes(List<FileContent> pages) {
    return pages.stream().mapToInt(FileContent::size).sum() / 1e6;
  }

  private static void measure(String name, List<FileContent> pages, Task task) throws Exception {
    List<String> markups =
        pages.stream().map(page -> new String(page.bytes(), StandardCharsets.UTF_8)).toList();
    int results = 0;
    double[] speeds = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long before = THREADS.getCurrentThreadCpuTime();
      results += run(pages, markups, task);
      long nanoseconds = THREADS.getCurrentThreadCpuTime() - before;
      speeds[Math.max(0, round)] = megabytes(pages) / (nanoseconds / 1e9);
    }
    Arrays.sort(speeds);
    System.out.printf(
        Locale.ROOT,
        "%-22s %6.1f MB/s (%.1f to %.1f; %d results)%n",
        name,
        speeds[ROUNDS / 2],
        speeds[0],
        speeds[ROUNDS - 1],
        results);
  }

  private static int run(List<FileContent> pages, List<String> markups, Task task)
      throws ArticleException {
    int results = 0;
    for (int i = 0; i < pages.size(); i++) {
      results += task.run(pages.get(i), markups.get(i));
    }
    return results;
  }
}
