package org.gradewire.reconcile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradewire.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from a register, and what is said of its faults. */
class RegisterTest {
  private static final Knowledge KNOWLEDGE = RegisterSample.knowledge();
  private static final String ROW =
      "90001,Ashby,ILACS,standard,2018-12-03,2018-12-14,2018-12-17/2018-12-18,2019-01-17,"
          + "Requires improvement to be good,good,not judged,,,good,,\n";

  @TempDir Path folder;

  @Test
  void everyColumnIsRead() {
    RegisterRow row = RegisterSample.register(ROW).rows().get(0);
    assertThat(row.place()).isEqualTo("register.csv:2");
    assertThat(row.urn()).isEqualTo("90001");
    assertThat(row.name()).isEqualTo("Ashby");
    assertThat(row.kind().framework()).isEqualTo("ILACS");
    assertThat(row.onSite().toString()).isEqualTo("[2018-12-03/2018-12-14, 2018-12-17/2018-12-18]");
    assertThat(row.published()).isEqualTo("2019-01-17");
    assertThat(row.overall()).isEqualTo("requires-improvement");
    assertThat(row.areas().toString())
        .isEqualTo("{leadership=good, children-in-care-and-care-leavers=good}");
  }

  @Test
  void placesCountTheLinesOfTheFile() {
    String row = ROW.strip();
    String long1 = row.replace("Ashby", "\"Ashby\nand more\"");
    assertThat(RegisterSample.register(row + "\n\n" + long1 + "\r\n" + row).rows())
        .extracting(RegisterRow::place)
        .containsExactly("register.csv:2", "register.csv:4", "register.csv:6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,good,,            | ,good,                 | found 15 columns, expected 16
          90001,Ashby        | ,                      | found no provider, expected one in [urn, local_authority]
          standard           | extended               | found [ILACS, extended] in [framework, inspection_type], expected one of [[Looked after children inspection, inspection], [SIF, inspection], [SIF, re-inspection], [ILACS, standard], [ILACS, short]]
          2018-12-03         | 2018-02-30             | found day "2018-02-30" in "inspection_start", expected one such as 2018-01-31
          2018-12-03         | 2018-12                | found day "2018-12" in "inspection_start", expected one such as 2018-01-31
          2019-01-17         | 17/01/2019             | found day "17/01/2019" in "publication_date", expected one such as 2018-01-31
          2018-12-03         | 2018-12-15             | found dates on site from 2018-12-15 to 2018-12-14, expected the first day first
          2018-12-17/        | later than             | found "later than2018-12-18" in "further_dates", expected a period such as 2018-01-29/2018-01-31
          Requires improvement to be good | could do better | found grade "could do better" in "overall", expected one of [outstanding, good, requires improvement to be good, inadequate]
          ,good,not judged   | ,adequate,not judged   | found grade "adequate" in "leadership", expected one of [outstanding, good, requires improvement to be good, inadequate]
          """)
  void aFaultSaysWhereItIsAndWhatIsExpected(String good, String bad, String problem) {
    assertThat(ROW).contains(good);
    Register register = RegisterSample.register(ROW + ROW.replace(good, bad));
    assertThat(register.warnings()).containsExactly("register.csv:3: " + problem);
  }

  @Test
  void whatIsNotAtFaultIsStillRead() {
    Register register = RegisterSample.register(ROW.replace("2019-01-17", "soon"));
    RegisterRow row = register.rows().get(0);
    assertThat(row.published()).isNull();
    assertThat(row.overall()).isEqualTo("requires-improvement");
  }

  @Test
  void aFileIsRead() throws IOException {
    Path file = folder.resolve("official.csv");
    Files.writeString(file, "\uFEFF" + RegisterSample.HEADER.replace("lscb", "lscb,note") + "\n");
    assertThat(Register.read(file, KNOWLEDGE).rows()).isEmpty();
    assertThat(Register.read(file, KNOWLEDGE).warnings()).isEmpty();
    assertThat(Register.read(file, KNOWLEDGE).layout().id()).isEqualTo("ofsted-children-history");
  }

  @ParameterizedTest
  @CsvSource({"'', []", "'urn,grade\n1,good\n', '[urn, grade]'"})
  void anUnknownHeaderNamesTheOnesExpected(String text, String found) throws IOException {
    Path file = folder.resolve("register.csv");
    Files.writeString(file, text);
    assertThatThrownBy(() -> Register.read(file, KNOWLEDGE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "register.csv:1: found columns "
                + found
                + ", expected those of one of the registers in models/registers:\n"
                + "  ofsted-children-history: [urn, local_authority, framework, inspection_type,"
                + " inspection_start, inspection_end, further_dates, publication_date, overall,"
                + " leadership, help_and_protection, in_care, care_leavers,"
                + " in_care_and_care_leavers, adoption, lscb]\n"
                + "  ofsted-children-latest: [urn, local_authority, framework, inspection_start,"
                + " inspection_end, further_dates, publication_date, overall, impact_of_leaders,"
                + " help_and_protection, in_care, care_leavers, in_care_and_care_leavers]");
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("register.csv");
    assertThatThrownBy(() -> Register.read(file, KNOWLEDGE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + ": not found, expected a register in CSV");
  }

  @Test
  void anotherEncodingIsNamed() throws IOException {
    Path file = folder.resolve("register.csv");
    Files.write(file, "café".getBytes(ISO_8859_1));
    assertThatThrownBy(() -> Register.read(file, KNOWLEDGE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + ": found bytes that are not UTF-8, expected a register in UTF-8");
  }

  @Test
  void brokenCsvIsNamed() {
    assertThatThrownBy(() -> RegisterSample.register("\"a\"b,c\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("register.csv: not CSV: ")
        .hasMessageContaining("line: 2")
        .hasMessageEndingWith(", expected a register in CSV");
  }

  @Test
  void theLatestInspectionsSayNothingOfAnUndatedOne() {
    String header =
        "urn,local_authority,framework,inspection_start,inspection_end,further_dates,"
            + "publication_date,overall,impact_of_leaders,help_and_protection,in_care,"
            + "care_leavers,in_care_and_care_leavers\n";
    String row = "90001,Ashby,short,2023-02-20,2023-02-24,,2023-04-18,good,good,good,good,good,\n";
    Register register = new RegisterReader("latest.csv", KNOWLEDGE.registers()).read(header + row);
    RegisterCheck check = new RegisterCheck(register, KNOWLEDGE);
    List<String> rows =
        List.of("", "; inspected=2023").stream()
            .map(date -> "provider=Ashby City Council; type=full; overall=good" + date)
            .map(line -> String.valueOf(check.compare(RegisterSample.inspection(line)).row()))
            .toList();
    assertThat(rows).containsExactly("null", "latest.csv:2");
  }
}
