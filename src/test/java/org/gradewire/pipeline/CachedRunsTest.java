package org.gradewire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gradewire.cache.ReportCache;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.pipeline.Extraction.Cache;
import org.gradewire.read.format.ReadLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("corenlp")
class CachedRunsTest {
  private static final Knowledge KNOWLEDGE = Knowledge.embedded();
  private static final int ARTICLES = 12;

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void copyArticles() throws Exception {
    folder = Files.createDirectories(temp.resolve("articles"));
    for (Path article : Runs.corpus().subList(0, ARTICLES)) {
      Files.copy(article, folder.resolve(article.getFileName()));
    }
  }

  @Test
  void aRunOverCachedReportsWritesTheSameBytes() throws Exception {
    Map<String, byte[]> plain = extract("plain", null, 2);
    Map<String, byte[]> first = extract("first", cache(), 2);
    Map<String, byte[]> second = extract("second", cache(), 1);

    assertThat(first).usingRecursiveComparison().isEqualTo(plain);
    assertThat(second).usingRecursiveComparison().isEqualTo(plain);
  }

  @Test
  void onlyWhatChangedIsReadAgain() throws Exception {
    AtomicInteger loaded = new AtomicInteger();
    Pipeline pipeline = Pipeline.of(KNOWLEDGE);

    List<ArticleReport> fresh = reports(pipeline, loaded);
    assertThat(loaded).hasValue(1);
    List<ArticleReport> again = reports(pipeline, loaded);
    assertThat(loaded).as("no pipeline was asked for").hasValue(1);
    Path changed = folder.resolve(Runs.corpus().get(0).getFileName());
    Files.write(changed, " ".getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);
    ReportCache cache = open();
    reports(new CachedReports(cache, ReadLimits.DEFAULT, () -> pipeline));

    assertThat(again).hasSameSizeAs(fresh);
    assertThat(cache.hits()).isEqualTo(ARTICLES - 1);
  }

  @Test
  void damagedEntriesAreMadeAgain() throws Exception {
    Map<String, byte[]> first = extract("first", cache(), 2);
    for (Path entry : entries()) {
      Files.write(entry, new byte[] {1, 2, 3});
    }

    Map<String, byte[]> second = extract("second", cache(), 2);

    assertThat(second).usingRecursiveComparison().isEqualTo(first);
    for (Path entry : entries()) {
      assertThat(Files.size(entry)).isGreaterThan(100);
    }
  }

  @Test
  void aCacheThatCannotBeWrittenIsAWarning() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "");

    Extraction.Outcome outcome = run("out", new Cache(file, "test"), 2);

    assertThat(outcome.articles()).isEqualTo(ARTICLES);
    assertThat(outcome.warnings())
        .singleElement()
        .asString()
        .startsWith(file + ": the cache cannot be used: ")
        .endsWith("; the run went on without");
  }

  private Cache cache() {
    return new Cache(temp.resolve("cache"), "test");
  }

  private ReportCache open() {
    return ReportCache.open(temp.resolve("reports"), List.of("test"));
  }

  private List<ArticleReport> reports(Pipeline pipeline, AtomicInteger loaded) throws Exception {
    return reports(
        new CachedReports(
            open(),
            ReadLimits.DEFAULT,
            () -> {
              loaded.incrementAndGet();
              return pipeline;
            }));
  }

  private List<ArticleReport> reports(Reporting reporting) throws Exception {
    List<ArticleReport> reports = new ArrayList<>();
    new Folder(reporting, 2, Progress.silent()).run(List.of(folder), reports::add);
    return reports;
  }

  private List<Path> entries() throws Exception {
    try (Stream<Path> files = Files.walk(temp.resolve("cache"))) {
      return files.filter(file -> file.toString().endsWith(".reports")).toList();
    }
  }

  private Extraction.Outcome run(String output, @Nullable Cache cache, int jobs) throws Exception {
    Extraction.Options options =
        new Extraction.Options(
            List.of(folder), temp.resolve(output), null, jobs, ReadLimits.DEFAULT, "test", cache);
    return new Extraction(Pipeline.load(), KNOWLEDGE, options, Progress.silent()).run();
  }

  private Map<String, byte[]> extract(String output, @Nullable Cache cache, int jobs)
      throws Exception {
    run(output, cache, jobs);
    Map<String, byte[]> files = Runs.files(temp.resolve(output));
    files.remove("run.json");
    return files;
  }
}
