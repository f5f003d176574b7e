package org.gradewire.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gradewire.text.AlignedText;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Entity;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.SourceFile;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.gradewire.text.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("corenlp")
class CoreNlpAnnotatorTest {
  private static final CoreNlpAnnotator ANNOTATOR = new CoreNlpAnnotator();
  private static final NormalisedArticle ARTICLE =
      article(
          block(BlockKind.TITLE, "Aldermoor’s turnaround"),
          block(BlockKind.BYLINE, "By Priya Marlow"),
          block(
              BlockKind.PARAGRAPH,
              "Nadia Frost, who leads Aldermoor County Council, was “delighted” 😀. "
                  + "Her colleague Tom O’Byrne thanked staff in Leicester."),
          block(BlockKind.PARAGRAPH, "the report is out and everybody may read it."),
          block(BlockKind.FURNITURE, "More from Martin Hale"),
          block(BlockKind.METADATA, "Martin Hale"));

  @Test
  void everySentenceAndWordStandsWhereTheTextHasIt() {
    AnnotatedArticle annotated = ANNOTATOR.annotate(ARTICLE);

    assertThat(annotated.sentences())
        .extracting(sentence -> annotated.words(sentence.span()))
        .containsExactly(
            "Aldermoor’s turnaround",
            "By Priya Marlow",
            "Nadia Frost, who leads Aldermoor County Council, was “delighted” 😀.",
            "Her colleague Tom O’Byrne thanked staff in Leicester.",
            "the report is out and everybody may read it.");
    for (Sentence sentence : annotated.sentences()) {
      assertThat(ARTICLE.blocks().get(sentence.block()).span().contains(sentence.span())).isTrue();
      for (Token token : sentence.tokens()) {
        assertThat(annotated.words(token.span())).isEqualTo(token.word());
      }
    }
  }

  @Test
  void peopleAndPlacesAreFound() {
    AnnotatedArticle annotated = ANNOTATOR.annotate(ARTICLE);

    assertThat(names(annotated))
        .contains(
            "PERSON Priya Marlow",
            "PERSON Nadia Frost",
            "PERSON Tom O’Byrne",
            "LOCATION Leicester",
            "ORGANISATION Aldermoor County Council");
  }

  @Test
  void probabilitiesLieBetweenNoughtAndOne() {
    assertThat(ANNOTATOR.annotate(ARTICLE).sentences())
        .flatExtracting(Sentence::entities)
        .extracting(Entity::probability)
        .allSatisfy(probability -> assertThat(probability).isBetween(0.3, 1.0));
  }

  @Test
  void twoThreadsGetTheSameAnswer() throws Exception {
    AnnotatedArticle expected = ANNOTATOR.annotate(ARTICLE);
    var pool = Executors.newFixedThreadPool(2);
    try {
      Callable<AnnotatedArticle> task = () -> ANNOTATOR.annotate(ARTICLE);
      for (var result : pool.invokeAll(List.of(task, task, task, task, task, task))) {
        assertThat(result.get().sentences()).isEqualTo(expected.sentences());
      }
    } finally {
      pool.shutdown();
    }
  }

  private static List<String> names(AnnotatedArticle annotated) {
    return annotated.sentences().stream()
        .flatMap(sentence -> sentence.entities().stream())
        .map(entity -> entity.type() + " " + annotated.words(entity.span()))
        .toList();
  }

  private record Part(BlockKind kind, String words) {}

  private static Part block(BlockKind kind, String words) {
    return new Part(kind, words);
  }

  private static NormalisedArticle article(Part... parts) {
    StringBuilder text = new StringBuilder();
    List<TextBlock> blocks = new ArrayList<>();
    for (Part part : parts) {
      int start = text.length();
      text.append(part.words);
      blocks.add(new TextBlock(part.kind, new Span(start, text.length()), ""));
      text.append('\n');
    }
    return new NormalisedArticle(
        "made-up",
        new SourceFile("made-up.txt", "0", "text/plain", "UTF-8", text.length()),
        AlignedText.of(text.toString(), 0, text.length()),
        blocks,
        List.of());
  }
}
