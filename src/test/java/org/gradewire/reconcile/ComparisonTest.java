package org.gradewire.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradewire.model.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  /** Two tellings of one provider | same, open (nothing speaks for it) or never. */
  @ParameterizedTest(name = "{0} ~ {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reported full good on 2018-12      | previous full on 2018                        | same
          reported full good on 2018-12      | previous good on 2018                        | same
          reported full good on 2018-12-03   | reported full good on 2018-12                | same
          reported full good                 | reported full good                           | open
          reported full good published 2019-01-08 | reported full published 2019-01          | same
          reported full                      | previous good                                | open
          reported full good on 2018         | reported full poor on 2018                   | never
          reported full good on 2018-12      | reported full poor on 2018-12                | same
          reported full good on 2018         | previous full good on 2015                   | never
          reported full on 2018-12           | reported full on 2018-11                     | never
          reported full on 2018              | reported focused-visit on 2018               | never
          reported monitoring-visit#4 on 2017 | reported monitoring-visit#5 on 2017         | never
          reported monitoring-visit#4        | previous monitoring-visit#4                  | same
          reported monitoring-visit on 2018-03 | previous monitoring-visit#4 on 2018-03     | same
          planned full on 2019               | reported full on 2019                        | never
          planned full on 2019               | planned full on 2019                         | same
          reported full good                 | previous not good                            | never
          reported monitoring-visit on 2018  | previous good on 2018                        | never
          reported full good on XXXX-05      | reported full good on XXXX-05                | same
          reported full on XXXX-05           | reported full on 2018-06                     | never
          reported full on XXXX-05           | reported full on 2018-05                     | same
          reported full link https://a.org/1 | reported full link https://a.org/1           | same
          reported full good for care=good+adoption=poor with Ann+Bob | reported full good for care=good+adoption=poor with Ann+Bob | same
          """)
  void tellingsOfOneProviderAreWeighed(String first, String second, String verdict) {
    Telling a = telling("a", first);
    Telling b = telling("b", second);

    assertThat(verdict(a, b)).isEqualTo(verdict);
    assertThat(Comparison.weight(a, b)).isEqualTo(Comparison.weight(b, a));
  }

  @Test
  void oneArticleDoesNotTellOfOneInspectionTwice() {
    Telling a = telling("a", "reported full good on 2018");
    Telling b = new Telling("a", 1, a.inspection());

    assertThat(Comparison.contradict(a, b)).isTrue();
  }

  private static String verdict(Telling a, Telling b) {
    if (Comparison.contradict(a, b)) {
      return "never";
    }
    return Comparison.weight(a, b) >= Comparison.THRESHOLD ? "same" : "open";
  }

  private static Telling telling(String article, String line) {
    return new Telling(article, 0, Told.parse(article, line + " of Alder"));
  }
}
