package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes evaluations without labels and runs. */
final class Scored {
  private Scored() {}

  /** An evaluation of articles that nothing is held back of. */
  static Evaluation seen(ArticleScore... articles) {
    return evaluation(Part.of(List.of(articles)), null);
  }

  /** An evaluation of one seen article without values and of {@code articles}, all held back. */
  static Evaluation heldBack(ArticleScore... articles) {
    return evaluation(Part.of(List.of(overall(Counts.NONE))), Part.of(List.of(articles)));
  }

  private static Evaluation evaluation(Part seen, @Nullable Part heldBack) {
    Reliability none = Reliability.of(List.of());
    return new Evaluation(
        "sha256:1", seen, heldBack, new Evaluation.Confidences(none, none, none), "");
  }

  /** An article whose overall grades were scored like that. */
  static ArticleScore overall(Counts counts) {
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.addAll(times(counts.right(), Verdict.RIGHT));
    outcomes.addAll(times(counts.wrong(), Verdict.WRONG));
    outcomes.addAll(times(counts.missing(), Verdict.MISSING));
    outcomes.addAll(times(counts.spurious(), Verdict.SPURIOUS));
    return new ArticleScore(
        "a", true, List.of(new Entry("Ofsted", outcomes, outcomes, List.of())), List.of());
  }

  private static List<Outcome> times(int times, Verdict verdict) {
    return Collections.nCopies(
        times, new Outcome(Slot.of(Field.OVERALL), verdict, "good", new Answer("good", null)));
  }

  /** An article in which a name stands that must not. */
  static ArticleScore forbidden(String name) {
    return new ArticleScore(
        "a", true, List.of(), List.of(Difference.forbiddenName("a", "article", name)));
  }
}
