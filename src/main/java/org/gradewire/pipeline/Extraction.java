package org.gradewire.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.cache.ReportCache;
import org.gradewire.copies.CopyFinder;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Copies;
import org.gradewire.model.IdChanges;
import org.gradewire.model.Reconciliation;
import org.gradewire.model.RegisterSummary;
import org.gradewire.read.format.ReadLimits;
import org.gradewire.reconcile.Reconciler;
import org.gradewire.reconcile.Register;
import org.gradewire.text.ArticleException;
import org.gradewire.write.OutputWriter;
import org.gradewire.write.RunManifest;
import org.jspecify.annotations.Nullable;

/** The main job: from folders of articles to an output folder of records. */
public final class Extraction {
  private final Pipeline.Loading loading;
  private final Knowledge knowledge;
  private final Options options;
  private final Progress progress;

  /**
   * What a run is given.
   *
   * @param inputs files and folders
   * @param output the folder to write into
   * @param register a register of official outcomes to compare the records with, or {@code null}
   * @param jobs how many threads, at least 1
   * @param limits how much is read of what is found
   * @param version the version of the program, for the manifest
   * @param cache where reports are kept between runs, or {@code null}
   */
  public record Options(
      List<Path> inputs,
      Path output,
      @Nullable Path register,
      int jobs,
      ReadLimits limits,
      String version,
      @Nullable Cache cache) {

    /** Copies the list. */
    public Options {
      inputs = List.copyOf(inputs);
    }

    /** Makes options with {@link ReadLimits#DEFAULT}. */
    public Options(
        List<Path> inputs, Path output, @Nullable Path register, int jobs, String version) {
      this(inputs, output, register, jobs, ReadLimits.DEFAULT, version, null);
    }
  }

  /**
   * Where reports are kept between runs.
   *
   * @param folder may be missing
   * @param program what tells this program from any other that might give other reports
   */
  public record Cache(Path folder, String program) {}

  /**
   * What came of a run.
   *
   * @param files how many files were found
   * @param articles how many articles they held
   * @param copies how many of these are copies of others
   * @param records how many records were made
   * @param rejected what could not be used
   * @param warnings what was wrong with the register or the cache, one sentence each
   */
  public record Outcome(
      int files,
      int articles,
      int copies,
      int records,
      List<ArticleException> rejected,
      List<String> warnings) {

    /** Copies the list. */
    public Outcome {
      rejected = List.copyOf(rejected);
      warnings = List.copyOf(warnings);
    }
  }

  /** Prepares a run. */
  public Extraction(
      Pipeline.Loading loading, Knowledge knowledge, Options options, Progress progress) {
    this.loading = loading;
    this.knowledge = knowledge;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Runs.
   *
   * @throws IllegalArgumentException if an input does not exist or a rule is broken
   * @throws IOException if the output cannot be written
   * @throws InterruptedException if the run is interrupted
   */
  public Outcome run() throws IOException, InterruptedException {
    Instant started = Instant.now();
    Map<String, Duration> timings = new LinkedHashMap<>();
    Path csv = options.register();
    Register register = csv == null ? null : Register.read(csv, knowledge);
    ReportCache cache = cache();
    Reporting reporting =
        cache == null ? pipeline() : new CachedReports(cache, options.limits(), this::pipeline);
    timings.put("load", Duration.between(started, Instant.now()));
    List<ArticleReport> light = new ArrayList<>();
    try (OutputWriter writer = OutputWriter.open(options.output())) {
      Folder folder = new Folder(reporting, options.jobs(), progress);
      Instant before = Instant.now();
      folder.run(
          options.inputs(),
          report -> {
            writer.article(report);
            light.add(report.withoutText());
          });
      timings.put("articles", Duration.between(before, Instant.now()));
      before = Instant.now();
      Copies copies = CopyFinder.find(light);
      timings.put("copies", Duration.between(before, Instant.now()));
      before = Instant.now();
      Reconciliation reconciliation =
          new Reconciler(knowledge, register).reconcile(light, copies, writer.earlier());
      timings.put("reconcile", Duration.between(before, Instant.now()));
      before = Instant.now();
      writer.records(reconciliation);
      timings.put("write", Duration.between(before, Instant.now()));
      Outcome outcome =
          new Outcome(
              folder.files(),
              light.size(),
              copies.copies().size(),
              reconciliation.records().size(),
              folder.rejected(),
              warnings(register, cache));
      RegisterSummary summary =
          register == null ? null : RegisterSummary.of(reconciliation.records());
      writer.run(manifest(started, outcome, timings, reconciliation.ids(), summary));
      return outcome;
    }
  }

  private Pipeline pipeline() {
    return loading.with(knowledge, options.limits());
  }

  private @Nullable ReportCache cache() {
    Cache cache = options.cache();
    return cache == null
        ? null
        : ReportCache.open(
            cache.folder(),
            List.of(
                cache.program(),
                System.getProperty("java.vm.version", ""),
                knowledge.digest(),
                options.limits().toString()));
  }

  private List<String> warnings(@Nullable Register register, @Nullable ReportCache cache) {
    List<String> warnings = new ArrayList<>();
    if (register != null) {
      warnings.addAll(register.warnings());
    }
    Cache wanted = options.cache();
    if (cache != null && wanted != null && cache.problem() != null) {
      warnings.add(
          "%s: the cache cannot be used: %s; the run went on without"
              .formatted(wanted.folder(), cache.problem()));
    }
    return warnings;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("jobs", String.valueOf(options.jobs()));
    settings.put("maxFileSize", String.valueOf(options.limits().fileBytes()));
    settings.put("maxArchiveFiles", String.valueOf(options.limits().archiveFiles()));
    Path register = options.register();
    if (register != null) {
      settings.put("register", register.toString());
    }
    return settings;
  }

  private RunManifest manifest(
      Instant started,
      Outcome outcome,
      Map<String, Duration> timings,
      IdChanges ids,
      @Nullable RegisterSummary register) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("files", (long) outcome.files());
    counts.put("articles", (long) outcome.articles());
    counts.put("copies", (long) outcome.copies());
    counts.put("records", (long) outcome.records());
    counts.put("rejected", (long) outcome.rejected().size());
    return new RunManifest(
        options.version(),
        knowledge.digest(),
        started,
        options.inputs().stream().map(Path::toString).toList(),
        settings(),
        counts,
        timings,
        outcome.rejected().stream().map(RunManifest.Rejection::of).toList(),
        ids,
        register);
  }
}
