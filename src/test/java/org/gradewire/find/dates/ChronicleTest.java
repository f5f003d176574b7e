package org.gradewire.find.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradewire.find.Articles;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.Edtf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChronicleTest {
  private static final DateFinder FINDER = new DateFinder(Knowledge.embedded().wordings("dates"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It was good in 2016. A year later it was not.                 | 2016 2017
          It was good in 2016. Three years earlier it was not.          | 2016 2013
          It was good in 2016. In the same year a report came out.      | 2016 2016
          In 2013 all changed. / In the February of that year it fell.    | 2013 2013-02
          It fell in March 2016. The following May it rose.             | 2016-03 2016-05
          It fell in March 2016. The following January it rose.         | 2016-03 2017-01
          It fell in March 2016. Two years later, in May 2018, it rose. | 2016-03 2018-05
          It fell in 2016. The year before it fell, there was a vote.   | 2016
          It fell in 2016. In March the year before, it rose.           | 2016 2015-03
          A year later it was not.                                      |
          On Monday they met. / A year later it was not.                  | 2024-03-11
          It fell in 2016. On 5 May that year, it rose.                 | 2016 2016-05-05
          It fell in 2016. On 5 May of that year it rose.               | 2016 2016-05-05
          They came on 13 May 2023 and left on the 24th.                | 2023-05-13 2023-05-24
          They came on 28 May 2023, stayed, and left on the 8th.        | 2023-05-28 2023-06-08
          They came on 10 January, and again on the 17th.               | 2024-01-10 2024-01-17
          It was over by 22 May 2023. / It had begun on the 11th.       | 2023-05-22
          It was over by 11 May 2023. / It went online on the 22nd.     | 2023-05-11 2023-05-22
          They came in February (4th-15th).                             | 2024-02-04/2024-02-15
          They came in February 2023. / They took days (4th to 15th).   | 2023-02-04/2023-02-15
          In November’s visit (6 to 10) all was good.                   | 2023-11-06/2023-11-10
          In November pages (6 to 10) were read out by the chair of it. | 2023-11-06/2023-11-10
          They came in May 2023. It was on the 4th floor.               | 2023-05
          They came in May 2023 to the 11th school on their list.       | 2023-05
          In 2023 they left on the 24th.                                | 2023
          On Monday they came, and left on the 15th.                    | 2024-03-11
          """)
  void countsFromTheDateToldBefore(String text, String dates) {
    Edtf published = Edtf.parse("2024-03-13").orElseThrow();
    List<String> found =
        FINDER.find(Articles.of(text), published).mentions().stream()
            .map(mention -> mention.value().toString())
            .toList();
    assertThat(String.join(" ", found)).isEqualTo(dates == null ? "" : dates);
  }
}
