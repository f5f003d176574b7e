package org.gradewire.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradewire.read.Contents;
import org.gradewire.read.format.ResourceTable;
import org.gradewire.read.format.Story;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlFormatTest {
  private static final String PROSE =
      "Inspectors came to the council in June and found that children are safe and well cared for.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<p>Rated <b>go</b>od &amp; safe.</p>           | PARAGRAPH Rated good & safe.",
        "<h2>What was said</h2>                         | HEADING What was said",
        "<ul><li>plans are clear</ul>                   | LIST_ITEM plans are clear",
        "<blockquote><p>We are safe.</blockquote>       | QUOTE We are safe.",
        "<figure><figcaption>A hall</figcaption></figure>| CAPTION A hall",
        "<span class=x>By </span><span>Jane</span>      | PARAGRAPH By Jane",
        "<p class=byline>Jane Doe</p>                   | BYLINE Jane Doe",
        "<div class='post-date'>4 May</div>             | DATELINE 4 May",
        "<p class=standfirst>It is good.</p>            | STANDFIRST It is good.",
        "<div class=imageCaption>The hall</div>         | CAPTION The hall",
        "<p>one<br>two words</p>                        | PARAGRAPH one two words",
        "<p>AT&T &copy 2020 &notit; it&rsquo;s.</p>     | PARAGRAPH AT&T © 2020 ¬it; it’s.",
        "<p>a<!-- b -->c<script>d</script>e</p>         | PARAGRAPH ace",
        "<p>no&nbsp;break</p>                           | PARAGRAPH no\u00a0break",
      })
  void elementsBecomeBlocks(String markup, String expected) throws Exception {
    assertThat(lines("<p>" + PROSE + "</p>" + markup + "<p>" + PROSE + "</p>"))
        .containsExactly("PARAGRAPH " + PROSE, expected, "PARAGRAPH " + PROSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<nav>Home News</nav>",
        "<aside>Most read: a story about a dog.</aside>",
        "<div class=cookie-banner>We use cookies.</div>",
        "<div hidden>Not seen.</div>",
        "<div style='display: none'>Not seen.</div>",
        "<div id=relatedStories>Others.</div>",
        "<form>Your name</form>",
        "<button>Accept</button>",
        "<div role=dialog>Agree.</div>",
        "<p><a href=x>A headline of another story</a></p>",
        "<noscript>Switch on.</noscript>",
        "<div class='social-share'>Tweet</div>",
        "<style>p{}</style>",
      })
  void furnitureIsLeftOut(String markup) throws Exception {
    assertThat(lines("<p>" + PROSE + "</p>" + markup + "<p>" + PROSE + "</p>"))
        .containsExactly("PARAGRAPH " + PROSE, "PARAGRAPH " + PROSE);
  }

  @Test
  void aFormAroundTheWholePageIsNoFurniture() throws Exception {
    assertThat(lines("<form class=sidebar><p>" + PROSE + "</p></form>"))
        .containsExactly("PARAGRAPH " + PROSE);
  }

  @Test
  void lineBreaksEndABlockUnlessTheSentenceGoesOn() throws Exception {
    assertThat(lines("<div>" + PROSE + "<br>Two.<br><br>three four<br>\nfive.</div>"))
        .containsExactly("PARAGRAPH " + PROSE, "PARAGRAPH Two.", "PARAGRAPH three four five.");
  }

  @Test
  void rowsOfATableKeepTheirCells() throws Exception {
    String table =
        "<table><tr><th>Area</th><th>Grade</th></tr>"
            + "<tr><td><p>Leadership</p></td><td><p>Good</p></td></tr></table>";
    assertThat(lines("<p>" + PROSE + "</p>" + table))
        .containsExactly(
            "PARAGRAPH " + PROSE, "TABLE_ROW Area\tGrade", "TABLE_ROW Leadership\tGood");
  }

  @Test
  @Timeout(20)
  void hugePagesDoNotHang() throws Exception {
    String nested = "<div>".repeat(20_000) + PROSE + "</div>".repeat(20_000);
    assertThat(lines(nested)).containsExactly("PARAGRAPH " + PROSE);
    String table = "<table>" + "<tr><td>Alder<td>good".repeat(2000) + "</table>";
    assertThat(lines("<p>" + PROSE + "</p>" + table)).hasSize(2001);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "<title>Alder is good - Alder Times</title> ¦ <h1>Alder is good</h1>    ¦ Alder is good",
        "<title>Alder Times | News</title>          ¦ <h1>Alder is good</h1>    ¦ Alder is good",
        "<title>Alder is now good &ndash; News</title> ¦ <p></p>                ¦ Alder is now good",
        "<meta property=og:title content='It&rsquo;s a good one'> ¦ <p></p>     ¦ It’s a good one",
        "<title>Is Alder good? | X</title> ¦ <h1>Alder Times</h1><h1>Is Alder good?</h1> ¦ Is Alder good?",
      })
  void theHeadlineIsFound(String head, String body, String expected) throws Exception {
    Story story =
        Contents.page("<html><head>" + head + "</head><body>" + body + "<p>" + PROSE + "</p>");
    assertThat(Contents.lines(story.blocks()))
        .filteredOn(line -> line.startsWith("TITLE"))
        .containsExactly("TITLE " + expected);
  }

  @Test
  void whatThePageSaysAboutItselfComesLastAndAsItStands() throws Exception {
    String page =
        "<head><meta property='article:published_time' content=\"2023-03-04T10:20:00+00:00\">"
            + "<meta name=author content='Jane &amp; John'>"
            + "<meta property=og:site_name content=Alder>"
            + "<link rel=canonical href=https://alder.example/1>"
            + "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
            + "\"datePublished\":\"2024-01-02\",\"author\":[{\"@type\":\"Person\",\"name\":\"Jane"
            + " Doe\"}],\"headline\":\"It is\"},{\"@type\":\"Person\",\"name\":\"X\"}]}"
            + "</script></head><body><p>"
            + PROSE
            + "</p><time datetime=2024-01-03>3 January</time>";
    Story story = Contents.page(page);
    assertThat(Contents.lines(story.blocks()))
        .containsExactly(
            "PARAGRAPH " + PROSE,
            "PARAGRAPH 3 January",
            "METADATA meta:article:published_time 2023-03-04T10:20:00+00:00",
            "METADATA meta:author Jane & John",
            "METADATA meta:og:site_name Alder",
            "METADATA link:canonical https://alder.example/1",
            "METADATA jsonld:datePublished 2024-01-02",
            "METADATA jsonld:author Jane Doe",
            "METADATA jsonld:headline It is",
            "METADATA time:datetime 2024-01-03");
    for (Block block : story.blocks()) {
      if (block.kind() == BlockKind.METADATA) {
        Span raw = block.text().map().rawSpan(new Span(0, block.text().text().length()));
        assertThat(raw.of(page).replace("&amp;", "&")).isEqualTo(block.text().text());
      }
    }
  }

  @Test
  void escapesOfJsonAreReadAndLeadBack() throws Exception {
    String escaped = "Ashby\\u2019s \\\"good\\\" \\ud83d\\ude00 news \\/ views";
    String page =
        "<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\""
            + escaped
            + "\"}//]]></script><p>"
            + PROSE;
    Block headline = labelled(page, "jsonld:headline").get(0);
    assertThat(headline.text().text()).isEqualTo("Ashby’s \"good\" 😀 news / views");
    assertThat(headline.text().map().rawSpan(new Span(0, 7)).of(page)).isEqualTo("Ashby\\u2019s");
    assertThat(headline.text().map().rawSpan(new Span(8, 14)).of(page)).isEqualTo("\\\"good\\\"");
    assertThat(headline.text().map().rawSpan(new Span(15, 17)).of(page))
        .isEqualTo("\\ud83d\\ude00");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          of two the one with the headline | [{"@type":"Article","headline":"Other","datePublished":"2024-01-01"},{"@type":"Article","headline":"Alder is good","datePublished":"2024-01-02"}] | 2024-01-02
          of two the one at the address    | {"@graph":[{"@type":"Article","url":"https://x.example/b","headline":"B","datePublished":"2024-01-01"},{"@type":"Article","mainEntityOfPage":{"@id":"http://x.example/a/"},"headline":"A","datePublished":"2024-01-02"}]} | 2024-01-02
          none of two that are not this one | [{"@type":"Article","headline":"B","datePublished":"2024-01-01"},{"@type":"Article","headline":"C","datePublished":"2024-01-02"}] |
          not a post of a live report      | {"@type":"LiveBlogPosting","headline":"A","datePublished":"2024-01-02","liveBlogUpdate":[{"@type":"BlogPosting","headline":"B","datePublished":"2024-01-03"}]} | 2024-01-02
          not a comment or related story   | {"@type":"Article","datePublished":"2024-01-02","comment":[{"@type":"SocialMediaPosting","datePublished":"2024-01-03"}],"hasPart":{"@type":"Article","datePublished":"2024-01-01"}} | 2024-01-02
          the page where it has no article | {"@type":"WebPage","datePublished":"2024-01-02"} | 2024-01-02
          the article before its page      | [{"@type":"WebPage","datePublished":"2024-01-01"},{"@type":"Article","datePublished":"2024-01-02"}] | 2024-01-02
          """)
  void ofSeveralArticlesThePagesOwnCounts(String name, String json, String date) throws Exception {
    String page =
        "<link rel=canonical href=https://x.example/a><script type=application/ld+json>"
            + json
            + "</script><h1>Alder is good</h1><p>"
            + PROSE;
    assertThat(labelled(page, "jsonld:datePublished"))
        .extracting(block -> block.text().text())
        .isEqualTo(date == null ? List.of() : List.of(date));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          published            | <p>Published: <time datetime=2024-01-02>2 Jan</time></p>                  | time:datePublished 2024-01-02
          ago                  | <p>Published <time datetime=2024-01-02>3 days ago</time></p>              | time:datePublished 2024-01-02
          by its name          | <time class='entry-date published updated' datetime=2024-01-02>2 Jan</time> | time:datePublished 2024-01-02
          updated              | <p>Updated <time datetime=2024-01-02>2 Jan</time></p>                    | time:dateModified 2024-01-02
          both                 | <p><time datetime=2024-01-03>Updated 3 Jan;</time> <time datetime=2024-01-02>Posted 2 Jan</time></p> | time:dateModified 2024-01-03, time:datePublished 2024-01-02
          without datetime     | <header><span class=post-date>2 January 2024</span></header>             | words:date 2 January 2024
          of a comment         | <div class=comments><time datetime=2024-01-02>2 Jan</time></div>         |
          of a related article | <ul><li><h3><a href=x>Other</a></h3><time datetime=2024-01-02>2 Jan</time></li></ul> |
          of another article   | <article><p>x</p></article><article><time datetime=2024-01-02>2 Jan</time></article> |
          inside a sentence    | <p>`Inspectors who came to Alder on` <time datetime=2024-01-02>2 Jan</time> `found that services for children had become a good deal better, and their report says that the council now knows what it has to do next.`</p> |
          """)
  void theDatesBesideTheHeadlineAreRead(String name, String markup, String expected)
      throws Exception {
    String page = "<body><h1>Alder is good</h1>" + markup.replace("`", "") + "<p>" + PROSE;
    assertThat(
            Contents.lines(Contents.page(page).blocks()).stream()
                .filter(line -> line.matches("METADATA (?:time|words):.*"))
                .map(line -> line.substring("METADATA ".length())))
        .filteredOn(line -> !line.startsWith("words") || markup.contains("header"))
        .isEqualTo(expected == null ? List.of() : List.of(expected.split(", ")));
  }

  @Test
  void aByteOrderMarkDoesNotHideTheHead() throws Exception {
    String page =
        "\ufeff<html><head><title>Alder is good - X</title><meta property=og:site_name content=X>"
            + "</head><body><p>"
            + PROSE;
    assertThat(Contents.lines(Contents.page(page).blocks()))
        .containsExactly(
            "TITLE Alder is good", "PARAGRAPH " + PROSE, "METADATA meta:og:site_name X");
  }

  @Test
  void theAddressThatAPageWasSavedFromIsRead() throws Exception {
    String page =
        "<!DOCTYPE html>\n<!-- saved from url=(0036)https://x.example/2024/01/02/alder --><html><p>";
    assertThat(labelled(page + PROSE, "saved:url").get(0).text().text())
        .isEqualTo("https://x.example/2024/01/02/alder");
  }

  @Test
  void numbersOfWindowsCharactersAreReadAsBrowsersDo() throws Exception {
    String words = PROSE.replace(".", "&#146;&#147;&#x94;.");
    assertThat(lines("<p>" + words)).containsExactly("PARAGRAPH " + PROSE.replace(".", "’“”."));
  }

  private static List<Block> labelled(String page, String label) throws Exception {
    return Contents.page(page).blocks().stream()
        .filter(block -> block.label().equals(label))
        .toList();
  }

  @Test
  void whatStandsBetweenHeadlineAndStoryBelongsToIt() throws Exception {
    String head = "<h1>Alder is good</h1><p class=byline>Jane Doe</p><p class=date>4 May</p>";
    String menu = "<ul><li><a href=x>News</a></li></ul>";
    String story = "<div class=story-body><p>" + PROSE + "</p><p>" + PROSE + "</p></div>";
    assertThat(lines("<div>" + head + "<p>" + PROSE + "</p>" + menu.repeat(9) + "</div>" + story))
        .containsExactly(
            "TITLE Alder is good",
            "BYLINE Jane Doe",
            "DATELINE 4 May",
            "STANDFIRST " + PROSE,
            "PARAGRAPH " + PROSE,
            "PARAGRAPH " + PROSE);
  }

  @Test
  void brokenJsonIsReadUpToTheBreak() throws Exception {
    String json = "{\"@type\":\"Article\",\"datePublished\":\"2024-01-02\",\"author\":{oops";
    assertThat(lines("<p>" + PROSE + "</p><script type=application/ld+json>" + json + "</script>"))
        .contains("METADATA jsonld:datePublished 2024-01-02");
  }

  @Test
  void everyHintFindsItsExamples() {
    for (List<String> row : ResourceTable.load(HtmlFormat.class, "page-hints.tsv")) {
      for (String example : row.get(3).split(" \\|\\| ", -1)) {
        assertThat(" " + example.strip() + " ").as(row.get(0)).containsPattern(row.get(2));
      }
    }
  }

  private static List<String> lines(String body) throws Exception {
    return Contents.lines(Contents.page("<html><body>" + body).blocks());
  }
}
