package org.gradewire.reconcile;

import java.util.Objects;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * One inspection as one article tells it.
 *
 * @param article the id of the article
 * @param number its place among the inspections of that article
 * @param inspection what the article says
 */
record Telling(String article, int number, Inspection inspection) implements Comparable<Telling> {

  static Telling of(ArticleReport report, int number) {
    return new Telling(report.id(), number, report.inspections().get(number));
  }

  /** Only tellings of one block can be of the same inspection. */
  String block() {
    Fact<String> inspectorate = inspection.inspectorate();
    return (inspectorate == null ? "" : inspectorate.value())
        + '\n'
        + Objects.requireNonNullElse(inspection.urn(), inspection.provider().value());
  }

  boolean isPlanned() {
    return inspection.status().value() == Status.PLANNED;
  }

  @Nullable Edtf inspected() {
    return value(inspection.inspectionDate());
  }

  /** Returns when an inspection was, or else when its report came out; {@code null} if unknown. */
  static @Nullable Edtf dateOf(Inspection inspection) {
    Edtf inspected = value(inspection.inspectionDate());
    return inspected != null ? inspected : value(inspection.publicationDate());
  }

  /** Returns the value of a fact that may be absent. */
  static <T> @Nullable T value(@Nullable Fact<T> fact) {
    return fact == null ? null : fact.value();
  }

  @Override
  public int compareTo(Telling other) {
    int order = article.compareTo(other.article);
    return order != 0 ? order : Integer.compare(number, other.number);
  }
}
