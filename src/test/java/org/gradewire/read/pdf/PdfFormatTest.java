package org.gradewire.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.gradewire.read.Contents;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Reading;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;
import org.gradewire.text.RawLocation;
import org.gradewire.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfFormatTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/gradewire/read/pdf");

  @Test
  void gradesStandInRowsOfTheirOwn() throws Exception {
    assertThat(lines("report.pdf"))
        .containsSequence(
            "TITLE Inspection of Alder local authority services for families",
            "PARAGRAPH Inspection dates: 4 to 15 March 2024",
            "PARAGRAPH Lead inspector: Robin Field, Inspector of Services",
            "TABLE_ROW Judgement\tGrade",
            "TABLE_ROW The help that families get early, before small worries turn into large"
                + " ones\tGood",
            "TABLE_ROW The experiences of young people who have left the care of the council"
                + "\tRequires improvement to be good, as in the year before",
            "TABLE_ROW Overall effectiveness\tGood");
  }

  @Test
  void bulletsAndNumbersAreNoPartOfItems() throws Exception {
    assertThat(lines("report.pdf"))
        .containsSequence(
            "HEADING What needs to improve",
            "LIST_ITEM The speed of first visits, which are still late for one family in five.",
            "LIST_ITEM Records of supervision.",
            "HEADING How well families are helped")
        .filteredOn(line -> line.startsWith("LIST_ITEM The leaders"))
        .hasSize(5);
  }

  @Test
  void marksOfFootnotesAreLeftOutAndRaisedLettersAreNot() throws Exception {
    assertThat(String.join("\n", lines("report.pdf")))
        .contains("Families say so too.\n")
        .contains("opens on the 21st of each month.");
  }

  @Test
  void aParagraphRunsOverThePage() throws Exception {
    Reading reading = read("report.pdf");
    List<Block> items =
        reading.stories().get(0).blocks().stream()
            .filter(block -> block.text().text().startsWith("The leaders"))
            .toList();
    Block over = items.get(3);
    assertThat(over.text().text()).endsWith("managers act early rather than late.");
    assertThat(page(reading, over, 0)).isEqualTo(new RawLocation.Page(1));
    assertThat(page(reading, over, over.text().text().length() - 1))
        .isEqualTo(new RawLocation.Page(2));
  }

  @Test
  void runningHeadersAndFootersAreFurnitureOnce() throws Exception {
    assertThat(lines("report.pdf"))
        .filteredOn(line -> line.startsWith("FURNITURE"))
        .containsExactly(
            "FURNITURE Alder Inspectorate of Services",
            "FURNITURE Inspection of Alder Council, 4 to 15 March 2024 1");
  }

  @Test
  void whatTheFileSaysOfItselfIsMetadata() throws Exception {
    Reading reading = read("report.pdf");
    assertThat(lines("report.pdf"))
        .endsWith(
            "METADATA pdf:CreationDate 2026-11-21",
            "METADATA pdf:Title Inspection of Alder local authority services",
            "METADATA pdf:Author Sam Reed");
    List<Block> blocks = reading.stories().get(0).blocks();
    assertThat(page(reading, blocks.get(blocks.size() - 1), 0))
        .isEqualTo(new RawLocation.Property("Author"));
    assertThat(reading.mediaType()).isEqualTo("application/pdf");
    assertThat(lines("newspaper.pdf")).noneMatch(line -> line.contains("page1.docx"));
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws Exception {
    assertThat(lines("newspaper.pdf"))
        .contains("TITLE Council to open four centres for families")
        .filteredOn(line -> line.startsWith("PARAGRAPH"))
        .anyMatch(line -> line.contains("called the announcement disappointing. They had demanded"))
        .anyMatch(line -> line.endsWith("next to the library and the swimming pool."))
        .allMatch(line -> line.length() > 250 || line.contains("Alder") || line.contains("Beech"));
  }

  @Test
  void wordsPartedOverLinesAreJoinedAndRealHyphensStay() throws Exception {
    String words = String.join("\n", lines("columns.pdf"));
    assertThat(words)
        .contains("spread over too many departments.")
        .contains("accepted every recommendation.")
        .contains("the well-being of youngsters")
        .doesNotContain("- ")
        .doesNotContain("recommenda-");
  }

  @Test
  void anEmptyPasswordOpensALetter() throws Exception {
    assertThat(lines("letter.pdf"))
        .contains("TITLE Focused visit to Alder services for families", "PARAGRAPH Dear Sam");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "password.pdf  | found a PDF that needs a password, expected one that opens without",
        "scan.pdf      | found a PDF of pictures without text, expected one with text; run OCR"
            + " first",
        "no-pages.pdf  | found a PDF without pages, expected an article",
        "truncated.pdf | found a damaged PDF (Missing root object specification in trailer.),"
            + " expected a readable one"
      })
  void aBadPdfIsNamedForWhatItIs(String name, String problem) {
    assertThatThrownBy(() -> read(name))
        .isInstanceOf(ArticleException.class)
        .hasMessage("[%s] read: %s".formatted(name, problem));
  }

  @Test
  void aPdfIsReadAsFarAsItGoes() throws Exception {
    Reading reading = read("cut-off.pdf");
    assertThat(reading.warnings())
        .contains("the PDF is damaged or cut off; read as far as it goes");
    assertThat(Contents.lines(reading.stories().get(0).blocks()))
        .contains("TABLE_ROW Overall effectiveness\tGood");
  }

  @Test
  void textInAnotherDirectionIsLeftOut() throws Exception {
    assertThat(lines("rotated.pdf"))
        .containsExactly("PARAGRAPH Rated good by the inspectors today, the council said.");
  }

  @Test
  void aDrawingThatShowsItselfComesToAnEnd() throws Exception {
    Reading reading = read("nested.pdf");
    assertThat(reading.warnings())
        .containsExactly("page 1 may be incomplete: parts of it are damaged");
    assertThat(reading.stories().get(0).blocks()).hasSize(1);
  }

  @Test
  void aStreamThatUnpacksToTooMuchIsNotUnpacked() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("%PDF-1.4\n1 0 obj\n<</Length 1>>stream\n".getBytes(StandardCharsets.US_ASCII));
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(file)) {
      for (int i = 0; i < 101; i++) {
        deflated.write(new byte[1_000_000]);
      }
    }
    assertThatThrownBy(() -> new PdfFormat().read(Contents.of("a.pdf", file.toByteArray())))
        .hasMessage(
            "[a.pdf] read: found a PDF that unpacks to more than 100 MB, expected an article");
  }

  @ParameterizedTest
  @CsvSource({"%PDF-1.7, true", "'\u00ef\u00bb\u00bf\r\n%PDF-1.4', true", "Read %PDF-1.7, false"})
  void thePdfSignatureDecides(String head, boolean pdf) {
    FileContent content = Contents.of("a.txt", head, StandardCharsets.ISO_8859_1);
    assertThat(new PdfFormat().recognises(content)).isEqualTo(pdf);
  }

  private static RawLocation page(Reading reading, Block block, int at) {
    return reading.raw().locate(block.text().map().rawSpan(new Span(at, at + 1)));
  }

  private static List<String> lines(String name) throws Exception {
    return Contents.lines(read(name).stories().get(0).blocks());
  }

  private static Reading read(String name) throws Exception {
    return new PdfFormat().read(Contents.of(name, Files.readAllBytes(FOLDER.resolve(name))));
  }
}
