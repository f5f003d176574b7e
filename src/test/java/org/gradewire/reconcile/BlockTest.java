package org.gradewire.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Citation;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.InspectionRecord.Conflict;
import org.gradewire.model.Matching;
import org.gradewire.model.Matching.NearMiss;
import org.gradewire.model.Matching.Step;
import org.gradewire.model.Told;
import org.gradewire.text.RawLocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is told of one provider: dates solved together, who decides, what was announced, and why.
 */
class BlockTest {
  private final Reconciler reconciler = new Reconciler(Knowledge.embedded());

  @Test
  void theYearOfAnArticleIsToldByAnInspectionThatAnotherOneDates() {
    ArticleReport blog =
        withQuotes(
            "blog",
            "reported monitoring-visit on XXXX-05 of Alder Council",
            "in May",
            "previous full on XXXX-09 of Alder Council",
            "in September last year");
    ArticleReport report =
        Told.article("report", "reported full inadequate on 2016-09 of Alder Council");

    List<InspectionRecord> records = reconciler.reconcile(List.of(blog, report)).records();

    assertThat(records).extracting(BlockTest::date).containsExactly("2016-09", "2017-05");
    assertThat(records.get(1).matching().dated())
        .containsExactly(
            new Matching.Dated(
                "blog", "XXXX-05", "2017-05", "in September last year", List.of("report")));
    assertThat(articles(records.get(1).inspection().inspectionDate()))
        .containsExactly("blog", "report");
  }

  @Test
  void whereTwoYearsFitAllStaysOpen() {
    ArticleReport blog =
        withQuotes(
            "blog",
            "reported monitoring-visit on XXXX-05 of Alder Council",
            "in May",
            "previous full on XXXX-09 of Alder Council",
            "in September last year");
    List<ArticleReport> articles =
        List.of(
            blog,
            Told.article("one", "reported full inadequate on 2016-09 of Alder Council"),
            Told.article("two", "reported full good on 2020-09 of Alder Council"));

    assertThat(reconciler.reconcile(articles).records())
        .extracting(BlockTest::date)
        .containsExactlyInAnyOrder("2016-09", "2020-09", "XXXX-05", "XXXX-09");
  }

  @Test
  void withoutWordsThatCountFromTheArticleAllStaysOpen() {
    ArticleReport blog =
        withQuotes(
            "blog",
            "reported monitoring-visit on XXXX-05 of Alder Council",
            "in May",
            "previous full on XXXX-09 of Alder Council",
            "in September");
    ArticleReport report =
        Told.article("report", "reported full inadequate on 2016-09 of Alder Council");

    assertThat(reconciler.reconcile(List.of(blog, report)).records())
        .extracting(BlockTest::date)
        .containsExactlyInAnyOrder("2016-09", "XXXX-05");
  }

  /** Publishers and grades, all of one month | the grade that is chosen | what decided. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Alder News:good, Alder News:good, Ofsted:poor                | poor | official-report
          Alder News:good, Alder Times:good, Alder Council:poor        | poor | provider-release
          Alder Council:good, Ofsted:poor                              | poor | official-report
          Alder News:good, Alder Times:poor, Alder Echo:poor           | poor | most-articles-then-confidence
          Alder Council News:good, Alder Times:poor, Alder Echo:poor   | poor | most-articles-then-confidence
          """)
  void theReportComesBeforeTheReleaseAndThatBeforeThePress(
      String said, String chosen, String decidedBy) {
    List<ArticleReport> articles = new ArrayList<>();
    for (String each : said.split(", ", -1)) {
      String[] parts = each.split(":", 2);
      String id = "article-" + articles.size();
      articles.add(
          published(
              Told.article(id, "reported full %s on 2018-12 of Alder Council".formatted(parts[1])),
              parts[0],
              null));
    }

    InspectionRecord record = reconciler.reconcile(articles).records().get(0);

    assertThat(Objects.requireNonNull(record.inspection().overall()).value()).isEqualTo(chosen);
    assertThat(record.conflicts()).extracting(Conflict::decidedBy).containsExactly(decidedBy);
  }

  @Test
  void theDaysOfTheReportAreNotMadeShorterByThePress() {
    List<ArticleReport> articles =
        List.of(
            published(
                Told.article("a", "reported full on 2018-12-03/2018-12-14 of Alder Council"),
                "Ofsted",
                null),
            Told.article("b", "reported full on 2018-12-05 of Alder Council"));

    assertThat(date(reconciler.reconcile(articles).records().get(0)))
        .isEqualTo("2018-12-03/2018-12-14");
  }

  /** A planned inspection | when that article came out | a held one | whether they are linked. */
  @ParameterizedTest(name = "{0} ({1}) ~ {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          planned full on 2019              | 2018-03 | reported full good on 2019-02          | true
          planned full on 2019              | 2018-03 | reported full good on 2018-12          | false
          planned full                      | 2018-03 | reported full good on 2018-12          | true
          planned full                      | 2018-03 | reported full good on 2021-12          | false
          planned focused-visit on 2019     | 2018-03 | reported full good on 2019-02          | false
          """)
  void whatWasAnnouncedIsLinkedWithWhatWasHeld(
      String planned, String published, String held, boolean linked) {
    List<InspectionRecord> records =
        reconciler
            .reconcile(
                List.of(
                    published(Told.article("a", planned + " of Alder Council"), "Echo", published),
                    Told.article("b", held + " of Alder Council")))
            .records();

    assertThat(records).hasSize(2);
    InspectionRecord expected = of("a", records);
    InspectionRecord record = of("b", records);
    assertThat(expected.line().held()).isEqualTo(linked ? record.id() : null);
    assertThat(record.line().expected()).isEqualTo(linked ? List.of(expected.id()) : List.of());
    assertThat(record.articles()).containsExactly("b");
  }

  @Test
  void eachArticleIsJoinedForAReason() {
    List<InspectionRecord> records =
        reconciler
            .reconcile(
                List.of(
                    Told.article("a", "reported full good on 2018-12 of Alder Council"),
                    Told.article("b", "previous full good on 2018 of Alder Council"),
                    Told.article("c", "previous full good on 2018 of Alder Council")))
            .records();

    assertThat(records.get(0).matching().joined()).hasSize(1);
    Matching.Join join = records.get(0).matching().joined().get(0);
    assertThat(join.articles()).containsExactlyInAnyOrder("b", "c");
    assertThat(join.with()).isEqualTo("a");
    assertThat(join.weight()).isEqualTo(7);
    assertThat(join.steps())
        .containsExactly(
            new Step("type", 1, List.of("full")),
            new Step("inspectionDate", 4, List.of("2018-12", "2018")),
            new Step("overall", 2, List.of("good")));
  }

  @Test
  void aNearMissSaysWhatRulesItOut() {
    List<InspectionRecord> records =
        reconciler
            .reconcile(
                List.of(
                    Told.article("a", "reported full good on 2018-12 of Alder Council"),
                    Told.article("b", "reported full good on 2021-11 of Alder Council")))
            .records();

    NearMiss near = records.get(0).matching().near().get(0);

    assertThat(near.record()).isEqualTo(records.get(1).id());
    assertThat(near.weight()).isEqualTo(3);
    assertThat(near.steps())
        .contains(new Step("inspectionDate", null, List.of("2018-12", "2021-11")));
    assertThat(records.get(1).matching().near().get(0).steps())
        .contains(new Step("inspectionDate", null, List.of("2021-11", "2018-12")));
  }

  /** Tellings of a council that took the place of others in 2019 and of one of these | records. */
  @ParameterizedTest(name = "{0}; {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reported full good on 2017-06 | previous full on 2017-06 | 1
          reported full good on 2017-06 | previous full on 2017    | 2
          reported full good on 2021-06 | previous full on 2021-06 | 2
          """)
  void whatTheSuccessorIsSaidToHaveHadBeforeItsFirstDayWasThePredecessors(
      String before, String after, int records) {
    List<InspectionRecord> made =
        reconciler
            .reconcile(
                List.of(
                    Told.article("a", before + " of Bournemouth Borough Council"),
                    Told.article("b", after + " of Bournemouth, Christchurch and Poole Council")))
            .records();

    assertThat(made).hasSize(records);
    if (records == 1) {
      assertThat(made.get(0).inspection().provider().value())
          .isEqualTo("Bournemouth Borough Council");
    }
  }

  @Test
  void councilsThatTookTheSamePlaceHaveLinesOfTheirOwn() {
    List<InspectionRecord> records =
        reconciler
            .reconcile(
                List.of(
                    Told.article("a", "reported full good on 2014-06 of Cumbria County Council"),
                    Told.article(
                        "b", "reported monitoring-visit#1 on 2024-01 of Cumberland Council"),
                    Told.article(
                        "c",
                        "reported full inadequate on 2024-05 of Westmorland and Furness Council"),
                    Told.article(
                        "d", "reported monitoring-visit#2 on 2024-07 of Cumberland Council"),
                    Told.article("e", "reported full good on 2025-03 of Cumberland Council")))
            .records();

    assertThat(of("b", records).previous()).isNull();
    assertThat(of("c", records).previous()).isNull();
    assertThat(of("c", records).line().gap()).isNull();
    assertThat(of("d", records).previous()).isEqualTo(of("b", records).id());
    assertThat(of("d", records).line().gap()).isNull();
    assertThat(of("e", records).previous()).isEqualTo(of("d", records).id());
    assertThat(of("e", records).change()).isNull();
  }

  /** What was announced of one council that took the place of another | of which it was held. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"Cumberland Council, true", "Westmorland and Furness Council, false"})
  void whatWasAnnouncedOfOneCouncilWasNotHeldAtItsSister(String held, boolean linked) {
    List<InspectionRecord> records =
        reconciler
            .reconcile(
                List.of(
                    Told.article("a", "planned full on 2024 of Cumberland Council"),
                    Told.article("b", "reported full good on 2024-05 of " + held)))
            .records();

    assertThat(of("a", records).line().held()).isEqualTo(linked ? of("b", records).id() : null);
    assertThat(of("b", records).line().expected()).hasSize(linked ? 1 : 0);
  }

  @Test
  void whatThePredecessorHadUnderEitherNameIsInItsLine() {
    List<InspectionRecord> records =
        reconciler
            .reconcile(
                List.of(
                    Told.article(
                        "a", "reported full good on 2014-06 of Bournemouth Borough Council"),
                    Told.article(
                        "b", "reported full good on 2017-06 of Bournemouth Borough Council"),
                    Told.article(
                        "c",
                        "previous full on 2017-06 of Bournemouth, Christchurch and Poole Council"),
                    Told.article(
                        "d",
                        "reported full good on 2021-12 of Bournemouth, Christchurch and Poole"
                            + " Council")))
            .records();

    assertThat(of("c", records).previous()).isEqualTo(of("a", records).id());
    assertThat(of("d", records).previous()).isNull();
  }

  /** What an article without a date plans, in which words, and how the held one's date is put. */
  @ParameterizedTest(name = "{1} dates {0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reported monitoring-visit on XXXX-05 | planned full on XXXX-09  | XXXX-05
          reported monitoring-visit on XXXX-11 | previous full on XXXX-09 | 2016-11
          planned monitoring-visit on XXXX-11  | planned full on XXXX-09  | 2016-11
          """)
  void whatIsOnlyPlannedDatesNothingHeld(String told, String anchor, String date) {
    ArticleReport blog =
        withQuotes(
            "blog",
            told + " of Alder Council",
            "this year",
            anchor + " of Alder Council",
            "in September this year");
    String status = anchor.split(" ", 2)[0];
    ArticleReport other = Told.article("other", status + " full on 2016-09 of Alder Council");

    assertThat(reconciler.reconcile(List.of(blog, other)).records())
        .extracting(BlockTest::date)
        .contains(date);
  }

  /** The one who dates an article by what it says itself is no source of what that says. */
  @Test
  void whoHelpsToDateAnArticleDoesNotSayWhatItSays() {
    ArticleReport blog =
        withQuotes(
            "blog",
            "reported monitoring-visit on XXXX-05 of Alder Council",
            "in May",
            "previous full on XXXX-09 of Alder Council",
            "in September last year");
    ArticleReport report =
        published(
            Told.article("report", "reported full inadequate on 2016-09 of Alder Council"),
            "Ofsted",
            null);

    InspectionRecord visit =
        of("blog", reconciler.reconcile(List.of(blog, report)).records().subList(1, 2));

    Fact<Edtf> date = Objects.requireNonNull(visit.inspection().inspectionDate());
    assertThat(date.rule()).isEqualTo("date/year-of-record");
    assertThat(articles(date)).containsExactly("blog", "report");
    assertThat(date.confidence()).isEqualTo(0.8);
  }

  private static InspectionRecord of(String article, List<InspectionRecord> records) {
    return records.stream().filter(it -> it.articles().contains(article)).findFirst().orElseThrow();
  }

  private static String date(InspectionRecord record) {
    return String.valueOf(Telling.value(record.inspection().inspectionDate()));
  }

  private static List<String> articles(@Nullable Fact<Edtf> fact) {
    return Objects.requireNonNull(fact).citations().stream()
        .map(Citation::article)
        .distinct()
        .toList();
  }

  private static ArticleReport published(
      ArticleReport report, String publisher, @Nullable String published) {
    return new ArticleReport(
        report.article(),
        null,
        published == null ? null : Told.fact(report.id(), Edtf.parse(published).orElseThrow(), 0.9),
        Told.fact(report.id(), publisher, 0.9),
        report.inspections(),
        List.of(),
        List.of());
  }

  /** Returns an article of two inspections whose dates are cited by the words given. */
  private static ArticleReport withQuotes(
      String id, String first, String firstQuote, String second, String secondQuote) {
    ArticleReport report = Told.article(id, first, second);
    return new ArticleReport(
        report.article(),
        null,
        null,
        null,
        List.of(
            quoted(id, report.inspections().get(0), firstQuote),
            quoted(id, report.inspections().get(1), secondQuote)),
        List.of(),
        List.of());
  }

  private static Inspection quoted(String id, Inspection inspection, String quote) {
    Fact<Edtf> date = Objects.requireNonNull(inspection.inspectionDate());
    Citation words =
        new Citation(id, 0, quote.length(), quote, new RawLocation.Characters(0, quote.length()));
    return inspection.toBuilder()
        .inspectionDate(new Fact<>(date.value(), 0.8, "test", List.of(words)))
        .build();
  }
}
