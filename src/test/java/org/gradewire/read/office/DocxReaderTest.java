package org.gradewire.read.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gradewire.read.format.Reading;
import org.gradewire.text.AlignedText;
import org.gradewire.text.RawLocation;
import org.gradewire.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxReaderTest {
  private static final String MAIN = "word/document.xml";

  /** What stands in a paragraph, and what a reader sees. */
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <w:r w:rsidR="1"><w:t>Rated inade</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:rPr><w:b/></w:rPr><w:t>quate</w:t></w:r> | Rated inadequate
          <w:r><w:t xml:space="preserve">Rated </w:t></w:r><w:smartTag><w:smartTagPr/><w:r><w:t>good</w:t></w:r></w:smartTag>          | Rated good
          <w:r><w:t>R&amp;D &#163;20m</w:t></w:r>                                                                                      | R&D £20m
          <w:r><w:t>Rated</w:t><w:tab/><w:t>good</w:t></w:r>                                                                            | Rated good
          <w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Rated good</w:t></w:r>                                         | Rated good
          <w:r><w:t>Ofsted said it</w:t><w:br/><w:t>was good</w:t></w:r>                                                                | Ofsted said it was good
          <w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>oper</w:t><w:softHyphen/><w:t>ate</w:t></w:r>                                        | co-operate
          <w:r><w:t>Rated </w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Odd" w:char="F041"/></w:r>                      | Rated ✓
          <w:r><w:t>ages 5 </w:t><w:sym w:font="Calibri" w:char="2013"/><w:t> 9</w:t></w:r>                                                  | ages 5 – 9
          <w:hyperlink r:id="rId7"><w:r><w:t>the report</w:t></w:r></w:hyperlink>                                                       | the report
          <w:fldSimple w:instr="DATE"><w:r><w:t>17 May</w:t></w:r></w:fldSimple>                                                        | 17 May
          <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:t>not this</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the report</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r> | the report
          <w:r><w:t>Rated </w:t></w:r><w:del><w:r><w:delText>good</w:delText></w:r></w:del><w:ins><w:r><w:t>poor</w:t></w:r></w:ins>    | Rated poor
          <w:r><w:t>Rated </w:t></w:r><w:moveFrom><w:r><w:t>good</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>poor</w:t></w:r></w:moveTo> | Rated poor
          <w:r><w:rPr><w:vanish/></w:rPr><w:t>Not </w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>good</w:t></w:r>            | good
          <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt><w:sdt><w:sdtContent><w:r><w:t>Rated good</w:t></w:r></w:sdtContent></w:sdt> | Rated good
          <w:r><mc:AlternateContent><mc:Choice><w:t>new</w:t></mc:Choice><mc:Choice><w:t>other</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r> | new
          <w:r><w:t><![CDATA[a < b & c]]></w:t></w:r>                                                                                   | a < b & c
          """)
  void aParagraphReadsAsItIsShown(String markup, String words) throws Exception {
    assertThat(Documents.lines(Documents.read(Documents.docx("<w:p>" + markup + "</w:p>"))))
        .containsExactly("PARAGRAPH " + words);
  }

  @Test
  void aWordThatRunsSplitLeadsBackToItsLetters() throws Exception {
    String split = "inade</w:t></w:r><w:r><w:t>quate";
    String body = "<w:p><w:r><w:t>Rated " + split + " now</w:t></w:r></w:p>";
    Reading reading = Documents.read(Documents.docx(body));
    AlignedText text = reading.stories().get(0).blocks().get(0).text();
    int start = Documents.docxParts(body).getOrDefault(MAIN, "").indexOf(split);
    assertThat(text.text()).isEqualTo("Rated inadequate now");
    assertThat(reading.raw().locate(text.map().rawSpan(new Span(6, 16))))
        .isEqualTo(new RawLocation.Part(MAIN, start, start + split.length()));
  }

  @Test
  void theStrictNamespaceAndOtherPrefixesAreTheSame() throws Exception {
    Map<String, String> parts = Documents.docxParts("");
    parts.put(
        "word/document.xml",
        "<x:document xmlns:x='http://purl.oclc.org/ooxml/wordprocessingml/main'><x:body><x:p>"
            + "<x:pPr><x:outlineLvl x:val='0'/></x:pPr><x:r><x:t>Rated good</x:t></x:r></x:p>"
            + "</x:body></x:document>");
    assertThat(Documents.lines(Documents.read(Documents.zip(parts))))
        .containsExactly("HEADING Rated good");
  }

  @Test
  void stylesTellHeadingsInWhateverLanguage() throws Exception {
    Map<String, String> parts =
        Documents.docxParts(
            text("Kreis ist jetzt gut", "Titel")
                + text("Was gesehen wurde", "berschrift1")
                + text("Eigene", "Mine")
                + text("Punkt", "Liste")
                + text("Kein Punkt mehr", "Liste", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
                + text("Noch einer", "Normal", "<w:numPr><w:numId w:val=\"3\"/></w:numPr>")
                + text("Verborgen", "Versteckt"));
    parts.put("word/_rels/document.xml.rels", Documents.relationship("styles", "stile.xml"));
    parts.put(
        "word/stile.xml",
        Documents.word(
            "styles",
            style("Titel", "Title", "")
                + style("berschrift1", "heading 1", "")
                + style("Mine", "My own", "<w:basedOn w:val=\"berschrift1\"/>")
                + style("Liste", "Aufz", "<w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>")
                + style("Versteckt", "Hid", "<w:rPr><w:vanish/></w:rPr>")));
    assertThat(Documents.lines(Documents.read(Documents.zip(parts))))
        .containsExactly(
            "TITLE Kreis ist jetzt gut",
            "HEADING Was gesehen wurde",
            "HEADING Eigene",
            "LIST_ITEM Punkt",
            "PARAGRAPH Kein Punkt mehr",
            "LIST_ITEM Noch einer");
  }

  @Test
  void aTitleThatOnlySaysPressReleaseGivesWayToTheHeading() throws Exception {
    assertThat(
            Documents.lines(
                Documents.read(
                    Documents.docx(
                        text("Press release", "Title")
                            + text("Council rated good by Ofsted", "Heading1")
                            + text("More on this", "Heading1")))))
        .containsExactly(
            "HEADING Press release", "TITLE Council rated good by Ofsted", "HEADING More on this");
  }

  @Test
  void tablesOfDataGiveRowsAndTablesOfLayoutGiveParagraphs() throws Exception {
    String nested =
        table(
            row(cell(text("Adoption")), cell(text("Good"))),
            row(cell(text("Help")), cell(text("Poor"))));
    String deleted =
        "<w:tr><w:trPr><w:del/></w:trPr>" + cell(text("Gone")) + cell(text("x")) + "</w:tr>";
    assertThat(
            Documents.lines(
                Documents.read(
                    Documents.docx(
                        table(
                                row(cell(text("Area")), cell(text("Grade"))),
                                row(
                                    cell(text("Leadership") + text("and staff")),
                                    cell("<w:p/>"),
                                    cell(text("Good"))),
                                deleted)
                            + table(row(cell(text("First.") + text("Second.")), cell(nested)))))))
        .containsExactly(
            "TABLE_ROW Area\tGrade",
            "TABLE_ROW Leadership and staff\tGood",
            "PARAGRAPH First.",
            "PARAGRAPH Second.",
            "TABLE_ROW Adoption\tGood",
            "TABLE_ROW Help\tPoor");
  }

  @Test
  void aTextBoxComesBeforeItsParagraphAndOnce() throws Exception {
    String box = "<w:txbxContent>" + text("In the box.") + "</w:txbxContent>";
    assertThat(
            Documents.lines(
                Documents.read(
                    Documents.docx(
                        "<w:p><w:r><w:t>Rated </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
                            + box
                            + "</mc:Choice><mc:Fallback>"
                            + box
                            + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>good.</w:t></w:r></w:p>"))))
        .containsExactly("PARAGRAPH In the box.", "PARAGRAPH Rated good.");
  }

  @Test
  void paragraphsWhoseBreakWasDeletedAreOne() throws Exception {
    assertThat(
            Documents.lines(
                Documents.read(
                    Documents.docx(
                        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Rated </w:t></w:r></w:p>"
                            + text("good.")))))
        .containsExactly("PARAGRAPH Rated good.");
  }

  @Test
  void notesThatTheWordsReferToComeLast() throws Exception {
    Map<String, String> parts =
        Documents.docxParts(
            "<w:p><w:r><w:t>Rated good</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
                + text("End."));
    parts.put(
        "word/footnotes.xml",
        Documents.word(
            "footnotes",
            "<w:footnote w:id=\"2\">"
                + text("In May.")
                + "</w:footnote><w:footnote w:id=\"3\">"
                + text("Of nothing.")
                + "</w:footnote>"));
    assertThat(Documents.lines(Documents.read(Documents.zip(parts))))
        .containsExactly("PARAGRAPH Rated good", "PARAGRAPH End.", "PARAGRAPH In May.");
  }

  @Test
  void aBulletThatSomebodyTypedIsNoWord() throws Exception {
    assertThat(Documents.lines(Documents.read(Documents.docx(text("• Rated good")))))
        .containsExactly("LIST_ITEM Rated good");
  }

  private static String text(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  private static String text(String words, String style) {
    return text(words, style, "");
  }

  private static String text(String words, String style, String properties) {
    return text(words)
        .replace(
            "<w:p>", "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>");
  }

  private static String style(String id, String name, String more) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style>"
        .formatted(id, name, more);
  }

  private static String table(String... rows) {
    return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String cell(String content) {
    return "<w:tc><w:tcPr/>" + content + "</w:tc>";
  }
}
