package org.gradewire.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gradewire.annotate.Annotator;
import org.gradewire.annotate.CoreNlpAnnotator;
import org.gradewire.assemble.Assembler;
import org.gradewire.copies.Fingerprinter;
import org.gradewire.find.ArticleFinder;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Decision;
import org.gradewire.model.Tracer;
import org.gradewire.normalise.Normaliser;
import org.gradewire.read.ArticleReader;
import org.gradewire.read.Articles;
import org.gradewire.read.Input;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.ReadLimits;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Article;
import org.gradewire.text.ArticleException;

/**
 * The way of one file through the stages: read, normalise, annotate, find, assemble.
 *
 * <p>Keeps no state between files and may be used by several threads at once.
 */
public final class Pipeline implements Reporting {
  private final ReadLimits limits;
  private final ArticleReader reader;
  private final Normaliser normaliser;
  private final Annotator annotator;
  private final ArticleFinder finder;
  private final Assembler assembler;
  private final Fingerprinter fingerprinter = new Fingerprinter();

  private Pipeline(
      Knowledge knowledge, ReadLimits limits, Annotator annotator, ArticleFinder finder) {
    this.limits = limits;
    reader = new ArticleReader(limits);
    normaliser = new Normaliser(knowledge);
    this.annotator = annotator;
    this.finder = finder;
    assembler = new Assembler(knowledge);
  }

  /**
   * Begins to load the name recogniser, which takes longest, while the caller reads the models
   * folder.
   */
  public static Loading load() {
    return new Loading(CompletableFuture.supplyAsync(CoreNlpAnnotator::new));
  }

  /**
   * A pipeline of which the name recogniser is being loaded.
   *
   * @param annotator the recogniser, some time
   */
  public record Loading(CompletableFuture<Annotator> annotator) {

    /**
     * Returns the pipeline, once the recogniser is there.
     *
     * @throws IllegalArgumentException naming file and line, if a rule of {@code knowledge} is
     *     broken
     */
    public Pipeline with(Knowledge knowledge) {
      return with(knowledge, ReadLimits.DEFAULT);
    }

    /** As {@link #with(Knowledge)}, for files within {@code limits}. */
    public Pipeline with(Knowledge knowledge, ReadLimits limits) {
      ArticleFinder finder = new ArticleFinder(knowledge);
      return new Pipeline(knowledge, limits, annotator.join(), finder);
    }
  }

  /**
   * Loads all that the stages need.
   *
   * @throws IllegalArgumentException naming file and line, if a rule of {@code knowledge} is broken
   */
  public static Pipeline of(Knowledge knowledge) {
    return load().with(knowledge);
  }

  @Override
  public ReadLimits limits() {
    return limits;
  }

  /**
   * What one article went through.
   *
   * @param article with its sentences
   * @param findings what was found in them
   * @param report what they were joined to
   * @param decisions what became of the rest, and why
   */
  public record Trace(
      AnnotatedArticle article,
      ArticleFindings findings,
      ArticleReport report,
      List<Decision> decisions) {

    /** Copies the list. */
    public Trace {
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * What the articles of one file went through.
   *
   * @param traces in the order of the file
   * @param rejected what of the file could not be used, each with the reason
   */
  public record Traces(List<Trace> traces, List<ArticleException> rejected) {

    /** Copies the lists. */
    public Traces {
      traces = List.copyOf(traces);
      rejected = List.copyOf(rejected);
    }
  }

  /**
   * What the articles of one file say.
   *
   * @param reports in the order of the file
   * @param rejected what of the file could not be used, each with the reason
   */
  public record Reports(List<ArticleReport> reports, List<ArticleException> rejected) {

    /** Copies the lists. */
    public Reports {
      reports = List.copyOf(reports);
      rejected = List.copyOf(rejected);
    }
  }

  /**
   * Returns what each article of a file says.
   *
   * @throws ArticleException if the file cannot be used
   */
  @Override
  public Reports reports(Input input) throws ArticleException {
    return reports(input, ArticleReader.content(input, limits));
  }

  /** As {@link #reports(Input)}, of bytes that were read already. */
  Reports reports(Input input, FileContent content) throws ArticleException {
    Articles read = reader.read(input, content);
    List<ArticleReport> reports = new ArrayList<>();
    List<ArticleException> rejected = new ArrayList<>(read.rejected());
    for (Article article : read.articles()) {
      try {
        reports.add(trace(article, Tracer.NONE, List.of()).report());
      } catch (ArticleException e) {
        rejected.add(e);
      }
    }
    return new Reports(reports, rejected);
  }

  /**
   * Takes each article of a file through the stages. An article that cannot be used takes none of
   * the others with it.
   *
   * @throws ArticleException if the file cannot be used
   */
  public Traces trace(Input input) throws ArticleException {
    Articles read = reader.read(input);
    List<Trace> traces = new ArrayList<>();
    List<ArticleException> rejected = new ArrayList<>(read.rejected());
    for (Article article : read.articles()) {
      try {
        List<Decision> decisions = new ArrayList<>();
        traces.add(trace(article, decisions::add, decisions));
      } catch (ArticleException e) {
        rejected.add(e);
      }
    }
    return new Traces(traces, rejected);
  }

  private Trace trace(Article article, Tracer tracer, List<Decision> decisions)
      throws ArticleException {
    try {
      AnnotatedArticle annotated = annotator.annotate(normaliser.normalise(article));
      ArticleFindings findings = finder.find(annotated, tracer);
      ArticleReport report =
          assembler
              .assemble(annotated, findings, tracer)
              .withFingerprint(fingerprinter.of(annotated));
      return new Trace(annotated, findings, report, decisions);
    } catch (RuntimeException | StackOverflowError e) {
      // One article that a rule chokes on must not take the folder with it.
      throw new ArticleException(article.id(), "extract", "failed with %s".formatted(e));
    }
  }
}
