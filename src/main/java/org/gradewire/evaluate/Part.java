package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** How well a run agrees with the labels of some articles, figures computed when asked for. */
public final class Part {
  private final List<ArticleScore> scores;
  private final boolean detailed;

  private Part(List<ArticleScore> scores, boolean detailed) {
    this.scores = List.copyOf(scores);
    this.detailed = detailed;
  }

  static Part of(List<ArticleScore> scores) {
    return new Part(scores, true);
  }

  /** Returns this part without the errors themselves: it still counts them. */
  public Part countsOnly() {
    return new Part(scores, false);
  }

  /** Returns whether the errors themselves may be shown. */
  public boolean isDetailed() {
    return detailed;
  }

  /** Returns the number of labelled articles. */
  public int articles() {
    return scores.size();
  }

  /** Returns the ids of labelled articles that the run does not have; all they hold is missing. */
  public List<String> notInRun() {
    return scores.stream().filter(score -> !score.inRun()).map(ArticleScore::id).toList();
  }

  /** Returns the counts of strict scoring. */
  public Scores strict() {
    return scores(Scoring.STRICT);
  }

  /** Returns the counts of lenient scoring. */
  public Scores lenient() {
    return scores(Scoring.LENIENT);
  }

  /** Returns the strict counts of the inspections of each inspectorate, by its name. */
  public SortedMap<String, Scores> byInspectorate() {
    SortedMap<String, List<Outcome>> outcomes = new TreeMap<>();
    entries()
        .filter(entry -> !entry.inspectorate().isEmpty())
        .forEach(
            entry ->
                outcomes
                    .computeIfAbsent(entry.inspectorate(), name -> new ArrayList<>())
                    .addAll(entry.strict()));
    SortedMap<String, Scores> byName = new TreeMap<>();
    outcomes.forEach((name, all) -> byName.put(name, Scores.of(all)));
    return byName;
  }

  /** Returns the interval of the strict F1 of all values of inspections. */
  public Interval templateF1() {
    return Interval.of(each(all -> all.of(Field.Group.TEMPLATE)), Counts::f1);
  }

  /** Returns the interval of the strict precision of overall grades. */
  public Interval overallPrecision() {
    return Interval.of(each(all -> all.of(Field.OVERALL)), Counts::precision);
  }

  private List<Counts> each(Function<Scores, Counts> counts) {
    return scores.stream()
        .map(score -> counts.apply(Scores.of(outcomes(score.entries(), Scoring.STRICT))))
        .toList();
  }

  /** How often one class of errors was met. */
  public record ErrorCount(int values, int places, int articles) {}

  /**
   * Returns how often each class of errors was met, in their order: in how many values, how many
   * inspections (people, articles' own fields) and how many articles.
   */
  public Map<ErrorClass, ErrorCount> errors() {
    Map<ErrorClass, ErrorCount> errors = new EnumMap<>(ErrorClass.class);
    for (ErrorClass errorClass : ErrorClass.values()) {
      List<Entry> with = entries().filter(entry -> count(entry, errorClass) > 0).toList();
      if (!with.isEmpty()) {
        int values = with.stream().mapToInt(entry -> count(entry, errorClass)).sum();
        long articles =
            with.stream().map(entry -> entry.differences().get(0).article()).distinct().count();
        errors.put(errorClass, new ErrorCount(values, with.size(), (int) articles));
      }
    }
    return errors;
  }

  private static int count(Entry entry, ErrorClass errorClass) {
    return (int) entry.differences().stream().filter(it -> it.errorClass() == errorClass).count();
  }

  /** Returns every value that is not as labelled, article by article; none if not detailed. */
  public List<Difference> differences() {
    return detailed ? entries().flatMap(entry -> entry.differences().stream()).toList() : List.of();
  }

  /** Returns the names that the labels forbid; none if not detailed. */
  public List<Difference> forbiddenNames() {
    return detailed
        ? scores.stream().flatMap(score -> score.forbiddenNames().stream()).toList()
        : List.of();
  }

  /** Returns how many names stand in the output that the labels forbid. */
  public int forbiddenNamesCount() {
    return scores.stream().mapToInt(score -> score.forbiddenNames().size()).sum();
  }

  /** Returns each fact that was scored, article by article. */
  List<Assessed> assessed() {
    List<Assessed> assessed = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      for (Outcome outcome : outcomes(scores.get(i).entries(), Scoring.STRICT)) {
        if (outcome.fact() != null) {
          double confidence = Objects.requireNonNull(outcome.fact()).confidence();
          boolean right = outcome.verdict() == Verdict.RIGHT;
          assessed.add(new Assessed(i, outcome.field(), confidence, right));
        }
      }
    }
    return assessed;
  }

  private Scores scores(Scoring scoring) {
    return Scores.of(outcomes(entries().toList(), scoring));
  }

  private static List<Outcome> outcomes(List<Entry> entries, Scoring scoring) {
    return entries.stream().flatMap(entry -> entry.outcomes(scoring).stream()).toList();
  }

  private Stream<Entry> entries() {
    return scores.stream().flatMap(score -> score.entries().stream());
  }
}
