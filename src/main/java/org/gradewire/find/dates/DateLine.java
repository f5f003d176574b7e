package org.gradewire.find.dates;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.text.BlockKind;

/** Tells from what stands around a date whether its line says when the article came out. */
final class DateLine {
  /** A longer block is no date line. */
  static final int LONGEST = 160;

  private static final String TIME =
      "(?:at )?\\d{1,2}(?:[:.]\\d\\d){0,2}\\s?(?:[AaPp]\\.?[Mm]\\.?)?(?:\\s?[A-Z]{2,4})?";
  private static final Pattern BARE =
      Pattern.compile("[\\s\\p{P}|]*(?:%s)?[\\s\\p{P}|]*".formatted(TIME));
  private static final Pattern PLACE = Pattern.compile("[^.!?]{0,60}");
  private static final Pattern WRITER = Pattern.compile("(?s)\\W*[Bb][Yy]\\s[^.!?]{2,80}");
  private static final Pattern TAIL =
      Pattern.compile(
          "[\\s,|•·–-]*(?:%s)?[\\s.]*(?:(?:[,|•·(–-]\\s?|\\b(?:in|by|under|to)\\s)(?:[^.!?]|\\.\\d){0,80})?"
              .formatted(TIME));

  /** The parts of a line such as "Ann Bell, Editor | 24 October 2024" before that of the date. */
  private static final Pattern PARTS_BEFORE = Pattern.compile("(?s)^.*(?:[|•·\\t]|\\s{3})");

  /** The start of a story such as "Brook, 20 May 2025 (Ad Hoc News) -- " up to its date. */
  private static final Pattern AGENCY_PLACE = Pattern.compile("\\p{Lu}[\\p{L}\\h.'’-]{1,40}, ");

  private static final Pattern AGENCY_DASH =
      Pattern.compile("(?s)\\h?(?:\\([^()]{2,40}\\))?\\h?(?:--|[–—])\\h.*");

  /** What stands beside an article's own date only: a paper's price or number, a reading time. */
  private static final Pattern HEAD =
      Pattern.compile(
          "\\bmin(?:ute)?s?\\h(?:to\\h)?read\\b|[£€]\\d|\\d\\h?p\\b|\\b(?i:issue|no\\.?|vol(?:ume)?\\.?)\\h\\d");

  private final Pattern published;
  private final Pattern updated;
  private final Pattern otherEvent;

  DateLine(DateVocabulary vocabulary) {
    published =
        Pattern.compile(
            "[\\s\\p{P}|]*%s(?:\\s(?:on|at|in))?(?:\\s(?:by|in)\\s[^.!?]{2,60})?[\\s\\p{P}|]*(?:%s)?[\\s\\p{P}|]*"
                .formatted(vocabulary.any("published"), TIME));
    updated = Pattern.compile("(?<!\\w)" + vocabulary.any("updated") + "(?!\\w)");
    otherEvent = Pattern.compile("(?<!\\w)" + vocabulary.any("other-event") + "(?!\\w)");
  }

  /**
   * Returns what kind of source a date in a line is, if it dates the article.
   *
   * @param before the words since the start of the line or the last date in it
   * @param after the words up to the end of the line
   * @param isFirst whether the line is among the first of the article
   */
  Optional<ArticleDateSource> source(String before, String after, BlockKind kind, boolean isFirst) {
    if (updated.matcher(before).find() || otherEvent.matcher(before).find()) {
      return Optional.empty();
    }
    String part = PARTS_BEFORE.matcher(before).replaceFirst("");
    boolean ends = TAIL.matcher(after).matches() || updated.matcher(after).find();
    if (ends && published.matcher(part).matches()) {
      return Optional.of(ArticleDateSource.LABELLED_LINE);
    }
    if (kind == BlockKind.DATELINE && PLACE.matcher(before).matches()) {
      return Optional.of(ArticleDateSource.DATELINE);
    }
    if (ends && (kind == BlockKind.BYLINE || WRITER.matcher(before).matches())) {
      return Optional.of(ArticleDateSource.BYLINE);
    }
    boolean alone = ends && isFirst && BARE.matcher(part).matches();
    return alone ? Optional.of(ArticleDateSource.FIRST_LINES) : Optional.empty();
  }

  /** Returns whether a story begins with its place and its date, as an agency's do. */
  static boolean isAgencys(String before, String after) {
    return AGENCY_PLACE.matcher(before).matches() && AGENCY_DASH.matcher(after).matches();
  }

  /** Returns whether furniture is an article's head; else its date may be the day it was saved. */
  static boolean isHead(String words) {
    return words.length() <= LONGEST && HEAD.matcher(words).find();
  }
}
