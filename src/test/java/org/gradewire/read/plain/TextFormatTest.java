package org.gradewire.read.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradewire.read.Contents;
import org.gradewire.read.format.ResourceTable;
import org.gradewire.read.format.Story;
import org.gradewire.text.Block;
import org.gradewire.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatTest {
  private static final String WRAPPED =
      """
      Council services rated good by inspectors

      Children's services at Alder Council have been rated good by
      inspectors, who visited in May and found that leaders know their
      staff well.
      The report also says that:

        * social workers have manageable caseloads and see children
          often
        * plans are clear

      The council said that it was pleased with what the inspectors
      had found and would go on improving.
      """;

  @ParameterizedTest
  @CsvSource({"' | ',' | '", "'   |   ',' | '", "'      ','\t'", "'\t','\t'"})
  void linesOfAsManyCellsAreRowsOfATable(String gap, String border) throws Exception {
    String text =
        String.join(
            "\n",
            "Area" + gap + "Now",
            "Safe" + gap + "Good",
            "Caring" + gap + "Good",
            "",
            "The end.");
    assertThat(Contents.lines(Contents.text(text).get(0).blocks()))
        .containsExactly(
            "TABLE_ROW Area" + gapOr(gap, border) + "Now",
            "TABLE_ROW Safe" + gapOr(gap, border) + "Good",
            "TABLE_ROW Caring" + gapOr(gap, border) + "Good",
            "PARAGRAPH The end.");
  }

  /** Bars stay as they are. */
  private static String gapOr(String gap, String border) {
    return gap.contains("|") ? gap : border;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028"})
  void everyLineIsABlock(String lineEnd) throws Exception {
    String text = String.join(lineEnd, "Headline of it", "", "  First line. ", "Second line.", "");
    assertThat(Contents.lines(Contents.text(text).get(0).blocks()))
        .containsExactly(
            "PARAGRAPH Headline of it", "PARAGRAPH First line.", "PARAGRAPH Second line.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~  • good plans~      | LIST_ITEM good plans",
        "- good plans           | LIST_ITEM good plans",
        "* good plans           | LIST_ITEM good plans",
        "– good plans           | LIST_ITEM good plans",
        "◼\u00a0good plans      | LIST_ITEM good plans",
        "1. good plans          | LIST_ITEM good plans",
        "(2) good plans         | LIST_ITEM good plans",
        "12) good plans         | LIST_ITEM good plans",
        "2013. The year of      | PARAGRAPH 2013. The year of",
        "-5 degrees             | PARAGRAPH -5 degrees",
        "*Names were changed    | PARAGRAPH *Names were changed",
        "1.5 million pounds     | PARAGRAPH 1.5 million pounds",
      })
  void bulletsMakeListItems(String line, String expected) throws Exception {
    assertThat(Contents.lines(Contents.text(line).get(0).blocks())).containsExactly(expected);
  }

  @Test
  void textOfAFixedWidthIsUnwrapped() throws Exception {
    assertThat(Contents.lines(Contents.text(WRAPPED).get(0).blocks()))
        .containsExactly(
            "PARAGRAPH Council services rated good by inspectors",
            "PARAGRAPH Children's services at Alder Council have been rated good by inspectors,"
                + " who visited in May and found that leaders know their staff well.",
            "PARAGRAPH The report also says that:",
            "LIST_ITEM social workers have manageable caseloads and see children often",
            "LIST_ITEM plans are clear",
            "PARAGRAPH The council said that it was pleased with what the inspectors had found"
                + " and would go on improving.");
  }

  @Test
  void shortLinesOfOneLengthAreNoWrappedText() throws Exception {
    assertThat(Contents.text("Rated good\n".repeat(20)).get(0).blocks()).hasSize(20);
  }

  @Test
  void unwrappedWordsLeadBackToTheFile() throws Exception {
    Block block = Contents.text(WRAPPED).get(0).blocks().get(1);
    int start = block.text().text().indexOf("good by inspectors");
    Span raw = block.text().map().rawSpan(new Span(start, start + 18));
    assertThat(raw.of(WRAPPED)).isEqualTo("good by\ninspectors");
  }

  @Test
  void anArchiveIsSplitIntoItsPosts() throws Exception {
    String paragraph = "Inspectors came to the council in June and found that children are safe.\n";
    String text =
        "News archive\n\nAlder Council rated good by inspectors\n\n"
            + paragraph
            + "\n"
            + paragraph
            + "\n\nBrook Council told to improve its services\n12 May 2021\n"
            + paragraph
            + "\n\nA short heading\n\n"
            + paragraph;
    List<Story> articles = Contents.text(text);
    assertThat(articles).hasSize(2);
    assertThat(Contents.lines(articles.get(0).blocks()))
        .startsWith("FURNITURE News archive", "TITLE Alder Council rated good by inspectors")
        .hasSize(4);
    assertThat(Contents.lines(articles.get(1).blocks()))
        .startsWith("TITLE Brook Council told to improve its services", "PARAGRAPH 12 May 2021")
        .hasSize(5);
  }

  @Test
  void anotherPageIsNotSplit() throws Exception {
    String paragraph = "Inspectors came to the council in June and found that children are safe.\n";
    String text =
        "Alder Council rated good by inspectors\n\n"
            + paragraph
            + "\n\nWhat the inspectors said about its leaders\n\n"
            + paragraph;
    assertThat(Contents.text(text)).hasSize(1);
  }

  @Test
  void archiveHeadingsFindTheirExamples() {
    for (List<String> row : ResourceTable.load(TextFormat.class, "archive-headings.tsv")) {
      for (String example : row.get(2).split(" \\|\\| ", -1)) {
        assertThat(example).matches(row.get(1));
      }
    }
  }
}
