package org.gradewire.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date that is not an interval: one end of an {@link Edtf}.
 *
 * @param year or 0 where it is unstated
 * @param month 1 to 12, or a season 21 to 24, or 0 where there is none
 * @param day of the month, or 0 where there is none
 * @param approximate whether the value is only about right
 */
record EdtfPart(int year, int month, int day, boolean approximate) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4}|XXXX)(?:-(0[1-9]|1[0-2]|2[1-4])(?:-(0[1-9]|[12]\\d|3[01]))?)?(~)?");
  private static final int LEAP_YEAR = 2000;
  private static final int FIRST_SEASON = 21;
  private static final int WINTER = 24;
  private static final int LAST_YEAR = 9999;
  private static final int VAGUE_DAYS = 7;

  static Optional<EdtfPart> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int year = form.group(1).equals("XXXX") ? 0 : Integer.parseInt(form.group(1));
    var part =
        new EdtfPart(year, number(form.group(2)), number(form.group(3)), form.group(4) != null);
    boolean yearWritten = !form.group(1).equals("0000");
    return yearWritten && part.isPossible() ? Optional.of(part) : Optional.empty();
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Returns whether there is such a date. */
  boolean isPossible() {
    boolean months = (month >= 0 && month <= 12) || (isSeason() && month <= WINTER);
    if (!months || year < 0 || year > LAST_YEAR) {
      return false;
    }
    if (day == 0) {
      return hasYear() || month != 0;
    }
    int inYear = hasYear() ? year : LEAP_YEAR;
    return month != 0 && !isSeason() && day <= YearMonth.of(inYear, month).lengthOfMonth();
  }

  boolean hasYear() {
    return year != 0;
  }

  boolean isSeason() {
    return month >= FIRST_SEASON;
  }

  Edtf.Precision precision() {
    if (day != 0) {
      return Edtf.Precision.DAY;
    }
    if (month == 0) {
      return Edtf.Precision.YEAR;
    }
    return isSeason() ? Edtf.Precision.SEASON : Edtf.Precision.MONTH;
  }

  /** Returns the same date of {@code stated}, unless that year has no such day. */
  Optional<EdtfPart> withYear(int stated) {
    var part = new EdtfPart(stated, month, day, approximate);
    return part.isPossible() ? Optional.of(part) : Optional.empty();
  }

  /** Returns the first day; the year must be stated. */
  LocalDate earliest() {
    return LocalDate.of(year, firstMonth(), Math.max(day, 1));
  }

  /** Returns the last day; the year must be stated. */
  LocalDate latest() {
    return switch (precision()) {
      case DAY -> earliest();
      case MONTH -> YearMonth.of(year, month).atEndOfMonth();
      case SEASON -> YearMonth.of(year, firstMonth()).plusMonths(2).atEndOfMonth();
      case YEAR -> Year.of(year).atMonth(Month.DECEMBER).atEndOfMonth();
    };
  }

  /** Returns by how much the date may be off on either side, as {@code from} moved outwards. */
  LocalDate widened(LocalDate from, int direction) {
    if (!approximate && !isSeason()) {
      return from;
    }
    return switch (precision()) {
      case DAY -> from.plusDays((long) direction * VAGUE_DAYS);
      case MONTH, SEASON -> from.plusMonths(direction);
      case YEAR -> from.plusYears(direction);
    };
  }

  /** Returns the first month of a year, season or month. */
  int firstMonth() {
    if (month == 0) {
      return 1;
    }
    if (!isSeason()) {
      return month;
    }
    return month == WINTER ? 12 : (month - FIRST_SEASON + 1) * 3;
  }

  @Override
  public String toString() {
    var text = new StringBuilder(hasYear() ? padded(year, 4) : "XXXX");
    for (int part : new int[] {month, day}) {
      if (part != 0) {
        text.append('-').append(padded(part, 2));
      }
    }
    return text.append(approximate ? "~" : "").toString();
  }

  /** Dates are written so often that a formatter would be felt. */
  private static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
