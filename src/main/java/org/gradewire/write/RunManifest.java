package org.gradewire.write;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.model.IdChanges;
import org.gradewire.model.RegisterSummary;
import org.gradewire.text.ArticleException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code run.json} tells of a run. Maps keep the order in which they were filled.
 *
 * @param programVersion the version of the program
 * @param modelsDigest the digest of the models folder
 * @param started when the run began
 * @param inputs the files and folders as the user gave them
 * @param settings the options in effect, by name
 * @param counts how many of each thing, such as {@code articles}
 * @param timings how long each part took, by its name
 * @param rejected the inputs that could not be used
 * @param ids how the ids of the records compare with those of the run before
 * @param register where records and register agree and disagree, or {@code null} if none was given
 */
public record RunManifest(
    String programVersion,
    String modelsDigest,
    Instant started,
    List<String> inputs,
    Map<String, String> settings,
    Map<String, Long> counts,
    Map<String, Duration> timings,
    List<Rejection> rejected,
    IdChanges ids,
    @Nullable RegisterSummary register) {

  /** Makes the manifest of a first run without a register. */
  public RunManifest(
      String programVersion,
      String modelsDigest,
      Instant started,
      List<String> inputs,
      Map<String, String> settings,
      Map<String, Long> counts,
      Map<String, Duration> timings,
      List<Rejection> rejected) {
    this(
        programVersion,
        modelsDigest,
        started,
        inputs,
        settings,
        counts,
        timings,
        rejected,
        IdChanges.NONE,
        null);
  }

  /** Copies the lists and the maps. */
  public RunManifest {
    inputs = List.copyOf(inputs);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    timings = Collections.unmodifiableMap(new LinkedHashMap<>(timings));
    rejected = List.copyOf(rejected);
  }

  /**
   * An input that could not be used.
   *
   * @param input the path of the file or the id of the article
   * @param stage the stage that gave up
   * @param reason what was found and what was expected
   */
  public record Rejection(String input, String stage, String reason) {

    /** Returns what {@code problem} says. */
    public static Rejection of(ArticleException problem) {
      return new Rejection(problem.input(), problem.stage(), problem.problem());
    }
  }
}
