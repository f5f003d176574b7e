package org.gradewire.read.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradewire.read.format.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfReaderTest {

  /** What stands in a file, and what a reader sees. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Rated {\\b go}od\\par                                                  | PARAGRAPH Rated good
          Rated \\'91good\\'92 for \\'a320m                                      | PARAGRAPH Rated ‘good’ for £20m
          \\uc1 Rated \\u8216?good\\u8217\\'92 now                               | PARAGRAPH Rated ‘good’ now
          {\\uc0 Rated \\u8216 good\\u8217 }? Yes                                | PARAGRAPH Rated ‘good’? Yes
          Well \\u-10179?\\u-8704? done                                          | PARAGRAPH Well 😀 done
          \\lquote Good\\rquote  \\endash  said {\\ldblquote}he\\rdblquote .      | PARAGRAPH ‘Good’ – said “he”.
          {\\f1 Rodi\\'e8} r\\'e8                                                | PARAGRAPH Rodič rè
          {\\f2\\'95\\'5c\\'8e\\'a6}                                             | PARAGRAPH 表示
          {\\f3\\'b7}\\tab Rated good                                            | LIST_ITEM Rated good
          {\\listtext\\'b7\\tab}Rated good\\par                                  | LIST_ITEM Rated good
          {\\pntext 1.\\tab}{\\*\\pn\\pnlvlbody}Rated good\\par                  | LIST_ITEM Rated good
          co\\_oper\\-ate\\~now\\tab then                                        | PARAGRAPH co-operate\u00a0now then
          {\\v hidden }{\\deleted gone }shown\\v no\\v0  too\\plain               | PARAGRAPH shown too
          {\\field{\\*\\fldinst{HYPERLINK "x"}}{\\fldrslt{the report}}}          | PARAGRAPH the report
          {\\*\\unknown words {and more}}Rated good                              | PARAGRAPH Rated good
          {\\pict\\wmetafile8 0100abcd}{\\*\\shppict{\\pict ff}}Rated good       | PARAGRAPH Rated good
          Rated\\bin5 \\}{}{ good                                                | PARAGRAPH Rated good
          {\\upr{Sao}{\\*\\ud{S\\u227 ao}}}                                      | PARAGRAPH São
          \\pard\\s1 Rated good\\par                                             | HEADING Rated good
          \\pard\\s2 Rated good\\par                                             | TITLE Rated good
          \\pard\\outlinelevel1 Rated good\\par                                  | HEADING Rated good
          a\\\\b \\{c\\}                                                          | PARAGRAPH a\\b {c}
          Ofsted said\\line it was good                                          | PARAGRAPH Ofsted said it was good
          """)
  void aTextReadsAsItIsShown(String rtf, String line) throws Exception {
    assertThat(Documents.lines(Documents.rtf(HEAD + rtf + "}"))).containsExactly(line);
  }

  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset238 Arial CE;}"
          + "{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset2 Symbol;}}"
          + "{\\stylesheet{\\ql Normal;}{\\s1\\sbasedon0 heading 1;}{\\s2 Title;}{\\*\\cs3 Strong;}}\r\n";

  @Test
  void rowsOfCellsAreRowsOfATable() throws Exception {
    assertThat(
            Documents.lines(
                Documents.rtf(
                    HEAD
                        + "\\pard Before.\\par\\trowd\\cellx1\\cellx2\\pard\\intbl Area\\cell Grade\\cell\\row"
                        + "\\trowd\\pard\\intbl Help\\par and care\\cell\\pard\\intbl Good\\cell\\row"
                        + "\\pard After.\\par}")))
        .containsExactly(
            "PARAGRAPH Before.",
            "TABLE_ROW Area\tGrade",
            "TABLE_ROW Help and care\tGood",
            "PARAGRAPH After.");
  }

  @Test
  void tablesStandInTables() throws Exception {
    String nested =
        "\\pard\\intbl\\itap2 Area\\nestcell Grade\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}"
            + "{\\nonesttables\\par}Help\\nestcell Good\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}";
    assertThat(
            Documents.lines(
                Documents.rtf(
                    HEAD
                        + "\\trowd\\pard\\intbl First.\\cell "
                        + nested
                        + "\\pard\\intbl Last.\\cell\\row\\pard After.}")))
        .containsExactly(
            "PARAGRAPH First.",
            "TABLE_ROW Area\tGrade",
            "TABLE_ROW Help\tGood",
            "PARAGRAPH Last.",
            "PARAGRAPH After.");
  }

  @Test
  void notesBoxesAndPagesHaveTheirPlaces() throws Exception {
    assertThat(
            Documents.lines(
                Documents.rtf(
                    HEAD
                        + "{\\header News\\par}{\\info{\\title Release}{\\creatim\\yr2024\\mo5\\dy7\\hr9\\min5}}"
                        + "Rated{\\footnote\\pard In May.} good{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}"
                        + "{\\shptxt In the box.\\par}}{\\shprslt no}}.\\par End.}")))
        .containsExactly(
            "PARAGRAPH In the box.",
            "PARAGRAPH Rated good.",
            "PARAGRAPH End.",
            "PARAGRAPH In May.",
            "FURNITURE News",
            "METADATA office:title Release",
            "METADATA office:created 2024-05-07T09:05");
  }

  @Test
  void aFileThatIsCutShortIsReadAsFarAsItGoes() throws Exception {
    Reading reading = Documents.rtf(HEAD + "Rated {\\b good");
    assertThat(Documents.lines(reading)).containsExactly("PARAGRAPH Rated good");
    assertThat(reading.warnings()).containsExactly("cut short: the file ends in the middle");
  }
}
