package org.gradewire.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.Claim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stories about Leeds City Council, each ending with a grade that is or is not that of Leeds. */
class StrangersTest {
  private static final ArticleFinder FINDER = new ArticleFinder(Knowledge.embedded());

  private static final String STORY =
      "Ofsted inspected children's services at Leeds City Council in May. ¶ ";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      maxCharsPerColumn = 200,
      textBlock =
          """
          # somebody else's, without a name
          It will get help from an authority rated outstanding.           | 0
          A council rated inadequate can expect visits every few months.  | 0
          A school in the city was judged inadequate last week.           | 0
          Its fostering agency was rated good in 2022.                    | 0
          Last year a care home up the road was rated inadequate.         | 0
          The council's last nursery is rated outstanding.                | 0
          # with a name that is nobody's here
          In those years Ambleford went from inadequate to good.          | 0
          Further north, Ambleford was rated outstanding.                 | 0
          # of Leeds all the same
          The council was rated good.                                     | 1
          It is a council rated good.                                     | 1
          They said it gets a service which was rated good in May.        | 1
          In Yorkshire, Leeds was rated outstanding.                      | 1
          The inspectors, who came in May, rated it good.                 | 1
          """)
  void aGradeOfAnotherBodyIsNotThatOfTheOneInFocus(String sentence, int graded) {
    assertThat(FINDER.find(Articles.of(STORY + sentence)).claims().stream().map(Claim::grade))
        .filteredOn(grade -> grade != null)
        .hasSize(graded);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      maxCharsPerColumn = 200,
      textBlock =
          """
          # a body may be introduced before it is named
          A home is rated inadequate. ¶ The CQC came to Alder Care Home in May. | 1
          The CQC came to Alder Care Home in May. ¶ A care home nearby was good. | 0
          # a kind of body that the article names
          Ofsted came to Alder Primary School in May. ¶ The school was rated good. | 1
          """)
  void aBodyMayBeIntroducedBeforeItIsNamed(String story, int graded) {
    assertThat(FINDER.find(Articles.of(story)).claims().stream().map(Claim::grade))
        .filteredOn(grade -> grade != null)
        .hasSize(graded);
  }
}
