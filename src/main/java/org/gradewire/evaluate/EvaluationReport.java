package org.gradewire.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shows an evaluation: as tables for the screen, and as files for reading and for programs. */
public final class EvaluationReport {

  private EvaluationReport() {}

  /**
   * Returns the figures as plain text: the seen articles, those held back, the gap between them,
   * and how far confidences can be relied on.
   */
  public static String table(Evaluation evaluation) {
    Part heldBack = evaluation.heldBack();
    StringBuilder out = new StringBuilder();
    if (heldBack == null) {
      out.append(part(evaluation.seen()));
    } else {
      out.append("Seen: %d articles\n\n".formatted(evaluation.seen().articles()));
      out.append(part(evaluation.seen()));
      out.append("Held back: %d articles\n\n".formatted(heldBack.articles()));
      out.append(part(heldBack));
      out.append(Tables.gap(evaluation.seen(), heldBack)).append("\n\n");
    }
    Evaluation.Confidences confidences = evaluation.confidences();
    out.append(Tables.bins(confidences.written()).text()).append('\n');
    return out.append(Tables.calibration(confidences).text()).toString();
  }

  private static String part(Part part) {
    return String.join(
        "\n",
        Tables.fields(part).text(),
        Tables.templateF1(part),
        Tables.overallPrecision(part),
        "",
        Tables.inspectorates(part).text(),
        Tables.errors(part).text(),
        "");
  }

  /**
   * Returns the whole evaluation as Markdown: forbidden names first, then the tables, then every
   * difference that may be shown.
   */
  public static String markdown(Evaluation evaluation) {
    StringBuilder out = new StringBuilder("# Evaluation\n\n");
    out.append(
        "%d labelled articles, %s\n\n".formatted(evaluation.articles(), evaluation.labels()));
    for (Part part : evaluation.parts()) {
      list(out, "Forbidden names", part.forbiddenNames());
    }
    notInRun(out, evaluation.parts().stream().flatMap(it -> it.notInRun().stream()).toList());
    out.append("```\n").append(table(evaluation)).append("```\n\n");
    for (Part part : evaluation.parts()) {
      list(out, part == evaluation.seen() ? "Differences" : "Held back", part.differences());
    }
    return out.toString();
  }

  private static void notInRun(StringBuilder out, List<String> ids) {
    if (!ids.isEmpty()) {
      out.append("## Labelled, but not in the run\n\n");
      ids.forEach(id -> out.append("- ").append(id).append('\n'));
      out.append('\n');
    }
  }

  private static void list(StringBuilder out, String heading, List<Difference> differences) {
    if (differences.isEmpty()) {
      return;
    }
    out.append("## ").append(heading).append('\n');
    String last = "";
    for (Difference difference : differences) {
      String place = "\n[%s] %s\n\n".formatted(difference.article(), difference.where());
      out.append(place.equals(last) ? "" : place);
      out.append("- %s %s: ".formatted(difference.verdict().label(), difference.field()));
      out.append(difference.values());
      out.append(" (%s)\n".formatted(difference.errorClass().label()));
      last = place;
    }
    out.append('\n');
  }

  /** Returns the evaluation as JSON. */
  public static String json(Evaluation evaluation) {
    return EvaluationJson.of(evaluation);
  }

  /**
   * Writes {@code evaluation.json}, {@code evaluation.md} and {@code evaluation.html} into {@code
   * folder}, which is made if need be.
   *
   * @throws IOException if a file cannot be written
   */
  public static void write(Path folder, Evaluation evaluation) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("evaluation.json"), json(evaluation));
    Files.writeString(folder.resolve("evaluation.md"), markdown(evaluation));
    Files.writeString(folder.resolve("evaluation.html"), EvaluationPage.of(evaluation));
  }
}
