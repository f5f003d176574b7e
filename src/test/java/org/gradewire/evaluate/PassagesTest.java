package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gradewire.model.Citation;
import org.gradewire.model.Fact;
import org.gradewire.text.RawLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesTest {
  private static final String TEXT =
      "Hill rated good\n😀 They came in May. Hill was rated good! Nobody knew why.\nThe end";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hill rated         | [Hill rated] good
          They came          | 😀 [They came] in May.
          rated good!        | Hill was [rated good!]
          in May. Hill       | 😀 They came [in May. Hill] was rated good!
          Nobody             | [Nobody] knew why.
          The end            | [The end]
          """)
  void citedWordsStandInTheirSentence(String words, String marked) {
    int start = TEXT.codePointCount(0, TEXT.indexOf(words));
    int end = start + words.codePointCount(0, words.length());
    Citation citation =
        new Citation("a", start, end, words, new RawLocation.Characters(start, end));
    Fact<String> fact = new Fact<>("v", 0.9, "rule", List.of(citation));

    assertThat(new Passages(TEXT).cited(fact))
        .extracting(PassagesTest::marked)
        .containsExactly(marked);
  }

  /** Slot | value | quotes | those that are shown. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          overall    | good | They came;Hill was rated good;Nobody knew why | [Hill was rated good]! & 😀 [They came] in May.
          overall    | good | not in the text                              | [not in the text]
          name       | Hill | -                                            | [Hill] rated good
          name       | Dale | -                                            | -
          """)
  void labelledValuesAreShownByTheEvidenceThatNamesThem(
      String field, String value, String quotes, String marked) {
    List<String> evidence = quotes.equals("-") ? List.of() : Arrays.asList(quotes.split(";"));
    Slot slot = Slot.of(field.equals("name") ? Field.NAME : Field.OVERALL);

    assertThat(
            String.join(
                " & ",
                new Passages(TEXT)
                    .labelled(evidence, slot, value).stream().map(PassagesTest::marked).toList()))
        .isEqualTo(marked.equals("-") ? "" : marked);
  }

  @Test
  void wordsThatAreNotInTheTextStandAlone() {
    Citation citation = new Citation("a", 0, 1, "x", new RawLocation.Characters(0, 1));

    assertThat(new Passages("").cited(new Fact<>("v", 0.9, "rule", List.of(citation))))
        .containsExactly(new Passage(Passage.Label.CITED, "", "x", ""));
  }

  private static String marked(Passage passage) {
    return passage.before() + "[" + passage.words() + "]" + passage.after();
  }
}
