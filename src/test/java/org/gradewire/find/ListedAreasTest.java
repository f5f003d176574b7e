package org.gradewire.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims are written in text order, as {@link Written} does. */
class ListedAreasTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      maxCharsPerColumn = 400,
      textBlock =
          """
          # known areas keep their names, others are taken as they are written
          It was <grade good> at: ¶ LIST_ITEM:<area Leadership=leadership> ¶ LIST_ITEM:<area Care=care> | open good for leadership+care
          It was <grade good> at: ¶ LIST_ITEM:Keeping Children Safe ¶ LIST_ITEM:<area Care=care>       | open good for keeping-children-safe+care
          It was <grade good> at: ¶ LIST_ITEM:the <area care=care> of people ¶ LIST_ITEM:<area Care=care> | open good for care-of-people+care
          # without colon, list or grade in the whole, nothing is spread
          It was <grade good>. ¶ LIST_ITEM:<area Care=care>                                            | open good
          It was <grade good> at: ¶ <area Care=care>                                                   | open good
          It was <grade good> at: ¶ And so on. ¶ LIST_ITEM:<area Care=care>                            | open good
          <area Care=care> was <grade good>, namely at: ¶ LIST_ITEM:<area Leadership=leadership>       | open good for care
          It is no longer <grade good> at: ¶ LIST_ITEM:<area Care=care>                                | open not good
          all five areas were <grade good>: ¶ LIST_ITEM:<area Care=care>                               | open good for all
          # items with grades of their own
          It was <grade good>: ¶ LIST_ITEM:<area Care=care> was <grade poor>                           | open good; open poor for care
          # the last grade of the sentence counts
          It was <grade good> and it was <grade poor> at: ¶ LIST_ITEM:<area Care=care>                 | open good; open poor for care
          # sentences are no areas
          It was <grade good> at: ¶ LIST_ITEM:It has so many words that nobody would take it for the name of an area ¶ LIST_ITEM:<area Care=care> | open good for care
          # the list ends where it is interrupted
          It was <grade good> at: ¶ LIST_ITEM:<area Care=care> ¶ So it goes. ¶ LIST_ITEM:<area Leadership=leadership> | open good for care
          """)
  void aGradeAboveAListIsForItsItems(String marked, String claims) {
    Marked article = Marked.of(marked);

    assertThat(
            Written.claims(
                ListedAreas.spread(
                    article.article(),
                    SmallRules.claims(article),
                    new BySentence(article.article(), article.mentions()))))
        .isEqualTo(claims);
  }
}
