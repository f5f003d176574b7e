package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gradewire.review.Browser;
import org.gradewire.review.InBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drives the report page as a reader does. */
@ExtendWith(InBrowser.class)
class EvaluationInBrowserTest {
  @TempDir Path folder;
  private final Browser browser;

  EvaluationInBrowserTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeEach
  void open() throws Exception {
    Labels labels =
        Gold.article(
            folder,
            "{'inspectorate': 'Ofsted', 'provider': 'Hill', 'status': 'reported',"
                + " 'overall': 'good'},"
                + "{'inspectorate': 'CQC', 'provider': 'Dale', 'status': 'reported',"
                + " 'overall': 'good'}",
            "",
            "");
    Evaluation evaluation =
        Evaluator.evaluate(
            labels,
            List.of(
                Found.articleWith(
                    "a",
                    "x It’s <b>bad</b>.",
                    "",
                    "inspectorate=Ofsted; provider=Hill; status=reported; overall=bad; type=full")));
    EvaluationReport.write(folder, evaluation);
    browser.look(1100, 900, "light").open(page());
  }

  @ParameterizedTest
  @CsvSource({
    "class, wrong grade, 1",
    "class, missed inspection, 1",
    "field, overall, 2",
    "field, type, 1",
    "inspectorate, CQC, 1",
    "inspectorate, '', 3"
  })
  void theErrorsAreThoseThatFitWhatIsChosen(String filter, String chosen, int shown) {
    browser.js(
        """
        const select = document.querySelector(`[name=${arguments[0]}]`);
        select.value = arguments[1];
        select.dispatchEvent(new Event('change', {bubbles: true}));
        """,
        filter,
        chosen);

    assertThat(
            browser.js(
                "return [...document.querySelectorAll('.error')].filter(e => e.offsetParent)"
                    + ".length + ' ' + document.querySelector('output').textContent"))
        .isEqualTo("%d %d of 3".formatted(shown, shown));
    assertThat(browser.forbidden()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void nobodyIsKeptOut(String theme) throws Exception {
    browser.look(1100, 900, theme).open(page());

    assertThat(browser.barriers()).isEmpty();
  }

  @Test
  void whatArticlesSayIsText() {
    assertThat(browser.js("return document.querySelectorAll('b').length")).isEqualTo(0L);
  }

  private String page() {
    return folder.resolve("evaluation.html").toUri().toString();
  }
}
