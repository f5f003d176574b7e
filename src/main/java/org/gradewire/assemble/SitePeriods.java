package org.gradewire.assemble;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradewire.model.Edtf;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days on site that the front of an official report or the opening of a letter gives: "12
 * to 23 January 2026", "8 July 2019 to 12 July 2019 and 7 August to 8 August 2019", "between 2 and
 * 3 February 2022". What leaves out month or year has those of the day after it.
 */
final class SitePeriods {
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?\\b(?:\\s+(?:of\\s+)?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?"
              + "|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?)?"
              + "(?:,?\\s+(\\d{4})\\b)?");

  private static final String WEEKDAY = "\\s*(?:(?:mon|tues|wednes|thurs|fri)day,?\\s*)?";

  /** Between the first and the last day of one stay. */
  private static final Pattern THROUGH =
      Pattern.compile("(?i)\\s*(?:to|until|[-\\u2010-\\u2015\\u2212\\u2500])" + WEEKDAY);

  /** Between days of one stay, or between two stays. */
  private static final Pattern AND = Pattern.compile("(?i)\\s*(?:,|and|&|,\\s*and)" + WEEKDAY);

  /** Before the first day, where "and" leads to the last. */
  private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween\\s+(?:\\w+day\\s+)?\\z");

  /** Days told as "5, 6 and 7 July" are of one stay if none lies further off. */
  private static final int DAYS_APART = 4;

  private SitePeriods() {}

  /**
   * One stay.
   *
   * @param date a day or an interval of days
   * @param span the words, in the text that was read
   */
  record Period(Edtf date, Span span) {}

  private record Day(LocalDate date, Span span) {}

  /** Returns the stays that the first dates in {@code words} tell, in the order of the text. */
  static List<Period> of(String words) {
    List<Day> days = days(words);
    List<Period> periods = new ArrayList<>();
    int i = 0;
    while (i < days.size()) {
      int last = i;
      while (last + 1 < days.size() && goesOn(words, days.get(last), days.get(last + 1))) {
        last++;
        if (THROUGH.matcher(between(words, days.get(last - 1), days.get(last))).matches()) {
          break;
        }
      }
      periods.add(period(days.get(i), days.get(last)));
      if (last + 1 < days.size()
          && !AND.matcher(between(words, days.get(last), days.get(last + 1))).matches()) {
        return periods;
      }
      i = last + 1;
    }
    return periods;
  }

  private static Period period(Day first, Day last) {
    Span span = first.span.union(last.span);
    Edtf start = Edtf.ofDay(first.date);
    return last.date.isAfter(first.date)
        ? new Period(Edtf.interval(start, Edtf.ofDay(last.date)), span)
        : new Period(start, span);
  }

  private static boolean goesOn(String words, Day day, Day next) {
    String gap = between(words, day, next);
    if (next.date.isBefore(day.date)) {
      return false;
    }
    return THROUGH.matcher(gap).matches()
        || (AND.matcher(gap).matches()
            && (!next.date.isAfter(day.date.plusDays(DAYS_APART))
                || BETWEEN.matcher(words).region(0, day.span.start()).find()));
  }

  private static String between(String words, Day day, Day next) {
    return words.substring(day.span.end(), next.span.start());
  }

  private static List<Day> days(String words) {
    List<MatchResult> found = DAY.matcher(words).results().toList();
    List<Day> days = new ArrayList<>();
    Integer month = null;
    Integer year = null;
    for (int i = found.size() - 1; i >= 0; i--) {
      MatchResult match = found.get(i);
      month = match.group(2) == null ? month : Integer.valueOf(monthOf(match.group(2)));
      year = match.group(3) == null ? year : Integer.valueOf(match.group(3));
      if (match.group(3) != null && match.group(2) == null) {
        month = null;
      }
      day(match, month, year).ifPresent(day -> days.add(0, day));
    }
    return days;
  }

  private static int monthOf(String word) {
    String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(month -> month.name().startsWith(start))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static Optional<Day> day(
      MatchResult match, @Nullable Integer month, @Nullable Integer year) {
    if (month == null || year == null) {
      return Optional.empty();
    }
    return Edtf.parse("%04d-%02d-%02d".formatted(year, month, Integer.valueOf(match.group(1))))
        .flatMap(Edtf::earliest)
        .map(date -> new Day(date, new Span(match.start(), match.end())));
  }
}
