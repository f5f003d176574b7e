package org.gradewire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Person;
import org.gradewire.model.Told;
import org.gradewire.reconcile.Reconciler;
import org.gradewire.write.OutputWriter;
import org.gradewire.write.RunManifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every article of the corpus. */
@Tag("corenlp")
class LawsTest {
  private static final Knowledge KNOWLEDGE = Knowledge.embedded();

  @TempDir static Path folder;
  private static Pipeline pipeline;
  private static List<ArticleReport> reports;

  @BeforeAll
  static void run() throws Exception {
    pipeline = Pipeline.of(KNOWLEDGE);
    reports = Runs.reports(pipeline, Runs.corpus().toArray(Path[]::new));
  }

  @Test
  void lineEndsDoNotMatter() throws Exception {
    Path windows = Files.createDirectory(folder.resolve("windows"));
    for (Path article : Runs.corpus()) {
      // One byte is one character here: the line ends change, and nothing else.
      String text = Files.readString(article, StandardCharsets.ISO_8859_1);
      Files.writeString(
          windows.resolve(article.getFileName()),
          text.replace("\r", "").replace("\n", "\r\n"),
          StandardCharsets.ISO_8859_1);
    }

    assertThat(told(Runs.reports(pipeline, windows))).isEqualTo(told(reports));
  }

  @Test
  void anArticleAloneSaysWhatItSaysAmongOthers() throws Exception {
    Pipeline fresh = Pipeline.of(KNOWLEDGE);
    List<Path> backwards = new ArrayList<>(Runs.corpus());
    Collections.reverse(backwards);
    Map<String, String> alone = new TreeMap<>();
    for (Path article : backwards) {
      alone.putAll(lines(Runs.reports(fresh, article)));
    }

    assertThat(alone).isEqualTo(lines(reports));
  }

  private static Map<String, String> told(List<ArticleReport> all) {
    Map<String, String> told = new TreeMap<>();
    for (ArticleReport report : all) {
      List<String> people = report.people().stream().map(LawsTest::person).toList();
      told.put(
          report.id(),
          "%s %s %s %s"
              .formatted(
                  report.title() == null ? "-" : report.title().value(),
                  report.published() == null ? "-" : report.published().value(),
                  Told.all(report.inspections()),
                  people));
    }
    return told;
  }

  private static String person(Person person) {
    return person.name().value()
        + (person.role() == null ? "" : ", " + person.role().value())
        + (person.quoted() ? " *" : "");
  }

  /** Returns the lines of {@code articles.jsonl} by article, without the ids of records. */
  private static Map<String, String> lines(List<ArticleReport> all) throws Exception {
    Path output = Files.createTempDirectory(folder, "output");
    try (OutputWriter writer = OutputWriter.open(output)) {
      for (ArticleReport report : all) {
        writer.article(report);
      }
      writer.records(new Reconciler(KNOWLEDGE).reconcile(all));
      writer.run(
          new RunManifest(
              "", "", Instant.EPOCH, List.of(), Map.of(), Map.of(), Map.of(), List.of()));
    }
    Map<String, String> lines = new TreeMap<>();
    for (String line : Files.readAllLines(output.resolve("articles.jsonl"))) {
      String id = line.replaceFirst(".*?\"id\":\"([^\"]*)\".*", "$1");
      lines.put(id, line.replaceAll("\"record\":\"[^\"]*\"", ""));
    }
    return lines;
  }
}
