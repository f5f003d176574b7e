package org.gradewire.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradewire.find.RuleCheck;
import org.gradewire.find.RuleUse;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.ModelsException;
import org.gradewire.knowledge.Wording;
import org.gradewire.normalise.Normaliser;
import org.gradewire.pipeline.Pipeline.Trace;
import org.gradewire.pipeline.Pipeline.Traces;
import org.gradewire.read.Input;
import org.gradewire.read.InputLister;
import org.gradewire.text.ArticleException;

/**
 * Which rules of the models folder never fire on given articles; see {@link RuleUse} for what that
 * means.
 *
 * @param articles how many articles were read
 * @param unused wordings that never fired, in the order of their files and lines
 * @param vocabulary grade and area wordings that were never found, one to a line
 * @param rejected what could not be read
 */
public record ModelsUse(
    int articles, List<Wording> unused, List<String> vocabulary, List<ArticleException> rejected) {

  /** Copies the lists. */
  public ModelsUse {
    unused = List.copyOf(unused);
    vocabulary = List.copyOf(vocabulary);
    rejected = List.copyOf(rejected);
  }

  /**
   * Checks that the stages can use {@code knowledge}.
   *
   * @throws ModelsException listing all that is wrong with its wordings, each with file and line
   */
  public static void check(Knowledge knowledge) {
    RuleCheck.check(knowledge);
    try {
      new Normaliser(knowledge);
    } catch (ModelsException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new ModelsException(List.of(String.valueOf(e.getMessage())));
    }
  }

  /**
   * Extracts all articles below {@code inputs} and returns what of {@code knowledge} was of no use.
   */
  public static ModelsUse of(Pipeline pipeline, Knowledge knowledge, List<Path> inputs) {
    RuleUse use = new RuleUse(knowledge);
    List<ArticleException> rejected = new ArrayList<>();
    int articles = 0;
    for (Input input : new InputLister(pipeline.limits()).list(inputs)) {
      try {
        Traces traces = pipeline.trace(input);
        rejected.addAll(traces.rejected());
        for (Trace trace : traces.traces()) {
          use.add(trace.article(), trace.findings(), trace.decisions());
          articles++;
        }
      } catch (ArticleException e) {
        rejected.add(e);
      }
    }
    return new ModelsUse(articles, use.unused(), use.unusedVocabulary(), rejected);
  }
}
