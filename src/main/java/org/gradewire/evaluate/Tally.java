package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the outcomes of an evaluation while it runs. */
final class Tally {
  private final Map<Field, Counts> fields = new EnumMap<>(Field.class);
  private final Map<Field.Group, Counts> groups = new EnumMap<>(Field.Group.class);
  private final List<Difference> differences = new ArrayList<>();
  private final List<Difference> forbiddenNames = new ArrayList<>();
  private final List<String> notInRun = new ArrayList<>();

  void add(String article, String where, List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      Field field = outcome.slot().field();
      fields.merge(field, Counts.NONE.plus(outcome.verdict()), Tally::sum);
      groups.merge(field.group(), Counts.NONE.plus(outcome.verdict()), Tally::sum);
      if (outcome.verdict() != Verdict.RIGHT) {
        differences.add(Difference.of(article, where, outcome));
      }
    }
  }

  void forbidden(String article, String where, String name) {
    forbiddenNames.add(
        new Difference(article, where, Field.NAME.label(), Verdict.SPURIOUS, null, name));
  }

  void notInRun(String article) {
    notInRun.add(article);
  }

  Evaluation result(Labels labels) {
    return new Evaluation(
        labels.digest(),
        labels.articles().size(),
        notInRun,
        fields,
        groups,
        differences,
        forbiddenNames);
  }

  private static Counts sum(Counts one, Counts other) {
    return new Counts(
        one.right() + other.right(),
        one.wrong() + other.wrong(),
        one.missing() + other.missing(),
        one.spurious() + other.spurious());
  }
}
