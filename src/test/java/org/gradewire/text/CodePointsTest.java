package org.gradewire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 2, 2",
    "a😀b, 1, 1",
    "a😀b, 3, 2",
    "a😀b, 4, 3",
    "😀😀, 4, 2",
    "👨‍👩‍👧, 8, 5",
  })
  void offsetsCountWholeCharacters(String text, int codeUnits, int expected) {
    assertThat(CodePoints.of(text).at(codeUnits)).isEqualTo(expected);
  }

  @Test
  void agreesWithTheJdkOnRandomTexts() {
    Random random = new Random(7);
    List<String> pieces = List.of("a", " ", "é", "😀", "𝒳", "\uD83D", "\uDE00", "\n");
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      CodePoints points = CodePoints.of(text);
      for (int i = 0; i <= text.length(); i++) {
        assertThat(points.at(i)).isEqualTo(Character.codePointCount(text, 0, i));
      }
    }
  }

  @Test
  void aTextWithoutSurrogatesSharesOneObject() {
    assertThat(CodePoints.of("Children’s services")).isSameAs(CodePoints.PLAIN);
  }

  @Test
  void anArticleCountsItsTextAndItsFileApart() {
    String raw = "<p>😀 &amp; rated good</p>";
    AlignedText text =
        new AlignedText.Builder()
            .equal("😀 ", 3)
            .replaced("&", 6, 11)
            .equal(" rated good", 11)
            .build();
    NormalisedArticle article =
        new NormalisedArticle(
            "a",
            new SourceFile("a.html", "", "text/html", "UTF-8", 30),
            text,
            List.of(),
            List.of(),
            CodePoints.of(text.text()),
            RawText.of(raw));
    Span good = new Span(text.text().indexOf("good"), text.text().length());
    assertThat(article.codePoints(good)).isEqualTo(new Span(10, 14));
    assertThat(article.rawLocation(good)).isEqualTo(new RawLocation.Characters(17, 21));
  }
}
