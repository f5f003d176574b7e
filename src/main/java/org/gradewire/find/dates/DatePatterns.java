package org.gradewire.find.dates;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces that patterns of dates are put together from.
 *
 * <p>Every repetition is bounded, so that no text, however odd, takes long.
 */
final class DatePatterns {
  private static final int LONGEST_PREFIX = 40;
  static final String SPACE = "[\\s\\u00A0]{1,2}";
  static final String MAYBE_SPACE = "[\\s\\u00A0]{0,2}";
  static final String DASH = "[-\\u2010-\\u2015\\u2212\\u2500]";
  static final String YEAR = "(?:19|20)\\d\\d";
  static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])";
  static final String ORDINAL = "(?:\\s?(?:st|nd|rd|th)\\b)?";
  static final String NO_DIGIT_BEFORE = "(?<![\\d/:£$€#]|\\d[.,-])";
  static final String NO_DIGIT_AFTER = "(?![\\d%]|[.,:]\\d)";

  /** Between two dates of which the first begins and the second ends a stretch. */
  static final String TO =
      "(?:"
          + MAYBE_SPACE
          + DASH
          + MAYBE_SPACE
          + "|"
          + SPACE
          + "(?i:(?:up )?to|until|till|through)"
          + SPACE
          + ")(?:the"
          + SPACE
          + ")?";

  /** Between two dates of a list. */
  static final String AND =
      "(?:,"
          + MAYBE_SPACE
          + "(?:(?:and|or)"
          + SPACE
          + ")?|"
          + SPACE
          + "(?:and|or|&)"
          + SPACE
          + ")(?:the"
          + SPACE
          + ")?";

  final String month;
  final String weekday;
  final String season;
  private final Pattern looseBefore;
  final String which;

  DatePatterns(DateVocabulary vocabulary) {
    month = "\\b" + vocabulary.anyOrCapitals("month") + "\\b";
    weekday = "\\b" + vocabulary.anyOrCapitals("weekday") + "\\b";
    season = "\\b" + vocabulary.any("season") + "\\b";
    looseBefore = Pattern.compile("(?<!\\w)" + vocabulary.any("loose") + "[\\s\\u00A0-](?:the )?$");
    which = vocabulary.any("which");
  }

  /** Returns a day of the month, perhaps with its weekday. */
  String day() {
    return "(?:"
        + weekday
        + "\\.?,?"
        + SPACE
        + ")?(?:the"
        + SPACE
        + ")?"
        + DAY
        + ORDINAL
        + "(?!\\d)";
  }

  /** Returns a year that follows, or "last year" and the like. */
  static String yearAfter(String which) {
    return "(?:\\.?,?(?:"
        + SPACE
        + "of)?[\\s\\u00A0-]{1,2}(?<year>"
        + YEAR
        + ")"
        + NO_DIGIT_AFTER
        + "|\\.?,?"
        + SPACE
        + "(?:of"
        + SPACE
        + ")?(?<which>"
        + which
        + ")"
        + SPACE
        + "year\\b)";
  }

  /** Returns {@code point} with the words before it that say which part of it is meant, if any. */
  DatePoint loosely(DatePoint point, DateReading reading) {
    String before = reading.before(point.span().start(), LONGEST_PREFIX);
    Matcher matcher = looseBefore.matcher(before);
    return matcher.find()
        ? point.loosely(point.span().start() - before.length() + matcher.start())
        : point;
  }
}
