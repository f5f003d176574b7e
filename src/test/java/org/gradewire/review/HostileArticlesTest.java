package org.gradewire.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Opens pages of articles that were written to do harm, or that look as if. */
@ExtendWith(InBrowser.class)
class HostileArticlesTest {
  private static final List<String> HOSTILE =
      List.of(
          "<script>window.owned=1</script>",
          "</script><script>window.owned=1</script><!--",
          "<img src=x onerror=\"window.owned=1\"> javascript:window.owned=1",
          "\"><svg onload=window.owned=1> ' onfocus='window.owned=1' autofocus",
          "]]>&lt;b&gt; ${window.owned=1} {{constructor}} __proto__",
          "\u202egood saw ti \u2066\u200b\u200f\ufeff\u00adend",
          "👩‍👩‍👧‍👦 🇬🇧 𝔊𝔬𝔬𝔡 e\u0301\u0301\u0301 \u0007 \u2028 \u2029",
          "__proto__");

  @TempDir Path folder;

  @Test
  void nothingInThemActsAndEveryWordIsShown(Browser browser) throws Exception {
    OutputFixture output = new OutputFixture();
    for (int i = 0; i < HOSTILE.size(); i++) {
      String words = HOSTILE.get(i);
      output
          .article("a" + i, words, words + "\nand again: " + words + " end")
          .record(words + i, words, words, "2019", words)
          .with(
              "joining",
              new ObjectMapper()
                  .writeValueAsString(Map.of(words, List.of(Map.of("why", words, "weight", i)))));
    }
    browser.openNew(output.write(folder));
    for (int i = 0; i < HOSTILE.size(); i++) {
      browser.press("J").await("#join-to").press(HOSTILE.get(0), Keys.ENTER);
      browser.awaitText("#join-to-hint", "no record").press(Keys.ESCAPE);
      browser.press("c").await("form.editor").click("form.editor button[type=submit]");
      browser.press("m").await("#add-field").js("document.activeElement.blur()");
      browser.press(Keys.ESCAPE).press("a", "A");
    }
    browser.awaitText("#progress-text", "8 of 8");
    assertThat(browser.js("return typeof window.owned")).isEqualTo("undefined");
    assertThat(browser.forbidden()).isEmpty();
  }

  @Test
  void whatCannotBeSeenIsShownByItsCode(Browser browser) throws Exception {
    String words = "\u202egood saw ti";
    browser.openNew(
        new OutputFixture()
            .article("a", words, words)
            .record("r", "Ashby", "good", "2019", "good")
            .write(folder));
    assertThat(browser.js("return document.querySelector('#text .invisible').dataset.label"))
        .isEqualTo("U+202E");
    assertThat(browser.text("mark")).isEqualTo("good");
  }

  @Test
  void aLineOfAMegabyteAndCharactersBeyondTheFirstPlaneKeepTheirPlaces(Browser browser)
      throws Exception {
    String line = "📰 words ".repeat(120_000) + "Ashby is rated good 👍 at last";
    browser.openNew(
        new OutputFixture()
            .article("a", "📰", line)
            .record("r", "Ashby", "good", "2019", "rated good 👍")
            .write(folder));
    assertThat(browser.text("mark.on")).isEqualTo("rated good 👍");
    assertThat(browser.forbidden()).isEmpty();
  }
}
