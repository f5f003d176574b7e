package org.gradewire.find.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradewire.knowledge.Wording;
import org.gradewire.model.Edtf;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and periods as British articles about inspections write them.
 *
 * <p>A date without a year takes the year that the article's own date leaves as the only sensible
 * one: the latest not after it, or where the words speak of the future, the next. Without an
 * article date it keeps its year unstated ({@code XXXX-05}), and relative dates ("last year") are
 * not mentions at all. Dates counted from another ("two years later") are read in whole articles
 * only. A loose date ("early 2019") has the whole year as its value.
 */
public final class DateFinder {
  private final DateVocabulary vocabulary;
  private final List<DateForm> forms;
  private final DateTrigger trigger;
  private final DateSides sides;
  private final Chronicle chronicle;

  /**
   * Makes a finder.
   *
   * @param wordings the lines of {@code wordings/dates.tsv}
   * @throws IllegalArgumentException if a sense that the grammar needs has no line
   */
  public DateFinder(List<Wording> wordings) {
    vocabulary = new DateVocabulary(wordings);
    var patterns = new DatePatterns(vocabulary);
    sides = new DateSides(vocabulary);
    trigger = new DateTrigger(vocabulary);
    chronicle = new Chronicle(vocabulary, patterns);
    forms =
        Stream.of(
                new DayForms(vocabulary, patterns, sides).forms(),
                new PeriodForms(vocabulary, patterns).forms(),
                new RelativeForms(vocabulary, patterns, sides).forms())
            .flatMap(List::stream)
            .toList();
  }

  DateVocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Returns the dates in the sentences of an article.
   *
   * @param published the article's own date, if known
   */
  public DateFindings find(AnnotatedArticle article, @Nullable Edtf published) {
    List<DateMention> mentions = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      DateFindings found = find(article.text(), sentence.span(), published);
      mentions.addAll(found.mentions());
      warnings.addAll(found.warnings());
    }
    return new DateFindings(chronicle.read(article, ElidedDays.read(article, mentions)), warnings);
  }

  /**
   * Returns the dates in one stretch of a text; what stands around it is seen but not reported.
   *
   * @param published the article's own date, if known
   */
  public DateFindings find(String text, Span region, @Nullable Edtf published) {
    if (!trigger.opens(text, region)) {
      return new DateFindings(List.of(), List.of());
    }
    var reading = new DateReading(text, region, DateAnchor.of(published).orElse(null));
    forms.forEach(reading::look);
    List<DateMention> mentions =
        new DateJoiner(reading)
            .join(reading.points()).stream()
                .flatMap(point -> mention(point, reading).stream())
                .toList();
    return new DateFindings(mentions, reading.warnings());
  }

  private Optional<DateMention> mention(DatePoint point, DateReading reading) {
    if (point.value() == null) {
      return Optional.empty();
    }
    DatePoint placed = point.lacksYear() ? sides.placed(point, reading) : point;
    return Optional.ofNullable(placed.value())
        .map(date -> new DateMention(point.span(), point.rule(), date, placed.relative()));
  }
}
