package org.gradewire.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a run agrees with the labels.
 *
 * @param labels the digest of the labels, see {@link Labels#digest()}
 * @param seen the articles that rules may be written for: all, unless some are held back
 * @param heldBack the articles that no rule is written for; {@code null} if there are none
 * @param confidences how far confidences can be relied on
 * @param calibration what {@code models/calibration.tsv} should be by these labels
 */
public record Evaluation(
    String labels,
    Part seen,
    @Nullable Part heldBack,
    Confidences confidences,
    String calibration) {

  /**
   * How far confidences can be relied on: on the articles that are held back, if they are thirty or
   * more, since rules were not written for them; else on all.
   *
   * @param set the confidences that the rules set
   * @param written those of the output
   * @param crossValidated those that a calibration fitted to the other half of the articles gives
   */
  public record Confidences(Reliability set, Reliability written, Reliability crossValidated) {}

  /** Returns this evaluation with nothing but counts of the articles that are held back. */
  public Evaluation withoutHeldBackDetails() {
    Part counts = heldBack == null ? null : heldBack.countsOnly();
    return new Evaluation(labels, seen, counts, confidences, calibration);
  }

  /** Returns the number of labelled articles. */
  public int articles() {
    return parts().stream().mapToInt(Part::articles).sum();
  }

  /** Returns the seen articles, then those held back if there are any. */
  List<Part> parts() {
    return heldBack == null ? List.of(seen) : List.of(seen, heldBack);
  }

  /** Returns the strict counts of {@code field} in the seen articles. */
  public Counts of(Field field) {
    return seen.strict().of(field);
  }

  /** Returns the strict counts of {@code group} in the seen articles. */
  public Counts of(Field.Group group) {
    return seen.strict().of(group);
  }

  /** Returns every value of the seen articles that is not as labelled, article by article. */
  public List<Difference> differences() {
    return seen.differences();
  }

  /** Returns the people of the seen articles that the labels forbid. */
  public List<Difference> forbiddenNames() {
    return seen.forbiddenNames();
  }

  /** Returns the ids of seen labelled articles that the run does not have. */
  public List<String> notInRun() {
    return seen.notInRun();
  }
}
