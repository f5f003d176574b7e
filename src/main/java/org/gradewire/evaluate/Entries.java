package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.gradewire.model.Fact;
import org.jspecify.annotations.Nullable;

/** Collects the entries of one article, and tells of each error why it was made. */
final class Entries {
  private final String id;
  private final Passages passages;
  private final List<Entry> entries = new ArrayList<>();

  Entries(String id, Passages passages) {
    this.id = id;
    this.passages = passages;
  }

  /** Returns what was added, in that order. */
  List<Entry> all() {
    return List.copyOf(entries);
  }

  /** Adds an entry with a line for each strict outcome that is not right. */
  void add(
      String where,
      @Nullable Expectation label,
      List<Outcome> strict,
      List<Outcome> lenient,
      Function<Outcome, ErrorClass> errorClass) {
    String inspectorate = inspectorate(label, strict);
    List<Difference> differences = new ArrayList<>();
    for (Outcome outcome : strict) {
      if (outcome.verdict() != Verdict.RIGHT) {
        Difference.Context context =
            new Difference.Context(
                errorClass.apply(outcome), inspectorate, rule(outcome), passages(label, outcome));
        differences.add(Difference.of(id, where, outcome, context));
      }
    }
    entries.add(new Entry(inspectorate, strict, lenient, differences));
  }

  private static String inspectorate(@Nullable Expectation label, List<Outcome> outcomes) {
    Expected labelled = label == null ? null : label.slots().get(Slot.of(Field.INSPECTORATE));
    if (labelled != null && labelled.value() != null) {
      return labelled.value();
    }
    return outcomes.stream()
        .filter(outcome -> outcome.field() == Field.INSPECTORATE)
        .map(Outcome::found)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static String rule(Outcome outcome) {
    Fact<?> fact = outcome.fact();
    return fact == null ? "" : fact.rule();
  }

  private List<Passage> passages(@Nullable Expectation label, Outcome outcome) {
    List<Passage> result = new ArrayList<>();
    Fact<?> fact = outcome.fact();
    if (fact != null) {
      result.addAll(passages.cited(fact));
    }
    String expected = outcome.expected();
    if (label != null && expected != null) {
      result.addAll(passages.labelled(label.evidence(), outcome.slot(), expected));
    }
    if (label != null && result.isEmpty()) {
      result.addAll(passages.labelled(List.of(), outcome.slot(), label.name()));
    }
    return result;
  }
}
