package org.gradewire.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date in the Extended Date/Time Format, ISO 8601-2 level 1: the subset that inspections need.
 *
 * <p>Years ({@code 2018}), months, days, seasons 21 to 24, an unstated year ({@code XXXX-05},
 * {@code XXXX-06-21}, {@code XXXX-23}), approximation ({@code 2019~}, {@code 2019-03~}), and
 * intervals of these ({@code 2023-02-20/2023-03-03}).
 *
 * <p>Every date is a stretch of whole days from its first to its last day, both inside: {@code
 * 2018-12} lasts from 1 to 31 December; an interval from the first day of its start to the last day
 * of its end. Seasons are of three months, spring from March; a winter begins in December of the
 * year it is written with. Either both ends of an interval state their year or none does; without
 * years it may run over New Year ({@code XXXX-12-28/XXXX-01-03}).
 *
 * <p>The natural order is total: dates with a year come first, by first day, then by last day; all
 * that is left, and dates without a year, by their text. It agrees with {@code equals}.
 */
public final class Edtf implements Comparable<Edtf> {
  private static final Comparator<Edtf> ORDER =
      Comparator.comparing(Edtf::orderedFirst)
          .thenComparing(Edtf::orderedLast)
          .thenComparing(Edtf::toString);
  private static final int LEAP_YEAR = 2000;

  private final EdtfPart start;
  private final EdtfPart end;

  private Edtf(EdtfPart start, EdtfPart end) {
    this.start = start;
    this.end = end;
  }

  /** How finely a date is stated, from coarse to fine. */
  public enum Precision {
    /** A year. */
    YEAR,
    /** A season. */
    SEASON,
    /** A month. */
    MONTH,
    /** A day. */
    DAY
  }

  /**
   * Returns the date that {@code text} writes, or nothing if it is not of the subset or impossible.
   *
   * <p>An interval of two equal ends is read as that one date.
   */
  public static Optional<Edtf> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return EdtfPart.parse(text).map(part -> new Edtf(part, part));
    }
    var first = EdtfPart.parse(text.substring(0, slash));
    var last = EdtfPart.parse(text.substring(slash + 1));
    return first.flatMap(a -> last.flatMap(b -> between(a, b)));
  }

  private static Optional<Edtf> between(EdtfPart first, EdtfPart last) {
    return inOrder(first, last) ? Optional.of(new Edtf(first, last)) : Optional.empty();
  }

  private static boolean inOrder(EdtfPart first, EdtfPart last) {
    if (first.hasYear() != last.hasYear()) {
      return false;
    }
    if (!first.hasYear()) {
      return first.firstMonth() != last.firstMonth() || first.day() <= last.day();
    }
    return !first.earliest().isAfter(last.earliest()) && !first.latest().isAfter(last.latest());
  }

  /**
   * Returns the whole of a year.
   *
   * @throws IllegalArgumentException if {@code year} is not in 1..9999
   */
  public static Edtf ofYear(int year) {
    return valid(year, 0, 0);
  }

  /**
   * Returns the whole of a month, or of a season where {@code month} is 21 to 24.
   *
   * @throws IllegalArgumentException if there is no such month
   */
  public static Edtf ofMonth(int year, int month) {
    return valid(year, month, 0);
  }

  /**
   * Returns a day.
   *
   * @throws IllegalArgumentException if its year is not in 1..9999
   */
  public static Edtf ofDay(LocalDate day) {
    return valid(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /**
   * Returns the stretch from the first day of {@code from} to the last day of {@code to}; where
   * they are intervals themselves, from the start of the one to the end of the other.
   *
   * @throws IllegalArgumentException if they are not in order or only one of them states its year
   */
  public static Edtf interval(Edtf from, Edtf to) {
    return between(from.start, to.end)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "interval from %s to %s: expected dates in order, both or neither with a year"
                        .formatted(from, to)));
  }

  private static Edtf valid(int year, int month, int day) {
    var part = new EdtfPart(year, month, day, false);
    if (!part.hasYear() || !part.isPossible()) {
      throw new IllegalArgumentException("%s is not a date".formatted(part));
    }
    return new Edtf(part, part);
  }

  /** Returns whether this is an interval of two different ends. */
  public boolean isInterval() {
    return !start.equals(end);
  }

  /** Returns the start of an interval, or this date itself. */
  public Edtf start() {
    return new Edtf(start, start);
  }

  /** Returns the end of an interval, or this date itself. */
  public Edtf end() {
    return new Edtf(end, end);
  }

  /** Returns whether the year is stated. */
  public boolean hasYear() {
    return start.hasYear();
  }

  /** Returns whether this date, or an end of this interval, is only about right. */
  public boolean isApproximate() {
    return start.approximate() || end.approximate();
  }

  /** Returns how finely this date is stated; of an interval, its coarser end. */
  public Precision precision() {
    Precision first = start.precision();
    Precision last = end.precision();
    return first.compareTo(last) <= 0 ? first : last;
  }

  /** Returns the first day, as written: approximation is not counted. Empty without a year. */
  public Optional<LocalDate> earliest() {
    return hasYear() ? Optional.of(start.earliest()) : Optional.empty();
  }

  /** Returns the last day, as written: approximation is not counted. Empty without a year. */
  public Optional<LocalDate> latest() {
    return hasYear() ? Optional.of(end.latest()) : Optional.empty();
  }

  /**
   * Returns this date in {@code year} where it leaves the year unstated, otherwise this date.
   *
   * <p>An interval starts in {@code year} and ends in the year after if it runs over New Year.
   * Empty if that year has no such day.
   */
  public Optional<Edtf> withYear(int year) {
    if (hasYear()) {
      return Optional.of(this);
    }
    var first = start.withYear(year);
    var last = end.withYear(year);
    return first.flatMap(a -> last.flatMap(b -> between(a, b)).or(() -> overNewYear(a)));
  }

  private Optional<Edtf> overNewYear(EdtfPart first) {
    return end.withYear(first.year() + 1).flatMap(last -> between(first, last));
  }

  /**
   * Returns whether both can be true of one event: whether they share a day.
   *
   * <p>An approximate day may be 7 days off, an approximate month one month, an approximate year
   * one year; a season, which is always loose, one month. An unstated year may be any year.
   */
  public boolean compatibleWith(Edtf other) {
    if (!hasYear() && other.hasYear()) {
      return other.compatibleWith(this);
    }
    if (hasYear() && other.hasYear()) {
      return meets(other);
    }
    return dated(LEAP_YEAR, LEAP_YEAR + 4)
        .anyMatch(mine -> other.datedNear(mine).anyMatch(mine::meets));
  }

  /**
   * Returns whether this date says more than {@code other} and nothing against it: it is shorter
   * and lies inside, as {@code 2018-12} in {@code 2018}.
   *
   * <p>What is approximate or a season holds what {@link #compatibleWith} would allow. A date with
   * a year refines the same date without one; a season refines the year it is written with.
   */
  public boolean refines(Edtf other) {
    if (equals(other) || (!hasYear() && other.hasYear())) {
      return false;
    }
    return dated(LEAP_YEAR, LEAP_YEAR + 4)
        .anyMatch(
            mine ->
                other
                    .datedNear(mine)
                    .filter(theirs -> hasYear() != other.hasYear() || mine.isFinerThan(theirs))
                    .anyMatch(mine::liesInside));
  }

  /**
   * Returns what both say together: the one that refines the other, or the days they share.
   *
   * <p>Empty if they are not compatible. {@code 2018} and {@code XXXX-05} give {@code 2018-05}.
   * Where the common part cannot be written (it may lie in either of two years, or they meet only
   * because one is loose) the result is the more definite of the two.
   */
  public Optional<Edtf> intersect(Edtf other) {
    if (!compatibleWith(other)) {
      return Optional.empty();
    }
    if (equals(other) || refines(other)) {
      return Optional.of(this);
    }
    if (other.refines(this)) {
      return Optional.of(other);
    }
    return Optional.of(common(other).orElseGet(() -> moreDefinite(this, other)));
  }

  private Optional<Edtf> common(Edtf other) {
    if (hasYear() && other.hasYear()) {
      return shared(other);
    }
    if (!hasYear() && !other.hasYear()) {
      return Optional.empty();
    }
    Edtf stated = hasYear() ? this : other;
    List<Edtf> readings =
        (hasYear() ? other : this).datedNear(stated).filter(stated::meets).toList();
    return readings.size() == 1 ? stated.intersect(readings.get(0)) : Optional.empty();
  }

  private Optional<Edtf> shared(Edtf other) {
    EdtfPart from = start.earliest().isBefore(other.start.earliest()) ? other.start : start;
    EdtfPart to = end.latest().isAfter(other.end.latest()) ? other.end : end;
    if (from.precision() == to.precision()) {
      return between(from, to);
    }
    return parse(from.earliest() + "/" + to.latest());
  }

  private static Edtf moreDefinite(Edtf one, Edtf other) {
    return Stream.of(one, other)
        .min(
            Comparator.comparing(Edtf::isApproximate)
                .thenComparing(date -> !date.hasYear())
                .thenComparing(Edtf::precision, Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private Stream<Edtf> datedNear(Edtf stated) {
    return dated(stated.start.year() - 1, stated.end.year() + 1);
  }

  /** Returns this date, or if it leaves the year unstated, its readings in the years given. */
  private Stream<Edtf> dated(int firstYear, int lastYear) {
    if (hasYear()) {
      return Stream.of(this);
    }
    return IntStream.rangeClosed(Math.max(firstYear, 1), Math.min(lastYear, 9998))
        .mapToObj(this::withYear)
        .flatMap(Optional::stream);
  }

  private boolean meets(Edtf other) {
    return !loosestFirst().isAfter(other.loosestLast())
        && !other.loosestFirst().isAfter(loosestLast());
  }

  private boolean isFinerThan(Edtf other) {
    return looseDays() < other.looseDays();
  }

  private boolean liesInside(Edtf other) {
    if (other.start.month() == 0 && other.end.month() == 0 && !other.isApproximate()) {
      return start.year() >= other.start.year() && end.year() <= other.end.year();
    }
    return !start.earliest().isBefore(other.loosestFirst())
        && !end.latest().isAfter(other.loosestLast());
  }

  private LocalDate loosestFirst() {
    return start.widened(start.earliest(), -1);
  }

  private LocalDate loosestLast() {
    return end.widened(end.latest(), 1);
  }

  private long looseDays() {
    return loosestLast().toEpochDay() - loosestFirst().toEpochDay();
  }

  private LocalDate orderedFirst() {
    return earliest().orElse(LocalDate.MAX);
  }

  private LocalDate orderedLast() {
    return latest().orElse(LocalDate.MAX);
  }

  /** Orders as described above. */
  @Override
  public int compareTo(Edtf other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Edtf that && start.equals(that.start) && end.equals(that.end);
  }

  @Override
  public int hashCode() {
    return 31 * start.hashCode() + end.hashCode();
  }

  /** Returns the date as EDTF writes it; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return isInterval() ? start + "/" + end : start.toString();
  }
}
