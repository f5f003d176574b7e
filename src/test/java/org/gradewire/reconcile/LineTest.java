package org.gradewire.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records a, b, c … of one provider | for each the record before it and the change. */
class LineTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      maxCharsPerColumn = 300,
      textBlock =
          """
          reported full good on 2018; reported full inadequate on 2023                 | a -; b a down
          reported full good on 2023; previous full requires-improvement on 2018       | a b up; b -
          previous full good on 2018; reported full good on 2021                       | a -; b a same
          # by day, not by mention; a month before the days inside it
          reported full good on 2018-12-03; previous full good on 2018-03              | a b same; b -
          # a visit stands in the line but gives no change and hides no grade
          previous full inadequate on 2016; reported monitoring-visit on 2018; reported full good on 2019 | a -; b a; c b up
          # undated and planned ones stand outside
          previous inadequate; reported full good on 2018; planned full on 2021        | a -; b -; c -
          # the day of publication, where the day on site is unknown
          reported full good published 2018-05; previous full inadequate on 2015       | a b up; b -
          # grades of different scales cannot be compared
          reported full good on 2018; previous area-send systemic-failings on 2016     | a b not-comparable; b -
          # of one scale that only one of them stands on
          previous full adequate on 2010; reported full requires-improvement on 2014   | a -; b a not-comparable
          """)
  void eachRecordKnowsTheOneBeforeIt(String records, String expected) {
    List<InspectionRecord> line = new ArrayList<>();
    for (String record : records.split("; ", -1)) {
      String id = String.valueOf((char) ('a' + line.size()));
      line.add(
          new InspectionRecord(
              id, Told.parse(id, record + " of Alder"), List.of(id), null, null, List.of()));
    }

    assertThat(
            String.join(
                "; ",
                new Line(Knowledge.embedded())
                    .connect(line).stream().map(LineTest::written).sorted().toList()))
        .isEqualTo(expected);
  }

  /** Records | the months between each and the one before, where long, and the visits not told. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      maxCharsPerColumn = 300,
      textBlock =
          """
          reported full good on 2012-01; reported full good on 2018-03                     | a -; b 74 []
          reported full good on 2018-03; reported full good on 2021-03                     | a -; b -
          previous full inadequate on 2016-09; reported monitoring-visit#4 on 2018-03      | a -; b 18 [1, 2, 3]
          reported monitoring-visit#2 on 2017-05; reported monitoring-visit#4 on 2018-03   | a 0 [1]; b 10 [3]
          # a visit without a number may be any of them
          previous full inadequate on 2016-09; reported monitoring-visit on 2017-05; reported monitoring-visit#4 on 2018-03 | a -; b -; c -
          # each inspection that gives a grade begins a new series
          reported monitoring-visit#4 on 2017-05; reported full inadequate on 2018-03; reported monitoring-visit#1 on 2018-09 | a 0 [1, 2, 3]; b -; c -
          """)
  void whatIsNotToldBetweenTwoRecordsIsStated(String records, String expected) {
    List<InspectionRecord> line = new ArrayList<>();
    for (String record : records.split("; ", -1)) {
      String id = String.valueOf((char) ('a' + line.size()));
      line.add(
          new InspectionRecord(
              id, Told.parse(id, record + " of Alder"), List.of(id), null, null, List.of()));
    }

    assertThat(
            String.join(
                "; ",
                new Line(Knowledge.embedded())
                    .connect(line).stream().map(LineTest::gap).sorted().toList()))
        .isEqualTo(expected);
  }

  private static String gap(InspectionRecord record) {
    InspectionRecord.Gap gap = record.line().gap();
    return record.id() + " " + (gap == null ? "-" : gap.months() + " " + gap.missing());
  }

  private static String written(InspectionRecord record) {
    @Nullable String previous = record.previous();
    InspectionRecord.Change change = record.change();
    return record.id()
        + " "
        + (previous == null ? "-" : previous)
        + (change == null ? "" : " " + change.label());
  }
}
