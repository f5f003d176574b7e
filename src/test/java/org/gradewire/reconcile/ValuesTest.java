package org.gradewire.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradewire.model.Citation;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.InspectionRecord.Conflict;
import org.gradewire.model.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
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
    List<Fact<Edtf>> facts = new ArrayList<>();
    for (String date : dates.split(", ", -1)) {
      facts.add(Told.fact(article(facts.size()), Edtf.parse(date).orElseThrow(), 0.8));
    }

    Fact<Edtf> fact = Objects.requireNonNull(Values.chooseDate(facts, "date", conflicts));

    assertThat(fact.value()).hasToString(chosen);
    assertThat(articles(fact)).isEqualTo(articles);
    assertThat(String.join(" ", fact.alternatives().stream().map(it -> "" + it.value()).toList()))
        .isEqualTo(conflicting);
    assertThat(conflicts).hasSize(conflicting.isEmpty() ? 0 : 1);
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

    assertThat(Values.same(facts).confidence()).isEqualTo(confidence, within(1e-9));
  }

  @Test
  void oneArticleSayingItTwiceIsNotMoreCertain() {
    Fact<String> fact = Told.fact("a", "good", 0.8);

    assertThat(Values.same(List.of(fact, fact)).confidence()).isEqualTo(0.8, within(1e-9));
  }

  @Test
  void anAlternativeOfOneArticleIsKept() {
    Fact<String> good = Told.fact("a", "good", 0.8);
    Fact<String> doubted = good.withAlternatives(List.of(Told.fact("a", "poor", 0.3)));

    Fact<String> chosen =
        Values.choose(
            List.of(doubted, Told.fact("b", "good", 0.8)), "overall", "most-articles", conflicts);

    assertThat(Objects.requireNonNull(chosen).alternatives())
        .extracting(Fact::value)
        .containsExactly("poor");
  }

  @Test
  void nothingGivesNothing() {
    assertThat(Values.choose(List.<Fact<String>>of(), "overall", "most", conflicts)).isNull();
    assertThat(Values.chooseDate(List.of(), "date", conflicts)).isNull();
  }

  private Fact<String> choose(String... values) {
    List<Fact<String>> facts = new ArrayList<>();
    for (String value : values) {
      String[] parts = value.split("@", 2);
      facts.add(Told.fact(article(facts.size()), parts[0], Double.parseDouble(parts[1])));
    }
    return Objects.requireNonNull(Values.choose(facts, "overall", "most-articles", conflicts));
  }

  private static String article(int number) {
    return String.valueOf((char) ('a' + number));
  }

  private static String articles(Fact<?> fact) {
    return String.join("", fact.citations().stream().map(Citation::article).toList());
  }
}
