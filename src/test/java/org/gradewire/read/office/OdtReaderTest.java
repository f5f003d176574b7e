package org.gradewire.read.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdtReaderTest {

  /** What stands in a text, and what a reader sees. */
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <text:p>Rated inade<text:span text:style-name="T1">quate</text:span></text:p>               | PARAGRAPH Rated inadequate
          <text:p>Rated<text:s text:c="3"/>good<text:tab/>now</text:p>                                | PARAGRAPH Rated good now
          <text:h text:outline-level="1">Rated good</text:h>                                          | HEADING Rated good
          <text:p text:style-name="P1">Rated good</text:p>                                            | TITLE Rated good
          <text:p text:style-name="Heading_20_3">Rated good</text:p>                                  | HEADING Rated good
          <text:list><text:list-item><text:p>Rated good</text:p></text:list-item></text:list>         | LIST_ITEM Rated good
          <text:list><text:list-header><text:p>Rated good</text:p></text:list-header></text:list>     | PARAGRAPH Rated good
          <text:p>Rated <text:span text:style-name="HID">not </text:span>good</text:p>                | PARAGRAPH Rated good
          <text:p>Rated <text:hidden-text text:is-hidden="true">not</text:hidden-text>good</text:p>   | PARAGRAPH Rated good
          <text:p>Rated <office:annotation><text:p>Sure?</text:p></office:annotation>good</text:p>    | PARAGRAPH Rated good
          <text:p>Rated <text:ruby><text:ruby-base>good</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby></text:p> | PARAGRAPH Rated good
          <text:tracked-changes><text:changed-region><text:deletion><text:p>not</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Rated good</text:p> | PARAGRAPH Rated good
          <text:section text:display="none"><text:p>Not</text:p></text:section><text:p>Rated good</text:p> | PARAGRAPH Rated good
          <text:p>Rated &amp; &#8216;good&#x2019;</text:p>                                            | PARAGRAPH Rated & ‘good’
          """)
  void aTextReadsAsItIsShown(String markup, String line) throws Exception {
    String styles =
        "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/>"
            + "<style:style style:name=\"HID\" style:family=\"text\">"
            + "<style:text-properties text:display=\"none\"/></style:style>";
    assertThat(Documents.lines(Documents.read(Documents.odt(styles, markup))))
        .containsExactly(line);
  }

  @Test
  void framesComeBeforeTheirParagraphAndNotesLast() throws Exception {
    assertThat(
            Documents.lines(
                Documents.read(
                    Documents.odt(
                        "",
                        "<text:p>Rated <draw:frame><draw:text-box><text:p>In the box.</text:p>"
                            + "</draw:text-box></draw:frame>good<text:note><text:note-citation>1"
                            + "</text:note-citation><text:note-body><text:p>In May.</text:p>"
                            + "</text:note-body></text:note>.</text:p><text:p>End.</text:p>"))))
        .containsExactly(
            "PARAGRAPH In the box.",
            "PARAGRAPH Rated good.",
            "PARAGRAPH End.",
            "PARAGRAPH In May.");
  }

  @Test
  void anIndexIsFurniture() throws Exception {
    assertThat(
            Documents.lines(
                Documents.read(
                    Documents.odt(
                        "",
                        "<text:table-of-content><text:p>Findings 2</text:p></text:table-of-content>"
                            + "<text:p>Rated good.</text:p>"))))
        .containsExactly("FURNITURE Findings 2", "PARAGRAPH Rated good.");
  }

  @Test
  void aDocumentThatWasPackedAgainWithoutItsTypeIsRead() throws Exception {
    Map<String, String> parts = Documents.odtParts("", "<text:p>Rated good</text:p>");
    parts.remove("mimetype");
    parts.put("META-INF/manifest.xml", "<manifest/>");
    assertThat(Documents.lines(Documents.read(Documents.zip(parts))))
        .containsExactly("PARAGRAPH Rated good");
  }

  @Test
  void aProtectedDocumentIsNamed() {
    Map<String, String> parts = Documents.odtParts("", "<text:p>Rated good</text:p>");
    parts.put(
        "META-INF/manifest.xml",
        "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
            + "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>");
    assertThatThrownBy(() -> Documents.read(Documents.zip(parts)))
        .hasMessage("[a] read: " + OldOffice.PROTECTED);
  }
}
