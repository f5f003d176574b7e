package org.gradewire.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTablesTest {
  @TempDir Path folder;

  @Test
  void recordsTableHasTheDocumentedColumns() throws Exception {
    assertThat(written("records.csv").lines().findFirst().orElseThrow())
        .isEqualTo(
            "id,status,inspectorate,provider,providerConfidence,providerArticle,providerQuote,urn,"
                + "onsCode,deliveredBy,type,ordinal,framework,overall,overallConfidence,"
                + "overallArticle,overallQuote,notOverall,inspectionDate,inspectionDateConfidence,"
                + "inspectionDateArticle,inspectionDateQuote,publicationDate,"
                + "publicationDateConfidence,publicationDateArticle,publicationDateQuote,reportUrl,"
                + "previous,change,conflicts,articles,sources");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          records    | 1 | id                  | ofsted/ashby/full/2019
          records    | 1 | ordinal             | 4
          records    | 1 | overall             | good
          records    | 1 | overallConfidence   | 0.943
          records    | 1 | overallArticle      | ashby
          records    | 1 | overallQuote        | rated ‘good’ by Ofsted
          records    | 1 | inspectionDate      | 2019-05
          records    | 1 | previous            | ofsted/ashby/full/2018
          records    | 1 | change              | up
          records    | 1 | conflicts           | overall
          records    | 0 | overall             | ''
          records    | 0 | notOverall          | inadequate
          records    | 0 | articles            | news/ashby & co
          records    | 0 | sources             | 1
          people     | 0 | record              | ofsted/ashby/full/2019
          people     | 0 | name                | Jo Field
          people     | 0 | role                | Director of Children's Services
          people     | 0 | quoted              | true
          people     | 0 | statements          | 1
          people     | 0 | firstStatement      | "Social workers know children well"
          judgements | 0 | area                | leadership
          judgements | 0 | count               | ''
          judgements | 1 | area                | all
          judgements | 1 | count               | 5
          judgements | 1 | grade               | good
          judgements | 1 | gradeQuote          | all five areas
          """)
  void cellsHoldPlainValues(String table, int row, String column, String expected)
      throws Exception {
    assertThat(parse(written(table + ".csv")).get(row).get(column)).isEqualTo(expected);
  }

  @Test
  void rowsEndWithCrLf() throws Exception {
    String table = written("judgements.csv");
    assertThat(table).endsWith("\r\n");
    assertThat(table.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          =1+1,         '=1+1
          +44 20,       '+44 20
          -5,           '-5
          @SUM(A1),     '@SUM(A1)
          '=1+1,        ''=1+1
          "\t=1",       "'\t=1"
          good,         good
          'good',       'good'
          a=b,          a=b
          """)
  void cellsThatASpreadsheetWouldRunGetAnApostrophe(String cell, String expected) {
    assertThat(CsvTable.safe(cell)).isEqualTo(expected);
  }

  @Test
  void commasQuotesAndLineBreaksAreQuoted() throws Exception {
    Path file = folder.resolve("table.csv");
    Column<String> column = new Column<>("words", words -> words);
    new CsvTable<>(List.of(column), List.of("a, \"b\"\nc")).write(file);
    assertThat(Files.readString(file)).isEqualTo("words\r\n\"a, \"\"b\"\"\nc\"\r\n");
  }

  private String written(String table) throws Exception {
    SampleRun.writeOutput(folder, "articles");
    return Files.readString(folder.resolve(table));
  }

  private static List<CSVRecord> parse(String table) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
    try (CSVParser parser = CSVParser.parse(table, format)) {
      return parser.getRecords();
    }
  }
}
