package org.gradewire.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradewire.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables a phrase that is found stands in brackets with its value. */
class PhraseIndexTest {
  private final PhraseIndex<String> index = new PhraseIndex<>();

  PhraseIndexTest() {
    index.add("good", "G");
    index.add("requires improvement", "R");
    index.add("improvement", "I");
    index.add("children's services", "C");
    index.add("well-led", "W");
    index.addName("Reading", "name");
    index.addName("Reading Borough Council", "council");
    index.addName("St Helens", "saint");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "It is [good=G], [Good=G] and [GOOD=G].",
        "It [requires improvement=R] but sees [improvement=I].",
        "It [requires-improvement=R]; it [Requires Improvement=R]; it"
            + " [requires\u00a0improvement=R].",
        "[children's services=C], [children’s services=C] and [Children‘s Services=C]",
        "It is [well-led=W], [well led=W] and [well–led=W].",
        "The goods were goodness; feelgood; good2 is not 2good.",
        "[good=G]-natured, un-[good=G], “[good=G]”",
        "[Reading=name] is fun, reading is fun.",
        "[READING BOROUGH COUNCIL=council]",
        "[Reading Borough Council=council] met in [Reading=name].",
        "[Reading=name] borough and [Reading borough council=council]",
        "[St Helens=saint] and st helens",
        "",
      })
  void findsTheMarkedPhrases(String marked) {
    assertThat(found(marked.replaceAll("\\[([^=\\]]*)=[^\\]]*\\]", "$1"))).isEqualTo(marked);
  }

  @Test
  void onlyTheRegionIsSearched() {
    StringBuilder found = new StringBuilder();

    index.find("good, good, good", new Span(5, 10), (span, value) -> found.append(span.start()));

    assertThat(found).hasToString("6");
  }

  @Test
  void thePhraseAddedFirstKeepsItsValue() {
    index.add("Good", "other");

    assertThat(found("good")).isEqualTo("[good=G]");
  }

  private String found(String text) {
    StringBuilder marked = new StringBuilder();
    int[] at = {0};
    index.find(
        text,
        new Span(0, text.length()),
        (span, value) -> {
          marked.append(text, at[0], span.start());
          marked.append('[').append(span.of(text)).append('=').append(value).append(']');
          at[0] = span.end();
        });
    return marked.append(text.substring(at[0])).toString();
  }
}
