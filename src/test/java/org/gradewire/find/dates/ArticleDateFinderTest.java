package org.gradewire.find.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.Edtf;
import org.gradewire.text.AlignedText;
import org.gradewire.text.BlockKind;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.SourceFile;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables a block is {@code KIND words} or {@code METADATA(label) words}. */
class ArticleDateFinderTest {
  private static final ArticleDateFinder FINDER =
      new ArticleDateFinder(new DateFinder(Knowledge.embedded().wordings("dates")));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          METADATA(jsonld:datePublished) 2018-03-29T09:00:00+01:00       | 2018-03-29 | published/jsonld
          METADATA(meta:article:published_time) 2018-03-29T09:00:00Z     | 2018-03-29 | published/meta
          METADATA(article:published_time) 2018-03-29 09:00              | 2018-03-29 | published/meta
          METADATA(meta:pubdate) Thu, 29 Mar 2018 09:00:00 GMT           | 2018-03-29 | published/meta
          METADATA(meta:DC.date.issued) 20180329                         | 2018-03-29 | published/meta
          METADATA(meta:DC.Date) 2018-03                                 | 2018-03    | published/meta-date
          METADATA(time:datetime) 2018-03-29T09:00                       | 2018-03-29 | published/time
          METADATA(meta:article:published) 2018-03-29T11:00:09.000Z      | 2018-03-29 | published/meta
          METADATA(meta:govuk:first-published-at) 2018-03-29T09:00:00+01 | 2018-03-29 | published/meta
          METADATA(meta:pubdate) 03/29/2018                              | 2018-03-29 | published/meta
          METADATA(meta:dc.date.created) 2018-03-29                      | 2018-03-29 | published/created
          METADATA(time:datetime) Thu Mar 29 2018 05:44:06 GMT+0000      | 2018-03-29 | published/time
          METADATA(time:datePublished) 2018-03-29                        | 2018-03-29 | published/meta
          METADATA(words:datePublished) Thu 6:45 PM, Mar 29, 2018        | 2018-03-29 | published/labelled
          METADATA(words:date) 29 March 2018                             | 2018-03-29 | published/dateline
          METADATA(mail:date) Thu, 29 Mar 2018 23:30:00 +0100            | 2018-03-29 | published/mail
          METADATA(front-matter:date) 2018-03-29                         | 2018-03-29 | published/front-matter
          METADATA(front-matter:date) 29 March 2018                      | 2018-03-29 | published/front-matter
          METADATA(pdf:CreationDate) 2018-03-29T09:00:00+01:00           | 2018-03-29 | published/file-created
          METADATA(pdf:CreationDate) D:20180329090000+01'00'             | 2018-03-29 | published/file-created
          METADATA(office:created) 2018-03-29T09:00:00Z                  | 2018-03-29 | published/file-created
          METADATA(meta:og:url) https://example.org/2018/03/29/a-story   | 2018-03-29 | published/address
          METADATA(meta:og:url) https://example.org/news/2018-03-29-a    | 2018-03-29 | published/address
          METADATA(mhtml:url) https://example.org/20180329/a             | 2018-03-29 | published/address
          METADATA(saved:url) https://example.org/news/2018/03/29        | 2018-03-29 | published/address
          METADATA(link:canonical) https://example.org/2018/03/a         | 2018-03    | published/address
          METADATA(file-name) 2018-03-29-release.html                    | 2018-03-29 | published/file-name
          METADATA(file-name) 20180329_release.pdf                       | 2018-03-29 | published/file-name
          METADATA(file-name) release 29-03-2018.docx                    | 2018-03-29 | published/file-name
          METADATA(file-name) 29 March 2018 newsletter.docx              | 2018-03-29 | published/file-name
          METADATA(file-name) 29th_march_2018.txt                        | 2018-03-29 | published/file-name
          METADATA(file-name) March 2018 newsletter.docx                 | 2018-03    | published/file-name
          METADATA(file-name) 2018-03 newsletter.docx                    | 2018-03    | published/file-name
          METADATA(link:canonical) https://example.org/a/2018/mar/29/b   | 2018-03-29 | published/address
          DATELINE Published: Thursday, 29th March 2018                  | 2018-03-29 | published/labelled
          DATELINE Published 31st Mar 2023                               | 2023-03-31 | published/labelled
          DATELINE First published on 12 May 2020 at 17:02 BST           | 2020-05-12 | published/labelled
          DATELINE Published 12:30, 12 May 2020 Updated 14 May 2020      | 2020-05-12 | published/labelled
          DATELINE Updated 14 May 2020. Published 12 May 2020            | 2020-05-12 | published/labelled
          DATELINE 19/04/23                                              | 2023-04-19 | published/dateline
          DATELINE 05/04/2023                                            | 2023-04-05 | published/dateline
          DATELINE 01.06.18                                              | 2018-06-01 | published/dateline
          DATELINE March 21, 2014 in Children, Inspection                | 2014-03-21 | published/dateline
          DATELINE Sun 21 Jun 2020 12.54 EDT                             | 2020-06-21 | published/dateline
          DATELINE Wednesday, April 10, 2024                             | 2024-04-10 | published/dateline
          DATELINE Leeds, 10 April 2024                                  | 2024-04-10 | published/dateline
          BYLINE Posted by Jane Writer, February 2014                    | 2014-02    | published/labelled
          BYLINE By Jane Writer, education reporter - 3 June 2019        | 2019-06-03 | published/byline
          BYLINE Jane Writer 3 June 2019                                 | 2019-06-03 | published/byline
          PARAGRAPH 13 April 2017                                        | 2017-04-13 | published/line
          PARAGRAPH 13/05/2015 11:20                                     | 2015-05-13 | published/line
          PARAGRAPH Posted on 3 June 2019 by Jane Writer                 | 2019-06-03 | published/labelled
          DATELINE Nov. 19, 2019 8:03 am ET                              | 2019-11-19 | published/dateline
          DATELINE 11.14.2019 09:00 AM                                   | 2019-11-14 | published/dateline
          PARAGRAPH For immediate release: 3 June 2019                   | 2019-06-03 | published/labelled
          PARAGRAPH EMBARGOED UNTIL 00:01 Monday 3 June 2019             | 2019-06-03 | published/labelled
          PARAGRAPH Date of issue: 3 June 2019                           | 2019-06-03 | published/labelled
          PARAGRAPH To: the Board (2) Date: 3rd June 2019                | 2019-06-03 | published/labelled
          PARAGRAPH From: Ofsted Published 3 June 2019                   | 2019-06-03 | published/labelled
          PARAGRAPH date 2019-06-03 There’s no doubt about it in Alder.  | 2019-06-03 | published/labelled
          PARAGRAPH ALDER, 3 June 2019 –                                 | 2019-06-03 | published/line
          PARAGRAPH Alder newsletter, June 2019                          | 2019-06    | published/line
          PARAGRAPH Week ending Saturday, 15th July 2023                 | 2023-07-15 | published/line
          PARAGRAPH To: Children and Families Committee - 9 July 2024    | 2024-07-09 | published/line
          PARAGRAPH Staff bulletin no. 4, Friday 30 January 2026         | 2026-01-30 | published/line
          PARAGRAPH Issue 12, 3 June 2019                                | 2019-06-03 | published/line
          PARAGRAPH 3 June 2019 3 min read                               | 2019-06-03 | published/line
          FURNITURE ENDS 3 June 2019                                     | 2019-06-03 | published/release-end
          PARAGRAPH -ends- 03/06/2019                                    | 2019-06-03 | published/release-end
          """)
  void readsThePlaceThatDatesTheArticle(String block, String value, String rule) {
    ArticleDate date = find(block).orElseThrow();
    assertThat(date.value()).hasToString(value);
    assertThat(date.rule()).isEqualTo(rule);
    assertThat(date.confidence()).isBetween(0.5, 1.0);
    assertThat(date.alternatives()).isEmpty();
    assertThat(date.warnings()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          DATELINE Last updated: 10 April 2024
          DATELINE Last update to this page: 10 April 2024
          DATELINE Published yesterday
          DATELINE Published 31 June 2023
          METADATA(meta:article:modified_time) 2018-03-29T09:00:00Z
          METADATA(jsonld:dateModified) 2018-03-29
          METADATA(meta:description) The report came out on 29 March 2018.
          METADATA(meta:og:url) https://example.org/reports/2018
          METADATA(meta:og:url) https://example.org/a-20180329123456
          METADATA(meta:article:publisher) https://example.org/2018/03/29/a
          METADATA(meta:govuk:public-updated-at) 2018-03-29
          METADATA(time:dateModified) 2018-03-29
          METADATA(pdf:ModDate) 2018-03-29
          METADATA(office:modified) 2018-03-29
          METADATA(front-matter:lastmod) 2018-03-29
          METADATA(file-name) 000_d85b12be9b3e1c56.txt
          METADATA(file-name) 020 7946 0123.txt
          METADATA(file-name) Report 2017-18.pdf
          METADATA(file-name) release 17.05.24.docx
          METADATA(file-name) 50185731.pdf
          PARAGRAPH The last report Published 7 February 2014
          PARAGRAPH Event date: 7 February 2014
          PARAGRAPH The report was published on 7 February 2014.
          PARAGRAPH Published on 7 February 2014, the report found that leaders had not acted. It was bad.
          PARAGRAPH Inspection report published: 7 February 2014
          PARAGRAPH On 7 February 2014 inspectors came.
          PARAGRAPH Since 2014
          PARAGRAPH 11 to 15 March 2024
          FURNITURE Published 7 February 2014
          CAPTION Copyright 7 February 2014
          """)
  void isSilentElsewhere(String block) {
    assertThat(find(block)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          FURNITURE THE BROOK GAZETTE | Thursday, August 30, 2018 | £1.10;                2018-08-30; published/line
          FURNITURE Jane Writer, Politics Editor | 24 October 2024 | 4 min read;          2024-10-24; published/line
          PARAGRAPH Jane Writer, Politics Editor | 24 October 2024;                       2024-10-24; published/line
          PARAGRAPH Brook, 20 May 2025 (Ad Hoc News) -- A home where a resident was left alone for most of a night has been marked down by the regulator, whose staff went in one Sunday without a warning.; 2025-05-20; published/dateline
          """)
  void readsTheHeadsOfPapersAndAgencies(String block, String value, String rule) {
    ArticleDate date = find(block).orElseThrow();
    assertThat(date.value()).hasToString(value);
    assertThat(date.rule()).isEqualTo(rule);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "FURNITURE Home | News | Thursday, August 30, 2018",
        "PARAGRAPH Brook, 20 May 2025 was the day on which a home where a resident was left alone"
            + " for most of a night was marked down by the regulator, whose staff went in one"
            + " Sunday without a warning.",
        "PARAGRAPH In Brook, the home was seen on 20 May 2025 -- the regulator had been told of a"
            + " resident who was left alone for most of a night, and its staff went in one Sunday"
            + " without a warning."
      })
  void takesNoDateForTheHeadOfAPaperOrAgency(String block) {
    assertThat(find(block)).isEmpty();
  }

  @Test
  void aLineThatIsOnlyADateCountsAmongTheFirstOnly() {
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      blocks.add("PARAGRAPH Something was said of the service.");
    }
    blocks.add("PARAGRAPH 13 April 2017");
    assertThat(find(blocks.toArray(new String[0]))).isEmpty();
  }

  @Test
  void theMoreTrustedPlaceWinsAndTheOtherIsKeptWithAWarning() {
    ArticleDate date =
        find("DATELINE 1 March 2018", "METADATA(jsonld:datePublished) 2018-02-28").orElseThrow();
    assertThat(date.value()).hasToString("2018-02-28");
    assertThat(date.alternatives())
        .extracting(ArticleDate::value)
        .containsExactly(edtf("2018-03-01"));
    assertThat(date.warnings())
        .containsExactly(
            "the article gives its date as 2018-02-28 (published/jsonld) and as 2018-03-01"
                + " (published/dateline); the first was taken");
  }

  @Test
  void placesThatAgreeAreNoContradiction() {
    ArticleDate date =
        find("DATELINE 1 March 2018", "METADATA(meta:url) https://example.org/2018/03/x")
            .orElseThrow();
    assertThat(date.value()).hasToString("2018-03-01");
    assertThat(date.warnings()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          DATELINE 18 May 2024     | METADATA(jsonld:datePublished) 2024-05-17T23:30:00Z      | 2024-05-18 | published/dateline | 0
          DATELINE May 16, 2024    | METADATA(jsonld:datePublished) 2024-05-17T02:30:00+00:00 | 2024-05-16 | published/dateline | 0
          METADATA(meta:og:url) https://example.org/2024/05/16/a | METADATA(jsonld:datePublished) 2024-05-17T02:30:00Z | 2024-05-16 | published/address | 0
          DATELINE 18 May 2024     | METADATA(jsonld:datePublished) 2024-05-17T09:30:00Z      | 2024-05-17 | published/jsonld   | 1
          DATELINE 18 May 2024     | METADATA(jsonld:datePublished) 2024-05-17T23:30:00+01:00 | 2024-05-17 | published/jsonld   | 1
          DATELINE 03/04/2024      | METADATA(jsonld:datePublished) 2024-03-04                | 2024-03-04 | published/jsonld   | 0
          DATELINE 03/04/2024      | METADATA(meta:og:url) https://example.org/2024/03/04/a   | 2024-03-04 | published/dateline | 0
          DATELINE 03/04/2024      | METADATA(meta:og:url) https://example.org/2024/04/03/a   | 2024-04-03 | published/dateline | 0
          DATELINE 17 May 2024     | METADATA(pdf:CreationDate) 2024-06-20                    | 2024-05-17 | published/dateline | 0
          DATELINE 17 May 2024     | METADATA(mail:date) Mon, 20 May 2024 10:00:00 +0100      | 2024-05-17 | published/dateline | 0
          DATELINE 17 May 2024     | METADATA(file-name) 2024-05-20 saved.html                | 2024-05-17 | published/dateline | 0
          METADATA(file-name) May 2024.docx | METADATA(office:created) 2024-05-17T09:00:00Z   | 2024-05    | published/file-name | 0
          DATELINE May 2024        | METADATA(meta:og:url) https://example.org/2024/05/17/a   | 2024-05-17 | published/address  | 0
          DATELINE Published: 17 May 2024 | DATELINE Last updated 18 May 2024                 | 2024-05-17 | published/labelled | 0
          PARAGRAPH ENDS           | PARAGRAPH 17 May 2024                                    | 2024-05-17 | published/release-end | 0
          """)
  void decidesBetweenPlaces(String one, String other, String value, String rule, int warnings) {
    ArticleDate date = find(one, other).orElseThrow();
    assertThat(date.value()).hasToString(value);
    assertThat(date.rule()).isEqualTo(rule);
    assertThat(date.warnings()).hasSize(warnings);
  }

  @Test
  void pointsAtTheDateInAName() {
    NormalisedArticle article = article("METADATA(file-name) release 17 May 2024.docx");
    Span span = FINDER.find(article).orElseThrow().span();
    assertThat(span.of(article.text().text())).isEqualTo("17 May 2024");
  }

  @Test
  void pointsAtTheWords() {
    NormalisedArticle article =
        article("TITLE A headline", "DATELINE Published: 29 March 2018 at 9am");
    Span span = FINDER.find(article).orElseThrow().span();
    assertThat(span.of(article.text().text())).isEqualTo("29 March 2018");
  }

  private static Optional<ArticleDate> find(String... blocks) {
    return FINDER.find(article(blocks));
  }

  private static Edtf edtf(String text) {
    return Edtf.parse(text).orElseThrow();
  }

  private static NormalisedArticle article(String... blocks) {
    var text = new StringBuilder();
    List<TextBlock> placed = new ArrayList<>();
    for (String block : blocks) {
      int space = block.indexOf(' ');
      String[] kind = block.substring(0, space).split("[()]", -1);
      int start = text.length();
      text.append(block.substring(space + 1));
      var span = new Span(start, text.length());
      placed.add(new TextBlock(BlockKind.valueOf(kind[0]), span, kind.length > 1 ? kind[1] : ""));
      text.append('\n');
    }
    var source = new SourceFile("a.txt", "", "text/plain", "UTF-8", text.length());
    String all = text.toString();
    return new NormalisedArticle(
        "a", source, AlignedText.of(all, 0, all.length()), placed, List.of());
  }
}
