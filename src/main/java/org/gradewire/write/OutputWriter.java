package org.gradewire.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.EarlierIds;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.Reconciliation;
import org.gradewire.review.ReviewPage;
import org.gradewire.text.ArticleException;

/**
 * Writes the output folder of one run.
 *
 * <p>Call {@link #article} for each article in any order, then {@link #records} once, then {@link
 * #run} once, all from one thread. {@link #close} publishes: every file takes the place of the one
 * before by a rename, {@code run.json} last, and texts of articles that are gone are removed. If
 * one of these calls is missing, as after an exception, {@code close} drops what was written and
 * the output of the run before stays. No article is kept in memory.
 */
public final class OutputWriter implements AutoCloseable {
  private static final List<String> FILES =
      List.of(
          "text",
          "articles.jsonl",
          "records.json",
          "records.csv",
          "people.csv",
          "judgements.csv",
          "review.html",
          "run.json");

  private final Path output;
  private final Staging staging;
  private final ArticleSpool spool;
  private final JsonFile json = new JsonFile();
  private final EarlierIds earlier;
  private boolean recordsWritten;
  private boolean complete;

  private OutputWriter(Path output, Staging staging) throws IOException {
    this.output = output;
    this.staging = staging;
    this.earlier = EarlierRecords.read(output);
    this.spool = new ArticleSpool(staging.file("articles.spool"));
  }

  /**
   * Starts a run into {@code output}, which is made if need be.
   *
   * @throws IOException if the folder cannot be written or another run is writing into it
   */
  public static OutputWriter open(Path output) throws IOException {
    Staging staging = Staging.open(output);
    try {
      return new OutputWriter(output, staging);
    } catch (IOException e) {
      staging.close();
      throw e;
    }
  }

  /** Returns the ids that the run before this one, into the same folder, gave its records. */
  public EarlierIds earlier() {
    return earlier;
  }

  /**
   * Writes the text of an article and what it says.
   *
   * @throws ArticleException if the id is no path below the output folder, or the article before
   *     has its place; nothing is written then
   * @throws IOException if the folder cannot be written
   */
  public void article(ArticleReport report) throws IOException, ArticleException {
    requireNotYet(recordsWritten, "article() after records()");
    Path file = free(report.id());
    Files.write(file, report.article().text().text().getBytes(StandardCharsets.UTF_8));
    spool.add(report);
  }

  /**
   * Writes the canonical records, and which of them each inspection went into.
   *
   * @throws IllegalStateException if an article has more or fewer records than inspections
   * @throws IOException if the folder cannot be written
   */
  public void records(Reconciliation reconciliation) throws IOException {
    requireNotYet(recordsWritten, "records() twice");
    spool.finish(staging.file("articles.jsonl"), reconciliation);
    json.records(staging.file("records.json"), reconciliation);
    List<InspectionRecord> all = reconciliation.records();
    CsvTables.records(all).write(staging.file("records.csv"));
    CsvTables.people(all).write(staging.file("people.csv"));
    CsvTables.judgements(all).write(staging.file("judgements.csv"));
    ReviewPage.of(staging.folder()).write(staging.file("review.html"));
    recordsWritten = true;
  }

  /**
   * Writes the manifest of the run, which completes the output.
   *
   * @throws IOException if the folder cannot be written
   */
  public void run(RunManifest manifest) throws IOException {
    requireNotYet(!recordsWritten, "run() before records()");
    json.run(staging.file("run.json"), manifest);
    complete = true;
  }

  /**
   * Publishes the output if it is complete, and drops it otherwise.
   *
   * @throws IOException if a file cannot be put in its place
   */
  @Override
  public void close() throws IOException {
    try (staging;
        spool) {
      if (complete) {
        publish();
      }
    }
  }

  private Path free(String id) throws IOException, ArticleException {
    Path file = ArticlePath.below(staging.file("text"), id);
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        return file;
      }
    } catch (FileAlreadyExistsException e) {
      // A folder of this article is a file of another: reported with the other ways to collide.
    }
    throw new ArticleException(
        id, "write", "text/%s.txt is taken by another article, expected it free".formatted(id));
  }

  private void publish() throws IOException {
    complete = false;
    PreviousTexts previous = new PreviousTexts(output, earlier.articles().keySet());
    for (String name : FILES) {
      staging.publish(name);
    }
    previous.removeAllBut(spool.ids());
  }

  private static void requireNotYet(boolean happened, String what) {
    if (happened) {
      throw new IllegalStateException(
          "write: %s, expected article()*, records(), run(), close()".formatted(what));
    }
  }
}
