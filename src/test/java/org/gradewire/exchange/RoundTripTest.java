package org.gradewire.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gradewire.exchange.ExchangeFormat.Imported;
import org.gradewire.exchange.ExchangeFormat.Writing;
import org.gradewire.label.Label;
import org.gradewire.label.Mark;
import org.gradewire.label.MarkField;
import org.gradewire.label.MarkedArticle;
import org.gradewire.label.MarkedLabel;
import org.gradewire.label.OutputArticles;
import org.gradewire.label.Owner;
import org.gradewire.review.Extracted;
import org.gradewire.write.SampleRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in a format is read from it again, to the last mark. */
class RoundTripTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void theSampleRunComesBack(ExchangeFormat format) throws Exception {
    SampleRun.writeOutput(folder.resolve("output"), "articles");
    comesBack(format, articles(folder.resolve("output")));
  }

  @ParameterizedTest
  @EnumSource
  void nothingThatAnArticleMaySayIsLost(ExchangeFormat format) throws Exception {
    String text =
        "📰 A | B \\ 'good' “c”\n\n"
            + "</script>\t\u0007\u200b e\u0301 👩‍👩‍👧 T1\ttitle 0 1\n"
            + "#1 and\\n"
            + " end\n";
    List<Mark> marks = new ArrayList<>();
    mark(marks, text, "📰 A | B \\ 'good' “c”", MarkField.TITLE, Owner.ARTICLE, Map.of());
    mark(marks, text, "A | B \\", MarkField.PROVIDER, Owner.inspection(1), Map.of());
    mark(marks, text, "“c”\n\n</script>", MarkField.STRENGTH, Owner.inspection(1), Map.of());
    mark(marks, text, "e\u0301 👩‍👩‍👧 T1", MarkField.PROVIDER, Owner.inspection(12), Map.of());
    mark(
        marks,
        text,
        "good",
        MarkField.JUDGEMENT,
        Owner.inspection(12),
        Map.of(Mark.AREA, "a|b = c | d", Mark.COUNT, "3"));
    mark(marks, text, "👩‍👩‍👧", MarkField.NAME, Owner.person(2), Map.of(Mark.QUOTED, "true"));
    mark(marks, text, "end", MarkField.ROLE, Owner.person(2), Map.of());
    MarkedArticle article =
        new MarkedArticle("in a/föhn & co#2", "in a/föhn & co.html", text, marks);
    comesBack(format, List.of(article));
  }

  private static void mark(
      List<Mark> marks,
      String text,
      String words,
      MarkField field,
      Owner owner,
      Map<String, String> more) {
    int at = text.indexOf(words);
    int start = text.codePointCount(0, at);
    int end = start + words.codePointCount(0, words.length());
    marks.add(new Mark(start, end, words, field, words, owner, more));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a | | b", "a | | | b", "a |", "| a", "|", " | ", "a | b=c", "a\\ | b", "\\"})
  void barsInAValueAreNoEndOfIt(String value) {
    Mark mark =
        new Mark(
            0,
            1,
            "x",
            MarkField.JUDGEMENT,
            value,
            Owner.inspection(1),
            Map.of(Mark.AREA, value, Mark.COUNT, "3"));

    assertThat(MarkNote.parse(MarkNote.of(mark).line())).isEqualTo(MarkNote.of(mark));
  }

  @Tag("corenlp")
  @ParameterizedTest
  @ValueSource(strings = {"corpus", "../shared/seeds"})
  void everyArticleOfAFolderComesBackInEveryFormat(String name) throws Exception {
    List<MarkedArticle> articles = articles(Extracted.of(name));
    Map<ExchangeFormat, List<Label>> labels = new EnumMap<>(ExchangeFormat.class);
    for (ExchangeFormat format : ExchangeFormat.values()) {
      List<MarkedArticle> back = comesBack(format, articles);
      labels.put(format, back.stream().map(MarkedLabel::of).toList());
    }
    assertThat(labels.values().stream().distinct()).hasSize(1);
  }

  @Test
  void anEmptyOutputIsAnEmptyFile() throws Exception {
    for (ExchangeFormat format :
        new ExchangeFormat[] {ExchangeFormat.LABEL_STUDIO, ExchangeFormat.DOCCANO}) {
      Path to = folder.resolve(format.label());
      format.into(to).close();
      assertThat(format.read(to)).isEqualTo(new Imported(List.of(), List.of()));
    }
  }

  private List<MarkedArticle> comesBack(ExchangeFormat format, List<MarkedArticle> articles)
      throws IOException {
    Path to = folder.resolve("exchange-" + format.label());
    try (Writing writing = format.into(to)) {
      for (MarkedArticle article : articles) {
        writing.add(article);
      }
    }
    Imported imported = format.read(to);
    assertThat(imported.rejected()).isEmpty();
    assertThat(imported.articles()).containsExactlyInAnyOrderElementsOf(articles);
    return imported.articles().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
  }

  private static List<MarkedArticle> articles(Path output) throws IOException {
    List<MarkedArticle> articles = new ArrayList<>();
    new OutputArticles(output).forEach(told -> articles.add(told.article()));
    assertThat(articles).isNotEmpty();
    return articles;
  }
}
