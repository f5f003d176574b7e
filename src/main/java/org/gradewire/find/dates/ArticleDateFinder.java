package org.gradewire.find.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Edtf;
import org.gradewire.model.Edtf.Precision;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.text.BlockKind;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;

/**
 * Finds when an article came out, from what its page, its date lines and its name say; never from
 * its story, nor from the times of its file. A date of change ("updated") is not one of
 * publication.
 */
public final class ArticleDateFinder {
  private static final int FIRST_BLOCKS = 8;
  private static final Pattern WEEK_ENDING =
      Pattern.compile("(?i)(?:the )?w(?:eek|/)(?: ending|e) (?:on )?");
  private static final Pattern FIGURES =
      Pattern.compile("(?<![\\d.,/-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d\\d)(?![\\d/-])");

  private final DateFinder dates;
  private final DateLine lines;
  private final WrittenName names;

  /** Makes a finder that reads dates as {@code dates} does. */
  public ArticleDateFinder(DateFinder dates) {
    this.dates = dates;
    DateVocabulary vocabulary = dates.vocabulary();
    lines = new DateLine(vocabulary);
    names = new WrittenName(vocabulary);
  }

  /** Returns when {@code article} came out; empty where nothing says so. */
  public Optional<ArticleDate> find(NormalisedArticle article) {
    return DateContest.decide(candidates(article));
  }

  /** Returns the first date of each kind of source, and where a time is said to be in UTC. */
  private List<DateCandidate> candidates(NormalisedArticle article) {
    List<DateCandidate> found = new ArrayList<>();
    List<TextBlock> blocks = article.blocks();
    String text = article.text().text();
    boolean afterEnd = false;
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      Optional<DateCandidate> next =
          afterEnd ? end(text, block) : candidate(text, block, i < FIRST_BLOCKS);
      next.filter(date -> found.stream().noneMatch(date::addsNothingTo)).ifPresent(found::add);
      afterEnd = DateLine.isEnd(block.span().of(text));
    }
    return found;
  }

  private Optional<DateCandidate> candidate(String text, TextBlock block, boolean isFirst) {
    return switch (block.kind()) {
      case METADATA ->
          ArticleDateSource.ofLabel(block.label()).flatMap(source -> metadata(text, block, source));
      case FURNITURE ->
          (isFirst && DateLine.isHead(block.span().of(text))) || DateLine.beginsWithEnd(text, block)
              ? line(text, block, isFirst)
              : Optional.empty();
      case TITLE,
          STANDFIRST,
          HEADING,
          PARAGRAPH,
          LIST_ITEM,
          TABLE_ROW,
          QUOTE,
          CAPTION,
          BYLINE,
          DATELINE ->
          line(text, block, isFirst);
    };
  }

  /** The line after the end of a release, if it is nothing but a date. */
  private Optional<DateCandidate> end(String text, TextBlock block) {
    return block.kind() == BlockKind.METADATA
        ? candidate(text, block, false)
        : line(text, block, true)
            .filter(date -> date.source() == ArticleDateSource.FIRST_LINES)
            .map(
                date -> new DateCandidate(ArticleDateSource.RELEASE_END, date.value(), date.span()))
            .or(() -> candidate(text, block, false));
  }

  private Optional<DateCandidate> metadata(String text, TextBlock block, ArticleDateSource source) {
    String words = block.span().of(text);
    return switch (source) {
      case ADDRESS -> names.inAddress(words).map(date -> written(source, date, block));
      case FILE_NAME -> names.inFileName(words).map(date -> written(source, date, block));
      case LABELLED_LINE, DATELINE ->
          line(text, new TextBlock(BlockKind.DATELINE, block.span(), ""), true)
              .map(date -> source == ArticleDateSource.LABELLED_LINE ? labelled(date) : date);
      case JSON_LD,
          META_PUBLISHED,
          FRONT_MATTER,
          META_DATE,
          BYLINE,
          FIRST_LINES,
          RELEASE_END,
          MAIL,
          TIME,
          META_CREATED,
          FILE_CREATED ->
          stamp(words, source, block.span())
              .or(
                  () ->
                      mentions(text, block.span()).stream()
                          .findFirst()
                          .map(date -> of(source, date, text)));
    };
  }

  private static DateCandidate labelled(DateCandidate date) {
    return new DateCandidate(
        ArticleDateSource.LABELLED_LINE, date.value(), date.span(), date.stamp(), date.swapped());
  }

  private static DateCandidate written(
      ArticleDateSource source, WrittenName.Found date, TextBlock block) {
    return new DateCandidate(source, date.value(), date.span().shift(block.span().start()));
  }

  private static Optional<DateCandidate> stamp(String words, ArticleDateSource source, Span span) {
    return DateStamp.of(words)
        .map(
            stamp ->
                new DateCandidate(
                    source, stamp.value(), span, Optional.of(stamp), Optional.empty()));
  }

  private Optional<DateCandidate> line(String text, TextBlock block, boolean isFirst) {
    if (block.span().length() > DateLine.LONGEST) {
      return isFirst ? opening(text, block.span()) : Optional.empty();
    }
    int from = block.span().start();
    for (DateMention mention : mentions(text, block.span())) {
      String before = text.substring(from, mention.span().start());
      String after = text.substring(mention.span().end(), block.span().end());
      Optional<ArticleDateSource> source = lines.source(before, after, block.kind(), isFirst);
      if (source.isPresent()) {
        return Optional.of(of(source.get(), mention, text));
      }
      from = mention.span().end();
    }
    return isFirst ? opening(text, block.span()) : Optional.empty();
  }

  /** A story that begins with its date in the same block. */
  private Optional<DateCandidate> opening(String text, Span block) {
    var start = new Span(block.start(), Math.min(block.end(), block.start() + DateLine.LONGEST));
    return mentions(text, start).stream()
        .findFirst()
        .flatMap(
            date ->
                lines
                    .opening(
                        text.substring(block.start(), date.span().start()),
                        text.substring(date.span().end(), start.end()))
                    .map(source -> of(source, date, text)));
  }

  private static DateCandidate of(ArticleDateSource source, DateMention date, String text) {
    return new DateCandidate(
        source,
        date.value(),
        date.span(),
        Optional.empty(),
        monthFirst(date.span().of(text)).filter(other -> !other.equals(date.value())));
  }

  /**
   * Days and months, in text order; figures that cannot have the day first have the month first.
   */
  private List<DateMention> mentions(String text, Span span) {
    List<DateMention> found = new ArrayList<>();
    dates.find(text, span, null).mentions().stream()
        .map(mention -> ofWeekEnding(mention, text))
        .filter(mention -> isDayOrMonth(mention.value()))
        .forEach(found::add);
    Matcher figures = FIGURES.matcher(text).region(span.start(), span.end());
    while (found.isEmpty() && figures.find()) {
      Span place = new Span(figures.start(), figures.end());
      monthFirst(figures.group())
          .ifPresent(date -> found.add(new DateMention(place, "date/month-first", date, false)));
    }
    return found;
  }

  /** A paper that calls itself "week ending 4 March 2025" comes out on that day. */
  private static DateMention ofWeekEnding(DateMention mention, String text) {
    Matcher week = WEEK_ENDING.matcher(mention.span().of(text));
    return week.lookingAt() && mention.value().isInterval()
        ? new DateMention(
            new Span(mention.span().start() + week.end(), mention.span().end()),
            mention.rule(),
            mention.value().latest().map(Edtf::ofDay).orElse(mention.value()),
            mention.relative())
        : mention;
  }

  /** Returns what figures say that have the month first, if they can be read so. */
  private static Optional<Edtf> monthFirst(String words) {
    Matcher figures = FIGURES.matcher(words);
    return figures.matches()
        ? Edtf.parse(
            "%04d-%02d-%02d"
                .formatted(
                    DateForm.fullYear(figures.group(4)),
                    Integer.parseInt(figures.group(1)),
                    Integer.parseInt(figures.group(3))))
        : Optional.empty();
  }

  private static boolean isDayOrMonth(Edtf date) {
    return date.hasYear()
        && !date.isInterval()
        && !date.isApproximate()
        && (date.precision() == Precision.DAY || date.precision() == Precision.MONTH);
  }
}
