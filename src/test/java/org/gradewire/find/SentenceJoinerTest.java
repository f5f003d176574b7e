package org.gradewire.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims are written in text order, as {@link Written} does. */
class SentenceJoinerTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      maxCharsPerColumn = 300,
      textBlock =
          """
          # a grade takes date, kind and tense of the visit beside it
          A <visit visit=full> in <date 2019> said it was <grade good>.            | open full good on 2019
          It was <grade good> at a <visit visit=short> in <date 2019>.             | open short good on 2019
          At its last <visit visit> in <date 2019> it was <grade good>.            | past inspection good on 2019
          At the last <visit visit> it was <grade good>.                           | past inspection; open good
          Inspectors came in <date 2019>: it was <grade good>.                     | open good on 2019
          # a turn begins another inspection
          At its last <visit visit> in <date 2019> it was poor but now it is rated <grade good>. | past inspection on 2019; open good
          It was <grade good>; a <visit visit> in <date 2019> went ahead.          | open good; open inspection on 2019
          It was <grade good>, while a <visit visit> in <date 2019> went ahead.    | open good; open inspection on 2019
          # what only says since when does not date a grade
          It was <grade good>, better since the <visit visit> in <date 2019>.      | open good; past inspection on 2019
          It was <grade good> and the next <visit visit> in <date 2030> is far.    | open good; future inspection on 2030
          # another grade between them keeps them apart
          It had been <grade poor> when the <visit visit=full> in <date 2019> said it was <grade good>. | past poor; open full good on 2019
          It was <grade good>, having risen from <grade poor> to <grade fair> at a <visit visit> in <date 2019>. | open good; open inspection fair on 2019; past poor
          # a publication is no date on site
          It was <grade good>, as published on <date 2019-05-01>.                  | open good published 2019-05-01
          # the nearest of two visits counts
          A <visit visit=short> in <date 2018> and a <visit visit=full> in <date 2019> where it was <grade good>. | open short on 2018; open full good on 2019
          """)
  void claimsOfOneInspectionAreJoined(String marked, String claims) {
    assertThat(Written.claims(SmallRules.claims(Marked.of(marked)))).isEqualTo(claims);
  }
}
