package org.gradewire.find.dates;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.find.dates.DateAnchor.Side;
import org.gradewire.model.Edtf;
import org.gradewire.text.Span;

/** Tells from the words around a date on which side of the article it lies. */
final class DateSides {
  private static final int REACH = 120;

  private final Pattern future;
  private final Pattern past;
  private final Pattern breaks = Pattern.compile("[;:,–—]|\\band\\b|\\bbut\\b");

  DateSides(DateVocabulary vocabulary) {
    future = Pattern.compile("(?<!\\w)" + vocabulary.any("future") + "(?!\\w)");
    past = Pattern.compile("\\b" + vocabulary.any("past") + "\\b");
  }

  /** The nearest word that tells, before the date or else behind it in the same clause. */
  Side of(Span span, DateReading reading) {
    int from = Math.max(reading.region().start(), span.start() - REACH);
    Side before = last(reading.text().substring(from, span.start()));
    if (before != Side.UNKNOWN) {
      return before;
    }
    int to = Math.min(reading.region().end(), span.end() + REACH);
    return first(reading.text().substring(span.end(), to));
  }

  /** Returns {@code point}, which lacks its year, in the year that the words around leave it. */
  DatePoint placed(DatePoint point, DateReading reading) {
    Edtf yearless = point.value();
    return yearless == null
        ? point
        : reading
            .anchor()
            .flatMap(anchor -> anchor.placed(yearless, of(point.span(), reading)))
            .map(point::counted)
            .orElse(point);
  }

  private Side last(String words) {
    int futureAt = lastStart(future.matcher(words));
    int pastAt = lastStart(past.matcher(words));
    if (futureAt < 0 && pastAt < 0) {
      return Side.UNKNOWN;
    }
    return futureAt >= pastAt || isFutureOf(words, futureAt, pastAt) ? Side.FUTURE : Side.PAST;
  }

  /** In "will be published" and "is expected to be held" the future governs the past form. */
  private boolean isFutureOf(String words, int futureAt, int pastAt) {
    return futureAt >= 0 && !breaks.matcher(words.substring(futureAt, pastAt)).find();
  }

  private Side first(String words) {
    Matcher end = breaks.matcher(words);
    String clause = end.find() && end.start() > 1 ? words.substring(0, end.start()) : words;
    if (future.matcher(clause).find()) {
      return Side.FUTURE;
    }
    return past.matcher(clause).find() ? Side.PAST : Side.UNKNOWN;
  }

  private static int lastStart(Matcher matcher) {
    int start = -1;
    while (matcher.find()) {
      start = matcher.start();
    }
    return start;
  }
}
