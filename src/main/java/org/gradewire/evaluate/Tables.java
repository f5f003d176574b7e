package org.gradewire.evaluate;

import java.util.Locale;
import java.util.Map;

/** Lays the figures of an evaluation out as tables and lines. */
final class Tables {
  private Tables() {}

  /** Returns the strict counts, each group below its fields, and beside them the lenient F1. */
  static Table fields(Part part) {
    Scores strict = part.strict();
    Scores lenient = part.lenient();
    Table table =
        Table.of(
            "", "right", "wrong", "missing", "spurious", "precision", "recall", "F1", "lenient F1");
    for (Field.Group group : strict.groups().keySet()) {
      for (Field field : Field.of(group)) {
        if (strict.fields().containsKey(field)) {
          table = with(table, "  " + field.label(), strict.of(field), f1(lenient.of(field)));
        }
      }
      table = with(table, group.label(), strict.of(group), f1(lenient.of(group)));
    }
    return table;
  }

  /** Returns all values of inspections, a row for each inspectorate. */
  static Table inspectorates(Part part) {
    Table table =
        Table.of(
            "inspectorate",
            "right",
            "wrong",
            "missing",
            "spurious",
            "precision",
            "recall",
            "F1",
            "overall precision");
    for (Map.Entry<String, Scores> entry : part.byInspectorate().entrySet()) {
      Counts overall = entry.getValue().of(Field.OVERALL);
      Counts template = entry.getValue().of(Field.Group.TEMPLATE);
      String precision = share(overall.precision(), overall.found());
      table = with(table, "  " + entry.getKey(), template, precision);
    }
    return table;
  }

  private static Table with(Table table, String name, Counts counts, String last) {
    return table.with(
        name,
        String.valueOf(counts.right()),
        String.valueOf(counts.wrong()),
        String.valueOf(counts.missing()),
        String.valueOf(counts.spurious()),
        share(counts.precision(), counts.found()),
        share(counts.recall(), counts.labelled()),
        f1(counts),
        last);
  }

  /** Returns how often each class of errors was met. */
  static Table errors(Part part) {
    Table table = Table.of("class of errors", "values", "places", "articles");
    for (Map.Entry<ErrorClass, Part.ErrorCount> entry : part.errors().entrySet()) {
      Part.ErrorCount count = entry.getValue();
      table =
          table.with(
              "  " + entry.getKey().label(),
              String.valueOf(count.values()),
              String.valueOf(count.places()),
              String.valueOf(count.articles()));
    }
    return table;
  }

  /** Returns the bins of {@code reliability}. */
  static Table bins(Reliability reliability) {
    Table table = Table.of("confidence", "facts", "mean confidence", "share right");
    for (Reliability.Bin bin : reliability.bins()) {
      table =
          table.with(
              String.format(Locale.ROOT, "  %.2f to %.2f", bin.from(), bin.to()),
              String.valueOf(bin.facts()),
              number(bin.meanConfidence()),
              number(bin.shareRight()));
    }
    return table;
  }

  /** Returns how far each kind of confidence can be relied on. */
  static Table calibration(Evaluation.Confidences confidences) {
    Table table = Table.of("confidences", "facts", "calibration error", "Brier score");
    table = with(table, "  as rules set them", confidences.set());
    table = with(table, "  as written", confidences.written());
    return with(table, "  fitted to the other half", confidences.crossValidated());
  }

  private static Table with(Table table, String name, Reliability reliability) {
    return table.with(
        name,
        String.valueOf(reliability.facts()),
        number(reliability.calibrationError()),
        number(reliability.brier()));
  }

  /** Returns a headline figure with its interval. */
  static String templateF1(Part part) {
    double figure = part.strict().of(Field.Group.TEMPLATE).f1();
    return interval("template F1", figure, part.templateF1());
  }

  /** Returns a headline figure with its interval. */
  static String overallPrecision(Part part) {
    double figure = part.strict().of(Field.OVERALL).precision();
    return interval("overall precision", figure, part.overallPrecision());
  }

  private static String interval(String name, double figure, Interval interval) {
    return "%s %s, 95%% interval %s to %s"
        .formatted(name, number(figure), number(interval.low()), number(interval.high()));
  }

  /** Returns by how much the seen articles are better than those held back. */
  static String gap(Part seen, Part heldBack) {
    double template =
        seen.strict().of(Field.Group.TEMPLATE).f1()
            - heldBack.strict().of(Field.Group.TEMPLATE).f1();
    double overall =
        seen.strict().of(Field.OVERALL).precision()
            - heldBack.strict().of(Field.OVERALL).precision();
    return String.format(
        Locale.ROOT,
        "gap from seen to held back: template F1 %+.3f, overall precision %+.3f",
        -template,
        -overall);
  }

  private static String f1(Counts counts) {
    return share(counts.f1(), counts.found() + counts.labelled());
  }

  private static String share(double value, int of) {
    return of == 0 ? "–" : number(value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
