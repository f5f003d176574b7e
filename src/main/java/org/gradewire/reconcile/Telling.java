package org.gradewire.reconcile;

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
 * @param sha256 of the file that the article is in
 * @param number its place among the inspections of that article
 * @param inspection what the article says
 * @param body whom it was of
 * @param published when the article came out, or {@code null}
 * @param authority how much the article counts
 * @param held when it must have been held
 */
record Telling(
    String article,
    String sha256,
    int number,
    Inspection inspection,
    Body body,
    @Nullable Edtf published,
    Authority authority,
    Held held)
    implements Comparable<Telling> {

  /** Makes a telling of an article of the press of which no more is known. */
  Telling(String article, int number, Inspection inspection) {
    this(
        article,
        "",
        number,
        inspection,
        Body.unknown(inspection.provider().value()),
        null,
        Authority.PRESS,
        Held.of(inspection, null));
  }

  static Telling of(ArticleReport report, int number, Bodies bodies) {
    Inspection inspection = report.inspections().get(number);
    Edtf published = value(report.published());
    return new Telling(
        report.id(),
        report.article().source().sha256(),
        number,
        inspection,
        bodies.of(inspection),
        published,
        Authority.of(report, inspection),
        Held.of(inspection, published));
  }

  /** Returns this with another date on site. */
  Telling inspectedOn(Fact<Edtf> date) {
    Inspection dated = inspection.toBuilder().inspectionDate(date).build();
    return new Telling(
        article, sha256, number, dated, body, published, authority, Held.of(dated, published));
  }

  /** Only tellings of one block can be of the same inspection. */
  String block() {
    Fact<String> inspectorate = inspection.inspectorate();
    return (inspectorate == null ? "" : inspectorate.value()) + '\n' + body.lineage();
  }

  boolean isPlanned() {
    return inspection.status().value() == Status.PLANNED;
  }

  boolean isReported() {
    return inspection.status().value() == Status.REPORTED;
  }

  @Nullable Edtf inspected() {
    return value(inspection.inspectionDate());
  }

  /**
   * Returns whether what it says of itself makes it one inspection: a month on site, a month of
   * publication, or the address of its report.
   */
  boolean isFixed() {
    return Dates.isMonth(inspected())
        || Dates.isMonth(value(inspection.publicationDate()))
        || inspection.reportUrl() != null;
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

  /** By what it is known; the rest would take long to go through. */
  @Override
  public int hashCode() {
    return 31 * article.hashCode() + number;
  }

  @Override
  public int compareTo(Telling other) {
    int order = article.compareTo(other.article);
    return order != 0 ? order : Integer.compare(number, other.number);
  }
}
