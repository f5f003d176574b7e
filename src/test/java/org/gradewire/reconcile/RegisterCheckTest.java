package org.gradewire.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.gradewire.model.RegisterComparison;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which row is of a record, and how the two compare. */
class RegisterCheckTest {
  private static final Register REGISTER =
      RegisterSample.register(
          """
          90001,Ashby,SIF,inspection,2014-03-10,2014-04-02,,2014-05-20,inadequate,inadequate,\
          inadequate,requires improvement,requires improvement,,good,not judged
          90001,Ashby,ILACS,standard,2018-12-03,2018-12-14,,2019-01-17,\
          requires improvement to be good,inadequate,requires improvement to be good,,,good,,
          90001,Ashby,ILACS,short,2023-02-20,2023-02-24,2023-03-06/2023-03-08,2023-04-18,good,\
          good,good,good,good,,,
          90009,Brook,SIF,inspection,2016-01-11,2016-02-04,,2016-03-18,good,good,good,good,good,,\
          outstanding,inadequate
          ,Brook,ILACS,standard,2021-06-07,2021-06-18,,2021-07-26,outstanding,outstanding,\
          outstanding,,,outstanding,,
          90003,Colne,ILACS,short,2022-01-17,2022-01-21,,2022-03-01,good,good,good,,,good,,
          90003,Colne,ILACS,short,2022-11-14,2022-11-18,,2023-01-09,inadequate,good,good,,,good,,
          90003,Colne,ILACS,short,2026-05-11,2026-05-15,,2026-06-30,,good,good,good,good,,,
          """);
  private static final RegisterCheck CHECK =
      new RegisterCheck(REGISTER, RegisterSample.knowledge());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the provider
          provider=Ashby City Council; type=full; inspected=2018-12               | register.csv:3
          provider=Ashby; type=full; inspected=2018-12                            | register.csv:3
          provider=ashby and district council; type=full; inspected=2018-12       | register.csv:3
          provider=Renamed Council; urn=90001; type=full; inspected=2018-12       | register.csv:3
          provider=Ashby City Council; urn=90003; type=full; inspected=2018-12    |
          provider=Dale Council; type=full; inspected=2018-12                     |
          provider=Brook County Council; type=full; inspected=2016                | register.csv:5
          provider=Brook Council; type=full; inspected=2016                       |
          provider=Brook Council; type=full; inspected=2021                       | register.csv:6
          provider=Brook Council; urn=90002; type=full; inspected=2021            | register.csv:6
          provider=Ashby City Council; inspectorate=CQC; type=full; inspected=2018-12 |
          provider=Ashby City Council; inspectorate=; type=full; inspected=2018-12    |
          # the kind
          provider=Ashby City Council; type=short; inspected=2023                 | register.csv:4
          provider=Ashby City Council; type=short; inspected=2018                 |
          provider=Ashby City Council; type=unannounced; inspected=2018           | register.csv:3
          provider=Ashby City Council; type=focused-visit; inspected=2018-12      |
          provider=Ashby City Council; inspected=2018-12                          |
          provider=Ashby City Council; overall=good; inspected=2018-12            | register.csv:3
          provider=Ashby City Council; planned; type=full; inspected=2018-12      |
          # the dates
          provider=Ashby City Council; type=full; inspected=2018-12-05            | register.csv:3
          provider=Ashby City Council; type=full; inspected=2018-11               |
          provider=Ashby City Council; type=full; inspected=2023-03-07            | register.csv:4
          provider=Ashby City Council; type=full; published=2019-01-17            | register.csv:3
          provider=Ashby City Council; type=full; published=2019-03-18            | register.csv:3
          provider=Ashby City Council; type=full; published=2019-03-19            |
          provider=Ashby City Council; type=full; published=2018-11-18            | register.csv:3
          provider=Ashby City Council; type=full; published=2018-11-17            |
          provider=Ashby City Council; type=full; published=2018-11               | register.csv:3
          provider=Ashby City Council; type=full; published=2019                  | register.csv:3
          provider=Ashby City Council; type=full; published=2018                  |
          provider=Ashby City Council; type=full; inspected=2017; published=2019-01-18 | register.csv:3
          # several rows fit
          provider=Colne Council; type=full; inspected=2022                       |
          provider=Colne Council; type=full; inspected=2022; published=2023-01    | register.csv:8
          provider=Colne Council; type=full; inspected=2022; overall=good         | register.csv:7
          provider=Colne Council; type=full; inspected=2022; leadership=good      |
          provider=Colne Council; type=full; inspected=2022; not=good; leadership=good | register.csv:8
          # without a year
          provider=Ashby City Council; type=full                                  |
          provider=Ashby City Council; type=full; overall=good                    | register.csv:4
          provider=Ashby City Council; type=full; overall=outstanding             |
          provider=Ashby City Council; type=full; overall=good; leadership=inadequate |
          provider=Ashby City Council; type=full; leadership=inadequate           |
          provider=Ashby City Council; framework=SIF; leadership=inadequate       | register.csv:2
          provider=Ashby City Council; not=inadequate; leadership=inadequate      | register.csv:3
          provider=Ashby City Council; type=full; inspected=XXXX-12; leadership=inadequate | register.csv:3
          provider=Ashby City Council; type=full; inspected=XXXX-12               |
          provider=Ashby City Council; published=XXXX-01; leadership=inadequate   | register.csv:3
          """)
  void aRowIsFoundOnlyWhereItIsCertain(String record, String place) {
    assertThat(CHECK.compare(RegisterSample.inspection(record)).row()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # grades
          Ashby; type=full; inspected=2018; overall=requires-improvement | overall match requires-improvement; inspectionDate match 2018-12-03/2018-12-14
          Ashby; type=full; inspected=2018; overall=good      | overall mismatch requires-improvement; inspectionDate match 2018-12-03/2018-12-14
          Colne; type=full; published=2026-06-30; overall=good | overall absent; publicationDate match 2026-06-30
          Ashby; type=full; published=2014-05-20; lscb=good; adoption=good; leadership=good | judgements.lscb absent; judgements.adoption match good; judgements.leadership mismatch inadequate; publicationDate match 2014-05-20
          Ashby; type=full; published=2014-05-20; safeguarding=good | judgements.safeguarding absent; publicationDate match 2014-05-20
          # all areas
          Ashby; type=full; published=2023-04-18; all=good | judgements.all match good; publicationDate match 2023-04-18
          Ashby; type=full; published=2019-01-17; all=good | judgements.all mismatch inadequate, requires-improvement, good; publicationDate match 2019-01-17
          Brook County Council; type=full; published=2016-03-18; all=good | judgements.all mismatch good, outstanding; publicationDate match 2016-03-18
          # dates
          Ashby; type=full; inspected=2023-03-07 | inspectionDate match 2023-03-06/2023-03-08
          Ashby; type=full; inspected=2017; published=2019-01-18 | inspectionDate mismatch 2018-12-03/2018-12-14; publicationDate mismatch 2019-01-17
          # no row
          Dale; type=full; inspected=2017; overall=good; leadership=good | overall absent; judgements.leadership absent; inspectionDate absent
          Ashby; planned; inspected=2018 | inspectionDate absent
          Ashby; type=full |
          """)
  void eachFieldOfTheRecordIsCompared(String record, String fields) {
    RegisterComparison comparison = CHECK.compare(RegisterSample.inspection("provider=" + record));
    assertThat(written(comparison)).isEqualTo(fields == null ? "" : fields);
  }

  private static String written(RegisterComparison comparison) {
    return comparison.fields().entrySet().stream()
        .map(
            it -> {
              String value = it.getValue().value();
              String outcome = it.getKey() + " " + it.getValue().outcome().label();
              return value == null ? outcome : outcome + " " + value;
            })
        .collect(Collectors.joining("; "));
  }
}
