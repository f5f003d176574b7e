package org.gradewire.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.label.Label;
import org.gradewire.label.LabelMaker;
import org.gradewire.model.Decision.NotListed;
import org.gradewire.pipeline.Pipeline.Trace;
import org.gradewire.pipeline.Pipeline.Traces;
import org.gradewire.read.Input;
import org.gradewire.read.InputLister;
import org.gradewire.text.ArticleException;
import org.gradewire.text.ArticleIds;

/**
 * The labels that an extraction of one file suggests.
 *
 * @param id the id of the first article in a run over what was given, which names the label file
 * @param labels one for each article, in order
 */
public record Labelling(String id, List<Label> labels) {

  /** Copies the list. */
  public Labelling {
    labels = List.copyOf(labels);
  }

  /** Takes the labels of the next file. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Takes them.
     *
     * @throws ArticleException if these cannot be taken; the run goes on
     * @throws IOException if nothing more can be taken; the run ends
     */
    void accept(Labelling labelling) throws ArticleException, IOException;
  }

  /**
   * Labels every article of {@code argument}, a file or a folder, and returns what was rejected.
   *
   * @throws IOException if the sink gives up
   */
  public static List<ArticleException> run(Pipeline pipeline, Path argument, Sink sink)
      throws IOException {
    List<ArticleException> rejected = new ArrayList<>();
    for (Input input : new InputLister(pipeline.limits()).list(List.of(argument))) {
      try {
        Traces traces = pipeline.trace(input);
        rejected.addAll(traces.rejected());
        for (Labelling labelling : of(traces.traces())) {
          accept(labelling, sink, rejected);
        }
      } catch (ArticleException e) {
        rejected.add(e);
      }
    }
    return rejected;
  }

  private static void accept(Labelling labelling, Sink sink, List<ArticleException> rejected)
      throws IOException {
    try {
      sink.accept(labelling);
    } catch (ArticleException e) {
      rejected.add(e);
    }
  }

  /** Articles of one file share a label file; those of files enclosed in it have their own. */
  private static List<Labelling> of(List<Trace> traces) throws ArticleException {
    Map<String, List<Label>> byFile = new LinkedHashMap<>();
    for (Trace trace : traces) {
      String id = trace.report().id();
      List<Label> labels = byFile.computeIfAbsent(ArticleIds.file(id), key -> new ArrayList<>());
      // Labels are told apart by their order alone.
      if (ArticleIds.number(id) != labels.size() + 1) {
        throw new ArticleException(
            id, "label", "found an article whose predecessor was rejected, expected all of them");
      }
      labels.add(LabelMaker.of(trace.report(), notListed(trace)));
    }
    List<Labelling> labellings = new ArrayList<>();
    byFile.forEach((id, labels) -> labellings.add(new Labelling(id, labels)));
    return labellings;
  }

  private static List<String> notListed(Trace trace) {
    return trace.decisions().stream()
        .filter(NotListed.class::isInstance)
        .map(decision -> ((NotListed) decision).name())
        .toList();
  }
}
