package org.gradewire.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gradewire.knowledge.ModelsException;
import org.gradewire.model.ArticleReport;
import org.gradewire.pipeline.Pipeline.Reports;
import org.gradewire.read.Input;
import org.gradewire.read.InputLister;
import org.gradewire.text.ArticleException;

/**
 * Takes all articles of files and folders through a pipeline, on several threads, and hands the
 * reports on in the order of their ids.
 */
public final class Folder {
  /** How many files per thread may be read ahead; bounds the memory of a run. */
  private static final int AHEAD = 4;

  private final Reporting reporting;
  private final int jobs;
  private final Progress progress;
  private final List<ArticleException> rejected = new ArrayList<>();
  private int files;

  /** Takes what each report is done with. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Takes the next report.
     *
     * @throws ArticleException if this report cannot be taken; the run goes on
     * @throws IOException if nothing more can be taken; the run ends
     */
    void accept(ArticleReport report) throws ArticleException, IOException;
  }

  /**
   * Prepares a run.
   *
   * @param jobs how many threads, at least 1
   */
  public Folder(Reporting reporting, int jobs, Progress progress) {
    this.reporting = reporting;
    this.jobs = jobs;
    this.progress = progress;
  }

  /** Returns what was given up so far, in the order of the files. */
  public List<ArticleException> rejected() {
    return List.copyOf(rejected);
  }

  /** Returns how many files were found. */
  public int files() {
    return files;
  }

  /**
   * Reads everything below {@code inputs} and hands each report to {@code sink}.
   *
   * @throws IllegalArgumentException if an input does not exist
   * @throws IOException if the sink gives up
   * @throws InterruptedException if the run is interrupted
   */
  public void run(List<Path> inputs, Sink sink) throws IOException, InterruptedException {
    List<Input> listed = new InputLister(reporting.limits()).list(inputs);
    files = listed.size();
    progress.begin(files);
    ExecutorService threads = Executors.newFixedThreadPool(jobs, Folder::daemon);
    try {
      Deque<Future<Reports>> ahead = new ArrayDeque<>();
      for (Input input : listed) {
        ahead.add(threads.submit(() -> reporting.reports(input)));
        if (ahead.size() >= jobs * AHEAD) {
          take(ahead.remove(), sink);
        }
      }
      while (!ahead.isEmpty()) {
        take(ahead.remove(), sink);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "gradewire");
    thread.setDaemon(true);
    return thread;
  }

  private void take(Future<Reports> future, Sink sink) throws IOException, InterruptedException {
    try {
      Reports found = future.get();
      for (ArticleReport report : found.reports()) {
        take(report, sink);
      }
      found.rejected().forEach(this::reject);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ModelsException broken) {
        // A rule that is broken, found when the first article needs it.
        throw broken;
      }
      if (!(e.getCause() instanceof ArticleException problem)) {
        throw new IllegalStateException(e.getCause());
      }
      reject(problem);
    }
    progress.done();
  }

  private void take(ArticleReport report, Sink sink) throws IOException {
    try {
      sink.accept(report);
    } catch (ArticleException e) {
      reject(e);
    }
  }

  private void reject(ArticleException problem) {
    rejected.add(problem);
    progress.rejected(problem);
  }
}
