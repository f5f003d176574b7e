package org.gradewire.read.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.gradewire.read.format.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One press release, written as flat OpenDocument and saved in the other formats by LibreOffice.
 */
class SavedDocumentsTest {
  private static final List<String> STORY =
      List.of(
          "TITLE Ofsted finds children’s services in Thornmere are now good",
          "PARAGRAPH Friday 17 May 2024",
          "PARAGRAPH Children’s services at Thornmere County Council have been rated ‘good’ by Ofsted"
              + " after inspectors spent two weeks with the council in March.",
          "PARAGRAPH The report, published today, says that leaders have invested £4.2\u00a0million in"
              + " early help and that the naïve reading of its café scheme 😀 was wrong.",
          "HEADING What inspectors saw",
          "LIST_ITEM Social workers know their children well.",
          "LIST_ITEM Care leavers get steady support.",
          "TABLE_ROW Judgement\tGrade",
          "TABLE_ROW The impact of leaders\tGood",
          "TABLE_ROW Help and protection\tRequires improvement to be good",
          "PARAGRAPH Councillor Zoë Pemberton, cabinet member for children, said:",
          "QUOTE “We are proud of our staff, and we know there is more to do.”",
          "PARAGRAPH The full report is on the inspectorate’s website.",
          "PARAGRAPH Thornmere was judged to require improvement in 2019.",
          "PARAGRAPH ENDS",
          "PARAGRAPH The money was agreed by the cabinet in February 2023.",
          "FURNITURE Thornmere County Council – News",
          "FURNITURE Page 1, press office 01632 960123");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "release.fodt, application/vnd.oasis.opendocument.text-flat-xml, UTF-8, 2024-05-17T09:30:00",
    "release.odt, application/vnd.oasis.opendocument.text, UTF-8, 2024-05-17T09:30:00",
    "release.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, UTF-8,"
        + " 2024-05-17T09:30:00Z",
    "release.rtf, application/rtf, ISO-8859-1, 2024-05-17T09:30"
  })
  void aDocumentIsReadAsItsReaderSeesIt(
      String name, String mediaType, String charset, String created) throws Exception {
    Reading reading = read(name);
    List<String> lines = Documents.lines(reading);
    assertThat(reading.mediaType()).isEqualTo(mediaType);
    assertThat(reading.charset()).isEqualTo(charset);
    assertThat(reading.warnings()).isEmpty();
    assertThat(lines.subList(0, STORY.size())).isEqualTo(STORY);
    assertThat(lines.subList(STORY.size(), lines.size()))
        .containsExactlyInAnyOrder(
            "METADATA office:created " + created,
            "METADATA office:creator Róisín Alder",
            "METADATA office:title Ofsted visit – release");
  }

  private static Reading read(String name) throws Exception {
    return Documents.read(bytes(name));
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream stream = SavedDocumentsTest.class.getResourceAsStream(name)) {
      assertThat(stream).isNotNull();
      return stream.readAllBytes();
    }
  }
}
