package org.gradewire.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rated good          | rated good                                    | plain | YES
          rated good          | rated poor                                    | plain | NO
          rated good          | was rated good                                | plain | NO
          rated good          | rated good today                              | plain | NO
          rated good          | `rated
                                 good`                                        | plain | YES
          rated good          | rated\u00a0go\u00adod                         | plain | YES
          rated good          | \u200brated good                              | plain | YES
          Smith & Co          | Smith &amp; Co                                | plain | YES
          rated good          | rated <b>good</b>                             | plain | NO
          rated good          | rated <b class="a>b">good</b>                 | html  | YES
          good leaders        | go<b>o</b>d<br>leaders                        | html  | YES
          Leadership Good     | Leadership</td><td>Good                       | html  | YES
          rated ‘good’        | rated &lsquo;good&#8217;                      | html  | YES
          rated good          | rated <!-- an <b>aside</b> -->good            | html  | YES
          rated good          | rated <script>var a = "<p>";</script>good     | html  | YES
          rated good          | rated <i>Advertisement</i> good               | html  | WITH_GAPS
          rated good          | rated poor <i>but</i> rated good              | html  | NO
          rated good          | rated good <i>and so</i> good                 | html  | NO
          rated good          | rated good <i>today</i>                       | html  | NO
          rated good by it    | rated good by <i>them and</i> us              | html  | NO
          Smith &amp; Co      | Smith &amp; Co                                | html  | YES
          Ashby’s "good" news | Ashby\\u2019s \\"good\\" news                  | html  | YES
          rated good today    | <p>rated <b>good<\\/b> to\\u0064ay<\\/p>          | html  | YES
          Zoë rated good      | Zoe\u0308 rated good                           | plain | YES
          children’s “good”   | childrenâ€™s â€œgoodâ€\u009d                 | plain | YES
          children’s “good”   | childrenâ€™s â€œgoodâ€\ufffd                 | plain | YES
          children’s          | childrenÃ¢â‚¬â„¢s                            | plain | YES
          children’s          | children&acirc;&euro;&trade;s                | html  | YES
          it’s £20m           | it\u0092s Â£20m                             | plain | YES
          children’s          | childrenâ€œs                                | plain | NO
          Zoë                 | ZoÃ¨                                         | plain | NO
          a < b               | a < b                                         | html  | YES
          """)
  void comparesWhatAReaderSees(String quote, String stretch, String type, SameWords expected) {
    assertThat(SameWords.of(quote, stretch, "text/" + type)).isEqualTo(expected);
  }
}
