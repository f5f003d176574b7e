package org.gradewire.find.dates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.knowledge.Wording;
import org.gradewire.model.Edtf;
import org.gradewire.model.Edtf.Precision;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;

/**
 * Finds when an article came out, from what its page and its date lines say; never from its story,
 * nor from the times of its file. A date of change ("updated") is not one of publication.
 */
public final class ArticleDateFinder {
  private static final int FIRST_BLOCKS = 8;
  private static final Pattern STAMP =
      Pattern.compile("\\s*(\\d{4})(-?)(\\d\\d)(?:\\2(\\d\\d))?(?:[T\\s].*|Z)?");
  private static final Pattern ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)/(\\d{1,2}|[a-z]{3})(?:/(\\d{1,2}))?/");

  private final DateFinder dates;
  private final DateLine lines;
  private final DateVocabulary vocabulary;

  /** A date with the trust in the place where it stands. */
  private record Candidate(ArticleDateSource source, Edtf value, Span span) {

    ArticleDate asDate(List<ArticleDate> alternatives, List<String> warnings) {
      return new ArticleDate(
          value, span, source.rule(), source.confidence(), alternatives, warnings);
    }
  }

  /**
   * Makes a finder.
   *
   * @param wordings the lines of {@code wordings/dates.tsv}
   * @throws IllegalArgumentException if a sense that the grammar needs has no line
   */
  public ArticleDateFinder(List<Wording> wordings) {
    dates = new DateFinder(wordings);
    vocabulary = new DateVocabulary(wordings);
    lines = new DateLine(vocabulary);
  }

  /** Returns when {@code article} came out; empty where nothing says so. */
  public Optional<ArticleDate> find(NormalisedArticle article) {
    List<Candidate> candidates = candidates(article);
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Candidate best = candidates.get(0);
    List<Candidate> others =
        candidates.stream().filter(other -> !agree(best.value(), other.value())).toList();
    return Optional.of(
        best.asDate(
            others.stream().map(other -> other.asDate(List.of(), List.of())).toList(),
            others.stream().map(other -> contradiction(best, other)).toList()));
  }

  private static boolean agree(Edtf one, Edtf other) {
    return one.equals(other) || one.refines(other) || other.refines(one);
  }

  private static String contradiction(Candidate best, Candidate other) {
    return "the article gives its date as %s (%s) and as %s (%s); the first was taken"
        .formatted(best.value(), best.source().rule(), other.value(), other.source().rule());
  }

  /** Returns the first date of each kind of source, the most trusted first. */
  private List<Candidate> candidates(NormalisedArticle article) {
    List<Candidate> found = new ArrayList<>();
    List<TextBlock> blocks = article.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      candidate(article.text().text(), blocks.get(i), i < FIRST_BLOCKS)
          .filter(next -> found.stream().noneMatch(known -> known.source() == next.source()))
          .ifPresent(found::add);
    }
    found.sort(Comparator.comparing(Candidate::source));
    return found;
  }

  private Optional<Candidate> candidate(String text, TextBlock block, boolean isFirst) {
    return switch (block.kind()) {
      case METADATA ->
          ArticleDateSource.ofLabel(block.label()).flatMap(source -> metadata(text, block, source));
      case FURNITURE ->
          isFirst && DateLine.isHead(block.span().of(text))
              ? line(text, block, true)
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

  private Optional<Candidate> metadata(String text, TextBlock block, ArticleDateSource source) {
    String words = block.span().of(text);
    Optional<Edtf> value = source == ArticleDateSource.ADDRESS ? inAddress(words) : stamp(words);
    return value
        .map(date -> new Candidate(source, date, block.span()))
        .or(
            () ->
                source == ArticleDateSource.ADDRESS
                    ? Optional.empty()
                    : mentions(text, block.span()).stream()
                        .findFirst()
                        .map(date -> new Candidate(source, date.value(), date.span())));
  }

  private static Optional<Edtf> stamp(String words) {
    Matcher stamp = STAMP.matcher(words);
    if (!stamp.matches()) {
      return Optional.empty();
    }
    String day = stamp.group(4) == null ? "" : "-" + stamp.group(4);
    return Edtf.parse(stamp.group(1) + "-" + stamp.group(3) + day);
  }

  /** An address such as {@code /2018/03/29/name} or {@code /2018/mar/29/name}. */
  private Optional<Edtf> inAddress(String words) {
    Matcher path = ADDRESS.matcher(words);
    if (!path.find()) {
      return Optional.empty();
    }
    String month = path.group(2);
    int number =
        Character.isDigit(month.charAt(0))
            ? Integer.parseInt(month)
            : vocabulary
                .find("month", capitalised(month))
                .map(DateVocabulary.Word::number)
                .orElse(0);
    String day = path.group(3) == null ? "" : "-%02d".formatted(Integer.parseInt(path.group(3)));
    return Edtf.parse("%s-%02d%s".formatted(path.group(1), number, day));
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private Optional<Candidate> line(String text, TextBlock block, boolean isFirst) {
    if (block.span().length() > DateLine.LONGEST) {
      return isFirst ? agencys(text, block.span()) : Optional.empty();
    }
    int from = block.span().start();
    for (DateMention mention : mentions(text, block.span())) {
      String before = text.substring(from, mention.span().start());
      String after = text.substring(mention.span().end(), block.span().end());
      Optional<ArticleDateSource> source = lines.source(before, after, block.kind(), isFirst);
      if (source.isPresent()) {
        return Optional.of(new Candidate(source.get(), mention.value(), mention.span()));
      }
      from = mention.span().end();
    }
    return Optional.empty();
  }

  private Optional<Candidate> agencys(String text, Span block) {
    var start = new Span(block.start(), block.start() + DateLine.LONGEST);
    return mentions(text, start).stream()
        .findFirst()
        .filter(
            date ->
                DateLine.isAgencys(
                    text.substring(block.start(), date.span().start()),
                    text.substring(date.span().end(), start.end())))
        .map(date -> new Candidate(ArticleDateSource.DATELINE, date.value(), date.span()));
  }

  private List<DateMention> mentions(String text, Span span) {
    return dates.find(text, span, null).mentions().stream()
        .filter(mention -> isDayOrMonth(mention.value()))
        .toList();
  }

  private static boolean isDayOrMonth(Edtf date) {
    return date.hasYear()
        && !date.isInterval()
        && !date.isApproximate()
        && (date.precision() == Precision.DAY || date.precision() == Precision.MONTH);
  }
}
