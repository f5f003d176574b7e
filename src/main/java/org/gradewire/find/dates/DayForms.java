package org.gradewire.find.dates;

import static org.gradewire.find.dates.DatePatterns.AND;
import static org.gradewire.find.dates.DatePatterns.DAY;
import static org.gradewire.find.dates.DatePatterns.NO_DIGIT_AFTER;
import static org.gradewire.find.dates.DatePatterns.NO_DIGIT_BEFORE;
import static org.gradewire.find.dates.DatePatterns.ORDINAL;
import static org.gradewire.find.dates.DatePatterns.SPACE;
import static org.gradewire.find.dates.DatePatterns.TO;
import static org.gradewire.find.dates.DatePatterns.YEAR;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gradewire.model.Edtf;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Dates with a day of the month: in figures, and in words with one or more days of a month. */
final class DayForms {
  private static final int DAYS_AFTER_FIRST = 6;

  /** Before the day with which a week begins or ends. */
  private static final String WEEK =
      "(?:\\b(?:the )?[Ww](?:eek)?[ /](?:(?<beginning>beginning|commencing|starting|of|from|c|b)"
          + "|(?<ending>ending))(?: on)?"
          + SPACE
          + ")?";

  private final DateVocabulary vocabulary;
  private final DatePatterns patterns;
  private final DateSides sides;

  DayForms(DateVocabulary vocabulary, DatePatterns patterns, DateSides sides) {
    this.vocabulary = vocabulary;
    this.patterns = patterns;
    this.sides = sides;
  }

  /** Returns the forms in the order in which they are to be looked for. */
  List<DateForm> forms() {
    return List.of(
        DateForm.of("(?<![\\d/-])" + YEAR + "-\\d\\d-\\d\\d(?!\\d|-\\d)", DayForms::readIso),
        DateForm.of(figures(), DayForms::readFigures),
        DateForm.of(daysOfMonth(), this::readDays),
        DateForm.of(monthThenDays(), this::readDays));
  }

  private static String figures() {
    return "(?<![\\d.,/:£$€])(?<day>\\d{1,2})(?<mark>[./-])(?<month>\\d{1,2})\\k<mark>(?<year>"
        + YEAR
        + "|\\d\\d)(?![\\d%]|\\k<mark>\\d)";
  }

  private String daysOfMonth() {
    String item = patterns.day();
    return NO_DIGIT_BEFORE
        + WEEK
        + "(?<days>"
        + item
        + "(?:(?:%s|%s)%s){0,%d}".formatted(TO, AND, item, DAYS_AFTER_FIRST)
        + ")(?:"
        + SPACE
        + "of(?: the)?)?[\\s\\u00A0-]{1,2}(?<month>"
        + patterns.month
        + ")"
        + DatePatterns.yearAfter(patterns.which)
        + "?";
  }

  private String monthThenDays() {
    String item = "(?:the )?" + DAY + ORDINAL + "(?!\\d)";
    return WEEK
        + "(?:"
        + patterns.weekday
        + ",?"
        + SPACE
        + ")?(?<month>"
        + patterns.month
        + ")\\.?"
        + SPACE
        + "(?<days>"
        + item
        + "(?:(?:%s|%sand%s)%s)?".formatted(TO, SPACE, SPACE, item)
        + ")"
        + NO_DIGIT_AFTER
        + "(?!"
        + SPACE
        + vocabulary.any("counted")
        + "\\b)"
        + DatePatterns.yearAfter(patterns.which)
        + "?";
  }

  private static List<DatePoint> readIso(Matcher match, DateReading reading) {
    var value = Edtf.parse(match.group());
    Span span = DateForm.span(match);
    return value.isEmpty()
        ? reading.impossible(span, "date/iso")
        : List.of(new DatePoint(span, "date/iso", value.get()));
  }

  /** Day first. Figures with two digits for the year may be no date at all: those are strict. */
  private static List<DatePoint> readFigures(Matcher match, DateReading reading) {
    boolean fullYear = match.group("year").length() == 4;
    boolean strict = !fullYear && !match.group("mark").equals("/");
    if (strict && match.group().length() != "14.06.24".length()) {
      return List.of();
    }
    var value =
        Edtf.parse(
            "%04d-%02d-%02d"
                .formatted(
                    DateForm.fullYear(match.group("year")),
                    DateForm.number(match.group("month")),
                    DateForm.number(match.group("day"))));
    Span span = DateForm.span(match);
    if (value.isEmpty()) {
      return fullYear ? reading.impossible(span, "date/figures") : List.of();
    }
    return List.of(new DatePoint(span, "date/figures", value.get()));
  }

  private List<DatePoint> readDays(Matcher match, DateReading reading) {
    String month = match.group("month").replace(".", "");
    var list =
        new DayList(
            match.group("days"),
            match.start("days"),
            vocabulary.number("month", month),
            DateForm.number(match.group("year")),
            DateForm.span(match));
    var points = list.points(reading);
    if (points.size() != 1) {
      return points;
    }
    DatePoint point = inYear(match.group("which"), points.get(0), reading);
    return List.of(week(match, point, reading));
  }

  /** Makes seven days of the day after "week beginning" or "week ending", if its year is known. */
  private DatePoint week(Matcher match, DatePoint point, DateReading reading) {
    Edtf day = point.value();
    boolean begins = match.group("beginning") != null;
    if (day == null || day.isInterval() || !(begins || match.group("ending") != null)) {
      return point;
    }
    DatePoint placed = day.hasYear() ? point : sides.placed(point, reading);
    return Optional.ofNullable(placed.value())
        .flatMap(Edtf::earliest)
        .map(
            date ->
                Edtf.interval(
                    Edtf.ofDay(begins ? date : date.minusDays(6)),
                    Edtf.ofDay(begins ? date.plusDays(6) : date)))
        .map(placed::with)
        .orElse(point);
  }

  private DatePoint inYear(@Nullable String which, DatePoint point, DateReading reading) {
    return which == null
        ? point
        : RelativeYear.of(vocabulary.number("which", which), point, reading);
  }
}
