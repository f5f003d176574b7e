package org.gradewire.review;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.pipeline.Extraction;
import org.gradewire.pipeline.Pipeline;
import org.gradewire.pipeline.Progress;

/** Outputs of real extractions, each made once in a run of the tests; nobody may change them. */
public final class Extracted {
  private static final Map<String, Path> OUTPUTS = new HashMap<>();

  private Extracted() {}

  /** Returns the output of a run over a file or folder; without it the test is skipped. */
  public static synchronized Path of(String input) throws Exception {
    Path path = Path.of(input);
    assumeTrue(Files.exists(path), "skipped: there is no " + path);
    if (!OUTPUTS.containsKey(input)) {
      Path output = Files.createTempDirectory("gradewire-output");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(output)));
      Extraction.Options options =
          new Extraction.Options(List.of(path), output, null, 2, "development");
      new Extraction(Pipeline.load(), Knowledge.embedded(), options, Progress.silent()).run();
      OUTPUTS.put(input, output);
    }
    return OUTPUTS.get(input);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // The system clears its folder of temporary files itself.
    }
  }

  /** Copies an output, so that a test may change it. */
  static Path copyOf(String input, Path to) throws Exception {
    Path from = of(input);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.toAbsolutePath().getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return to;
  }

  /** Returns the records of an output. */
  static List<JsonNode> records(Path output) throws IOException {
    JsonNode file = new ObjectMapper().readTree(output.resolve("records.json").toFile());
    return StreamSupport.stream(file.path("records").spliterator(), false).toList();
  }

  /** Returns the first record of an output that passes a test; without it the test is skipped. */
  static JsonNode record(Path output, Predicate<JsonNode> test) throws IOException {
    List<JsonNode> found = records(output).stream().filter(test).limit(1).toList();
    assumeTrue(!found.isEmpty(), "skipped: no record of this kind");
    return found.get(0);
  }
}
