package org.gradewire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What real inspection reports say on their front pages, against a table of it, where they lie. */
@Tag("shared")
class OfficialReportsTest {
  private static final Path DOMAIN = Path.of("../shared/domain");

  /** Columns of the table and the areas that they stand for. */
  private static final Map<String, String> AREAS =
      new LinkedHashMap<>(
          Map.of(
              "leadership", "leadership",
              "help_and_protection", "help-and-protection",
              "in_care", "children-in-care",
              "care_leavers", "care-leavers",
              "in_care_and_care_leavers", "children-in-care-and-care-leavers",
              "adoption", "adoption",
              "lscb", "lscb"));

  /** Documents that are not of a full inspection. */
  private static final Map<String, String> TYPES =
      Map.of(
          "focused visit letter", "focused-visit",
          "joint targeted area inspection letter", "jtai",
          "area SEND report", "area-send");

  private final List<String> faults = new ArrayList<>();
  private int right;

  @Test
  void everyFieldOfTheFrontPageIsTaken() throws Exception {
    assumeTrue(Files.isDirectory(DOMAIN.resolve("reports")), "no reports at " + DOMAIN);
    Pipeline pipeline = Pipeline.of(Knowledge.embedded());
    Map<String, ArticleReport> reports = new LinkedHashMap<>();
    for (ArticleReport report : Runs.reports(pipeline, DOMAIN.resolve("reports"))) {
      reports.put(report.article().source().path(), report);
    }
    try (Reader table =
        Files.newBufferedReader(DOMAIN.resolve("reports.csv"), StandardCharsets.UTF_8)) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      for (CSVRecord row : format.parse(table)) {
        String path = row.get("file").replace("reports/", "");
        check(row, Objects.requireNonNull(reports.get(path), path));
      }
    }
    assertThat(reports).hasSize(24);
    assertThat(faults).as("right: %d", right).isEmpty();
    assertThat(right).isGreaterThan(180);
  }

  private void check(CSVRecord row, ArticleReport report) {
    Inspection told =
        report.inspections().stream()
            .filter(inspection -> inspection.status().value() == Status.REPORTED)
            .findFirst()
            .orElseThrow();
    String name = row.get("file");
    String authority = row.get("authority").replace("London Corporation", "City of London");
    compare(
        name + " authority",
        "yes",
        letters(value(told.provider())).contains(letters(authority)) ? "yes" : "no");
    compare(name + " type", TYPES.getOrDefault(row.get("document"), "full"), value(told.type()));
    List<String> people = told.people().stream().map(person -> person.name().value()).toList();
    for (String lead : row.get("lead_inspector").split("; *", -1)) {
      compare(name + " lead inspector", lead, people.contains(lead) ? lead : "");
    }
    if (!row.get("framework").equals("Area SEND")) {
      compare(name + " overall", grade(row.get("overall")), value(told.overall()));
    }
    compare(name + " dates", dates(row), value(told.inspectionDate()));
    AREAS.forEach(
        (column, area) ->
            compare(
                name + " " + area,
                grade(row.get(column)),
                told.judgements().stream()
                    .filter(judgement -> judgement.area().equals(area))
                    .map(judgement -> judgement.grade().value())
                    .findFirst()
                    .orElse("")));
  }

  private void compare(String what, String expected, String found) {
    if (expected.equals("not-judged")) {
      return;
    }
    if (expected.equals(found)) {
      right += expected.isEmpty() ? 0 : 1;
    } else {
      faults.add(what + ": expected " + expected + ": " + (found.isEmpty() ? null : found));
    }
  }

  private static String value(@Nullable Fact<?> fact) {
    return fact == null ? "" : String.valueOf(fact.value());
  }

  private static String letters(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  private static String dates(CSVRecord row) {
    String start = row.get("inspection_start");
    String end = row.get("inspection_end");
    return start.equals(end) ? start : start + "/" + end;
  }

  private static String grade(String words) {
    return words
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace(' ', '-')
        .replace("requires-improvement-to-be-good", "requires-improvement");
  }
}
