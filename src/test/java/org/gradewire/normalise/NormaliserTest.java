package org.gradewire.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Article;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.SourceFile;
import org.gradewire.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {
  private static final Normaliser NORMALISER = new Normaliser(Furniture.knowledge());
  private static final String PROSE =
      "Inspectors came to the council in June and found that children are safe and well cared for.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~Rated\u00a0 good~              | Rated good",
        "~  Rated\t\r\n good ~           | Rated good",
        "~chil\u00addren~                | children",
        "~chil\u200bdren\ufeff~          | children",
        "~cafe\u0301 Zoe\u0308~          | café Zoë",
        "~“quotes” – ‘stay’ — so~        | “quotes” – ‘stay’ — so",
        "~well-plannedcare isgood~       | well-plannedcare isgood",
        "~👨\u200d👩\u200d👧 safe~        | 👨\u200d👩\u200d👧 safe",
        "~a\u0000b\u2003c~               | ab c",
      })
  void wordsAreCleaned(String raw, String expected) {
    assertThat(normalised(paragraph(raw)).text().text()).isEqualTo(expected);
  }

  @Test
  void cellsKeepTheirTabs() {
    Block row = paragraph("Leadership \t good\u00a0enough").as(BlockKind.TABLE_ROW);
    assertThat(normalised(row).text().text()).isEqualTo("Leadership\tgood enough");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Joint statement from Alder Council and Alder NHS Trust",
        "Report of the Director of Children’s Services",
        "Office of the Police and Crime Commissioner for Brook",
        "Alder Borough Council newsroom",
        "Up the hill: the leader’s blog",
        "The Alder Times | the times explains",
        "Home » Schools » ‘Children love it’",
        "Wednesday 18 June 2025, 10.00am, Committee Room 2"
      })
  void whatNamesThePaperOrTheMeetingIsNoHeadline(String line) {
    NormalisedArticle article =
        normalised(
            paragraph(line), paragraph("Inspectors praise the care of Alder"), paragraph(PROSE));

    assertThat(article.blocks())
        .filteredOn(block -> block.kind() == BlockKind.TITLE)
        .extracting(block -> block.span().of(article.text().text()))
        .containsExactly("Inspectors praise the care of Alder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alder rated good | the full story",
        "Report finds care of Alder good",
        "A blog told of it all"
      })
  void aHeadlineStaysOneBesideAnotherLine(String line) {
    NormalisedArticle article =
        normalised(
            paragraph(line), paragraph("Inspectors praise the care of Alder"), paragraph(PROSE));

    assertThat(article.blocks().get(0).kind()).isEqualTo(BlockKind.TITLE);
  }

  @Test
  void blankBlocksGoAndMetadataComesLast() {
    Block name = new Block(BlockKind.METADATA, text("Alder Times"), "meta:og:site_name");
    NormalisedArticle article = normalised(name, paragraph("\u00a0\u00ad"), paragraph(PROSE));
    assertThat(article.text().text()).isEqualTo(PROSE + "\nAlder Times");
    assertThat(article.blocks().get(1).label()).isEqualTo("meta:og:site_name");
    assertThat(article.blocks().get(1).span())
        .isEqualTo(new Span(PROSE.length() + 1, PROSE.length() + 12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TITLE Alder rated good / PARAGRAPH #",
        "FURNITURE Home Alder News Article / TITLE Alder rated good / DATELINE 4 May 2021 /"
            + " PARAGRAPH #",
        "FURNITURE Jobs | Adults | Children / TITLE What went wrong? / PARAGRAPH #",
        "FURNITURE Alder Times / DATELINE 01.06.21 / TITLE Alder rated good / PARAGRAPH #",
        "FURNITURE Latest news / TITLE Alder rated good / BYLINE By Jane Doe / PARAGRAPH #",
        "PARAGRAPH # / HEADING Alder rated good / PARAGRAPH #",
        "TITLE Alder rated good / CAPTION Alder rated good - Alder Times / PARAGRAPH #",
        "TITLE Alder rated good / FURNITURE Alder rated good / PARAGRAPH #",
        "TITLE Alder rated good / BYLINE Jane Doe / DATELINE 4 May 2021 / PARAGRAPH #",
        "TITLE Alder rated good / CAPTION The hall / FURNITURE The hall / PARAGRAPH #",
        "TITLE Alder rated good / PARAGRAPH It found: / PARAGRAPH # / HEADING Praise / PARAGRAPH #",
        "TITLE Alder praised / PARAGRAPH # / FURNITURE How Brook is failing its children after"
            + " report / PARAGRAPH #",
        "TITLE Alder praised / PARAGRAPH # / PARAGRAPH How is Brook failing its children after"
            + " this? / PARAGRAPH #",
        "TITLE Alder praised / PARAGRAPH “We care: # / FURNITURE Brook failing its children says"
            + " new report / PARAGRAPH “We do.”",
        "TITLE Alder praised / PARAGRAPH “We care. #” / PARAGRAPH Brook failing its children says"
            + " new report / PARAGRAPH “We do.”",
        "TITLE Alder praised / PARAGRAPH # / FURNITURE Related articles / FURNITURE Brook rated"
            + " good / FURNITURE More on it",
        "TITLE Alder praised / PARAGRAPH # / PARAGRAPH # / PARAGRAPH # / FURNITURE Notes to editors"
            + " / FURNITURE #",
        "TITLE Alder praised / PARAGRAPH # / FURNITURE Related articles / FURNITURE Brook good /"
            + " PARAGRAPH # / PARAGRAPH #",
      })
  void linesGetTheirPart(String lines) {
    List<String> expected = new ArrayList<>();
    for (String line : lines.split(" / ", -1)) {
      expected.add(line.replace("#", "Report " + expected.size() + ": " + PROSE));
    }
    List<Block> blocks = new ArrayList<>();
    for (String line : expected) {
      blocks.add(paragraph(line.substring(line.indexOf(' ') + 1)));
    }
    NormalisedArticle article = normalised(blocks.toArray(Block[]::new));
    assertThat(article.blocks())
        .extracting(block -> block.kind() + " " + block.span().of(article.text().text()))
        .isEqualTo(expected);
  }

  @Test
  void theHeadlineOfAPageStays() {
    Block title = paragraph("Latest news").as(BlockKind.TITLE);
    assertThat(normalised(title, paragraph(PROSE)).blocks().get(0).kind())
        .isEqualTo(BlockKind.TITLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BROOK WEEKLY NEWS Wednesday, October 9, 2024 | Peers spend four days with Brook's social workers
          FOR IMMEDIATE USE – Friday 12 July 2024      | BROOK’S CHILDREN FAILED ON EVERY COUNT
          Members’ bulletin no. 7                      | Good – but who paid for it?
          Date of meeting: 19 June 2025                | Title: Outcome of the inspection and next steps
          To: Cabinet Committee                        | Subject: Outcome of the focused visit
          """)
  void theHeadlineStandsBelowWhatThePaperIs(String above, String headline) {
    NormalisedArticle article = normalised(paragraph(above), paragraph(headline), paragraph(PROSE));
    assertThat(article.blocks())
        .filteredOn(block -> block.kind() == BlockKind.TITLE)
        .extracting(block -> block.span().of(article.text().text()))
        .containsExactly(headline.replaceFirst("^(?:Title|Subject): ", ""));
  }

  private static NormalisedArticle normalised(Block... blocks) {
    return NORMALISER.normalise(
        new Article(
            "a",
            new SourceFile("a.txt", "", "text/plain", "UTF-8", 0),
            List.of(blocks),
            List.of()));
  }

  private static Block paragraph(String words) {
    return new Block(BlockKind.PARAGRAPH, text(words));
  }

  private static AlignedText text(String words) {
    return AlignedText.of(words, 0, words.length());
  }
}
