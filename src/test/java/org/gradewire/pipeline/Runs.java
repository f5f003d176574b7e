package org.gradewire.pipeline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;

/** Runs of the main job for tests. */
final class Runs {
  /** The labelled articles of the project. */
  static final Path CORPUS = Path.of("corpus");

  private Runs() {}

  /** Returns what each article below {@code inputs} says. */
  static List<ArticleReport> reports(Pipeline pipeline, Path... inputs) throws Exception {
    List<ArticleReport> reports = new ArrayList<>();
    new Folder(pipeline, 2, Progress.silent()).run(List.of(inputs), reports::add);
    return reports;
  }

  /** Runs the whole job. */
  static Extraction.Outcome extract(Knowledge knowledge, Path output, int jobs, Path... inputs)
      throws Exception {
    Extraction.Options options =
        new Extraction.Options(List.of(inputs), output, null, jobs, "development");
    return new Extraction(Pipeline.load(), knowledge, options, Progress.silent()).run();
  }

  /** Returns a folder beside the project; without it the test is skipped. */
  static Path shared(String name) {
    Path folder = Path.of("../shared", name);
    assumeTrue(Files.isDirectory(folder), "skipped: there is no folder " + folder);
    return folder;
  }

  /** Returns the contents of all files below {@code folder} by their path in it. */
  static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  /** Returns the articles of the corpus, without their labels, in order. */
  static List<Path> corpus() {
    try (Stream<Path> paths = Files.walk(CORPUS)) {
      return paths
          .filter(path -> path.toString().matches(".*\\.(txt|html)"))
          .filter(path -> !path.endsWith("held-back.txt"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
