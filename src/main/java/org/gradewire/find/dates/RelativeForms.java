package org.gradewire.find.dates;

import static org.gradewire.find.dates.DatePatterns.SPACE;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.find.dates.DateAnchor.Side;
import org.gradewire.find.dates.DateVocabulary.Word;
import org.gradewire.model.Edtf;
import org.gradewire.text.Span;

/** Dates that are counted from the article's own: without that they have no value. */
final class RelativeForms {
  static final String[] SHIFTS = {"day", "week", "month-shift", "year", "academic", "financial"};

  private static final int LONGEST_WORD_BEFORE = 16;

  private final DateVocabulary vocabulary;
  private final DatePatterns patterns;
  private final DateSides sides;
  private final Pattern weekdayFollows;

  RelativeForms(DateVocabulary vocabulary, DatePatterns patterns, DateSides sides) {
    this.vocabulary = vocabulary;
    this.patterns = patterns;
    this.sides = sides;
    weekdayFollows = Pattern.compile("(?<!\\w)" + vocabulary.any("before-weekday") + SPACE + "$");
  }

  /** Returns the forms in the order in which they are to be looked for. */
  List<DateForm> forms() {
    String weekday = "(?<weekday>" + patterns.weekday + "(?<=day|DAY))";
    String which = "(?<!\\bthe )\\b(?<which>" + patterns.which + ")" + SPACE;
    String season = "(?<season>" + patterns.season + ")(?:" + SPACE + "term\\b)?";
    String count = "(?<!\\bhalf )\\b(?<count>\\d{1,2}|" + vocabulary.any("number") + ")";
    return List.of(
        DateForm.of(
            weekday
                + ",?"
                + SPACE
                + "(?:of"
                + SPACE
                + ")?(?<which>"
                + patterns.which
                + ")"
                + SPACE
                + "week\\b",
            this::readDayOfWeek),
        DateForm.of(
            which + "(?:" + weekday + "|(?<month>" + patterns.month + ")|" + season + ")",
            this::readWhich),
        DateForm.of(
            count
                + "[\\s\\u00A0-](?<unit>"
                + vocabulary.any("unit")
                + ")"
                + SPACE
                + "ago\\b"
                + "(?<exact>"
                + SPACE
                + "(?:today|to the day)\\b)?",
            this::readAgo),
        DateForm.of("\\b" + vocabulary.any(SHIFTS) + "\\b", this::readShift),
        DateForm.of(weekday, this::readWeekday));
  }

  private List<DatePoint> readShift(Matcher match, DateReading reading) {
    Span span = DateForm.span(match);
    Word word = vocabulary.at(reading.text(), span, SHIFTS).orElseThrow();
    return counted(span, word.id(), reading.anchor().flatMap(anchor -> shifted(anchor, word)));
  }

  private static Optional<Edtf> shifted(DateAnchor anchor, Word word) {
    if (word.argument().contains(":")) {
      return anchor.partOfWeek(word.argument().endsWith("earlier"));
    }
    return anchor.shifted(word.kind().replace("-shift", ""), word.number());
  }

  private List<DatePoint> readAgo(Matcher match, DateReading reading) {
    int count = vocabulary.number("number", match.group("count"));
    String unit = vocabulary.find("unit", match.group("unit")).orElseThrow().argument();
    return counted(
        DateForm.span(match),
        "date/ago",
        reading
            .anchor()
            .flatMap(
                anchor ->
                    match.group("exact") == null
                        ? anchor.ago(count, unit)
                        : anchor.exactlyAgo(count, unit)));
  }

  /** "Thursday of last week" is not the Thursday before the article's day. */
  private List<DatePoint> readDayOfWeek(Matcher match, DateReading reading) {
    int shift = vocabulary.number("which", match.group("which"));
    return counted(
        DateForm.span(match),
        "date/weekday",
        reading.anchor().flatMap(anchor -> anchor.dayOfWeek(weekday(match), shift)));
  }

  private List<DatePoint> readWeekday(Matcher match, DateReading reading) {
    Span span = DateForm.span(match);
    if (!weekdayFollows.matcher(reading.before(span.start(), LONGEST_WORD_BEFORE)).find()) {
      return List.of();
    }
    Side side = sides.of(span, reading);
    return counted(
        span,
        "date/weekday",
        reading
            .anchor()
            .flatMap(anchor -> anchor.weekday(weekday(match), side, side == Side.FUTURE)));
  }

  private DayOfWeek weekday(Matcher match) {
    return DayOfWeek.of(vocabulary.number("weekday", match.group("weekday")));
  }

  private List<DatePoint> readWhich(Matcher match, DateReading reading) {
    Span span = DateForm.span(match);
    int shift = vocabulary.number("which", match.group("which"));
    if (match.group("weekday") != null) {
      Side side = shift < 0 ? Side.PAST : Side.FUTURE;
      return counted(
          span,
          "date/weekday",
          reading.anchor().flatMap(anchor -> anchor.weekday(weekday(match), side, shift != 0)));
    }
    boolean isMonth = match.group("month") != null;
    String rule = isMonth ? "date/month" : "date/season";
    Edtf yearless = isMonth ? part("month", match) : part("season", match);
    return reading
        .anchor()
        .flatMap(anchor -> anchor.which(yearless, shift))
        .map(value -> List.of(new DatePoint(span, rule, value, true, false)))
        .orElseGet(() -> List.of(new DatePoint(span, rule, yearless)));
  }

  private Edtf part(String kind, Matcher match) {
    int month = vocabulary.number(kind, match.group(kind).replace(".", ""));
    return Edtf.parse("XXXX-%02d".formatted(month)).orElseThrow();
  }

  private static List<DatePoint> counted(Span span, String rule, Optional<Edtf> value) {
    return value
        .map(date -> List.of(new DatePoint(span, rule, date, true, false)))
        .orElse(List.of());
  }
}
