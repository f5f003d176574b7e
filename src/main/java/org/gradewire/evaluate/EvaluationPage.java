package org.gradewire.evaluate;

import static org.gradewire.evaluate.Html.escaped;

import java.io.IOException;
import java.util.List;
import org.gradewire.page.Inline;

/**
 * Writes an evaluation as one page for a browser: the tables, and each error in its sentence.
 *
 * <p>The page loads nothing. Its policy allows one style and one script, by their hashes; all text
 * is escaped. Without the script the list is whole, only the filters do nothing.
 */
final class EvaluationPage {
  private final StringBuilder out = new StringBuilder();

  private EvaluationPage() {}

  /**
   * Returns the page.
   *
   * @throws IOException if the program's own style or script cannot be read
   */
  static String of(Evaluation evaluation) throws IOException {
    String style = Inline.resource(EvaluationPage.class, "page.css");
    String script = Inline.resource(EvaluationPage.class, "page.js");
    EvaluationPage page = new EvaluationPage();
    page.top(style, script);
    page.figures(evaluation);
    page.errors(evaluation);
    page.out.append("<script type=\"module\">").append(script).append("</script>\n");
    return page.out.append("</body>\n</html>\n").toString();
  }

  private void top(String style, String script) {
    String policy =
        "default-src 'none'; script-src %s; style-src %s; img-src data:; base-uri 'none'; form-action 'none'"
            .formatted(Inline.cspSource(script), Inline.cspSource(style));
    out.append(
        """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <link rel="icon" href="data:,">
        <title>Gradewire evaluation</title>
        <style>%s</style>
        </head>
        <body>
        """
            .formatted(policy, style));
  }

  private void figures(Evaluation evaluation) {
    out.append("<h1>Evaluation</h1>\n");
    note("%d labelled articles, %s".formatted(evaluation.articles(), evaluation.labels()));
    Part heldBack = evaluation.heldBack();
    part(heldBack == null ? "Figures" : "Seen articles", evaluation.seen());
    if (heldBack != null) {
      part("Held back articles", heldBack);
      headline(Tables.gap(evaluation.seen(), heldBack));
    }
    out.append("<h2>Confidence</h2>\n");
    note("Among facts of confidence about c, a share of about c should be right.");
    table(Tables.bins(evaluation.confidences().written()));
    table(Tables.calibration(evaluation.confidences()));
    Reliability fitted = evaluation.confidences().crossValidated();
    details("Bins of confidences that were fitted to the other half", Tables.bins(fitted), false);
  }

  private void part(String heading, Part part) {
    out.append("<h2>").append(escaped(heading)).append("</h2>\n");
    note("%d articles".formatted(part.articles()));
    headline(Tables.templateF1(part));
    headline(Tables.overallPrecision(part));
    details("Fields", Tables.fields(part), true);
    details("Inspectorates", Tables.inspectorates(part), false);
    details("Classes of errors", Tables.errors(part), false);
    if (!part.notInRun().isEmpty()) {
      note("Labelled, but not in the run: " + String.join(", ", part.notInRun()));
    }
    if (part.forbiddenNamesCount() > 0) {
      note("Names that the labels forbid: %d".formatted(part.forbiddenNamesCount()));
    }
  }

  private void note(String text) {
    out.append("<p class=\"note\">").append(escaped(text)).append("</p>\n");
  }

  private void headline(String text) {
    out.append("<p class=\"headline\">").append(escaped(text)).append("</p>\n");
  }

  private void details(String summary, Table table, boolean open) {
    out.append(open ? "<details open>" : "<details>");
    out.append("<summary>").append(escaped(summary)).append("</summary>\n");
    table(table);
    out.append("</details>\n");
  }

  private void table(Table table) {
    out.append("<div class=\"wide\"><table><thead><tr>");
    table.header().forEach(cell -> out.append("<th scope=\"col\">").append(escaped(cell)));
    out.append("</thead><tbody>\n");
    for (List<String> row : table.rows()) {
      boolean part = row.get(0).startsWith(" ");
      out.append(part ? "<tr>" : "<tr class=\"sum\">");
      for (int i = 0; i < row.size(); i++) {
        out.append(i == 0 && part ? "<td class=\"part\">" : "<td>");
        out.append(escaped(row.get(i).strip()));
      }
      out.append('\n');
    }
    out.append("</tbody></table></div>\n");
  }

  private void errors(Evaluation evaluation) {
    out.append("<h2>Errors</h2>\n");
    Part heldBack = evaluation.heldBack();
    if (heldBack != null && !heldBack.isDetailed()) {
      note("The errors of the articles held back are counted above and not shown.");
    }
    out.append(
        ErrorCards.of(
            evaluation.parts().stream().flatMap(part -> part.differences().stream()).toList()));
  }
}
