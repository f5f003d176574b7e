package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradewire.model.ArticleReport;

/**
 * Scores what a run found against labels, slot by slot, as templates were scored at the Message
 * Understanding Conferences: strictly, without half marks, and leniently beside it.
 *
 * <ul>
 *   <li>A value is <em>right</em> if it is labelled or accepted; <em>wrong</em> if another one is
 *       labelled, which counts against precision and recall alike; <em>spurious</em> if none is;
 *       and a labelled value is <em>missing</em> if none was found and silence is not accepted.
 *       Nothing labelled and nothing found counts nothing.
 *   <li>Inspections are aligned one to one, see {@link InspectionMatch}. All values of an
 *       inspection without partner are missing or spurious.
 *   <li>People are aligned by name, in the list of the article only. In an article whose label has
 *       no inspection they are not scored.
 *   <li>What is optional is neither missed nor spurious, and nothing in it is scored.
 *   <li>{@code deliveredBy}, {@code framework}, {@code reportUrl}, {@code title} and {@code
 *       published} are scored only where the label has them, be it as {@code null}.
 *   <li>A forbidden name in any list of people is an error of its own kind.
 *   <li>Further articles that the run makes of a labelled file hold nothing right.
 *   <li>Lenient scoring gives half a mark to a value that is {@linkplain Closeness close} to the
 *       labelled one. Inspections whose providers are close, and people whose names are, are
 *       aligned with one another after all others.
 * </ul>
 */
public final class Evaluator {
  /** From how many articles on those held back are enough to rate confidences. */
  private static final int ENOUGH_TO_RATE = 30;

  private Evaluator() {}

  /** Turns the confidence that a rule set into the one that is written. */
  @FunctionalInterface
  public interface Calibrating {

    /** Returns the confidence to be written for a fact of {@code field}, named as in the output. */
    double confidence(String field, double set);
  }

  /**
   * Scores {@code reports}, the run over the folder of {@code labels}, whose confidences are
   * written as they are.
   */
  public static Evaluation evaluate(Labels labels, List<ArticleReport> reports) {
    return evaluate(labels, reports, (field, set) -> set);
  }

  /**
   * Scores {@code reports}, the run over the folder of {@code labels}, with confidences as rules
   * set them.
   */
  public static Evaluation evaluate(
      Labels labels, List<ArticleReport> reports, Calibrating calibrating) {
    SortedMap<String, ArticleReport> byId = new TreeMap<>();
    reports.forEach(report -> byId.put(report.id(), report));
    List<ArticleScore> seen = new ArrayList<>();
    List<ArticleScore> heldBack = new ArrayList<>();
    for (GoldArticle gold : labels.articles()) {
      ArticleScore score =
          ArticleScorer.score(gold, byId.get(gold.id()), further(labels, gold, byId));
      (labels.isHeldBack(gold) ? heldBack : seen).add(score);
    }
    Part seenPart = Part.of(seen);
    Part heldBackPart = heldBack.isEmpty() ? null : Part.of(heldBack);
    List<Assessed> assessed = rated(seen, heldBack).assessed();
    return new Evaluation(
        labels.digest(),
        seenPart,
        heldBackPart,
        confidences(assessed, calibrating),
        Fit.of(assessed).lines());
  }

  /** Those held back, if they are enough to tell; else all. */
  private static Part rated(List<ArticleScore> seen, List<ArticleScore> heldBack) {
    List<ArticleScore> all = new ArrayList<>(seen);
    all.addAll(heldBack);
    return Part.of(heldBack.size() >= ENOUGH_TO_RATE ? heldBack : all);
  }

  private static Evaluation.Confidences confidences(
      List<Assessed> assessed, Calibrating calibrating) {
    List<Assessed> written =
        assessed.stream()
            .map(it -> it.with(calibrating.confidence(it.field().label(), it.confidence())))
            .toList();
    return new Evaluation.Confidences(
        Reliability.of(assessed), Reliability.of(written), Fit.crossValidated(assessed));
  }

  /** Returns what the run makes of the file of {@code gold} beyond its labelled articles. */
  private static List<ArticleReport> further(
      Labels labels, GoldArticle gold, Map<String, ArticleReport> byId) {
    List<String> labelled = labels.ids();
    return byId.values().stream()
        .filter(report -> report.id().startsWith(gold.id() + "#"))
        .filter(report -> !labelled.contains(report.id()))
        .toList();
  }
}
