package org.gradewire.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.gradewire.model.Edtf;
import org.gradewire.model.Tracer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The date of the article | its claims of one provider | the inspections that they tell of. */
class TimelineTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      maxCharsPerColumn = 300,
      textBlock =
          """
          # one inspection
          2023-04 | open good                                                | reported good
          2023-04 | open good on 2023; open full                             | reported full good on 2023
          2023-04 | open good; open good for care; open poor for leadership  | reported good for care+leadership
          2023-04 | open inspection on 2023; open inspection on 2023-02; open good | reported good on 2023-02
          2023-04 | open not inadequate                                      | reported not inadequate
          2023-04 | open full                                                | reported full
          -       | open good on 2018                                        | reported good on 2018
          # the article's news and its background
          2023-04 | open good; past requires-improvement on 2018             | reported good; previous requires-improvement on 2018
          2023-04 | open good; past inadequate; past poor on 2016            | reported good; previous poor on 2016; previous inadequate
          2023-04 | open good; past inadequate on 2010; past inadequate      | reported good; previous inadequate on 2010
          2023-04 | open good; past inspection on 2018; past poor            | reported good; previous poor on 2018
          2023-04 | open not inadequate; past inadequate                     | reported not inadequate; previous inadequate
          2023-04 | open good; past inspection                               | reported good
          2023-04 | past good on 2019                                        | previous good on 2019
          # what contradicts the news is background, if its sentence has words of an earlier time
          2023-04 | open good; open inadequate ago                           | reported good; previous inadequate
          2023-04 | open good; open inadequate                               | reported good
          2023-04 | open good; open inadequate on 2010                       | reported good; previous inadequate on 2010
          2023-04 | open inadequate on 2010; open good                       | reported good; previous inadequate on 2010
          2023-04 | open inadequate on 2019; open good on 2023               | reported good on 2023; previous inadequate on 2019
          # two dates are two inspections
          2014-02 | past inadequate on 2012-04+2013-05                       | previous inadequate on 2012-04; previous inadequate on 2013-05
          # visits give no overall grade
          2018-03 | open monitoring-visit on 2018-03; open inadequate        | reported monitoring-visit on 2018-03; previous inadequate
          2018-03 | open monitoring-visit#4 on 2018-03; past monitoring-visit#3 on 2017-10 | reported monitoring-visit#4 on 2018-03; previous monitoring-visit#3 on 2017-10
          2020-04 | open focused-visit on 2020-02; open full inadequate on 2018 | reported focused-visit on 2020-02; previous full inadequate on 2018
          2020-04 | open focused-visit on 2020-02; open good for care        | reported focused-visit on 2020-02
          # what is expected
          2018-03 | open monitoring-visit; future full on 2019               | reported monitoring-visit; planned full on 2019
          2018-03 | open good; future full                                   | reported good; planned full
          2018-03 | open good; future full on 2019; future inspection on 2019-02 | reported good; planned full on 2019-02
          2018-03 | open good; future full on 2019; future full on 2021      | reported good; planned full on 2019; planned full on 2021
          2018-03 | future full                                              | planned full
          # nothing
          2018-03 | open inspection                                          | -
          2018-03 | past inspection                                          | -
          """)
  void claimsAreSortedIntoInspections(
      @Nullable String published, String claims, @Nullable String inspections) {
    Edtf date = published == null ? null : Edtf.parse(published).orElseThrow();

    assertThat(
            Timeline.of(Drafts.claims(claims), date, Set.of(), Tracer.NONE).stream()
                .map(Drafts::written)
                .collect(Collectors.joining("; ")))
        .isEqualTo(inspections == null ? "" : inspections);
  }
}
