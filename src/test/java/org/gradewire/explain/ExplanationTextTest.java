package org.gradewire.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For each place where something is dropped, an article that says which condition failed. */
class ExplanationTextTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Leeds City Council hopes that Ofsted will rate its children's services as good. | taken away by veto/
          Ofsted came to Leeds City Council on a good day out for staff. ¶ Its children's services wait. | not used: no rule of grades.tsv matches here
          Leeds City Council met Ofsted. ¶ In the summer the gym by the lake was rated good. | not used by grade/judged: what it grades is neither a body nor its services nor an area
          Leeds City Council is a good council. | no inspection: the article names no inspectorate
          Ofsted said that children's services were rated good. | no inspection: the article names no body that Ofsted inspects
          Ofsted said that children's services were rated good. | dropped: the article names no body that Ofsted inspects
          Leeds City Council had several Ofsted inspections of its children's services. | the words are of several inspections
          CAPTION:Children's services at Leeds City Council were rated good by Ofsted. ¶ Leeds City Council is pleased. | it stands outside the story
          Ofsted rated children's services in Leeds good after an inspection in March 2019. ¶ The canteen of Leeds City Council opened in 1998. | "1998" date 1998  (date/year) / not used: no rule of events.tsv, publications.tsv or grades.tsv gives it a part
          Ofsted rated children's services in Leeds good after an inspection in March 2019. | joined by grade/found-adj: became part of “rated children's services in Leeds good”
          Ofsted rated children's services in Leeds good after an inspection in March 2019. | to inspection 1: overall; inspectionDate
          Ofsted rated children's services in Leeds good. ¶ They had been judged inadequate in 2015. | to inspection 2: overall; inspectionDate
          TITLE:Leeds services rated good ¶ Ofsted visited Leeds City Council's children's services. ¶ Ofsted rated Leeds City Council's children's services inadequate. | not the news, as the headline or the front of the report says "good"
          A focused visit by Ofsted to children's services took place in Leeds. ¶ Leeds City Council is rated good by Ofsted. | not the news, as the news is a focused-visit, which gives no grade
          Inspectors from Ofsted will carry out an inspection of Leeds City Council. | dropped: an expected inspection counts only with a date or a kind
          Ofsted inspectors were in Leeds in April 2026 for a full inspection of children's services. ¶ Ofsted rated children's services in Leeds good. | overall: not good, as no framework
          Leeds, Kent and Hull were rated good and inadequate respectively by Ofsted for children's services. | "respectively" with more or fewer grades
          Ofsted spoke to Leeds City Council after a peer review. | "peer review" visit of open kind  (visit/not-peer) / not used by visit/not-peer: such words are of no inspection
          A children's home run by Leeds City Council was judged inadequate by Ofsted. ¶ The home has six beds. | dropped by establishment/owned: it is of a home that the council runs
          """)
  void aRejectedCandidateIsShownWithTheConditionThatFailed(String text, String expected) {
    String explanation = ExplanationText.of(Read.steps(text));

    String flat = String.join(" / ", Arrays.stream(explanation.split("\\R\\s+", -1)).toList());
    assertThat(explanation + flat).contains(expected);
  }

  @Test
  void aSentenceIsShownWithItsWordsItsClaimsAndWhereTheyWent() {
    assertThat(ExplanationText.of(Read.steps("Ofsted rated children's services in Leeds good.")))
        .startsWith(
            """
            article made-up

            [paragraph] Ofsted rated children's services in Leeds good.
                "Ofsted" inspectorate Ofsted  (inspectorate/name)
                "Leeds" provider Leeds City Council  (provider/place)
                "good" grade good  (grade/good)
              => open, of provider Leeds City Council, grade good  (grade/found-adj)
                 to inspection 1: overall

            inspection 1
              provider: Leeds City Council  (provider/place)
              inspectorate: Ofsted  (inspectorate/name)
              status: reported  (grade/found-adj)
              type: full  (type/graded)
              overall: good  (grade/found-adj)
            """);
  }
}
