package org.gradewire.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gradewire.model.Edtf;
import org.jspecify.annotations.Nullable;

/** Compares what two tellings say of when an inspection was held and reported. */
final class Dates {
  private static final int SAME_MONTH = 6;
  private static final int SAME_YEAR = 4;

  /** Of one year there may be several visits. */
  private static final int SAME_YEAR_OF_VISITS = 1;

  private static final int SAME_MONTH_OF_SOME_YEAR = 3;
  private static final int SAME_PUBLICATION = 6;
  private static final int SAME_YEAR_OF_PUBLICATION = 2;
  private static final int SAME_DAY_OF_SOME_YEAR = 3;
  private static final int REPORT_FOLLOWS = 3;
  private static final int SAME_NEWS = 3;

  /** A report is news for so many days. */
  private static final int DAYS_OF_NEWS = 31;

  /** Of one report the day may be given with so many days between, by mistake or by embargo. */
  private static final int DAYS_OF_REPORT = 7;

  /** Reports that came out further apart are two. */
  private static final int DAYS_BETWEEN_REPORTS = 92;

  /** A report follows the last day on site within so many days. */
  private static final int DAYS_TO_REPORT = 150;

  private Dates() {}

  static int held(Telling a, Telling b) {
    return a.held().meets(b.held()) ? 0 : Comparison.RULED_OUT;
  }

  static String heldInWords(Telling telling) {
    Held held = telling.held();
    return words(held.from(), Held.EVER) + "/" + words(held.to(), Held.NEVER_ENDING);
  }

  private static String words(long day, long open) {
    return day == open ? ".." : LocalDate.ofEpochDay(day).toString();
  }

  static int inspected(Telling a, Telling b) {
    Edtf first = a.inspected();
    Edtf second = b.inspected();
    if (first == null || second == null) {
      return follows(a, b) || follows(b, a) ? REPORT_FOLLOWS : 0;
    }
    if (!first.compatibleWith(second)) {
      return Comparison.RULED_OUT;
    }
    boolean year =
        first.precision() == Edtf.Precision.YEAR || second.precision() == Edtf.Precision.YEAR;
    if (!first.hasYear() || !second.hasYear()) {
      return year ? 0 : SAME_MONTH_OF_SOME_YEAR;
    }
    if (!year) {
      return SAME_MONTH;
    }
    return Kinds.isVisit(a, b) ? SAME_YEAR_OF_VISITS : SAME_YEAR;
  }

  /** Returns whether {@code b} says only that a report came out, soon after {@code a} was held. */
  private static boolean follows(Telling a, Telling b) {
    Edtf held = a.inspected();
    Edtf out = Telling.value(b.inspection().publicationDate());
    if (held == null || out == null || !isMonth(held) || !isMonth(out)) {
      return false;
    }
    Optional<LocalDate> last = held.latest();
    return last.isPresent()
        && out.latest().filter(day -> !day.isBefore(last.get())).isPresent()
        && out.earliest()
            .filter(day -> !day.isAfter(last.get().plusDays(DAYS_TO_REPORT)))
            .isPresent();
  }

  /** Returns whether a date is of a month, or of days in it, of a year that is told. */
  static boolean isMonth(@Nullable Edtf date) {
    return date != null && date.hasYear() && Comparison.isOfAMonth(date);
  }

  static int published(Telling a, Telling b) {
    Edtf first = Telling.value(a.inspection().publicationDate());
    Edtf second = Telling.value(b.inspection().publicationDate());
    if (first == null || second == null) {
      return 0;
    }
    if (!first.hasYear() || !second.hasYear()) {
      return isDay(first) && isDay(second) && first.compatibleWith(second)
          ? SAME_DAY_OF_SOME_YEAR
          : 0;
    }
    long apart = daysBetween(first, second);
    if (apart > DAYS_BETWEEN_REPORTS) {
      return Comparison.shareMonth(a, b) ? 0 : Comparison.RULED_OUT;
    }
    if (!isMonth(first) || !isMonth(second)) {
      return apart == 0 ? SAME_YEAR_OF_PUBLICATION : 0;
    }
    return apart <= DAYS_OF_REPORT ? SAME_PUBLICATION : 0;
  }

  private static boolean isDay(Edtf date) {
    return date.precision() == Edtf.Precision.DAY;
  }

  /** Returns how many days lie between two dates, 0 where they touch. */
  private static long daysBetween(Edtf a, Edtf b) {
    LocalDate first = a.latest().orElse(LocalDate.MAX);
    LocalDate second = b.earliest().orElse(LocalDate.MAX);
    if (first.isBefore(second)) {
      return ChronoUnit.DAYS.between(first, second);
    }
    LocalDate last = b.latest().orElse(LocalDate.MAX);
    LocalDate start = a.earliest().orElse(LocalDate.MAX);
    return last.isBefore(start) ? ChronoUnit.DAYS.between(last, start) : 0;
  }

  /** What two articles of one month have as their news is one inspection, if nothing denies it. */
  static int news(Telling a, Telling b) {
    Edtf first = a.published();
    Edtf second = b.published();
    if (!a.isReported() || !b.isReported() || first == null || second == null) {
      return 0;
    }
    return isMonth(first) && isMonth(second) && daysBetween(first, second) <= DAYS_OF_NEWS
        ? SAME_NEWS
        : 0;
  }

  /**
   * Bodies of one lineage are two; but what is told of the later one from before its first day was
   * held at one of those whose place it took.
   */
  static int body(Telling a, Telling b) {
    if (a.body().id().equals(b.body().id())) {
      return 0;
    }
    boolean sameReport =
        (Comparison.shareMonth(a, b) && a.inspected() != null) || Comparison.isSameLink(a, b);
    return sameReport && (tookPlace(a, b) || tookPlace(b, a)) ? 0 : Comparison.RULED_OUT;
  }

  private static boolean tookPlace(Telling later, Telling earlier) {
    @Nullable LocalDate from = later.body().from();
    return later.body().predecessors().contains(earlier.body().id())
        && from != null
        && later.held().to() < from.toEpochDay();
  }
}
