package org.gradewire.reconcile;

import java.time.LocalDate;
import java.util.Optional;
import org.gradewire.model.Delays;
import org.gradewire.model.Edtf;
import org.gradewire.model.Inspection;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The days within which an inspection must have been held, from the first to the last, both inside;
 * as wide as what one article says allows.
 *
 * @param from the first day, counted as {@link LocalDate#toEpochDay()}; {@link #EVER} if open
 * @param to the last day; {@link #NEVER_ENDING} if open
 */
record Held(long from, long to) {
  /** Before all days. */
  static final long EVER = Long.MIN_VALUE;

  /** After all days. */
  static final long NEVER_ENDING = Long.MAX_VALUE;

  private static final Held OPEN = new Held(EVER, NEVER_ENDING);

  /** How far a season and a date that is only about right may be off. */
  private static final int LOOSE_DAYS = 370;

  /**
   * Returns when {@code inspection} was held.
   *
   * @param published when the article came out, or {@code null}
   */
  static Held of(Inspection inspection, @Nullable Edtf published) {
    Edtf inspected = Telling.value(inspection.inspectionDate());
    if (inspected != null && inspected.hasYear()) {
      boolean loose = inspected.isApproximate() || inspected.precision() == Edtf.Precision.SEASON;
      long slack = loose ? LOOSE_DAYS : 0;
      return new Held(first(inspected) - slack, last(inspected) + slack);
    }
    Edtf out = Telling.value(inspection.publicationDate());
    if (out != null && out.hasYear()) {
      return new Held(monthsBefore(out, Delays.MONTHS_TO_REPORT), last(out));
    }
    if (published == null || !published.hasYear()) {
      return OPEN;
    }
    Status status = inspection.status().value();
    if (status == Status.PLANNED) {
      return new Held(first(published), NEVER_ENDING);
    }
    return new Held(
        status == Status.REPORTED ? monthsBefore(published, Delays.MONTHS_OF_NEWS) : EVER,
        last(published));
  }

  /** Returns whether both can be of one day. */
  boolean meets(Held other) {
    return from <= other.to && other.from <= to;
  }

  private static long first(Edtf date) {
    return day(date.earliest(), EVER);
  }

  private static long last(Edtf date) {
    return day(date.latest(), NEVER_ENDING);
  }

  private static long day(Optional<LocalDate> day, long otherwise) {
    return day.map(LocalDate::toEpochDay).orElse(otherwise);
  }

  private static long monthsBefore(Edtf date, int months) {
    return day(date.earliest().map(it -> it.minusMonths(months)), EVER);
  }
}
