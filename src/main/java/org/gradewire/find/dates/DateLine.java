package org.gradewire.find.dates;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.text.BlockKind;
import org.gradewire.text.TextBlock;

/** Tells from what stands around a date whether its line says when the article came out. */
final class DateLine {
  /** A longer block is no date line. */
  static final int LONGEST = 160;

  private static final int SHORT = 30;

  private static final String TIME =
      "(?:at )?\\d{1,2}(?:[:.]\\d\\d){0,2}\\s?(?:[AaPp]\\.?[Mm]\\.?)?(?:\\s?[A-Z]{2,4})?";
  private static final Pattern BARE =
      Pattern.compile("[\\s\\p{P}|]*(?:%s)?[\\s\\p{P}|]*".formatted(TIME));
  private static final Pattern PLACE = Pattern.compile("[^.!?]{0,60}");
  private static final Pattern WRITER = Pattern.compile("(?s)\\W*[Bb][Yy]\\s[^.!?]{2,80}");
  private static final Pattern TAIL =
      Pattern.compile(
          ("[\\s,|•·–-]*(?:%s)?[\\s.]*(?:\\d{1,2}\\h?min(?:ute)?s?\\h(?:to\\h)?read"
                  + "|(?:[,|•·(–-]\\s?|\\b(?:in|by|under|to|Category:?|Tags?:)\\s)(?:[^.!?]|\\.\\d){0,80})?")
              .formatted(TIME));

  /** The parts of a line such as "Ann Bell, Editor | 24 October 2024" before that of the date. */
  private static final Pattern PARTS_BEFORE = Pattern.compile("(?s)^.*(?:[|•·\\t]|\\s{3})");

  /** The start of a story such as "Brook, 20 May 2025 (Ad Hoc News) -- " up to its date. */
  private static final Pattern AGENCY_PLACE = Pattern.compile("\\p{Lu}[\\p{L}\\h.'’-]{1,40}, ");

  private static final Pattern AGENCY_DASH =
      Pattern.compile(
          "(?s)\\h?(?:\\([^()]{2,40}\\)\\h?-\\h|(?:\\([^()]{2,40}\\))?\\h?(?:--|[–—])(?:\\h|$)).*");

  /** What a release says that may not be used before its day. */
  private static final Pattern EMBARGO =
      Pattern.compile(
          "[\\s\\p{P}]*(?i:(?:strictly )?(?:under )?embargo(?:ed)?(?: (?:until|till|to|for))?"
              + "|not for (?:publication|release|use) (?:before|until))[\\s\\p{P}]*(?:%s)?[\\s\\p{P}]*(?:on )?"
                  .formatted(TIME));

  /** A label in the middle of a line, told from a sentence by its capital letter. */
  private static final Pattern LATER_LABEL =
      Pattern.compile(
          "[^.!?]{0,100}\\s(?:First published|Published|Posted|Publication date|Date published)(?:"
              + " on)?:?\\s*");

  /** A paper that comes out from time to time. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[^.!?]{0,60}\\s)?(?i:newsletter|bulletin|newsround|round-?up|week ending(?:"
              + " \\p{L}{6,9}day)?|page\\h?\\d{1,3}|(?:newsletter|bulletin|newsround) for"
              + " [^.!?\\d]{3,50}|live"
              + " (?:reporting|coverage|updates|blog)|(?:issue|edition|no\\.?|number|vol(?:ume)?\\.?)\\h?\\d{1,4})[\\s,:|–-]*(?:\\p{L}{3,6}day,?\\h)?");

  /** The name of a paper and its day: "BROOK WEEKLY NEWS Wednesday, October 9, 2024". */
  private static final Pattern PAPER =
      Pattern.compile("(?:(?:\\p{Lu}[\\p{L}'’&.-]*|of|the|and|for|&|[-–—|])\\h+){1,8},?\\h*");

  /** The day on which a paper is read that was written for it. */
  private static final Pattern MEETING =
      Pattern.compile(
          "\\W*(?i:(?:date of )?(?:the )?(?:meeting|committee)(?: date)?|meeting of"
              + " [^.!?:]{3,60}):\\s*"
              + "|\\W*(?i:to:\\s{1,20})?[^.!?:]{3,90}\\b(?i:committee|panel|cabinet|board)\\h?[-–—,]\\h?");

  /** A paper's line about itself, with its date behind a dash. */
  private static final Pattern TAGLINE = Pattern.compile("[^.!?\\d]{3,60}\\h[–—]\\h");

  /** What stands beside an article's own date only: a paper's price or number, a reading time. */
  private static final Pattern HEAD =
      Pattern.compile(
          "\\bmin(?:ute)?s?\\h(?:to\\h)?read\\b|[£€]\\d|\\d\\h?p\\b|\\b(?i:issue|no\\.?|vol(?:ume)?\\.?)\\h\\d|\\b(?i:reporter|correspondent|staff"
              + " writer)\\h?[|•]");

  /** The head of a memorandum or letter: "To: the committee Date: 11 April 2019". */
  private static final Pattern MEMO =
      Pattern.compile("(?:[^.!?]{0,100}\\s)?(?i:(?:publication |issue |release )?date):\\s*");

  private static final Pattern DASH = Pattern.compile("\\h?[-–—]{1,2}\\h?");
  private static final Pattern STORY = Pattern.compile("(?s)\\h+[\\p{Lu}\"“‘'].*");

  /** What ends a press release, perhaps with its date after it. */
  private static final Pattern END =
      Pattern.compile(
          "(?:[-–—*#\\s]*(?i:(?:message |release |statement )?ends?)[-–—*#:.,\\s]*|#{2,}\\s*)");

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
    if (isFirst && EMBARGO.matcher(before).matches()) {
      return Optional.of(ArticleDateSource.LABELLED_LINE);
    }
    if (isFirst && MEETING.matcher(before).matches() && TAIL.matcher(after).matches()) {
      return Optional.of(ArticleDateSource.FIRST_LINES);
    }
    if (updated.matcher(before).find() || otherEvent.matcher(before).find()) {
      return Optional.empty();
    }
    if (END.matcher(before).matches() && TAIL.matcher(after).matches()) {
      return Optional.of(ArticleDateSource.RELEASE_END);
    }
    String part = PARTS_BEFORE.matcher(before).replaceFirst("");
    boolean ends = TAIL.matcher(after).matches() || updated.matcher(after).find();
    if (ends && published.matcher(part).matches()) {
      return Optional.of(ArticleDateSource.LABELLED_LINE);
    }
    if (isFirst && ends && isLabelledLater(before)) {
      return Optional.of(ArticleDateSource.LABELLED_LINE);
    }
    if (kind == BlockKind.DATELINE && PLACE.matcher(before).matches()) {
      return Optional.of(ArticleDateSource.DATELINE);
    }
    if (ends && (kind == BlockKind.BYLINE || WRITER.matcher(before).matches())) {
      return Optional.of(ArticleDateSource.BYLINE);
    }
    boolean alone =
        ends
            && isFirst
            && (BARE.matcher(part).matches()
                || NUMBER.matcher(before).matches()
                || (kind != BlockKind.TITLE && PAPER.matcher(before).matches())
                || (kind == BlockKind.PARAGRAPH && TAGLINE.matcher(before).matches()));
    boolean agencys =
        isFirst && AGENCY_PLACE.matcher(before).matches() && DASH.matcher(after).matches();
    return alone || agencys ? Optional.of(ArticleDateSource.FIRST_LINES) : Optional.empty();
  }

  private static boolean isLabelledLater(String before) {
    return MEMO.matcher(before).matches() || LATER_LABEL.matcher(before).matches();
  }

  /**
   * Returns what kind of source the date is with which a story begins: after its place, as an
   * agency's do, or after a word that says what it is.
   */
  Optional<ArticleDateSource> opening(String before, String after) {
    if (AGENCY_PLACE.matcher(before).matches() && AGENCY_DASH.matcher(after).matches()) {
      return Optional.of(ArticleDateSource.DATELINE);
    }
    boolean labelled =
        !before.isBlank() && published.matcher(before).matches() && STORY.matcher(after).matches();
    return labelled ? Optional.of(ArticleDateSource.LABELLED_LINE) : Optional.empty();
  }

  /** Returns whether {@code words} are the end of a press release. */
  static boolean isEnd(String words) {
    return words.length() < SHORT && END.matcher(words).matches();
  }

  /** Returns whether {@code block} begins with the end of a press release and goes on. */
  static boolean beginsWithEnd(String text, TextBlock block) {
    return block.span().length() < 2 * SHORT
        && END.matcher(text).region(block.span().start(), block.span().end()).lookingAt();
  }

  /** Returns whether furniture is an article's head; else its date may be the day it was saved. */
  static boolean isHead(String words) {
    return words.length() <= LONGEST && HEAD.matcher(words).find();
  }
}
