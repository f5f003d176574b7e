package org.gradewire.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradewire.explain.Steps;
import org.gradewire.pipeline.Pipeline.Trace;
import org.gradewire.pipeline.Pipeline.Traces;
import org.gradewire.read.Input;
import org.gradewire.read.InputLister;
import org.gradewire.text.ArticleException;

/**
 * How the articles of a file or folder were read.
 *
 * @param articles step by step, in the order of the files
 * @param rejected what could not be used, each with the reason
 */
public record Explanation(List<Steps> articles, List<ArticleException> rejected) {

  /** Copies the lists. */
  public Explanation {
    articles = List.copyOf(articles);
    rejected = List.copyOf(rejected);
  }

  /** Explains every article of {@code file}. */
  public static Explanation of(Pipeline pipeline, Path file) {
    List<Steps> articles = new ArrayList<>();
    List<ArticleException> rejected = new ArrayList<>();
    for (Input input : new InputLister(pipeline.limits()).list(List.of(file))) {
      try {
        Traces traces = pipeline.trace(input);
        traces.traces().forEach(trace -> articles.add(steps(trace)));
        rejected.addAll(traces.rejected());
      } catch (ArticleException e) {
        rejected.add(e);
      }
    }
    return new Explanation(articles, rejected);
  }

  private static Steps steps(Trace trace) {
    return Steps.of(trace.article(), trace.findings(), trace.report(), trace.decisions());
  }
}
