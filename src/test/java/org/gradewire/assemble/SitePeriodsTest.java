package org.gradewire.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on site as fronts and letters write them. */
class SitePeriodsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 to 23 January 2026 | 2026-01-12/2026-01-23",
        "29 January to 9 February 2024 | 2024-01-29/2024-02-09",
        "6 November – 30 November 2017 | 2017-11-06/2017-11-30",
        "20 June 2017 ─ 13 July 2017 | 2017-06-20/2017-07-13",
        "28 July 2016 | 2016-07-28",
        "30 December 2019 to 3 January 2020 | 2019-12-30/2020-01-03",
        "8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019 | 2019-07-08/2019-07-12"
            + " 2019-08-07/2019-08-08",
        "30 September to 11 October 2024 and 13 to 16 January 2025 | 2024-09-30/2024-10-11"
            + " 2025-01-13/2025-01-16",
        "on 19 and 20 February 2020. The inspectors were | 2020-02-19/2020-02-20",
        "on 10 July and 11 July 2018 | 2018-07-10/2018-07-11",
        "on 5, 6 and 7 July 2022. On 9 May 2020 | 2022-07-05/2022-07-07",
        "between 8 January and 19 January 2024 | 2024-01-08/2024-01-19",
        "between Monday 8 January and Friday 19 January 2024 | 2024-01-08/2024-01-19",
        "on 8 January and 19 January 2024 | 2024-01-08 2024-01-19",
        "from Monday 10 to Friday 14 July 2023 | 2023-07-10/2023-07-14",
        "on 1st and 2nd March 2022 | 2022-03-01/2022-03-02",
        "on 31 June 2022 | ''",
        "in March 2022 | ''",
        "12 to 23 January | ''"
      })
  void theStaysAreReadInOrder(String words, String expected) {
    String found =
        String.join(" ", SitePeriods.of(words).stream().map(it -> it.date().toString()).toList());
    assertThat(found).isEqualTo(expected);
  }
}
