package org.gradewire.find.dates;

import static org.gradewire.find.dates.DatePatterns.DASH;
import static org.gradewire.find.dates.DatePatterns.NO_DIGIT_AFTER;
import static org.gradewire.find.dates.DatePatterns.SPACE;
import static org.gradewire.find.dates.DatePatterns.YEAR;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Edtf;
import org.gradewire.text.Span;

/** Dates without a day: months, seasons, years, and years that are written in pairs. */
final class PeriodForms {
  private static final int LONGEST_PAIR = 15;
  private static final int FIRST_AUTUMN = 23;
  private static final int LONGEST_WORD_BEFORE = 40;

  /** "45 May 2024" is no month with a number before it. */
  private static final Pattern NO_DAY_BEFORE =
      Pattern.compile("(?<![\\d.,:/£$€#-])(?:00|3[2-9]|[4-9]\\d)(?:st|nd|rd|th)?\\s(?:of\\s)?$");

  private final DateVocabulary vocabulary;
  private final DatePatterns patterns;
  private final Pattern yearFollows;
  private final Pattern nounYearFollows;
  private final Pattern countedFollows;
  private final Pattern monthFollows;
  private final Pattern joinFollows;
  private final Pattern datedMonthBehind;
  private final Pattern seasonFollows;
  private final Pattern otherThanSeason;

  PeriodForms(DateVocabulary vocabulary, DatePatterns patterns) {
    this.vocabulary = vocabulary;
    this.patterns = patterns;
    yearFollows = Pattern.compile("\\b" + vocabulary.any("before-year") + SPACE + "$");
    nounYearFollows =
        Pattern.compile("(?<!\\w)" + vocabulary.any("before-year-noun") + SPACE + "$");
    countedFollows = Pattern.compile("^" + SPACE + vocabulary.any("counted") + "\\b");
    monthFollows = Pattern.compile("\\b" + vocabulary.any("before-month") + SPACE + "$");
    seasonFollows = Pattern.compile("\\b" + vocabulary.any("before-season") + SPACE + "$");
    otherThanSeason = Pattern.compile("^" + SPACE + vocabulary.any("not-season") + "\\b");
    String join = "(?:" + DatePatterns.TO + "|" + DatePatterns.AND + ")";
    joinFollows = Pattern.compile(join + "$");
    datedMonthBehind = Pattern.compile("^" + join + patterns.month + SPACE + YEAR + NO_DIGIT_AFTER);
  }

  /** Returns the forms in the order in which they are to be looked for. */
  List<DateForm> forms() {
    String month = "(?<month>" + patterns.month + ")";
    String season = "(?<season>" + patterns.season + ")(?<term>" + SPACE + "term\\b)?";
    String yearAfter = DatePatterns.yearAfter(patterns.which);
    String notBefore = "(?<![\\w£$€#/.,:])";
    return List.of(
        DateForm.of(month + yearAfter, this::readMonth),
        DateForm.of(season + yearAfter + "(?:[/\\u2013-]\\d\\d\\b)?", this::readSeason),
        DateForm.of(notBefore + "(?<!-|©\\s{0,2})" + yearPair(), PeriodForms::readYears),
        DateForm.of(notBefore + "(?<year>" + YEAR + ")" + yearEnd(), this::readYear),
        DateForm.of(month, this::readMonthAlone),
        DateForm.of(season, this::readSeasonAlone));
  }

  private static String yearPair() {
    String end = "(?![\\w%/]|[.,]\\d|[-\\u2013]\\d)";
    return "(?<first>%1$s)(?:/|%2$s)(?<second>%1$s|\\d\\d)%3$s".formatted(YEAR, DASH, end);
  }

  /** A year is not the start of a longer number, a decade, an age or a part of a name. */
  private static String yearEnd() {
    String longNumber = "[\\s\\u00A0]?(?:-|\\u2013|to|and|or)[\\s\\u00A0]?(?!%s\\b)\\d{3,9}";
    return "(?![\\w%%/]|[.,]\\d|-[a-zA-Z]|[\\s\\u00A0]?%s)".formatted(longNumber.formatted(YEAR));
  }

  private List<DatePoint> readMonth(Matcher match, DateReading reading) {
    Matcher day = NO_DAY_BEFORE.matcher(reading.before(match.start(), LONGEST_WORD_BEFORE));
    if (day.find()) {
      int start = match.start() - (day.end() - day.start());
      return reading.impossible(new Span(start, match.end()), "date/month");
    }
    int year = DateForm.number(match.group("year"));
    return point(match, "date/month", year, month(match), reading);
  }

  private List<DatePoint> readSeason(Matcher match, DateReading reading) {
    int year = DateForm.number(match.group("year"));
    int season = season(match);
    boolean ofAcademicYear = year != 0 && match.end() > match.end("year");
    int later = ofAcademicYear && season < FIRST_AUTUMN ? 1 : 0;
    return point(match, "date/season", year + later, season, reading);
  }

  private List<DatePoint> point(
      Matcher match, String rule, int year, int month, DateReading reading) {
    DatePoint point =
        patterns.loosely(new DatePoint(DateForm.span(match), rule, partOf(year, month)), reading);
    String which = match.group("which");
    return List.of(
        which == null ? point : RelativeYear.of(vocabulary.number("which", which), point, reading));
  }

  private static Edtf partOf(int year, int month) {
    String stated = year == 0 ? "XXXX" : "%04d".formatted(year);
    return Edtf.parse(stated + "-%02d".formatted(month)).orElseThrow();
  }

  private int month(Matcher match) {
    return vocabulary.number("month", match.group("month").replace(".", ""));
  }

  private int season(Matcher match) {
    return vocabulary.number("season", match.group("season"));
  }

  /** Two years make a stretch; the second of "2018/19" and "2018-21" is of the same century. */
  private static List<DatePoint> readYears(Matcher match, DateReading reading) {
    int first = DateForm.number(match.group("first"));
    String digits = match.group("second");
    int second = DateForm.number(digits);
    if (digits.length() == 2) {
      second += first / 100 * 100;
      // "2018-12" may well be a month.
      if (second <= first || (second > first + 1 && second % 100 <= 12)) {
        return List.of();
      }
    }
    Span span = DateForm.span(match);
    return second > first + LONGEST_PAIR
        ? List.of()
        : Edtf.parse("%04d/%04d".formatted(first, second))
            .map(value -> List.of(new DatePoint(span, "date/years", value)))
            .orElse(List.of());
  }

  private List<DatePoint> readYear(Matcher match, DateReading reading) {
    Edtf year = Edtf.ofYear(DateForm.number(match.group("year")));
    Edtf value = isAbout(match.start(), reading) ? DateAnchor.about(year) : year;
    DatePoint point =
        patterns.loosely(new DatePoint(DateForm.span(match), "date/year", value), reading);
    return point.loose() || standsAsYear(match, reading) ? List.of(point) : List.of();
  }

  private boolean isAbout(int start, DateReading reading) {
    String word = lastWord(reading.before(start, LONGEST_WORD_BEFORE));
    return !word.isEmpty() && vocabulary.find("about", word).isPresent();
  }

  private static String lastWord(String text) {
    String words = text.stripTrailing();
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private boolean standsAsYear(Matcher match, DateReading reading) {
    String before = reading.before(match.start(), LONGEST_WORD_BEFORE);
    boolean counts = countedFollows.matcher(reading.after(match.end(), LONGEST_WORD_BEFORE)).find();
    if (yearFollows.matcher(before).find()) {
      return !counts || DateForm.number(match.group("year")) % 100 != 0;
    }
    return !counts
        && (nounYearFollows.matcher(before).find()
            || continuesList(match, reading)
            || standsApart(match, reading));
  }

  /** Returns whether the year stands in brackets of its own, or fills a line or a cell. */
  private static boolean standsApart(Matcher match, DateReading reading) {
    String before = reading.before(match.start(), 1);
    String after = reading.after(match.end(), 1);
    Span region = reading.region();
    boolean bracketed = before.equals("(") && !after.isEmpty() && "),:;".contains(after);
    boolean starts = match.start() == region.start() || before.equals("\t");
    boolean ends = match.end() == region.end() || after.equals("\t");
    return bracketed || after.equals(")") || (starts && ends);
  }

  private List<DatePoint> readMonthAlone(Matcher match, DateReading reading) {
    DatePoint point =
        patterns.loosely(
            new DatePoint(DateForm.span(match), "date/month", partOf(0, month(match))), reading);
    return point.loose() || standsAsMonth(match, reading) ? List.of(point) : List.of();
  }

  private boolean standsAsMonth(Matcher match, DateReading reading) {
    String before = reading.before(match.start(), LONGEST_WORD_BEFORE);
    String after = reading.after(match.end(), LONGEST_WORD_BEFORE);
    if (datedMonthBehind.matcher(after).find()) {
      return true;
    }
    if (continuesList(match, reading)) {
      return true;
    }
    return monthFollows.matcher(before).find() && !isName(match.group(), before, after);
  }

  /** Returns whether the words before join what follows to a date that was already found. */
  private boolean continuesList(Matcher match, DateReading reading) {
    Matcher join = joinFollows.matcher(reading.before(match.start(), LONGEST_WORD_BEFORE));
    return join.find() && reading.endsDate(match.start() - (join.end() - join.start()));
  }

  /** After most words that go before a month, "May Smith", "May’s" or "Jan" is a person. */
  private static boolean isName(String month, String before, String after) {
    boolean surelyDate = lastWord(before).matches("(?i)in|during|since");
    boolean isShort = month.matches("(?i)[a-z]{3,4}") && !month.matches("(?i)may|june|july");
    return !surelyDate && (isShort || after.matches("(?s)(?:[’']s|\\s\\p{Lu}).*"));
  }

  private List<DatePoint> readSeasonAlone(Matcher match, DateReading reading) {
    String before = reading.before(match.start(), LONGEST_WORD_BEFORE);
    String after = reading.after(match.end(), LONGEST_WORD_BEFORE);
    DatePoint point =
        patterns.loosely(
            new DatePoint(DateForm.span(match), "date/season", partOf(0, season(match))), reading);
    boolean dated =
        point.loose() || match.group("term") != null || seasonFollows.matcher(before).find();
    return dated && !otherThanSeason.matcher(after).find() ? List.of(point) : List.of();
  }
}
