package org.gradewire.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.gradewire.model.Mention.LinkMention;
import org.gradewire.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spans in the order in which they are offered | those that stay, in text order. */
class DisjointTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0-5 8-9      | 0-5 8-9
          8-9 0-5      | 0-5 8-9
          0-5 5-9      | 0-5 5-9
          0-5 4-9      | 0-5
          4-9 0-5      | 4-9
          2-4 0-9      | 2-4
          0-9 2-4      | 0-9
          0-9 0-9      | 0-9
          0-2 6-8 1-7  | 0-2 6-8
          """)
  void theFirstAtAPlaceStays(String offered, String kept) {
    assertThat(kept(offered, Disjoint::addIfFree)).isEqualTo(kept);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0-5 8-9      | 0-5 8-9
          0-5 4-9      | 0-5
          0-5 4-8      | 0-5
          4-8 0-5      | 0-5
          2-4 0-9      | 0-9
          0-2 6-8 1-7  | 1-7
          0-6 7-9 5-10 | 0-6 7-9
          """)
  void theLongestAtAPlaceStays(String offered, String kept) {
    assertThat(kept(offered, Disjoint::addIfLongest)).isEqualTo(kept);
  }

  private static String kept(String offered, BiConsumer<Disjoint<LinkMention>, LinkMention> add) {
    Disjoint<LinkMention> disjoint = new Disjoint<>();
    for (String span : List.of(offered.split(" ", -1))) {
      String[] ends = span.split("-", 2);
      add.accept(
          disjoint,
          new LinkMention(
              new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])), "link/test", ""));
    }
    return disjoint.inTextOrder().stream()
        .map(mention -> mention.span().start() + "-" + mention.span().end())
        .collect(Collectors.joining(" "));
  }
}
