package org.gradewire.find.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Days whose month was told just before: "arrived on 13 May and left on the 24th", "came in
 * February (4th to 15th)".
 */
final class ElidedDays {
  private static final String RULE = "date/elided";
  private static final String SUFFIX = "(?:st|nd|rd|th)";

  /** So far behind its month may a pair of bare numbers in brackets stand. */
  private static final int NEAR = 40;

  private static final Pattern ALONE =
      Pattern.compile(
          "\\b(?:on|until|till|to|by|from|and|again|between|since|dated)\\s(?:\\p{Lu}\\p{L}{2,8}day,?\\s)?"
              + "(?<date>the\\s(?<day>%s)%s)".formatted(DatePatterns.DAY, SUFFIX)
              + "(?=\\s?(?:[.,;:)!?\"”’]|$)|\\s(?:of (?:that|the same) month|and|but|when|after|to"
              + "|until|in|by|with|before|while|as|it|they|were|was|had|for|at)\\b)");

  private static final Pattern BRACKETS =
      Pattern.compile(
          "\\((?:from )?(?:the )?(?<first>%1$s)(?<suffix>%2$s)?(?:\\s?%3$s\\s?|\\s(?:to|until|and)\\s(?:the )?)(?<last>%1$s)%2$s?\\)"
              .formatted(DatePatterns.DAY, SUFFIX, DatePatterns.DASH));

  private ElidedDays() {}

  /** Returns {@code mentions}, those of an article in text order, with the days completed. */
  static List<DateMention> read(AnnotatedArticle article, List<DateMention> mentions) {
    if (mentions.isEmpty()) {
      return mentions;
    }
    List<DateMention> all = new ArrayList<>();
    int next = 0;
    DateMention before = null;
    for (Sentence sentence : article.sentences()) {
      List<DateMention> here = new ArrayList<>();
      while (next < mentions.size() && mentions.get(next).span().start() < sentence.span().end()) {
        here.add(mentions.get(next));
        next++;
      }
      if (before != null || !here.isEmpty()) {
        before = complete(article.text(), sentence.span(), here, before, all);
      }
      all.addAll(here);
    }
    return all;
  }

  /** Completes the days of one sentence; returns the last date that gives days their month. */
  private static @Nullable DateMention complete(
      String text,
      Span sentence,
      List<DateMention> here,
      @Nullable DateMention before,
      List<DateMention> earlier) {
    Matcher pair = BRACKETS.matcher(text).region(sentence.start(), sentence.end());
    while (pair.find()) {
      refine(pair, here, before, earlier);
    }
    Matcher alone = ALONE.matcher(text).region(sentence.start(), sentence.end());
    while (alone.find()) {
      Span span = new Span(alone.start("date"), alone.end("date"));
      DateMention base = last(here, span.start());
      boolean same = base != null;
      Optional<Edtf> day = day(same ? base : before, DateForm.number(alone.group("day")), same);
      if (day.isPresent() && here.stream().noneMatch(date -> date.span().overlaps(span))) {
        here.add(new DateMention(span, RULE, day.get(), true));
        here.sort(Mention.IN_TEXT_ORDER);
      }
    }
    return last(here, sentence.end());
  }

  /** "In February (4th to 15th)": the month is meant as these days of it. */
  private static void refine(
      Matcher pair,
      List<DateMention> here,
      @Nullable DateMention before,
      List<DateMention> earlier) {
    DateMention base = last(here, pair.start());
    boolean near = base != null && pair.start() - base.span().end() <= NEAR;
    if (base == null && pair.group("suffix") != null) {
      base = before;
      near = true;
    }
    if (base == null || !near || base.value().precision() != Precision.MONTH) {
      return;
    }
    Optional<Edtf> from = day(base, DateForm.number(pair.group("first")), true);
    Optional<Edtf> to = day(base, DateForm.number(pair.group("last")), true);
    if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) < 0) {
      Edtf days = Edtf.interval(from.get(), to.get());
      DateMention refined = new DateMention(base.span(), RULE, days, base.relative());
      List<DateMention> list = here.contains(base) ? here : earlier;
      list.replaceAll(date -> date.span().equals(refined.span()) ? refined : date);
    }
  }

  /** The last date before {@code at} that names its month, if it has a year. */
  private static @Nullable DateMention last(List<DateMention> here, int at) {
    DateMention last = null;
    for (DateMention date : here) {
      if (date.span().end() <= at && namesMonth(date)) {
        last = date;
      }
    }
    return last;
  }

  private static boolean namesMonth(DateMention date) {
    Precision precision = date.value().precision();
    boolean counted = date.rule().equals("date/weekday") || date.rule().startsWith("date/ago");
    return !counted
        && date.value().latest().isPresent()
        && (precision == Precision.DAY
            || (precision == Precision.MONTH && !date.value().isInterval()));
  }

  /**
   * Returns the day of that number: in the month of {@code base}, or where that is over and the
   * sentence the same, in the next.
   */
  private static Optional<Edtf> day(@Nullable DateMention base, int number, boolean sameSentence) {
    if (base == null) {
      return Optional.empty();
    }
    LocalDate last = base.value().latest().orElseThrow();
    boolean over = base.value().precision() == Precision.DAY && number <= last.getDayOfMonth();
    if (over && !sameSentence) {
      return Optional.empty();
    }
    YearMonth month = YearMonth.from(last).plusMonths(over ? 1 : 0);
    return month.isValidDay(number)
        ? Optional.of(Edtf.ofDay(month.atDay(number)))
        : Optional.empty();
  }
}
