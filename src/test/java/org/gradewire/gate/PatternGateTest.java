package org.gradewire.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternGateTest {
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          rated                      ~ was rated good         ~ true
          rated                      ~ was judged good        ~ false
          rated                      ~ was RATED good         ~ true
          \\brated <grade>           ~ rated <area>           ~ false
          (?:rated|judged) <grade>   ~ judged <grade>         ~ true
          (?:rated|judged) <grade>   ~ graded <area>          ~ false
          judge?ment                 ~ the judgment           ~ true
          judge?ment                 ~ the juggling           ~ false
          inspect(?:ed|ions?)?       ~ the inspectorate       ~ true
          [Ff]rom \\w+ to            ~ from good to           ~ true
          [Ff]rom \\w+ to            ~ for good               ~ false
          a(?: very){0,3} good       ~ a good                 ~ true
          (?:very ){2,} good         ~ a good                 ~ false
          (?:very ){2,} good         ~ very very  good        ~ true
          not(?! yet) good           ~ it is                  ~ false
          not(?! yet) good           ~ not good               ~ true
          good(?= or| and)           ~ good                   ~ false
          good(?= or| and)           ~ good and bad           ~ true
          (?<=was )good              ~ is good                ~ false
          (?<=was )good              ~ was good               ~ true
          (?<now>good) (?-i:Is)      ~ Good Is                ~ true
          \\d+%                      ~ half of it             ~ false
          \\d+%                      ~ 5%                     ~ true
          x*                         ~ nothing                ~ true
          a|                         ~ nothing                ~ true
          caf\\u00e9                 ~ CAFÉ                   ~ true
          \\x41bc                    ~ nothing known of it    ~ true
          \\Qa.b\\E                  ~ nothing known of it    ~ true
          [^a]bc                     ~ xbc                    ~ true
          [\\p{L}&&[^x]]yes          ~ no                     ~ false
          stra\\u017fe               ~ STRASE                 ~ true
          """)
  void aTextIsAdmittedIfItHoldsWhatThePatternNeeds(String pattern, String text, boolean admitted) {
    PatternGate gate = new PatternGate();

    PatternGate.Entry entry = gate.add(Pattern.compile(pattern, ANY_CASE));

    assertThat(entry.admits(gate.scan(text))).isEqualTo(admitted);
  }

  @Test
  void aPatternAddedAfterAScanIsAdmittedByThatScan() {
    PatternGate gate = new PatternGate();
    gate.add(Pattern.compile("good"));
    PatternGate.Scan before = gate.scan("good");

    PatternGate.Entry late = gate.add(Pattern.compile("inadequate"));

    assertThat(late.admits(before)).isTrue();
    assertThat(late.admits(gate.scan("good"))).isFalse();
  }

  @Test
  void commentsAndLiteralsInPatternsNeedNothing() {
    PatternGate gate = new PatternGate();

    PatternGate.Entry comments = gate.add(Pattern.compile("go od # or so", Pattern.COMMENTS));
    PatternGate.Entry literal = gate.add(Pattern.compile("(good", Pattern.LITERAL));

    assertThat(comments.admits(gate.scan("good"))).isTrue();
    assertThat(literal.admits(gate.scan("(good"))).isTrue();
  }

  /** Patterns put together at random over a small alphabet, so that many of them match. */
  @Test
  void whatAPatternFindsItsGateAdmits() {
    Random random = new Random(8);
    int found = 0;
    int kept = 0;
    for (int i = 0; i < 4_000; i++) {
      Pattern pattern = Pattern.compile(pattern(random, 3), random.nextBoolean() ? ANY_CASE : 0);
      PatternGate gate = new PatternGate();
      PatternGate.Entry entry = gate.add(pattern);
      for (int j = 0; j < 10; j++) {
        String text = text(random);
        boolean finds = pattern.matcher(text).find();
        boolean admits = entry.admits(gate.scan(text));
        assertThat(admits || !finds).as("%s in %s", pattern, text).isTrue();
        found += finds ? 1 : 0;
        kept += admits ? 0 : 1;
      }
    }

    assertThat(found).isGreaterThan(5_000);
    assertThat(kept).isGreaterThan(2_000);
  }

  private static String pattern(Random random, int depth) {
    StringBuilder pattern = new StringBuilder();
    int parts = 1 + random.nextInt(3);
    for (int i = 0; i < parts; i++) {
      pattern.append(part(random, depth));
    }
    return pattern.toString();
  }

  private static String part(Random random, int depth) {
    String[] plain = {"a", "B", "ab", "bc", "c d", "[ab]", "[^a]", ".", "\\w", "\\b", " ", "[aC]"};
    String[] opening = {"(?:", "(", "(?=", "(?!", "(?i:", "(?>"};
    String[] often = {"", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,}", "??", "+?"};
    if (depth == 0 || random.nextInt(3) > 0) {
      String part = plain[random.nextInt(plain.length)];
      return part.length() == 1 ? part + often[random.nextInt(often.length)] : part;
    }
    String open = opening[random.nextInt(opening.length)];
    String alternative = random.nextBoolean() ? "|" + pattern(random, depth - 1) : "";
    String repeat =
        open.contains("=") || open.contains("!") ? "" : often[random.nextInt(often.length)];
    return open + pattern(random, depth - 1) + alternative + ")" + repeat;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append("abcdABCD  ".charAt(random.nextInt(10)));
    }
    return text.toString();
  }

  /** The case of letters is folded as patterns do it, or a gate would miss what they find. */
  @Test
  void charactersThatAPatternTakesForOneAnotherAreOne() {
    List<Character> letters = new ArrayList<>();
    for (char c = 0; c < 0x250; c++) {
      letters.add(c);
    }
    for (char c : "\u03c3\u03c2\u03a3\u0431\u0411\u1e9e\u212a\u212b\u2019\u01c5".toCharArray()) {
      letters.add(c);
    }
    List<String> missed = new ArrayList<>();
    for (char letter : letters) {
      Matcher matcher = Pattern.compile("\\x{%x}".formatted((int) letter), ANY_CASE).matcher("");
      for (char other : letters) {
        boolean same = matcher.reset(String.valueOf(other)).matches();
        if (same && CaseFold.of(letter) != CaseFold.of(other)) {
          missed.add("%04x %04x".formatted((int) letter, (int) other));
        }
      }
    }

    assertThat(missed).isEmpty();
  }
}
