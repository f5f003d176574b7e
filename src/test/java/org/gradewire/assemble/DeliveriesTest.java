package org.gradewire.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.gradewire.knowledge.Provider.Delivery;
import org.gradewire.model.Edtf;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From | to | when the inspection was | its status | whether the body surely ran the services. */
class DeliveriesTest {
  @ParameterizedTest(name = "{0}/{1}, {3} on {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          2018-04 | ''         | 2023                  | reported | true
          2018-04 | ''         | 2018-12               | previous | true
          2018-04 | ''         | 2018-04-01            | reported | true
          2018-04 | ''         | 2018-03-31            | reported | false
          2018-04 | ''         | 2018                  | reported | false
          2018-04 | ''         | 2010                  | previous | false
          2015-10 | 2021-03-31 | 2021-03               | previous | true
          2015-10 | 2021-03-31 | 2021                  | previous | false
          2015-10 | 2021-03-31 | 2022                  | reported | false
          2015-10 | 2021       | 2021-12-31            | previous | true
          2018-04 | ''         | 2018-03-30/2018-04-06 | reported | false
          # the date is unknown: an article that names the body in its news is trusted
          2018-04 | ''         | -                     | reported | true
          2018-04 | ''         | -                     | previous | false
          2018-04 | ''         | -                     | planned  | false
          2018-04 | 2021       | -                     | reported | true
          2018-04 | ''         | XXXX-05               | reported | true
          2018-04 | ''         | XXXX-05               | previous | false
          # the beginning is unknown
          ''      | ''         | 2023                  | reported | false
          ''      | ''         | -                     | reported | true
          """)
  void aBodyRanTheServicesIfItsTimeCoversTheInspection(
      String from, String to, @Nullable String date, String status, boolean ran) {
    Delivery delivery = new Delivery("Alder Trust", List.of(), from, to);
    Edtf inspected = date == null ? null : Edtf.parse(date).orElseThrow();

    assertThat(Deliveries.ran(delivery, inspected, Status.valueOf(status.toUpperCase(Locale.ROOT))))
        .isEqualTo(ran);
  }
}
