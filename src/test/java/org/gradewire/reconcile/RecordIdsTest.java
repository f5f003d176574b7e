package org.gradewire.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordIdsTest {
  private static final Map<String, String> PROVIDERS = RecordIds.providerIds(Knowledge.embedded());
  private final RecordIds ids = new RecordIds(PROVIDERS, Set.of());

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reported full good on 2023 of Birmingham City Council               | ofsted/birmingham/full/2023
          reported full on 2023-02-20/2023-03-03 of Birmingham City Council   | ofsted/birmingham/full/2023
          reported monitoring-visit on 2018-03 of Birmingham City Council     | ofsted/birmingham/monitoring-visit/2018
          previous inadequate of Birmingham City Council                      | ofsted/birmingham/inspection/undated
          reported full published 2019-01-04 of Birmingham City Council       | ofsted/birmingham/full/2019
          reported full on 2018-12 published 2019-01-04 of Birmingham City Council | ofsted/birmingham/full/2018
          reported full on XXXX-05 of St Anne’s & Côte School                 | ofsted/st-annes-cote-school/full/xxxx-05
          reported full on 2018 by CQC of The Alder Practice                  | cqc/the-alder-practice/full/2018
          """)
  void anIdNamesInspectorateProviderKindAndYear(String line, String id) {
    assertThat(ids.next(Told.parse("a", line))).isEqualTo(id);
  }

  @Test
  void furtherInspectionsOfOneNameAreNumbered() {
    String line = "reported monitoring-visit on %s of Birmingham City Council";

    assertThat(ids.next(Told.parse("a", line.formatted("2018-03"))))
        .isEqualTo("ofsted/birmingham/monitoring-visit/2018");
    assertThat(ids.next(Told.parse("a", line.formatted("2018-06"))))
        .isEqualTo("ofsted/birmingham/monitoring-visit/2018-2");
    assertThat(ids.next(Told.parse("a", line.formatted("2018"))))
        .isEqualTo("ofsted/birmingham/monitoring-visit/2018-3");
    assertThat(ids.next(Told.parse("a", line.formatted("2019"))))
        .isEqualTo("ofsted/birmingham/monitoring-visit/2019");
  }
}
