package org.gradewire.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradewire.find.RuleBook.Rule;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {
  private static final String[] MACROS = {
    "rated=rated|judged", "twice=<rated> (?:and|or) <rated>", "round=<about>", "about=<round>"
  };

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      maxCharsPerColumn = 200,
      textBlock =
          """
          was <rated> <grade:now>     | It was JUDGED <grade>.          | judged <grade>
          <twice> <grade:now>         | rated or judged <grade>         | rated or judged <grade>
          <grade:now>,? \\(?<date:when>\\)? | <grade> (<date>)          | <grade> (<date>)
          <date:when>,? \\(?<grade:now> | <date>, <grade>               | <date>, <grade>
          (?<now>best) of <provider>  | the best of <provider>          | best of <provider>
          """)
  void namesInBracketsAreMentionsAndMacros(String pattern, String typed, String expected) {
    Rule rule = rule(pattern);

    var matcher = rule.pattern().matcher(typed);

    assertThat(matcher.find()).as("%s in %s", rule.pattern(), typed).isTrue();
    assertThat(matcher.group()).containsIgnoringCase(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "<grade:now> from <grade:old>, now; old",
    "<grade> is <rated>, ''",
    "(?<count>\\d) of <area:areas>, areas; count",
    "\\(?<date:when>, when"
  })
  void partsAreKnownByName(String pattern, String groups) {
    assertThat(rule(pattern).groups().stream().sorted().reduce((a, b) -> a + "; " + b).orElse(""))
        .isEqualTo(groups);
  }

  @Test
  void rulesKeepTheOrderOfTheFile() {
    assertThat(book("b", "a", "c").rules("rules"))
        .extracting(rule -> rule.wording().pattern())
        .containsExactly("b", "a", "c");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      maxCharsPerColumn = 300,
      textBlock =
          """
          (was <grade:now> | wordings/rules.tsv:7: pattern of rules/7: Unclosed group
          was <grad:now>   | wordings/rules.tsv:7: pattern of rules/7: unknown name <grad>, expected a mention [area, date, grade, inspectorate, link, outcome, person, provider, standard, visit] or a macro
          was <round>      | wordings/rules.tsv:7: macros of rules/7 refer to each other in a circle
          """)
  void aBrokenRuleIsToldWithFileAndLine(String pattern, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> rule(pattern)).withMessage(message);
  }

  @Test
  void aMissingFileIsToldByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book("a").rules("lost"))
        .withMessage("models/wordings/lost.tsv: not found, expected a wordings file");
  }

  private static Rule rule(String pattern) {
    return book(pattern).rules("rules").get(0);
  }

  private static RuleBook book(String... patterns) {
    List<Wording> macros = new ArrayList<>();
    for (String macro : MACROS) {
      String[] parts = macro.split("=", 2);
      macros.add(wording("macros", macros.size(), parts[0], parts[1]));
    }
    List<Wording> rules = new ArrayList<>();
    for (String pattern : patterns) {
      rules.add(wording("rules", rules.size(), "open", pattern));
    }
    Map<String, List<Wording>> files = Map.of("macros", macros, "rules", rules);
    return new RuleBook(new Knowledge(List.of(), List.of(), files, ""));
  }

  private static Wording wording(String file, int number, String sense, String pattern) {
    int line = number + 7;
    String place = "wordings/%s.tsv:%d".formatted(file, line);
    return new Wording(file + "/" + line, sense, pattern, List.of("none"), place);
  }
}
