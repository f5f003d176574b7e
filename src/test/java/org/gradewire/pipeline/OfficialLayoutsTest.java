package org.gradewire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The layouts of official reports and letters since 2007. The documents are invented: their dates,
 * grades and people are nobody's.
 */
class OfficialLayoutsTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/gradewire/pipeline/official-reports");
  private static Map<String, ArticleReport> reports = Map.of();

  @BeforeAll
  static void readAll() throws Exception {
    reports =
        Runs.reports(Pipeline.of(Knowledge.embedded()), FOLDER).stream()
            .collect(Collectors.toMap(ArticleReport::id, report -> report));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jar-2007 | Rutland County Council | other | JAR | 2007-01 | '' | Bertram Nash",
        "slac-2011 | Suffolk County Council | full | SLAC | 2011-03-07/2011-03-18 | '' | Nora Quill",
        "protection-2012 | Derby City Council | full | CP | 2012-11-05/2012-11-14 | good | Ivor Penhale",
        "sif-2014 | Hartlepool Borough Council | full | SIF | 2014-02-04/2014-02-26 | good | Edwin Marsh",
        "ilacs-2018-short | Wirral Metropolitan Borough Council | full | ILACS | 2018-06-11/2018-06-15 | good | Agnes Tilley",
        "ilacs-2021-two-periods | Leicestershire County Council | full | ILACS | 2021-11-01/2021-11-12 | good | Dora Fenwick",
        "ilacs-2024-two-leads | Medway Council | full | ILACS | 2024-01-29/2024-02-09 | good | Hilary Stroud, Ewan Pike",
        "ilacs-2026-no-overall | Dudley Metropolitan Borough Council | full | ILACS | 2026-06-01/2026-06-12 | '' | Greta Holm",
        "monitoring-2017 | Coventry City Council | monitoring-visit | SIF | 2017-05-23/2017-05-24 | '' | Rhona Teal",
        "focused-2018 | Calderdale Metropolitan Borough Council | focused-visit | ILACS | 2018-07-10/2018-07-11 | '' | Kit Osgood",
        "focused-2022-between | Dorset Council | focused-visit | ILACS | 2022-02-02/2022-02-03 | '' | Nell Carew",
        "focused-2019-trust | Royal Borough of Kingston upon Thames | focused-visit | ILACS | 2019-01-15/2019-01-16 | '' | Ann Lowe, Tim Best",
        "focused-2021-between | Hampshire County Council | focused-visit | ILACS | 2021-08-04/2021-08-05 | '' | Tara Rowe, Nick Sims, Lou Hart",
        "jtai-2018 | Peterborough City Council | jtai | JTAI | 2018-05-14/2018-05-18 | '' | ''",
        "send-2019-revisit | Surrey County Council | area-send | '' | 2019-10-14/2019-10-16 | '' | ''",
        "send-2025-monitoring | Halton Borough Council | area-send | Area SEND | 2025-06-10/2025-06-11 | '' | Ian Hardman, Deb Lee",
        "jtai-2016 | Wiltshire Council | jtai | JTAI | 2016-11-21/2016-11-25 | '' | ''",
        "jtai-2024 | Gateshead Metropolitan Borough Council | jtai | JTAI | 2024-01-15/2024-01-19 | '' | ''",
        "send-2018 | Lancashire County Council | area-send | '' | 2018-03-12/2018-03-16 | '' | Gwen Abbott",
        "send-2025 | Plymouth City Council | area-send | Area SEND | 2025-01-20/2025-01-24 | inconsistent-experiences | Freya Lindon"
      })
  void theHeadTellsTheInspection(
      String id,
      String provider,
      String type,
      String framework,
      String dates,
      String overall,
      String inspectors) {
    ArticleReport report = Objects.requireNonNull(reports.get(id), id);
    List<Inspection> reported =
        report.inspections().stream().filter(it -> it.status().value() == Status.REPORTED).toList();
    assertThat(reported).hasSize(1);
    Inspection told = reported.get(0);
    assertThat(
            List.of(
                value(told.inspectorate()),
                told.provider().value(),
                value(told.type()),
                value(told.framework()),
                value(told.inspectionDate()),
                value(told.overall())))
        .isEqualTo(List.of("Ofsted", provider, type, framework, dates, overall));
    List<String> names = told.people().stream().map(person -> person.name().value()).toList();
    if (!inspectors.isEmpty()) {
      assertThat(names).contains(inspectors.split(", "));
    }
    assertThat(value(report.publisher())).isEqualTo("Ofsted");
    assertThat(report.inspections())
        .noneMatch(inspection -> inspection.status().value() == Status.PLANNED);
  }

  private static String value(@Nullable Fact<?> fact) {
    return fact == null ? "" : String.valueOf(fact.value());
  }
}
