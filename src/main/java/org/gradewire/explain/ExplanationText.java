package org.gradewire.explain;

import java.util.List;
import org.gradewire.explain.Steps.ClaimStep;
import org.gradewire.explain.Steps.Fate;
import org.gradewire.explain.Steps.MentionStep;
import org.gradewire.explain.Steps.Outcome;
import org.gradewire.explain.Steps.SentenceSteps;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Person;
import org.jspecify.annotations.Nullable;

/** Writes the steps of an article as plain text. */
public final class ExplanationText {
  private final Steps steps;
  private final StringBuilder text = new StringBuilder();

  private ExplanationText(Steps steps) {
    this.steps = steps;
  }

  /** Returns {@code steps} for a person to read. */
  public static String of(Steps steps) {
    return new ExplanationText(steps).write();
  }

  private String write() {
    text.append("article %s\n".formatted(steps.report().id()));
    line("title", steps.report().title());
    line("published", steps.report().published());
    steps.report().warnings().forEach(warning -> text.append("  warning: %s\n".formatted(warning)));
    steps.notes().forEach(note -> text.append("  no inspection: %s\n".formatted(note)));
    steps.sentences().forEach(this::sentence);
    List<Inspection> inspections = steps.report().inspections();
    for (int i = 0; i < inspections.size(); i++) {
      inspection(i, inspections.get(i));
    }
    steps.report().people().forEach(this::person);
    if (!steps.notListed().isEmpty()) {
      text.append("\nnot listed among the people\n");
      steps.notListed().forEach(it -> text.append("  %s: %s\n".formatted(it.name(), it.reason())));
    }
    return text.append('\n').toString();
  }

  private void sentence(SentenceSteps step) {
    text.append(
        "\n[%s] %s\n".formatted(step.kind(), steps.article().words(step.sentence().span())));
    step.mentions().forEach(this::mention);
    step.claims().forEach(this::claim);
  }

  private void mention(MentionStep step) {
    String words = steps.article().words(step.mention().span());
    String what = Wording.describe(step.mention());
    text.append("    \"%s\" %s  (%s)\n".formatted(words, what, step.mention().rule()));
    if (!step.reason().isEmpty()) {
      String fate = step.fate() == Fate.VETOED ? "taken away" : "not used";
      text.append("        %s%s: %s\n".formatted(fate, by(step.rule()), step.reason()));
    }
  }

  private void claim(ClaimStep step) {
    text.append("  => %s  (%s)\n".formatted(Wording.describe(step.claim()), step.claim().rule()));
    for (Outcome outcome : step.outcomes()) {
      String to =
          outcome.inspection() >= 0
              ? "to inspection " + (outcome.inspection() + 1)
              : (outcome.fate() == Fate.USED ? "joined" : "dropped") + by(outcome.rule());
      text.append("     %s: %s\n".formatted(to, outcome.words()));
    }
  }

  private static String by(String rule) {
    return rule.isEmpty() ? "" : " by " + rule;
  }

  private void inspection(int number, Inspection inspection) {
    text.append("\ninspection %d\n".formatted(number + 1));
    Wording.fields(inspection, this::line);
    steps.withheld().stream()
        .filter(it -> it.inspection() == number)
        .forEach(
            it ->
                text.append(
                    "  %s: not %s, as %s\n".formatted(it.field(), it.value(), it.reason())));
  }

  private void person(Person person) {
    text.append("\nperson\n");
    line("name", person.name());
    line("role", person.role());
    line("organisation", person.organisation());
    text.append("  quoted: %s\n".formatted(person.quoted()));
  }

  private void line(String name, @Nullable Fact<?> fact) {
    if (fact != null) {
      text.append("  %s: %s  (%s)\n".formatted(name, fact.value(), fact.rule()));
    }
  }
}
