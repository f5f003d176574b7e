package org.gradewire.find.dates;

import static org.gradewire.find.dates.DatePatterns.SPACE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Edtf;
import org.gradewire.model.Edtf.Precision;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Dates that are counted from a date told shortly before, as an account of several years has them:
 * "in 2013 … in the February of that year … two years later … the following March".
 *
 * <p>Nothing is counted from a day that is itself counted from the article's own ("on Monday"), nor
 * from a date more than {@value #REACH} sentences before.
 */
final class Chronicle {
  /** The rule of dates counted from one told before begins so. */
  static final String RULE = "date/told";

  private static final int REACH = 4;
  private static final int LONGEST_TAIL = 24;

  private final DateVocabulary vocabulary;
  private final Pattern told;
  private final Pattern monthBefore;
  private final Pattern following;
  private final Pattern opening;
  private final Pattern dateFollows;

  Chronicle(DateVocabulary vocabulary, DatePatterns patterns) {
    this.vocabulary = vocabulary;
    String month = "(?<month>" + patterns.month + ")";
    String count = "(?:\\b(?<count>\\d{1,2}|" + vocabulary.any("number") + ")" + SPACE + ")";
    told =
        Pattern.compile(
            "\\b(?<shift>"
                + vocabulary.any("told")
                + ")\\b|"
                + count
                + "(?<shifts>"
                + vocabulary.any("told-count")
                + ")\\b");
    String day =
        "(?:\\b(?<day>"
            + DatePatterns.DAY
            + ")"
            + DatePatterns.ORDINAL
            + SPACE
            + "(?:of"
            + SPACE
            + ")?)?";
    monthBefore =
        Pattern.compile(
            "(?:\\bthe" + SPACE + ")?" + day + month + ",?" + SPACE + "(?:of|in)?\\s?$");
    following = Pattern.compile("\\b(?i:the (?:following|next)|that)" + SPACE + month);
    opening =
        Pattern.compile(
            "^\\W{0,2}(?:In|By|That|Then in|But in|And in)"
                + SPACE
                + "(?:the"
                + SPACE
                + ")?"
                + month);
    dateFollows =
        Pattern.compile("^,?" + SPACE + "(?:in|on|around|by)" + SPACE + "(?:the" + SPACE + ")?$");
  }

  /**
   * Returns {@code mentions}, those of an article in text order, with the dates counted from them.
   */
  List<DateMention> read(AnnotatedArticle article, List<DateMention> mentions) {
    if (mentions.isEmpty()) {
      return mentions;
    }
    List<DateMention> all = new ArrayList<>();
    int next = 0;
    int number = 0;
    Told last = null;
    for (Sentence sentence : article.sentences()) {
      number++;
      List<DateMention> here = new ArrayList<>();
      while (next < mentions.size() && mentions.get(next).span().start() < sentence.span().end()) {
        here.add(mentions.get(next));
        next++;
      }
      Told reachable = last != null && number - last.sentence <= REACH ? last : null;
      List<DateMention> read = read(article.text(), sentence.span(), here, reachable, number);
      all.addAll(read);
      for (DateMention mention : read) {
        last = isCountedFrom(mention) ? new Told(mention.value(), number) : last;
      }
    }
    return all;
  }

  /** A date that others are counted from, and in which sentence it stands. */
  private record Told(Edtf date, int sentence) {

    int year() {
      return date.earliest().orElseThrow().getYear();
    }

    /** Returns whether the date lies in one year. */
    boolean hasOneYear() {
      return date.latest().orElseThrow().getYear() == year();
    }
  }

  private static boolean isCountedFrom(DateMention mention) {
    boolean counted = mention.relative() && mention.value().precision() == Precision.DAY;
    return !counted && mention.value().hasYear() && mention.value().earliest().isPresent();
  }

  private List<DateMention> read(
      String text, Span sentence, List<DateMention> here, @Nullable Told before, int number) {
    if (before == null && here.isEmpty()) {
      return here;
    }
    List<DateMention> found = new ArrayList<>(here);
    Matcher matcher = told.matcher(text).region(sentence.start(), sentence.end());
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      Told from = lastBefore(found, matcher.start(), before, number);
      if (from != null && from.hasOneYear() && !isFollowedByDate(text, matcher.end(), found)) {
        put(found, shifted(text, sentence, matcher, from));
      }
    }
    month(following, text, sentence, found, before, number);
    if (before != null && number - before.sentence == 1 && isFarBack(before, found)) {
      month(opening, text, sentence, found, before, number);
    }
    found.sort(Mention.IN_TEXT_ORDER);
    return found;
  }

  /** A month without a year goes on from the month told in the sentence before. */
  private static boolean isFarBack(Told before, List<DateMention> here) {
    return before.date.precision() != Precision.YEAR
        && here.stream()
            .limit(1)
            .allMatch(
                date ->
                    date.relative()
                        && date.value().precision() == Precision.MONTH
                        && date.value().earliest().orElseThrow().getYear() - before.year() > 1);
  }

  private void month(
      Pattern pattern,
      String text,
      Span sentence,
      List<DateMention> found,
      @Nullable Told before,
      int number) {
    Matcher matcher = pattern.matcher(text).region(sentence.start(), sentence.end());
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      Told from = lastBefore(found, matcher.start(), before, number);
      if (from != null && from.date.precision() != Precision.YEAR && from.hasOneYear()) {
        YearMonth last = YearMonth.from(from.date.latest().orElseThrow());
        int month = vocabulary.number("month", matcher.group("month").replace(".", ""));
        int year = last.getYear() + (month > last.getMonthValue() ? 0 : 1);
        Span span = new Span(matcher.start("month"), matcher.end("month"));
        put(found, new DateMention(span, RULE + "-month", Edtf.ofMonth(year, month), false));
      }
    }
  }

  private DateMention shifted(String text, Span sentence, Matcher matcher, Told from) {
    int year = from.year() + shift(matcher);
    int start = matcher.start();
    String before = text.substring(Math.max(sentence.start(), start - LONGEST_TAIL), start);
    Matcher month = monthBefore.matcher(before);
    if (month.find()) {
      int number = vocabulary.number("month", month.group("month").replace(".", ""));
      String first = month.group("day") == null ? "month" : "day";
      Span span = new Span(start - before.length() + month.start(first), matcher.end());
      int dayOfMonth = DateForm.number(month.group("day"));
      Edtf value =
          YearMonth.of(year, number).isValidDay(dayOfMonth)
              ? Edtf.ofDay(LocalDate.of(year, number, dayOfMonth))
              : Edtf.ofMonth(year, number);
      return new DateMention(span, RULE + "-month", value, false);
    }
    return new DateMention(
        new Span(start, matcher.end()), RULE + "-year", Edtf.ofYear(year), false);
  }

  private int shift(Matcher matcher) {
    String shift = matcher.group("shift");
    if (shift != null) {
      return vocabulary.find("told", shift).orElseThrow().number();
    }
    return vocabulary.number("number", matcher.group("count"))
        * vocabulary.find("told-count", matcher.group("shifts")).orElseThrow().number();
  }

  private static @Nullable Told lastBefore(
      List<DateMention> found, int at, @Nullable Told before, int number) {
    Told last = before;
    for (DateMention mention : found) {
      if (mention.span().end() <= at && isCountedFrom(mention) && !isOfTail(mention, at)) {
        last = new Told(mention.value(), number);
      }
    }
    return last;
  }

  /** "In March the year before": the month is part of what is counted, not what it is from. */
  private static boolean isOfTail(DateMention mention, int at) {
    return mention.relative() && at - mention.span().end() <= ", of ".length();
  }

  /** "Two years later, in July 2015": the date itself says more. */
  private boolean isFollowedByDate(String text, int end, List<DateMention> found) {
    return found.stream()
        .map(DateMention::span)
        .filter(span -> span.start() > end && span.start() - end <= LONGEST_TAIL)
        .anyMatch(span -> dateFollows.matcher(text.substring(end, span.start())).find());
  }

  /** Puts {@code mention} in place of the dates without a year that its words cover. */
  private static void put(List<DateMention> found, DateMention mention) {
    boolean stated =
        found.stream()
            .anyMatch(
                other ->
                    other.span().overlaps(mention.span())
                        && !other.relative()
                        && other.value().hasYear());
    if (!stated) {
      found.removeIf(other -> other.span().overlaps(mention.span()));
      found.add(mention);
    }
  }
}
