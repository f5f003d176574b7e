package org.gradewire.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quick pattern finds what the pattern finds that it is made of. */
class QuickPatternTest {
  private static final List<Integer> FLAGS =
      List.of(0, Pattern.CASE_INSENSITIVE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final List<String> TEXTS =
      List.of(
          "",
          "It was RATED good, “inadequate” in 2019 – or <grade> of <provider>'s",
          "Inspected or \u0131nspected, \u017fchool, \u212aent and caf\u00e9 CAF\u00c9",
          "a-b (c) [d] ^e {f} 5% £6m x\ud83d\ude00y\nlast line");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rated",
        "\\binspect(?:ed|ion)",
        "(?:school|kent)",
        "(?<now>good)|(?<old>inadequate)",
        "<grade>",
        "[ck]af\u00e9",
        "caf[\u00e9]",
        "[a-c]-b",
        "[-(\\[{]",
        "(?i)RATED",
        "(?-i:Rated)",
        "(?:was )?rated",
        "x*",
        "(?!It)\\w+",
        "(?<=was )R",
        "^It",
        "(?:^|\\b)[^x]?r",
        "\\d+%?",
        "\\p{Lu}\\w+",
        "\u201cina",
        "(?:the |a )?(?:good|<grade>)",
        "\\Qa-b\\E",
        "(?>r|g)\\w",
        "(?:\\b|(?=<))(?:or|<provider>)",
        "\\u201cin",
        "(?:in|of){1,2} ",
        "(?:in ){0,2}<",
        "[^a]",
        "x\ud83d\ude00",
        "(?s).",
        "\\(c\\)",
        "[\\[(]c",
        "last\\b.*$",
        "(?m)^last"
      })
  void itFindsTheSame(String regex) {
    for (int flags : FLAGS) {
      Pattern pattern = Pattern.compile(regex, flags);
      Pattern quick = PatternGate.quick(pattern);
      for (String text : TEXTS) {
        assertThat(found(quick, text)).as("%s in %s", quick, text).isEqualTo(found(pattern, text));
      }
    }
  }

  @Test
  void itLooksForTheFirstCharactersOnly() {
    assertThat(PatternGate.quick(Pattern.compile("\\bbe(?:en)?|was", Pattern.CASE_INSENSITIVE)))
        .hasToString("(?-iu:(?=[BWbw]))(?:\\bbe(?:en)?|was)");
    assertThat(PatternGate.quick(Pattern.compile("\\w+ was"))).hasToString("\\w+ was");
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(QuickPatternTest::groups).toList();
  }

  private static String groups(MatchResult match) {
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i <= match.groupCount(); i++) {
      groups.append(match.start(i)).append('-').append(match.end(i)).append(' ');
    }
    return groups.toString();
  }
}
