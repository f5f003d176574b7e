package org.gradewire.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradewire.model.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {
  @ParameterizedTest(name = "{0} + {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          open good                   | open good                  | true
          open good                   | open poor                  | false
          open good                   | open poor for care         | true
          open good                   | open not good              | false
          open good                   | open not poor              | true
          open not poor               | open poor                  | false
          open not poor               | open good                  | true
          open full                   | open short                 | false
          open full                   | open inspection            | true
          open inspection             | open short                 | true
          open monitoring-visit#3     | open monitoring-visit#4    | false
          open monitoring-visit#3     | open monitoring-visit      | true
          open good on 2018           | open inspection on 2018-12 | true
          open good on 2018-11        | open inspection on 2018-12 | false
          open good on 2018-11        | open good                  | true
          open good; open full        | open poor                  | false
          """)
  void claimsAgreeUnlessOneInspectionCannotHaveBoth(String first, String next, boolean agree) {
    assertThat(draft(first).agreesWith(Drafts.claims(next).get(0))).isEqualTo(agree);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          open inspection on 2018; open good on 2018-12             | reported good on 2018-12
          open good on 2018-12; open inspection on 2018             | reported good on 2018-12
          open inspection; open full; open monitoring-visit#4       | reported full#4
          open good for care; open poor for care                    | reported for care
          open not poor; open not bad                               | reported not poor
          """)
  void theFirstStatedValueAndTheMostPreciseDateCount(String claims, String draft) {
    assertThat(Drafts.written(draft(claims))).isEqualTo(draft);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "open good, true",
    "open not good, true",
    "open inspection on 2018, true",
    "open good for care, true",
    "open full, false",
    "open inspection, false"
  })
  void moreThanThatThereWasAnInspectionIsTold(String claims, boolean told) {
    assertThat(draft(claims).isTold()).isEqualTo(told);
  }

  private static Draft draft(String claims) {
    Draft draft = new Draft(Status.REPORTED);
    Drafts.claims(claims).forEach(draft::add);
    return draft;
  }
}
