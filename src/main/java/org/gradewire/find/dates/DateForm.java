package org.gradewire.find.dates;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One way to write a date. It is looked for only where a word or number begins, and only where that
 * begins with a character that the pattern can begin with.
 */
final class DateForm {
  private static final char LAST_ASCII = 127;

  private final Pattern pattern;
  private final Reader reader;
  private final BitSet firsts = new BitSet();

  private DateForm(Pattern pattern, Reader reader) {
    this.pattern = pattern;
    this.reader = reader;
    for (char c = 0; c <= LAST_ASCII; c++) {
      Matcher matcher = pattern.matcher(String.valueOf(c));
      firsts.set(c, matcher.lookingAt() || matcher.hitEnd());
    }
  }

  /** Reads a match. */
  @FunctionalInterface
  interface Reader {

    /** Returns the dates that {@code match} writes, perhaps none. */
    List<DatePoint> read(Matcher match, DateReading reading);
  }

  static DateForm of(String pattern, Reader reader) {
    return new DateForm(Pattern.compile(pattern), reader);
  }

  boolean mayBeginWith(char c) {
    return firsts.get(c);
  }

  Matcher matcher(String text) {
    return pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
  }

  List<DatePoint> read(Matcher match, DateReading reading) {
    return reader.read(match, reading);
  }

  static Span span(Matcher match) {
    return new Span(match.start(), match.end());
  }

  /** Returns the number that a group holds, or 0 if it holds nothing. */
  static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Returns a year of two digits in full: 2000 to 2069 or 1970 to 1999. */
  static int fullYear(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year < 70 ? 2000 + year : 1900 + year;
  }
}
