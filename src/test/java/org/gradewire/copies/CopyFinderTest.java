package org.gradewire.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Copies;
import org.gradewire.model.Copies.Copy;
import org.gradewire.model.Edtf;
import org.gradewire.model.Told;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyFinderTest {
  private static final List<String> RELEASE = Stories.paragraphs("release");

  @ParameterizedTest
  @EnumSource
  void aReleaseThatAnEditorWorkedOnIsACopy(Edit edit) {
    Copies copies =
        CopyFinder.find(
            List.of(Stories.article("b", edit.of(RELEASE)), Stories.article("a", RELEASE)));

    assertThat(copies.copies()).hasSize(1);
    assertThat(copies.sources(List.of("a", "b"))).isEqualTo(1);
    assertThat(copies.copies().values())
        .allSatisfy(copy -> assertThat(copy.similarity()).isBetween(edit.similarity, 1.0));
  }

  /** No facts are found in these: the words alone tell that they are not copies. */
  @ParameterizedTest
  @CsvSource({
    // two reports on one inspection that have two sentences of a quotation in common
    "release, independent",
    // what a trust sends out for each of its schools
    "template-one, template-two",
    // one inspectorate on two councils in the same words
    "council-one, council-two",
    // two visits to one council
    "visit-one, visit-two",
    // one word of 35 is another
    "short-one, short-two"
  })
  void whatIsWrittenAnewOrByTemplateIsNoCopy(String one, String other) {
    Copies copies =
        CopyFinder.find(
            List.of(
                Stories.article("a", Stories.paragraphs(one)),
                Stories.article("b", Stories.paragraphs(other))));

    assertThat(copies.copies()).isEmpty();
  }

  /** What two articles of the same words tell. */
  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reported full good of Alder         | reported full good of Alder                     | true
          # who copies leaves out, and background is not compared
          reported full good of Alder         | reported full of Alder                          | true
          reported full good of Alder         | previous poor of Alder                          | true
          reported full good on 2018 of Alder | reported full good on 2018-05 of Alder          | true
          # "last Friday" in a paper of the next week
          reported published 2018-05-04 of Alder | reported published 2018-05-11 of Alder       | true
          reported published 2018-05-04 of Alder | reported published 2018-07-04 of Alder       | false
          reported full good of Alder         | reported full good of Brook                     | false
          reported full good of Alder         | reported full good by CQC of Alder              | false
          reported full good of Alder         | reported full poor of Alder                     | false
          reported full for care=good of Alder | reported full for care=poor of Alder           | false
          reported full good on 2018 of Alder | reported full good on 2021 of Alder             | false
          reported full of Alder              | reported focused-visit of Alder                 | false
          reported monitoring-visit#3 of Alder | reported monitoring-visit#4 of Alder           | false
          """)
  void aCopyDoesNotReportOtherwise(String one, String other, boolean copies) {
    List<String> edited = Edit.HEADLINE.of(RELEASE);

    Copies found =
        CopyFinder.find(
            List.of(Stories.article("a", RELEASE, one), Stories.article("b", edited, other)));

    assertThat(!found.copies().isEmpty()).isEqualTo(copies);
  }

  @Test
  void whatReportsNothingDoesNotBringTogetherWhatContradicts() {
    Copies copies =
        CopyFinder.find(
            List.of(
                Stories.article("a", RELEASE),
                Stories.article("b", Edit.HEADLINE.of(RELEASE), "reported good of Alder"),
                Stories.article(
                    "c", Edit.TWO_SENTENCES_CUT.of(RELEASE), "reported poor of Alder")));

    assertThat(copies.sources(List.of("b", "c"))).isEqualTo(2);
    assertThat(copies.sources(List.of("a", "b", "c"))).isEqualTo(2);
  }

  @Test
  void shortTextsAreCopiesIfAllTheirWordsAreTheSame() {
    List<String> text = Stories.paragraphs("short-one");
    List<String> loud =
        text.stream().map(it -> it.replace("’", "'").toUpperCase(Locale.ROOT)).toList();

    assertThat(
            CopyFinder.find(List.of(Stories.article("a", text), Stories.article("b", loud)))
                .copies())
        .isEqualTo(Map.of("b", new Copy("a", 1)));
  }

  @Test
  void articlesWithoutWordsAreNoCopies() {
    assertThat(
            CopyFinder.find(
                    List.of(Stories.article("a", List.of()), Stories.article("b", List.of())))
                .copies())
        .isEmpty();
  }

  @Test
  void theArticlesOfOneFileSavedTwiceAreCopiesEachOfItsOwn() {
    // The names of the files gave them other dates.
    List<ArticleReport> reports =
        List.of(
            ofFile("one", "x", "reported good on 2018 of Alder"),
            ofFile("one#2", "x", "reported good on 2019 of Alder"),
            ofFile("two", "x", "reported good on 2021 of Alder"),
            ofFile("two#2", "x", "reported good on 2022 of Alder"),
            ofFile("three", "y", "reported good on 2018 of Alder"));

    assertThat(CopyFinder.find(reports).copies())
        .isEqualTo(Map.of("two", new Copy("one", 1), "two#2", new Copy("one#2", 1)));
  }

  /** Published, publisher and number of paragraphs of two articles; which is the original. */
  @ParameterizedTest
  @CsvSource({
    // the earlier
    "2018-05-04, -,             9, 2018-05-03, -,                    8, b",
    // what has a date; a vague date counts as its last day
    "-,          -,             9, 2018-05-03, -,                    8, b",
    "2018-05,    -,             9, 2018-05-03, -,                    8, b",
    // of one day the provider's own, or the inspectorate's
    "2018-05-04, Alder Mail,    9, 2018-05-04, Alder Council news,   8, b",
    "2018-05-04, Alder Mail,    9, 2018-05-04, Ofsted,               8, b",
    // the longest
    "2018-05-04, Alder Mail,    8, 2018-05-04, Brook Mail,           9, b",
    // the lowest id
    "2018-05-04, Alder Mail,    9, 2018-05-04, Brook Mail,           9, a",
    "-,          -,             9, -,          -,                    9, a"
  })
  void theOriginalIsTheFirstThenTheProvidersOwnThenTheLongest(
      String publishedA,
      String publisherA,
      int lengthA,
      String publishedB,
      String publisherB,
      int lengthB,
      String original) {
    ArticleReport a = published("a", publishedA, publisherA, RELEASE.subList(0, lengthA));
    ArticleReport b = published("b", publishedB, publisherB, RELEASE.subList(0, lengthB));

    assertThat(CopyFinder.find(List.of(a, b)).copies().values())
        .extracting(Copy::original)
        .containsExactly(original);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfTheArticlesDoesNotMatter(long seed) {
    List<ArticleReport> articles = new ArrayList<>();
    String[] news = {"reported good of Alder", "reported poor of Alder", "reported of Alder", ""};
    for (Edit edit : Edit.values()) {
      String told = news[articles.size() % news.length];
      String[] lines = told.isEmpty() ? new String[0] : new String[] {told};
      articles.add(Stories.article(edit.name(), edit.of(RELEASE), lines));
    }
    Copies expected = CopyFinder.find(articles);
    Collections.shuffle(articles, new Random(seed));

    assertThat(expected.copies()).isNotEmpty();
    assertThat(CopyFinder.find(articles)).isEqualTo(expected);
  }

  private static ArticleReport published(
      String id, String date, String publisher, List<String> paragraphs) {
    ArticleReport report = Stories.article(id, paragraphs, "reported good of Alder Council");
    return new ArticleReport(
        report.article(),
        null,
        date.equals("-") ? null : Told.fact(id, Edtf.parse(date).orElseThrow(), 0.9),
        publisher.equals("-") ? null : Told.fact(id, publisher, 0.9),
        report.inspections(),
        report.people(),
        report.warnings(),
        report.fingerprint());
  }

  private static ArticleReport ofFile(String id, String sha256, String told) {
    ArticleReport report = Stories.article(id, List.of("Alder is good."), told);
    NormalisedArticle article = report.article();
    return new ArticleReport(
        new NormalisedArticle(
            id,
            new SourceFile(id, sha256, "text/plain", "UTF-8", 1),
            article.text(),
            article.blocks(),
            article.warnings()),
        null,
        null,
        null,
        report.inspections(),
        List.of(),
        List.of(),
        report.fingerprint());
  }
}
