package org.gradewire.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradewire.read.Contents;
import org.gradewire.read.format.Reading;
import org.gradewire.read.format.Story;
import org.gradewire.text.AlignedText;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "# Alder is good                        ¦ TITLE Alder is good",
        "Alder is good\\n=====                   ¦ TITLE Alder is good",
        "## What was found ##                   ¦ HEADING What was found",
        "It is **good** and _safe_.             ¦ PARAGRAPH It is good and safe.",
        "**g**ood                               ¦ PARAGRAPH good",
        "It is [good](https://a.example/b_c_d). ¦ PARAGRAPH It is good.",
        "It is [good][1].\\n\\n[1]: https://a.example ¦ PARAGRAPH It is good.",
        "See <https://a.example/b>.             ¦ PARAGRAPH See https://a.example/b.",
        "R&amp;D &ndash; AT&T &copy 5 \\* 3      ¦ PARAGRAPH R&D – AT&T &copy 5 * 3",
        "a `b *c* &amp;` d                      ¦ PARAGRAPH a b *c* &amp; d",
        "one line of it which is long enough for nobody to break it\\nThen on ¦ PARAGRAPH one line of it which is long enough for nobody to break it Then on",
        "one  \\ntwo                             ¦ PARAGRAPH one two",
        "one<br>two                             ¦ PARAGRAPH one two",
        "- plans are clear                      ¦ LIST_ITEM plans are clear",
        "3) plans are clear                     ¦ LIST_ITEM plans are clear",
        "> We are\\n> safe.                      ¦ QUOTE We are safe.",
        "    We are safe.                       ¦ PARAGRAPH We are safe.",
        "![The hall](hall.png)Good              ¦ PARAGRAPH Good",
        "<div class=\"x\"><p>It's <b>good</b> &amp; safe</p></div> ¦ PARAGRAPH It's good & safe",
        "Good<!-- bad --> <span>now</span>      ¦ PARAGRAPH Good now",
        "```\\nGood\\n```                         ¦ PARAGRAPH Good",
      })
  void eachKindOfBlockIsReadWithoutItsMarkup(String text, String expected) throws Exception {
    assertThat(lines(text.replace("\\n", "\n"))).containsExactly(expected);
  }

  @Test
  void captionsInHtmlStayCaptions() throws Exception {
    assertThat(lines("Good.\n\n<figure>\n<img src=a><figcaption>The\nhall</figcaption></figure>"))
        .containsExactly("PARAGRAPH Good.", "CAPTION The hall");
  }

  @Test
  void rowsOfATableKeepTheirCells() throws Exception {
    assertThat(
            lines("| Area | Grade |\n|---|:-:|\n| Care \\| *all* | **Good** |\n| Adoption | |\n"))
        .containsExactly(
            "TABLE_ROW Area\tGrade", "TABLE_ROW Care | all\tGood", "TABLE_ROW Adoption\t");
  }

  @Test
  void linesBrokenOnPurposeAreBlocksOfTheirOwn() throws Exception {
    assertThat(lines("# Alder is good\nBy Jane Marsh\n3 May 2021\n"))
        .containsExactly("TITLE Alder is good", "PARAGRAPH By Jane Marsh", "PARAGRAPH 3 May 2021");
  }

  @Test
  void frontMatterSaysWhatTheArticleIs() throws Exception {
    String front =
        """
        ---
        title: 'Alder: now good'
        date: 2021-05-12T09:00:00Z
        layout: post
        authors:
          - Jane Marsh
          - name: Tom Orme
        tags: [a, b]
        publisher: "Alder Times"
        description: >
          Folded.
        ---
        """;
    assertThat(lines(front + "It is good.\n"))
        .containsExactly(
            "TITLE Alder: now good",
            "PARAGRAPH It is good.",
            "METADATA front-matter:date 2021-05-12T09:00:00Z",
            "METADATA front-matter:authors Jane Marsh",
            "METADATA front-matter:authors Tom Orme",
            "METADATA front-matter:publisher Alder Times");
    assertThat(lines(front + "# Alder is good\n\nIt is.\n"))
        .startsWith("TITLE Alder is good", "PARAGRAPH It is.")
        .contains("METADATA front-matter:title Alder: now good");
  }

  @Test
  void aRuleAtTheStartIsNoFrontMatter() throws Exception {
    assertThat(lines("---\n\nIt is good.\n\n---\n\nIt is safe.\n"))
        .containsExactly("PARAGRAPH It is good.", "PARAGRAPH It is safe.");
  }

  @Test
  void wordsLeadBackToTheFile() throws Exception {
    String text = "\ufeffRated [**g**ood &amp; \\*safe\\*](https://a.example) by Ofsted.\n";
    AlignedText words = read("a.md", text).stories().get(0).blocks().get(0).text();
    assertThat(words.text()).isEqualTo("Rated good & *safe* by Ofsted.");
    assertThat(raw(words, "good & *safe*").of(text)).isEqualTo("g**ood &amp; \\*safe\\*");
    assertThat(raw(words, "Ofsted").of(text)).isEqualTo("Ofsted");
  }

  private static Span raw(AlignedText words, String quote) {
    int start = words.text().indexOf(quote);
    return words.map().rawSpan(new Span(start, start + quote.length()));
  }

  @ParameterizedTest
  @CsvSource({
    "a.md, It is good., true",
    "a.MARKDOWN, It is good., true",
    "a.txt, It is good., false",
    "a.txt, '# Alder\n\nIt is **good**.', true",
    "a, 'See [it](https://a.example/).\n\n| A | B |\n|---|---|\n| c | d |', true",
    "a.txt, '---\ntitle: Alder\ndate: 2021-05-12\n---\nIt is good.', true",
    "a.txt, '---\nIt is good.\n---\n', false",
    "a.txt, 'We are #1\n\n* good\n* safe', false",
    "a.txt, '# A comment of somebody\n\nIt is good.', false",
    "a.txt, 'It was **good** [sic] (they say).', false",
    "a.html, '# Alder\n\nIt is **good**.', false",
  })
  void theEndingOrTwoSignsOfMarkdownDecide(String name, String text, boolean expected) {
    assertThat(new MarkdownFormat().recognises(Contents.of(name, text, StandardCharsets.UTF_8)))
        .isEqualTo(expected);
  }

  @Test
  void aFileWithoutWordsIsRefused() {
    assertThatThrownBy(() -> read("a.md", "---\ntitle:\n---\n\n![A hall](hall.png)\n"))
        .isInstanceOf(ArticleException.class)
        .hasMessageContaining("found Markdown without words, expected an article");
  }

  @Test
  @Timeout(20)
  void brokenFilesDoNotHang() throws Exception {
    assertThat(lines("> ".repeat(20_000) + "Good")).isNotEmpty();
    assertThat(lines("*a **b ".repeat(5_000))).isNotEmpty();
    assertThat(lines("[".repeat(20_000) + "Good")).isNotEmpty();
    assertThat(lines("a\n".repeat(20_000))).isNotEmpty();
    assertThat(lines("<div " + "a='".repeat(5_000) + "\n\nGood")).isNotEmpty();
  }

  private static Reading read(String name, String text) throws ArticleException {
    return new MarkdownFormat().read(Contents.of(name, text, StandardCharsets.UTF_8));
  }

  private static List<String> lines(String text) throws ArticleException {
    List<Story> stories = read("a.md", text).stories();
    assertThat(stories).hasSize(1);
    return Contents.lines(stories.get(0).blocks());
  }
}
