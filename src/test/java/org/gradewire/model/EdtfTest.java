package org.gradewire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.gradewire.model.Edtf.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          date                    | earliest   | latest     | precision | interval
          2018                    | 2018-01-01 | 2018-12-31 | YEAR      | false
          2018-12                 | 2018-12-01 | 2018-12-31 | MONTH     | false
          2024-02                 | 2024-02-01 | 2024-02-29 | MONTH     | false
          2018-12-05              | 2018-12-05 | 2018-12-05 | DAY       | false
          2018-21                 | 2018-03-01 | 2018-05-31 | SEASON    | false
          2018-23                 | 2018-09-01 | 2018-11-30 | SEASON    | false
          2018-24                 | 2018-12-01 | 2019-02-28 | SEASON    | false
          2019~                   | 2019-01-01 | 2019-12-31 | YEAR      | false
          2019-03~                | 2019-03-01 | 2019-03-31 | MONTH     | false
          2017/2018               | 2017-01-01 | 2018-12-31 | YEAR      | true
          2023-02-20/2023-03-03   | 2023-02-20 | 2023-03-03 | DAY       | true
          2012-11/2012-12-07      | 2012-11-01 | 2012-12-07 | MONTH     | true
          """)
  void readsDatesWithTheirBounds(
      String date, LocalDate earliest, LocalDate latest, Precision precision, boolean interval) {
    Edtf read = Edtf.parse(date).orElseThrow();
    assertThat(read).hasToString(date);
    assertThat(read.earliest()).contains(earliest);
    assertThat(read.latest()).contains(latest);
    assertThat(read.precision()).isEqualTo(precision);
    assertThat(read.isInterval()).isEqualTo(interval);
    assertThat(read.hasYear()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "XXXX-05, MONTH",
    "XXXX-06-21, DAY",
    "XXXX-02-29, DAY",
    "XXXX-23, SEASON",
    "XXXX-06-14/XXXX-06-16, DAY",
    "XXXX-12-28/XXXX-01-03, DAY"
  })
  void readsDatesWithoutAYear(String date, Precision precision) {
    Edtf read = edtf(date);
    assertThat(read).hasToString(date);
    assertThat(read.hasYear()).isFalse();
    assertThat(read.precision()).isEqualTo(precision);
    assertThat(read.earliest()).isEmpty();
    assertThat(read.latest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "XXXX",
        "0000",
        "18",
        "2018-13",
        "2018-00",
        "2018-20",
        "2018-25",
        "2018-1",
        "2023-02-29",
        "2023-06-31",
        "XXXX-02-30",
        "2018-12-00",
        "2018-21-05",
        "2018-12-05T10:00",
        "2018?",
        "2018/",
        "/2018",
        "2018/2017",
        "2018-05/2018",
        "2018/XXXX-05",
        "XXXX-06-16/XXXX-06-14",
        "2017/2018/2019"
      })
  void refusesWhatIsImpossibleOrNotOfTheSubset(String text) {
    assertThat(Edtf.parse(text)).isEmpty();
  }

  @Test
  void factoriesWriteWhatParseReads() {
    assertThat(Edtf.ofYear(2018)).isEqualTo(edtf("2018"));
    assertThat(Edtf.ofMonth(2018, 5)).isEqualTo(edtf("2018-05"));
    assertThat(Edtf.ofMonth(2018, 23)).isEqualTo(edtf("2018-23"));
    assertThat(Edtf.ofDay(LocalDate.of(2018, 5, 9))).isEqualTo(edtf("2018-05-09"));
    assertThat(Edtf.interval(edtf("2017"), edtf("2018"))).isEqualTo(edtf("2017/2018"));
    assertThat(Edtf.interval(edtf("2017/2018"), edtf("2019/2020"))).isEqualTo(edtf("2017/2020"));
    assertThat(Edtf.interval(edtf("2017"), edtf("2017"))).isEqualTo(edtf("2017"));
    assertThat(edtf("2017/2017")).isEqualTo(edtf("2017"));
  }

  @Test
  void factoriesRefuseWhatIsNoDate() {
    assertThatThrownBy(() -> Edtf.ofMonth(2018, 13))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2018-13 is not a date");
    assertThatThrownBy(() -> Edtf.interval(edtf("2018"), edtf("2017")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "interval from 2018 to 2017: expected dates in order, both or neither with a year");
  }

  @Test
  void ordersByFirstDayThenLastThenTextAndUnstatedYearsLast() {
    var ordered =
        Stream.of(
                "2017/2018",
                "2018-01-01",
                "2018-01",
                "2018-01~",
                "2018",
                "2018-03",
                "2018-21",
                "2018-12-05",
                "XXXX-05",
                "XXXX-06-21")
            .map(EdtfTest::edtf)
            .toList();
    assertThat(ordered.stream().sorted(Comparator.reverseOrder()).sorted())
        .containsExactlyElementsOf(ordered);
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018                  | 2018-12               | true
          2018                  | 2019                  | false
          2018-12               | 2018-12-05            | true
          2018-11               | 2018-12-05            | false
          2023-02-20/2023-03-03 | 2023-03               | true
          2023-02-20/2023-03-03 | 2023-04               | false
          2017/2018             | 2018-06               | true
          2019~                 | 2020-01               | true
          2019~                 | 2021                  | false
          2019-03~              | 2019-04-20            | true
          2019-03~              | 2019-06               | false
          2018-12-05~           | 2018-12-10            | true
          2025-22               | 2025-05               | true
          2025-22               | 2025-04               | false
          2025-23               | 2025                  | true
          XXXX-05               | 2018                  | true
          XXXX-05               | 2018-05-13            | true
          XXXX-05               | 2018-06               | false
          XXXX-05               | XXXX-05-13            | true
          XXXX-05               | XXXX-06               | false
          XXXX-06-14/XXXX-06-16 | XXXX-06               | true
          XXXX-06-14/XXXX-06-16 | 2017-06-15            | true
          XXXX-06-14/XXXX-06-16 | 2017-06-17            | false
          XXXX-12-28/XXXX-01-03 | 2018-01-02            | true
          XXXX-02-29            | 2023                  | false
          XXXX-02-29            | 2024                  | true
          XXXX-24               | 2020-01               | true
          """)
  void tellsWhetherBothCanBeTrueOfOneEvent(String one, String other, boolean compatible) {
    assertThat(edtf(one).compatibleWith(edtf(other))).isEqualTo(compatible);
    assertThat(edtf(other).compatibleWith(edtf(one))).isEqualTo(compatible);
    assertThat(edtf(one).intersect(edtf(other)).isPresent()).isEqualTo(compatible);
  }

  @ParameterizedTest(name = "{0} refines {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018-12               | 2018                  | true
          2018                  | 2018-12               | false
          2018                  | 2018                  | false
          2018-12               | 2019                  | false
          2023-03-01/2023-03-03 | 2023-03               | true
          2023-02-20/2023-03-03 | 2023-03               | false
          2018-06               | 2017/2018             | true
          2019                  | 2019~                 | true
          2019~                 | 2019                  | false
          2020~                 | 2019~                 | false
          2019-24               | 2019                  | true
          2025-10               | 2025-23               | true
          2018-05               | XXXX-05               | true
          2018-05-13            | XXXX-05               | true
          2018                  | XXXX-05               | false
          XXXX-05               | 2018                  | false
          XXXX-05-13            | XXXX-05               | true
          XXXX-05               | XXXX-05-13            | false
          """)
  void tellsWhatSaysMore(String one, String other, boolean refines) {
    assertThat(edtf(one).refines(edtf(other))).isEqualTo(refines);
  }

  @ParameterizedTest(name = "{0} and {1} give {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018                  | 2018-12               | 2018-12
          2018                  | XXXX-05               | 2018-05
          2018-05               | XXXX-05-13            | 2018-05-13
          2017/2018             | XXXX-05               | 2017/2018
          2017/2018             | 2018/2019             | 2018
          2023-02-20/2023-03-03 | 2023-03               | 2023-03-01/2023-03-03
          2019~                 | 2019-03               | 2019-03
          2019~                 | 2020~                 | 2019~
          2025-22               | 2025-05               | 2025-05
          XXXX-06-14/XXXX-06-16 | 2017                  | 2017-06-14/2017-06-16
          """)
  void givesWhatBothSayTogether(String one, String other, String both) {
    assertThat(edtf(one).intersect(edtf(other))).contains(edtf(both));
    assertThat(edtf(other).intersect(edtf(one))).contains(edtf(both));
  }

  @ParameterizedTest
  @CsvSource({
    "XXXX-05, 2018, 2018-05",
    "XXXX-06-14/XXXX-06-16, 2017, 2017-06-14/2017-06-16",
    "XXXX-12-28/XXXX-01-03, 2018, 2018-12-28/2019-01-03",
    "2016-05, 2018, 2016-05",
    "XXXX-02-29, 2023,",
    "XXXX-23, 2025, 2025-23"
  })
  void takesAYear(String date, int year, String dated) {
    assertThat(edtf(date).withYear(year).map(Edtf::toString).orElse(null)).isEqualTo(dated);
  }

  private static Edtf edtf(String text) {
    return Edtf.parse(text).orElseThrow(() -> new AssertionError("no date: " + text));
  }
}
