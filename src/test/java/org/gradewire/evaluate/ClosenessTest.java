package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosenessTest {

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INSPECTION_DATE  | 2018-12                   | 2018                      | true
          INSPECTION_DATE  | 2018-05                   | XXXX-05                   | true
          INSPECTION_DATE  | 2023-02-20/2023-03-03     | 2023-02-27                | true
          PUBLICATION_DATE | 2019                      | 2019~                     | true
          PUBLISHED        | 2018-12-03                | 2018-12                   | true
          INSPECTION_DATE  | 2018-12                   | 2018-11                   | false
          INSPECTION_DATE  | 2018-12                   | 2019                      | false
          INSPECTION_DATE  | 2023-02-20/2023-03-03     | 2023-03                   | false
          PROVIDER         | Hill Borough Council      | Hill                      | true
          PROVIDER         | Hill Borough Council      | Hill Council              | true
          PROVIDER         | The Hill School           | Hill School, Dale         | true
          PROVIDER         | Hill Borough Council      | Council                   | false
          PROVIDER         | Hill Council              | Dale Council              | false
          PROVIDER         | Hill Council              | Council of Hill           | false
          PROVIDER         | Hill and Dale Trust       | HDT                       | true
          PROVIDER         | Hill and Dale Trust       | HADT                      | true
          ORGANISATION     | HDT                       | Hill and Dale Trust       | true
          DELIVERED_BY     | Hill Trust                | Dale Trust                | false
          NAME             | Ann Bee                   | Dr Ann Bee                | true
          NAME             | Ann Bee                   | Bee                       | true
          NAME             | Ann Bee                   | Ann Cee                   | false
          ROLE             | director of services      | director                  | true
          ROLE             | lead member               | lead cabinet member       | true
          ROLE             | director                  | head                      | false
          TITLE            | Hill improves             | Hill improves - The Paper | true
          TYPE             | full                      | short                     | true
          TYPE             | unannounced               | full                      | true
          TYPE             | focused-visit             | monitoring-visit          | true
          TYPE             | full                      | monitoring-visit          | false
          JUDGEMENTS       | good × 5                  | good                      | true
          JUDGEMENTS       | good × 5                  | good × 4                  | true
          JUDGEMENTS       | good × 5                  | bad × 5                   | false
          OVERALL          | good                      | not good                  | false
          STATUS           | reported                  | previous                  | false
          ORDINAL          | 4                         | 3                         | false
          INSPECTORATE     | Ofsted                    | Ofsted and CQC            | false
          """)
  void whatIsCloseIsStatedPerField(Field field, String expected, String found, boolean close) {
    assertThat(Closeness.isClose(field, expected, found)).isEqualTo(close);
    assertThat(Closeness.isClose(field, found, expected)).isEqualTo(close);
  }
}
