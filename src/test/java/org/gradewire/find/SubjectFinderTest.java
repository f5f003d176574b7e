package org.gradewire.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.gradewire.model.Mention.ProviderMention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statement stands in square brackets. */
class SubjectFinderTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      maxCharsPerColumn = 300,
      textBlock =
          """
          <provider Alder> was [rated <grade good>].                                       | Alder
          <provider Alder> was [rated <grade good>], not <provider Brook>.                 | Alder
          [Rated <grade good>: <provider Alder>] and <provider Brook>.                     | Alder
          <provider Alder> and <provider Brook> were [rated <grade good>].                 | Alder+Brook
          <provider Alder>, <provider Brook> and the <provider Coll> were [rated <grade good>]. | Alder+Brook+Coll
          Services in <provider Alder> and in <provider Brook> were [<grade good>].        | Alder+Brook
          Unlike <provider Alder>, a neighbour of <provider Brook>, it was [<grade good>]. | Brook
          <provider Alder> saw <provider Brook> [rated <grade good>].                      | Brook
          There was an [<grade inadequate> rating] for <provider Alder>.                   | Alder
          There was an [<grade inadequate> rating] for children's services in <provider Alder>. | Alder
          It was [rated <grade good>], while <provider Alder> was not.                     | -
          It was [rated <grade good>]; in <provider Alder> nothing changed.                | -
          It was [rated <grade good>].                                                     | -
          It was [rated <grade good>] after years in which all that everybody spoke of was <provider Alder>. | -
          It was [rated <grade good>] by people who had never set foot in <provider Alder>. | -
          """)
  void theSubjectIsNamedBeforeOrIsTheObjectAfter(String marked, String subjects) {
    Marked article = Marked.of(marked.replaceAll("[\\[\\]]", ""));
    TypedSentence typed =
        TypedSentence.of(
            article.article().text(),
            article.article().sentences().get(0).span(),
            article.mentions());
    String withBrackets = marked.replaceAll("<(\\w+) [^>]*>", "<$1>");
    int start = withBrackets.indexOf('[');
    int end = withBrackets.indexOf(']') - 1;

    assertThat(
            SubjectFinder.subjects(typed, start, end).stream()
                .map(ProviderMention::name)
                .sorted()
                .collect(Collectors.joining("+")))
        .isEqualTo(subjects.equals("-") ? "" : subjects);
  }
}
