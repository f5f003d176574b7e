package org.gradewire.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gradewire.read.Contents;
import org.junit.jupiter.api.Test;

/** Reads official reports, of which a table says what they say. */
class SharedReportsTest {
  private static final Path FOLDER = Path.of("../shared/domain");

  /** Columns of the table with a word that the name of the area has in every framework. */
  private static final Map<String, String> AREAS =
      Map.of(
          "leadership", "lea",
          "help_and_protection", "protection",
          "in_care", "",
          "care_leavers", "leavers",
          "in_care_and_care_leavers", "leavers",
          "adoption", "adoption",
          "overall", "overall");

  @Test
  void gradesDatesAndPeopleCanBeFound() throws Exception {
    assumeTrue(Files.exists(FOLDER.resolve("reports.csv")), "skipped: no folder " + FOLDER);
    List<String> missing = new ArrayList<>();
    int grades = 0;
    for (CSVRecord report : reports()) {
      Path file = FOLDER.resolve(report.get("file"));
      List<String> lines = lines(file);
      for (var area : AREAS.entrySet()) {
        String grade = report.isMapped(area.getKey()) ? report.get(area.getKey()) : "";
        // The single inspection framework prints the overall grade in a sentence.
        boolean row = !area.getKey().equals("overall") || report.get("framework").equals("ILACS");
        if (!grade.isEmpty() && row) {
          grades++;
          if (lines.stream().noneMatch(line -> isGrade(line, area.getValue(), grade))) {
            missing.add(file.getFileName() + ": " + area.getKey() + " " + grade);
          }
        }
      }
      missing.addAll(missingWords(report, lines, file));
    }
    assertThat(missing).isEmpty();
    assertThat(grades).isGreaterThan(50);
  }

  private static boolean isGrade(String line, String area, String grade) {
    int tab = line.indexOf('\t');
    return tab > 0
        && line.substring(0, tab).toLowerCase(Locale.ROOT).contains(area)
        && isGrade(line.substring(tab + 1), grade);
  }

  /** The table says "requires improvement" also where "to be good" is printed after it. */
  private static boolean isGrade(String cell, String grade) {
    String words = cell.strip().toLowerCase(Locale.ROOT);
    return words.equals(grade) || words.equals(grade + " to be good");
  }

  private static List<String> missingWords(CSVRecord report, List<String> lines, Path file) {
    List<String> expected = new ArrayList<>(List.of(report.get("authority").split("[ -]", -1)[0]));
    for (String name : report.get("lead_inspector").split("; ", -1)) {
      expected.add(name);
    }
    expected.add(day(report.get("inspection_start")));
    return expected.stream()
        .filter(words -> lines.stream().noneMatch(line -> line.contains(words)))
        .map(words -> file.getFileName() + ": " + words)
        .toList();
  }

  private static String day(String iso) {
    return DateTimeFormatter.ofPattern("d", Locale.ROOT).format(LocalDate.parse(iso)) + " ";
  }

  private static List<String> lines(Path file) throws Exception {
    return Contents.lines(
        new PdfFormat()
            .read(Contents.of(file.toString(), Files.readAllBytes(file)))
            .stories()
            .get(0)
            .blocks());
  }

  private static List<CSVRecord> reports() throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = format.parse(Files.newBufferedReader(FOLDER.resolve("reports.csv")))) {
      return parser.getRecords();
    }
  }
}
