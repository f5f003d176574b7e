package org.gradewire.evaluate;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows an evaluation: as a table for the screen, and as files for reading and for programs. */
public final class EvaluationReport {
  private static final String ROW = "%-16s %6s %6s %8s %9s %10s %7s %6s%n";

  private EvaluationReport() {}

  /** Returns the counts as a table in plain text, each group below its fields. */
  public static String table(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    out.append(row("", "right", "wrong", "missing", "spurious", "precision", "recall", "F1"));
    for (Field.Group group : evaluation.groups().keySet()) {
      for (Field field : Field.of(group)) {
        if (evaluation.fields().containsKey(field)) {
          out.append(row("  " + field.label(), evaluation.of(field)));
        }
      }
      out.append(row(group.label(), evaluation.of(group)));
    }
    return out.toString();
  }

  /**
   * Returns the whole evaluation as Markdown: forbidden names first, then the table, then every
   * difference.
   */
  public static String markdown(Evaluation evaluation) {
    StringBuilder out = new StringBuilder("# Evaluation\n\n");
    out.append(
        "%d labelled articles, %s%n%n".formatted(evaluation.articles(), evaluation.labels()));
    list(out, "Forbidden names", evaluation.forbiddenNames());
    if (!evaluation.notInRun().isEmpty()) {
      out.append("## Labelled, but not in the run\n\n");
      evaluation.notInRun().forEach(id -> out.append("- ").append(id).append('\n'));
      out.append('\n');
    }
    out.append("```\n").append(table(evaluation)).append("```\n\n");
    list(out, "Differences", evaluation.differences());
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  /** Returns the evaluation as JSON. */
  public static String json(Evaluation evaluation) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode root = mapper.createObjectNode();
    root.put("labels", evaluation.labels()).put("articles", evaluation.articles());
    evaluation.notInRun().forEach(root.putArray("notInRun")::add);
    ObjectNode groups = root.putObject("groups");
    evaluation.groups().forEach((group, counts) -> put(groups.putObject(group.label()), counts));
    ObjectNode fields = root.putObject("fields");
    evaluation.fields().forEach((field, counts) -> put(fields.putObject(field.label()), counts));
    put(root.putArray("forbiddenNames"), evaluation.forbiddenNames());
    put(root.putArray("differences"), evaluation.differences());
    return root.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
  }

  /**
   * Writes {@code evaluation.json} and {@code evaluation.md} into {@code folder}, which is made if
   * need be.
   *
   * @throws IOException if a file cannot be written
   */
  public static void write(Path folder, Evaluation evaluation) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("evaluation.json"), json(evaluation));
    Files.writeString(folder.resolve("evaluation.md"), markdown(evaluation));
  }

  private static String row(String name, Counts counts) {
    return row(
        name,
        counts.right(),
        counts.wrong(),
        counts.missing(),
        counts.spurious(),
        share(counts.precision(), counts.found()),
        share(counts.recall(), counts.labelled()),
        share(counts.f1(), counts.found() + counts.labelled()));
  }

  private static String row(Object... cells) {
    return ROW.formatted(cells);
  }

  private static String share(double value, int of) {
    return of == 0 ? "–" : String.format(Locale.ROOT, "%.3f", value);
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
      out.append(difference.values()).append('\n');
      last = place;
    }
    out.append('\n');
  }

  private static void put(ObjectNode node, Counts counts) {
    node.put("right", counts.right()).put("wrong", counts.wrong());
    node.put("missing", counts.missing()).put("spurious", counts.spurious());
    node.put("precision", counts.precision()).put("recall", counts.recall());
    node.put("f1", counts.f1());
  }

  private static void put(ArrayNode array, List<Difference> differences) {
    for (Difference difference : differences) {
      ObjectNode node = array.addObject();
      node.put("article", difference.article()).put("where", difference.where());
      node.put("field", difference.field()).put("verdict", difference.verdict().label());
      node.put("expected", difference.expected()).put("found", difference.found());
    }
  }
}
