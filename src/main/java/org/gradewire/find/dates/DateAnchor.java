package org.gradewire.find.dates;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradewire.model.Edtf;
import org.gradewire.model.Edtf.Precision;
import org.jspecify.annotations.Nullable;

/**
 * The article's own date, from which relative dates are counted. What is asked for more precisely
 * than that date is known has no answer.
 */
final class DateAnchor {
  private static final int SOON_DAYS = 45;
  private static final int LONG_AGO_DAYS = 300;
  private static final int ACADEMIC_YEAR_BEGINS = 9;
  private static final int FINANCIAL_YEAR_BEGINS = 4;

  /** On which side of the article's date a date lies. */
  enum Side {
    /** Not after the article. */
    PAST,
    /** Not before the article. */
    FUTURE,
    /** The words do not say. */
    UNKNOWN
  }

  private final Edtf published;
  private final LocalDate first;
  private final LocalDate last;

  private DateAnchor(Edtf published, LocalDate first, LocalDate last) {
    this.published = published;
    this.first = first;
    this.last = last;
  }

  /** Returns the anchor that {@code published} is, or nothing if it is too vague to count from. */
  static Optional<DateAnchor> of(@Nullable Edtf published) {
    if (published == null
        || published.isInterval()
        || published.isApproximate()
        || published.precision() == Precision.SEASON) {
      return Optional.empty();
    }
    return published
        .earliest()
        .map(first -> new DateAnchor(published, first, published.latest().orElse(first)));
  }

  private boolean knows(Precision precision) {
    return published.precision().compareTo(precision) >= 0;
  }

  /** Returns the year {@code shift} years later. */
  int year(int shift) {
    return first.getYear() + shift;
  }

  /** Returns the day, week, month or year {@code shift} units later. */
  Optional<Edtf> shifted(String unit, int shift) {
    return switch (unit) {
      case "day" -> shift == 0 ? Optional.of(published) : day(first.plusDays(shift));
      case "week" -> knows(Precision.DAY) ? Optional.of(week(shift)) : Optional.empty();
      case "month" ->
          knows(Precision.MONTH)
              ? Optional.of(month(YearMonth.from(first).plusMonths(shift)))
              : Optional.empty();
      case "year" -> Optional.of(Edtf.ofYear(year(shift)));
      case "academic" -> yearFrom(ACADEMIC_YEAR_BEGINS, shift);
      case "financial" -> yearFrom(FINANCIAL_YEAR_BEGINS, shift);
      default -> throw new IllegalArgumentException("unit \"%s\" of a date".formatted(unit));
    };
  }

  private Optional<Edtf> day(LocalDate day) {
    return knows(Precision.DAY) ? Optional.of(Edtf.ofDay(day)) : Optional.empty();
  }

  private static Edtf month(YearMonth month) {
    return Edtf.ofMonth(month.getYear(), month.getMonthValue());
  }

  private Edtf week(int shift) {
    LocalDate monday = first.with(previousOrSame(MONDAY)).plusWeeks(shift);
    return Edtf.interval(Edtf.ofDay(monday), Edtf.ofDay(monday.plusDays(6)));
  }

  private Optional<Edtf> yearFrom(int month, int shift) {
    if (!knows(Precision.MONTH)) {
      return Optional.empty();
    }
    int begins = year(shift) - (first.getMonthValue() < month ? 1 : 0);
    return Optional.of(Edtf.interval(Edtf.ofYear(begins), Edtf.ofYear(begins + 1)));
  }

  /** Returns the part of this week up to the article's day, or from it on. */
  Optional<Edtf> partOfWeek(boolean earlier) {
    Edtf from = Edtf.ofDay(earlier ? first.with(previousOrSame(MONDAY)) : first);
    Edtf to = Edtf.ofDay(earlier ? first : first.with(nextOrSame(SUNDAY)));
    return knows(Precision.DAY) ? Optional.of(Edtf.interval(from, to)) : Optional.empty();
  }

  /** Returns the time {@code count} units ago: a day exactly, anything longer only about. */
  Optional<Edtf> ago(int count, String unit) {
    return switch (unit) {
      case "day" -> day(first.minusDays(count));
      case "week" -> day(first.minusWeeks(count)).map(DateAnchor::about);
      case "fortnight" -> day(first.minusWeeks(2L * count)).map(DateAnchor::about);
      case "month" -> shifted("month", -count).map(DateAnchor::about);
      case "year" -> shifted("year", -count).map(DateAnchor::about);
      default -> Optional.empty();
    };
  }

  /** Returns the very day {@code count} units ago. */
  Optional<Edtf> exactlyAgo(int count, String unit) {
    return switch (unit) {
      case "day" -> day(first.minusDays(count));
      case "week" -> day(first.minusWeeks(count));
      case "fortnight" -> day(first.minusWeeks(2L * count));
      case "month" -> day(first.minusMonths(count));
      case "year" -> day(first.minusYears(count));
      default -> Optional.empty();
    };
  }

  /** Returns that day of the week {@code shift} weeks later; weeks begin on Monday. */
  Optional<Edtf> dayOfWeek(DayOfWeek weekday, int shift) {
    return day(first.with(previousOrSame(MONDAY)).plusWeeks(shift).with(nextOrSame(weekday)));
  }

  /** Returns {@code date}, which is neither an interval nor approximate, as only about right. */
  static Edtf about(Edtf date) {
    return Edtf.parse(date + "~").orElse(date);
  }

  /** Returns the nearest such weekday; {@code strictly} leaves out the article's own day. */
  Optional<Edtf> weekday(DayOfWeek weekday, Side side, boolean strictly) {
    int away = strictly ? 1 : 0;
    return day(
        side == Side.FUTURE
            ? first.plusDays(away).with(nextOrSame(weekday))
            : first.minusDays(away).with(previousOrSame(weekday)));
  }

  /** Returns the last (-1), this (0) or next (1) such month or season. */
  Optional<Edtf> which(Edtf yearless, int shift) {
    if (!knows(Precision.MONTH)) {
      return Optional.empty();
    }
    List<Edtf> near = readings(yearless);
    return switch (shift) {
      case -1 -> latest(near.stream().filter(date -> lastOf(date).isBefore(first)).toList());
      case 1 -> near.stream().filter(date -> firstOf(date).isAfter(last)).findFirst();
      default -> yearless.withYear(year(0));
    };
  }

  /**
   * Returns {@code yearless} in the year in which it lies on {@code side} and next to the article.
   * Where the side is unknown that is the past, unless the past one is long ago and the other soon.
   */
  Optional<Edtf> placed(Edtf yearless, Side side) {
    if (!knows(Precision.MONTH)) {
      return Optional.empty();
    }
    List<Edtf> near = readings(yearless);
    var past = latest(near.stream().filter(date -> !firstOf(date).isAfter(last)).toList());
    var future = near.stream().filter(date -> !lastOf(date).isBefore(first)).findFirst();
    return switch (side) {
      case PAST -> past;
      case FUTURE -> future;
      case UNKNOWN ->
          past.filter(date -> !isLongAgo(date) || future.filter(this::isSoon).isEmpty())
              .or(() -> future);
    };
  }

  private boolean isSoon(Edtf date) {
    return ChronoUnit.DAYS.between(last, firstOf(date)) <= SOON_DAYS;
  }

  private boolean isLongAgo(Edtf date) {
    return ChronoUnit.DAYS.between(lastOf(date), first) >= LONG_AGO_DAYS;
  }

  private List<Edtf> readings(Edtf yearless) {
    return IntStream.rangeClosed(-2, 2)
        .mapToObj(shift -> yearless.withYear(year(shift)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Edtf> latest(List<Edtf> dates) {
    return dates.stream().reduce((one, next) -> next);
  }

  private static LocalDate firstOf(Edtf dated) {
    return dated.earliest().orElseThrow();
  }

  private static LocalDate lastOf(Edtf dated) {
    return dated.latest().orElseThrow();
  }
}
