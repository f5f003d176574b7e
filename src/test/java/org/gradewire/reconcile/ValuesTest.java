package org.gradewire.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradewire.model.Citation;
import org.gradewire.model.Copies;
import org.gradewire.model.Copies.Copy;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.InspectionRecord.Conflict;
import org.gradewire.model.Told;
import org.gradewire.reconcile.Values.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
  private final Values values = new Values(Copies.NONE);
  private final List<Conflict> conflicts = new ArrayList<>();

  /** What articles a, b, c … say | the date chosen | the articles cited for it | conflicting. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018, 2018-12                   | 2018-12                | ab   | ''
          2018-12, 2018, 2018             | 2018-12                | abc  | ''
          2018, 2018-12, 2018-12-03       | 2018-12-03             | abc  | ''
          2018-12, 2018-11, 2018-12       | 2018-12                | ac   | 2018-11
          2018-11, 2018-12                | 2018-11                | a    | 2018-12
          XXXX-05, 2018                   | 2018-05                | ab   | ''
          XXXX-05, 2018-05                | 2018-05                | ab   | ''
          2023, 2023-02-20/2023-03-03     | 2023-02-20/2023-03-03  | ab   | ''
          2023-02, 2023-02-20/2023-03-03  | 2023-02-20/2023-03-03  | ab   | ''
          """)
  void datesThatRefineEachOtherAgree(
      String dates, String chosen, String articles, String conflicting) {
    List<Said<Edtf>> facts = new ArrayList<>();
    for (String date : dates.split(", ", -1)) {
      facts.add(date(article(facts.size()), date));
    }

    Fact<Edtf> fact = Objects.requireNonNull(values.chooseDate(facts, "date", conflicts));

    assertThat(fact.value()).hasToString(chosen);
    assertThat(articles(fact)).isEqualTo(articles);
    assertThat(String.join(" ", fact.alternatives().stream().map(it -> "" + it.value()).toList()))
        .isEqualTo(conflicting);
    assertThat(conflicts).hasSize(conflicting.isEmpty() ? 0 : 1);
  }

  /** What articles say of a date | how sure it is that it is so. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018-12                   | 0.8
          2018-12, 2018-12          | 0.9
          2018-12, 2018             | 0.9
          2018-12, 2018-12, 2018    | 0.95
          2018-12, 2018-11          | 0.8
          """)
  void eachSourceOfADateCountsOnce(String dates, double confidence) {
    List<Said<Edtf>> facts = new ArrayList<>();
    for (String date : dates.split(", ", -1)) {
      facts.add(date(article(facts.size()), date));
    }

    Fact<Edtf> fact = Objects.requireNonNull(values.chooseDate(facts, "date", conflicts));

    assertThat(fact.confidence()).isEqualTo(confidence, within(1e-9));
  }

  @Test
  void theValueOfMostArticlesWinsAndTheOtherIsKeptAsAConflict() {
    Fact<String> chosen = choose("good@0.7", "poor@0.95", "good@0.6");

    assertThat(chosen.value()).isEqualTo("good");
    assertThat(articles(chosen)).isEqualTo("ac");
    assertThat(chosen.alternatives()).singleElement().extracting(Fact::value).isEqualTo("poor");
    assertThat(articles(chosen.alternatives().get(0))).isEqualTo("b");
    assertThat(conflicts)
        .containsExactly(new Conflict("overall", List.of("good", "poor"), "most-articles"));
  }

  @Test
  void ofAsManyArticlesTheMoreConfidentWins() {
    assertThat(choose("good@0.7", "poor@0.9").value()).isEqualTo("poor");
  }

  @Test
  void valuesThatAgreeGiveNoConflict() {
    assertThat(choose("good@0.7", "good@0.9").alternatives()).isEmpty();
    assertThat(conflicts).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 0.8", "2, 0.9", "3, 0.95"})
  void eachFurtherArticleHalvesWhatIsMissingToCertainty(int articles, double confidence) {
    List<Fact<String>> facts = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      facts.add(Told.fact(article(i), "good", 0.8));
    }

    assertThat(values.same(facts).confidence()).isEqualTo(confidence, within(1e-9));
  }

  @Test
  void oneArticleSayingItTwiceIsNotMoreCertain() {
    Fact<String> fact = Told.fact("a", "good", 0.8);

    assertThat(values.same(List.of(fact, fact)).confidence()).isEqualTo(0.8, within(1e-9));
  }

  /** What articles say | which are copies of which | the value chosen | its confidence. */
  @ParameterizedTest(name = "{0} where {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # two copies against one: as many sources, so the more confident wins
          good@0.7, good@0.7, poor@0.8            | b=a      | poor | 0.8
          # among equals the copies do not decide either
          poor@0.8, good@0.8, good@0.8            | c=b      | good | 0.8
          # two independent sources against three copies
          good@0.8, good@0.8, good@0.8, poor@0.6, poor@0.6 | b=a c=a | poor | 0.8
          # a copy never adds to the confidence, an independent article does
          good@0.8, good@0.8                      | b=a      | good | 0.8
          good@0.8, good@0.8, good@0.8            | b=a      | good | 0.9
          # the copy that is clearer than its original is believed as if it were alone
          good@0.6, good@0.8                      | b=a      | good | 0.8
          """)
  void copiesCountOnce(String said, String copies, String value, double confidence) {
    Map<String, Copy> originals = new HashMap<>();
    for (String copy : copies.split(" ", -1)) {
      originals.put(copy.substring(0, 1), new Copy(copy.substring(2), 0.9));
    }

    Fact<String> chosen = choose(new Values(new Copies(originals)), said.split(", ", -1));

    assertThat(chosen.value()).isEqualTo(value);
    assertThat(chosen.confidence()).isEqualTo(confidence, within(1e-9));
  }

  @Test
  void theCitationsOfCopiesAreKept() {
    Values copied = new Values(new Copies(Map.of("b", new Copy("a", 1))));

    assertThat(articles(choose(copied, "good@0.7", "good@0.7", "good@0.7"))).isEqualTo("abc");
  }

  @Test
  void anAlternativeOfOneArticleIsKept() {
    Fact<String> good = Told.fact("a", "good", 0.8);
    Fact<String> doubted = good.withAlternatives(List.of(Told.fact("a", "poor", 0.3)));

    Fact<String> chosen =
        values.choose(
            List.of(doubted, Told.fact("b", "good", 0.8)), "overall", "most-articles", conflicts);

    assertThat(Objects.requireNonNull(chosen).alternatives())
        .extracting(Fact::value)
        .containsExactly("poor");
  }

  /** The report that only tells the year of what a blog says has not said it. */
  @Test
  void whoOnlyTellsTheYearCountsNeitherAsSourceNorByAuthority() {
    Values judging =
        new Values(
            Copies.NONE,
            article -> article.equals("report") ? Authority.OFFICIAL : Authority.PRESS);
    Said<Edtf> solved = yearTold("blog", "2016-05", "report");

    Fact<Edtf> alone =
        Objects.requireNonNull(judging.chooseDate(List.of(solved), "date", conflicts));
    assertThat(alone.confidence()).isEqualTo(0.8);
    assertThat(articles(alone)).isEqualTo("blogreport");
    Fact<Edtf> chosen =
        Objects.requireNonNull(
            judging.chooseDate(
                List.of(solved, date("b", "2016-06"), date("c", "2016-06")), "date", conflicts));

    assertThat(chosen.value()).hasToString("2016-06");
    assertThat(conflicts)
        .extracting(Conflict::decidedBy)
        .containsExactly("precise-then-most-articles");
  }

  @Test
  void twoWhoseYearOthersTellAreTwoSources() {
    Fact<Edtf> joined =
        Objects.requireNonNull(
            values.chooseDate(
                List.of(yearTold("a", "2016-05", "c"), yearTold("b", "2016-05", "c")),
                "date",
                conflicts));

    assertThat(joined.confidence()).isEqualTo(0.9, within(1e-9));
    assertThat(articles(joined)).isEqualTo("abc");
  }

  private static Said<Edtf> yearTold(String speaker, String date, String teller) {
    List<Citation> citations = new ArrayList<>(date(speaker, date).fact().citations());
    citations.addAll(date(teller, date).fact().citations());
    return new Said<>(
        new Fact<>(Edtf.parse(date).orElseThrow(), 0.8, "test", citations), Set.of(speaker));
  }

  private static Said<Edtf> date(String article, String date) {
    return Said.byAll(Told.fact(article, Edtf.parse(date).orElseThrow(), 0.8));
  }

  @Test
  void nothingGivesNothing() {
    assertThat(values.choose(List.<Fact<String>>of(), "overall", "most", conflicts)).isNull();
    assertThat(values.chooseDate(List.of(), "date", conflicts)).isNull();
  }

  private Fact<String> choose(String... said) {
    return choose(values, said);
  }

  private Fact<String> choose(Values values, String... said) {
    List<Fact<String>> facts = new ArrayList<>();
    for (String value : said) {
      String[] parts = value.split("@", 2);
      facts.add(Told.fact(article(facts.size()), parts[0], Double.parseDouble(parts[1])));
    }
    return Objects.requireNonNull(values.choose(facts, "overall", "most-articles", conflicts));
  }

  private static String article(int number) {
    return String.valueOf((char) ('a' + number));
  }

  private static String articles(Fact<?> fact) {
    return String.join("", fact.citations().stream().map(Citation::article).toList());
  }
}
