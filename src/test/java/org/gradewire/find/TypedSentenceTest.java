package org.gradewire.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedSentenceTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <provider Alder Council> was rated <grade good>.          | <provider> was rated <grade>.
          It was rated ‘<grade good>’ by <inspectorate Ofsted>.     | It was rated <grade> by <inspectorate>.
          It was rated "<grade good>", not “<grade poor>”.          | It was rated <grade>, not <grade>.
          It was ‘<grade good>.                                     | It was '<grade>.
          It was “really <grade good>” and “<area care>” was not.   | It was "really <grade>" and "<area>" was not.
          “<grade Good>”                                            | <grade>
          The council’s care – or help – is ‹that›                  | The council's care - or help - is ‹that›
          «Yes» said <date 2018>                                    | "Yes" said <date>
          """)
  void mentionsBecomeWhatTheyAre(String marked, String typed) {
    assertThat(typed(Marked.of(marked)).text()).isEqualTo(typed);
  }

  @Test
  void whatIsNoMarkCannotBeMistakenForOne() {
    String words = "It wrote <grade> there.";

    TypedSentence typed = TypedSentence.of(words, new Span(0, words.length()), List.of());

    assertThat(typed.text()).isEqualTo("It wrote (grade) there.");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Then <provider Alder Council> was rated ‘<grade good>’ there. | <provider> was         | Alder Council was
          Then <provider Alder Council> was rated ‘<grade good>’ there. | rated <grade>          | rated ‘good’
          Then <provider Alder Council> was rated ‘<grade good>’ there. | there                  | there
          Then <provider Alder Council> was rated ‘<grade good>’ there. | Then <provider>        | Then Alder Council
          First words. / Then <grade poor> came.                        | Then <grade> came      | Then poor came
          """)
  void offsetsLeadBackToTheArticle(String marked, String typedWords, String words) {
    Marked article = Marked.of(marked);
    int last = article.article().sentences().size() - 1;
    TypedSentence typed = typed(article, last);

    int start = typed.text().indexOf(typedWords);
    Span span = typed.spanOf(start, start + typedWords.length());

    assertThat(article.article().words(span)).isEqualTo(words);
  }

  @Test
  void ofOverlappingMentionsTheFirstAndLongestCounts() {
    Marked outer = Marked.of("In <provider Alder Good School> it was.");
    GradeMention inner = new GradeMention(new Span(9, 13), "grade/word", "good");

    TypedSentence typed =
        TypedSentence.of(
            outer.article().text(),
            outer.article().sentences().get(0).span(),
            List.of(inner, outer.mentions().get(0)));

    assertThat(typed.text()).isEqualTo("In <provider> it was.");
    assertThat(typed.has(GradeMention.class)).isFalse();
    assertThat(typed.indexOf(inner)).isEqualTo(-1);
  }

  @Test
  void mentionsAreFoundByKindAndPlace() {
    TypedSentence typed = typed(Marked.of("<provider Alder>, <provider Brook> and <grade good>."));

    int comma = typed.text().indexOf(',');
    assertThat(typed.mentions(ProviderMention.class, 0, typed.text().length()))
        .extracting(ProviderMention::name)
        .containsExactly("Alder", "Brook");
    assertThat(typed.mentions(ProviderMention.class, comma, typed.text().length()))
        .extracting(ProviderMention::name)
        .containsExactly("Brook");
    assertThat(typed.mentions(GradeMention.class, 0, comma)).isEmpty();
  }

  private static TypedSentence typed(Marked marked) {
    return typed(marked, 0);
  }

  private static TypedSentence typed(Marked marked, int sentence) {
    return TypedSentence.of(
        marked.article().text(),
        marked.article().sentences().get(sentence).span(),
        marked.mentions());
  }
}
