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
