package org.gradewire.find.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;
import org.gradewire.model.Edtf;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.text.AlignedText;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.SourceFile;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables a date stands in brackets with its value: {@code [May=XXXX-05]}. */
class DateFinderTest {
  private static final List<Wording> WORDINGS = Knowledge.embedded().wordings("dates");
  private static final DateFinder FINDER = new DateFinder(WORDINGS);
  private static final String WEDNESDAY = "2024-03-13";

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Published [29th March 2018=2018-03-29].",
        "It came out on [Thursday, 29th March 2018=2018-03-29].",
        "It came out on [Thursday 29 March=XXXX-03-29].",
        "It came out on [March 29, 2018=2018-03-29].",
        "It came out on [29/03/2018=2018-03-29] and [19/04/23=2023-04-19].",
        "It came out on [14.06.24=2024-06-14] and [01.06.18=2018-06-01].",
        "It came out on [2018-03-29=2018-03-29]T12:30:00+01:00.",
        "It came out on [the 16th of May=XXXX-05-16].",
        "Out today ([9 May=XXXX-05-09]), it is long.",
        "Governors sat on [April 8=XXXX-04-08], parents said.",
        "Issue 18, Friday [6 February 2026=2026-02-06].",
        "Dated [13 MAY 2015=2015-05-13].",
        "In [October of 2010=2010-10] and again in [Nov 2012=2012-11].",
        "Inspectors visited in [May=XXXX-05] and will do so in [July=XXXX-07].",
        "Visited during [February=XXXX-02], the home has been shut since [September=XXXX-09].",
        "Staff may march in [May=XXXX-05]; Theresa May and March town did not.",
        "In [2018=2018] and since [2010=2010]; the [2018=2018] inspection and that of [2013=2013].",
        "Ofsted’s [2018=2018] report, its [2019=2019] visit and the school (rated good,"
            + " [2016=2016])."
      })
  void readsSingleDates(String marked) {
    assertThat(found(marked, null)).isEqualTo(marked);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "From [20 February to 3 March 2023=2023-02-20/2023-03-03] inspectors were in.",
        "It took place between [7-9 June=XXXX-06-07/XXXX-06-09].",
        "Inspection dates: [11 – 22 July 2022=2022-07-11/2022-07-22]",
        "On [5 and 6 February 2024=2024-02-05/2024-02-06] they came.",
        "On [May 16 and 17=XXXX-05-16/XXXX-05-17] they came.",
        "They came on [31 May and 1 June 2023=2023-05-31/2023-06-01].",
        "They came from [4-8 March 2024=2024-03-04/2024-03-08].",
        "They came between [4 and 8 March=XXXX-03-04/XXXX-03-08].",
        "They came between [the 14th and the 16th of June 2017=2017-06-14/2017-06-16].",
        "They came on [Monday 4 to Friday 8 March 2024=2024-03-04/2024-03-08].",
        "[19 November–30 November 2018=2018-11-19/2018-11-30]",
        "[1 JANUARY TO 31 MAY 2025=2025-01-01/2025-05-31]",
        "[19 November-30 November 2018=2018-11-19/2018-11-30]",
        "[28 December 2023 – 4 January 2024=2023-12-28/2024-01-04]",
        "[28 December to 4 January 2024=2023-12-28/2024-01-04]",
        "[12/09/2016 to 06/10/2016=2016-09-12/2016-10-06]",
        "[30 September to 11 October 2024 and 13 to 16 January 2025=2024-09-30/2025-01-16]",
        "Between [March and June 2018=2018-03/2018-06] it was open.",
        "Between [April and June=XXXX-04/XXXX-06] it was shut.",
        "Through [2015 and early 2016=2015/2016] there were visits.",
        "In [2015 and the early part of 2016=2015/2016] it was assessed.",
        "From [2017 to 2019=2017/2019] and from [2020–2022=2020/2022] it was open.",
        "It was run by nuns from [1961 to 1984=1961/1984].",
        "In [June 2014=2014-06] and [July 2015=2015-07] it was inadequate.",
        "In [2010=2010], [2013=2013] and [2018=2018] it was inadequate.",
        "In [2017=2017], [early 2018=2018] and later it was inadequate.",
        "In [2012=2012] and [2013=2013] it was inadequate.",
        "In [March=2018-03] and [June 2018=2018-06] it was visited.",
        "They came on [6=2024-03-06] and [20 March 2024=2024-03-20].",
        "They came on [6, 7 and 8 March 2024=2024-03-06/2024-03-08]."
      })
  void readsStretchesAndLists(String marked) {
    assertThat(found(marked, null)).isEqualTo(marked);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "The visit of [early 2019=2019] and [late in 2012=2012], [mid-2016=2016].",
        "At [the end of 2019=2019] or [the start of March 2020=2020-03].",
        "Until [early March=XXXX-03] it was shut.",
        "In the [autumn of 2025=2025-23] and in [summer 2021=2021-22].",
        "In the [summer term=XXXX-22] and in the [spring=XXXX-21].",
        "The [autumn term 2021=2021-23] and [spring 2019/20=2020-21].",
        "It was inadequate in [2018/19=2018/2019], good in [2019-20=2019/2020].",
        "Opened around [2015=2015~].",
        "In [October last year=XXXX-10] and in [May this year=XXXX-05].",
        "In [the week beginning 3 March=XXXX-03-03] it was seen.",
        "In [the week beginning 3 March 2025=2025-03-03/2025-03-09] it was seen.",
        "[Week ending 9 March 2025=2025-03-03/2025-03-09]"
      })
  void readsLoosePeriods(String marked) {
    assertThat(found(marked, null)).isEqualTo(marked);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "[Today=2024-03-13=]’s report, [yesterday=2024-03-12=], [tomorrow=2024-03-14=].",
        "Released [this week=2024-03-11/2024-03-17=], not [last week=2024-03-04/2024-03-10=].",
        "They were there [earlier this month=2024-03=] and [last month=2024-02=].",
        "[Last year=2023=] it was good; [this year=2024=] it is not; [next year=2025=] it may be.",
        "In [October last year=2023-10=] and in [February this year=2024-02=].",
        "It came out on [Tuesday=2024-03-12=] and will be debated on [Friday=2024-03-15=].",
        "It came out on [Wednesday=2024-03-13=].",
        "It came out [last Thursday=2024-03-07=] ([7 March=2024-03-07=]).",
        "It was good [two years ago=2022~=] and [a fortnight ago=2024-02-28~=].",
        "Inspected [18 months ago=2022-09~=] or [three days ago=2024-03-10=].",
        "Visited in [February=2024-02=], [this March=2024-03=] and [last May=2023-05=].",
        "Visited in [March=2024-03=] and [April=2023-04=].",
        "A visit is expected in [April=2024-04=] and [next May=2024-05=].",
        "Inspectors will return on [2 April=2024-04-02=].",
        "It is the last check before the home opens its doors on [1 April=2024-04-01=].",
        "The new home opens its doors on [1 April=2024-04-01=].",
        "Visited in the [autumn=2023-23=], [last summer=2023-22=] and [this spring=2024-21=].",
        "Between [28 December and 4 January=2023-12-28/2024-01-04=] it was visited.",
        "Seen in [the week beginning 13 November=2023-11-13/2023-11-19=].",
        "Seen in [the week of 4 March this year=2024-03-04/2024-03-10=].",
        "Seen in [the week of November 13, 2023=2023-11-13/2023-11-19].",
        "Out on [Thursday of last week=2024-03-07=], not [last Thursday=2024-03-07=].",
        "Out on [Tuesday last week=2024-03-05=], to be debated on [Friday of next"
            + " week=2024-03-22=].",
        "Out [two weeks ago today=2024-02-28=] and not [two weeks ago=2024-02-28~=].",
        "They will come before the summer recess.",
        "In [this academic year=2023/2024=] and [last financial year=2022/2023=].",
        "Visited on [20 February 2023=2023-02-20]."
      })
  void countsFromTheArticlesOwnDay(String marked) {
    assertThat(found(marked, WEDNESDAY)).isEqualTo(marked);
  }

  @ParameterizedTest(name = "article of {0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2015-05-13 | Released today ([13 May=2015-05-13=]), it was made in [March=2015-03=].
          2014-02    | Judged [last month=2014-01=] and in [February=2014-02=].
          2014-02    | Judged yesterday and on Tuesday, [last year=2013=].
          2014       | Judged in [May=XXXX-05] and [last year=2013=], not last month.
          2017/2018  | Judged last year and in [May=XXXX-05].
          2014~      | Judged last year and in [May=XXXX-05].
          2023-03-13 | It was visited on [29 February=XXXX-02-29].
          """)
  void countsOnlyAsFarAsTheArticlesDateIsKnown(String published, String marked) {
    String expected =
        marked.replace("today", published.length() > 7 ? "[today=2015-05-13=]" : "today");
    assertThat(found(expected, published)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Inspectors came today, last week, on Tuesday, two years ago and last year.",
        "Some 2,700 children and £2018 went; 2000 children stayed, as did over 2015 people.",
        "In the 1970s and the 2010s it was 2010-based; call 020 7946 2018 or 01582.2018.",
        "See https://example.org/2018/03/29/report-2018 and www.example.org/in-2018.",
        "Inspectors may march on; March town, May Smith and April Jones are no dates.",
        "A report by May Smith and of April Jones.",
        "The summer holidays spring to mind, and so does a fall in numbers.",
        "The last year was hard, as were the last 10 years and the next month.",
        "All 10 may go; 3 March hares; version 1.2.03 and 24/7.",
        "From 2000 to 2500 pupils sit in room 2019, at a cost of £1.2018m.",
        "It is open Monday to Friday, said Jan, a judgement echoed by Jan.",
        "© 2004-2019 Example, and £2018-19 besides."
      })
  void leavesAloneWhatIsNoDate(String text) {
    String marked = text.replace("3 March hares", "[3 March=XXXX-03-03] hares");
    assertThat(found(marked, null)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource({
    "Seen on 29 February 2023 by all., 29 February 2023",
    "Seen on 31 June by all., 31 June",
    "Seen on 30 and 31 April 2024., 30 and 31 April 2024",
    "Seen on 31/06/2023 by all., 31/06/2023",
    "Seen on 03/29/2018 by all., 03/29/2018",
    "Seen on 2023-02-29 by all., 2023-02-29",
    "Seen on 45 May 2024 by all., 45 May 2024",
    "Seen from 31 April to 4 May 2024 by all., 31 April",
    "Seen between 30 February 2024 and 3 March 2024., 30 February 2024",
    "Seen between 14 March 2024 and 3 February 2024., 14 March 2024 and 3 February 2024",
    "Seen from 14 March 2024 to 3 February 2024., 14 March 2024 to 3 February 2024"
  })
  void warnsOfDatesThatDoNotExist(String text, String words) {
    DateFindings found = FINDER.find(text, new Span(0, text.length()), null);
    assertThat(found.mentions()).isEmpty();
    assertThat(found.warnings())
        .containsExactly(
            "\"%s\" is not a date that exists; no value was taken from it".formatted(words));
  }

  @Test
  void findsInTheSentencesOfAnArticle() {
    String text = "Seen in 2017. Seen on 31 June. Seen in 2019.";
    var sentences =
        Stream.of(new Span(14, 30), new Span(31, 44))
            .map(span -> new Sentence(0, BlockKind.PARAGRAPH, span, List.of(), List.of()))
            .toList();
    var article =
        new NormalisedArticle(
            "a",
            new SourceFile("a.txt", "", "text/plain", "UTF-8", 44),
            AlignedText.of(text, 0, text.length()),
            List.of(new TextBlock(BlockKind.PARAGRAPH, new Span(0, 44), "")),
            List.of());
    DateFindings found = FINDER.find(new AnnotatedArticle(article, sentences), null);
    assertThat(found.mentions())
        .containsExactly(new DateMention(new Span(39, 43), "date/year", edtf("2019"), false));
    assertThat(found.warnings()).hasSize(1);
  }

  @Test
  void refusesWordingsThatLackASense() {
    var wordings =
        WORDINGS.stream().filter(wording -> !wording.sense().startsWith("month:")).toList();
    assertThatThrownBy(() -> new DateFinder(wordings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("wordings/dates.tsv: no line of sense \"month\", expected at least one");
  }

  @Test
  void findsOnlyInTheRegion() {
    String text = "In 2017 it was bad. In 2018 it was good. In 2019 it was best.";
    assertThat(FINDER.find(text, new Span(20, 40), null).mentions())
        .extracting(DateMention::span)
        .containsExactly(new Span(23, 27));
  }

  static Stream<Wording> wordings() {
    return WORDINGS.stream();
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void everyWordingHasAnExampleWithADate(Wording wording) {
    for (String example : wording.examples()) {
      assertThat(example).containsPattern(wording.pattern());
      assertThat(mentions(example, WEDNESDAY)).as(example).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1234 5 67 ", "1, 2, ", "1 and ", "2018-", "12.", "in 2018 to ", " ", "May "})
  void isQuickOnOddText(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertTimeout(
        Duration.ofSeconds(20),
        () -> FINDER.find(text, new Span(0, text.length()), edtf(WEDNESDAY)));
  }

  @Test
  void mentionsNeverOverlapAndStandInOrder() {
    var random = new Random(7);
    List<String> words =
        List.of(
            "in",
            "and",
            "to",
            "–",
            "May",
            "2018",
            "3",
            "12",
            "March",
            "last",
            "year",
            "early",
            "spring",
            "on",
            "Tuesday",
            "between",
            ",",
            "the",
            "/",
            "19/04/23",
            "June");
    for (int i = 0; i < 3_000; i++) {
      String text =
          random.ints(12, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
      int end = 0;
      for (DateMention mention : mentions(text, i % 2 == 0 ? WEDNESDAY : null)) {
        assertThat(mention.span().start()).as(text).isGreaterThanOrEqualTo(end);
        end = mention.span().end();
      }
    }
  }

  private static List<DateMention> mentions(String text, @Nullable String published) {
    return FINDER
        .find(text, new Span(0, text.length()), published == null ? null : edtf(published))
        .mentions();
  }

  private static Edtf edtf(String text) {
    return Edtf.parse(text).orElseThrow();
  }

  /** Takes the marks out, finds the dates, and marks them; a relative one ends in "=]". */
  private static String found(String marked, @Nullable String published) {
    String text = marked.replaceAll("\\[([^]=]+)=[^]]*]", "$1");
    var result = new StringBuilder();
    int at = 0;
    for (DateMention mention : mentions(text, published)) {
      result.append(text, at, mention.span().start());
      String relative = mention.relative() ? "=" : "";
      result.append("[%s=%s%s]".formatted(mention.span().of(text), mention.value(), relative));
      at = mention.span().end();
    }
    return result.append(text.substring(at)).toString();
  }
}
