package org.gradewire.read.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gradewire.text.ArticleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that cannot be read, each with its reason. */
class BrokenDocumentsTest {
  private static final String DOCX = "<w:p><w:r><w:t>Rated good</w:t></w:r></w:p>";
  private static final String OTHER = ", expected a document such as DOCX or ODT";
  private static final byte[] OLD = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };

  static Stream<Arguments> broken() {
    byte[] whole = Documents.docx(DOCX);
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, whole.length / 2 - 200, whole.length / 2, (byte) 'x');
    return Stream.of(
        Arguments.of(
            "cut short",
            Arrays.copyOf(whole, whole.length - 100),
            "found a damaged document (cut short), expected a whole one"),
        Arguments.of(
            "old",
            old("WordDocument"),
            "found an old Word document (.doc)" + OTHER + "; save it as .docx"),
        Arguments.of("old sheet", old("Workbook"), "found an old spreadsheet (.xls)" + OTHER),
        Arguments.of("protected", old("EncryptedPackage"), OldOffice.PROTECTED),
        Arguments.of(
            "sheet", ooxml("workbook"), "found a spreadsheet (.xlsx), expected a DOCX document"),
        Arguments.of(
            "slides",
            ooxml("presentation"),
            "found a presentation (.pptx), expected a DOCX document"),
        Arguments.of(
            "no body",
            ooxml("document"),
            "found no text in word/document.xml, expected a DOCX document"),
        Arguments.of(
            "no part",
            Documents.zip(Map.of("[Content_Types].xml", "<Types/>")),
            "found a document without word/document.xml, expected a DOCX document"),
        Arguments.of("book", typed("application/epub+zip"), "found an EPUB book" + OTHER),
        Arguments.of(
            "ods",
            typed("application/vnd.oasis.opendocument.spreadsheet"),
            "found a spreadsheet (.ods)" + OTHER),
        Arguments.of(
            "sxw",
            typed("application/vnd.sun.xml.writer"),
            "found an old OpenOffice document (.sxw)" + OTHER),
        Arguments.of(
            "pages",
            Documents.zip(Map.of("Index/Document.iwa", "x")),
            "found a document of Pages, Numbers or Keynote" + OTHER),
        Arguments.of(
            "no content",
            typed("application/vnd.oasis.opendocument.text"),
            "found a document without content.xml, expected an ODT document"),
        Arguments.of(
            "no words",
            Documents.docx("<w:p/>"),
            "found a document without words, expected an article"),
        Arguments.of(
            "entities",
            main(
                "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    + Documents.word(
                            "document", "<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body>")
                        .replaceFirst("<\\?xml.*\\?>", "")),
            "found a document type declaration in word/document.xml, expected none"),
        Arguments.of(
            "deep",
            Documents.docx("<w:tbl>".repeat(100_000)),
            "found elements nested more than 500 deep in word/document.xml, expected a document"),
        Arguments.of(
            "bomb",
            Documents.docx("<w:p>" + " ".repeat(OfficePackage.LARGEST_PART) + "</w:p>"),
            "found a damaged document (word/document.xml longer than 50,000,000 bytes unpacked),"
                + " expected a whole one"),
        Arguments.of(
            "deep RTF",
            ("{\\rtf1" + "{".repeat(100_000)).getBytes(StandardCharsets.US_ASCII),
            "found groups nested more than 1000 deep, expected a document"),
        Arguments.of(
            "Word XML",
            "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>"
                .getBytes(StandardCharsets.US_ASCII),
            "found a Word document saved as XML, expected one such as DOCX; save it as .docx"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void aBrokenDocumentIsNamedForWhatItIs(String name, byte[] bytes, String problem) {
    assertThatThrownBy(() -> Documents.read(bytes))
        .isInstanceOf(ArticleException.class)
        .hasMessage("[a] read: " + problem);
  }

  /** Whatever bytes of a document are wrong, it is read or refused with a reason. */
  @Test
  void noDamageIsMoreThanAReason() {
    for (byte[] whole :
        new byte[][] {Documents.docx(DOCX), Documents.odt("", "<text:p>Good</text:p>")}) {
      int refused = 0;
      for (int i = 4; i < whole.length; i++) {
        byte[] damaged = whole.clone();
        damaged[i] ^= (byte) 0xff;
        refused += isRefused(damaged) ? 1 : 0;
      }
      assertThat(refused).isPositive();
    }
  }

  private static boolean isRefused(byte[] bytes) {
    if (!OfficePackage.isOffice(bytes)) {
      return true;
    }
    try {
      Documents.read(bytes);
      return false;
    } catch (ArticleException e) {
      return true;
    }
  }

  @Test
  void onlyDocumentsAreDocuments() {
    assertThat(OfficePackage.isOffice(Documents.docx(DOCX))).isTrue();
    assertThat(OfficePackage.isOffice(typed("application/epub+zip"))).isTrue();
    assertThat(
            OfficePackage.isOffice(Documents.zip(Map.of("a.txt", "Rated good", "b.html", "<p>"))))
        .isFalse();
    assertThat(
            OfficePackage.isOffice("PK\u0003\u0004 and more".getBytes(StandardCharsets.US_ASCII)))
        .isFalse();
    assertThat(OfficePackage.isOffice(new byte[0])).isFalse();
  }

  private static byte[] old(String stream) {
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    byte[] bytes = Arrays.copyOf(OLD, 512 + name.length);
    System.arraycopy(name, 0, bytes, 512, name.length);
    return bytes;
  }

  private static byte[] ooxml(String root) {
    return main("<" + root + " xmlns=\"http://x.example\"/>");
  }

  private static byte[] main(String document) {
    Map<String, String> parts = Documents.docxParts("");
    parts.put("word/document.xml", document);
    return Documents.zip(parts);
  }

  private static byte[] typed(String type) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", type);
    return Documents.zip(parts);
  }
}
