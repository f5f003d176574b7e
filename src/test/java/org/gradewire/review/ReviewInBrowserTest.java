package org.gradewire.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradewire.model.Edtf;
import org.gradewire.write.SampleRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Drives the page of the sample run as a reviewer does. */
@ExtendWith(InBrowser.class)
class ReviewInBrowserTest {
  private static final String DATES =
      """
      2018; 2018-12; 2018-12-04; 2018-21; 2019~; 2019-03~; XXXX-05; XXXX-06-21; XXXX-02-29;
      2023-02-20/2023-03-03; XXXX-12-28/XXXX-01-03; 2020/2021; 2019-24/2020-01; 2018-13; 2018-25;
      2018-02-29; 2018-21-01; XXXX; 0000; 2018/2017; 2018/XXXX-05; 18; 2018-1; 2018-12-32;
      next week; 2018-12-04/; 2018/2019/2020; XXXX-05-09/XXXX-05-03
      """;

  @TempDir Path folder;
  private final Browser browser;

  ReviewInBrowserTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeEach
  void open() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    browser.look(1400, 900, "light").openNew(folder.resolve("review.html"));
  }

  @AfterEach
  void nothingWasForbidden() {
    assertThat(browser.forbidden()).isEmpty();
  }

  @Test
  void aRecordIsReviewedWithTheKeyboardAlone() throws Exception {
    browser.awaitText(".record-head", SampleRun.NEW_RECORD);
    browser.press("c").await("#correct-value");
    browser.press("requires improvement", Keys.ENTER).awaitText(".fact.active ins", "Requires");
    browser.press(Keys.ARROW_DOWN, "a", "r", "n").await("#note-text");
    browser.press("look again", Keys.TAB, Keys.ENTER).awaitText(".note", "look again");
    browser.press("A").awaitText("#progress-text", "1 of 2 reviewed");
    browser.awaitText(".record-head", SampleRun.OLD_RECORD);
    browser.press("s");
    JsonNode saved = new ObjectMapper().readTree(browser.downloaded("review.json"));
    JsonNode decisions = saved.path("records").path(SampleRun.NEW_RECORD);
    assertThat(saved.path("records").size()).isOne();
    assertThat(decisions.path("verdict").path("is").asText()).isEqualTo("accepted");
    assertThat(decisions.path("facts").path("overall").path("to").asText())
        .isEqualTo("requires-improvement");
    assertThat(decisions.path("facts").path("overall").path("value").asText()).isEqualTo("good");
    assertThat(decisions.path("facts").findValuesAsText("is"))
        .containsExactlyInAnyOrder("corrected", "accepted", "rejected", "noted");
  }

  @Test
  void clickingAValueShowsItsWordsAndClickingWordsTheirValue() {
    browser.click(".fact:nth-child(9) .fact-main");
    assertThat(browser.text("mark.on")).contains("May 2019");
    browser.click("mark.k-person");
    browser.awaitText(".fact.active", "Director of Children's Services");
  }

  @Test
  void aConflictIsResolvedByTakingTheOtherSide() throws Exception {
    assertThat(browser.text(".conflict .side-value")).contains("Good", "Requires improvement");
    browser.press("2").awaitText(".side.chosen", "Requires improvement");
    JsonNode overall =
        saved().path("records").path(SampleRun.NEW_RECORD).path("facts").path("overall");
    assertThat(overall.path("to").asText()).isEqualTo("requires-improvement");
    assertThat(overall.path("citations").get(0).path("quote").asText())
        .isEqualTo("“requires\u00a0improvement”".replace('\u00a0', ' '));
  }

  @Test
  void undoTakesBackAndRedoMakesAgain() {
    browser.press("A").awaitText("#progress-text", "1 of 2");
    browser.press("u").awaitText("#progress-text", "0 of 2");
    browser.press("U").awaitText("#progress-text", "1 of 2");
    browser.pressControl("z").awaitText("#progress-text", "0 of 2");
  }

  @Test
  void decisionsOutliveThePage() {
    browser.press("A").awaitText("#progress-text", "1 of 2");
    browser.open(folder.resolve("review.html").toUri().toString());
    browser.awaitText("#progress-text", "1 of 2").awaitText(".verdict .state", "Accepted");
  }

  @Test
  void aSavedReviewIsOpenedAgain() throws Exception {
    browser.type("#reviewer", "Ann Reader").press(Keys.TAB);
    browser.click("#record").press("A").awaitText("#progress-text", "1 of 2");
    Path review = folder.resolve("mine.json");
    Files.writeString(review, download());
    browser.openNew(folder.resolve("review.html")).awaitText("#progress-text", "0 of 2");
    browser.type("#file", review.toString()).awaitText("#progress-text", "1 of 2");
    browser.awaitText(".verdict .state", "by Ann Reader");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"format": "gradewire-review", "version": 1, "rec     | no whole JSON
          {"format": "else"}                                    | no review.json of Gradewire
          {"format": "gradewire-review", "version": 9}          | version 9, this page reads version 1
          {"format": "gradewire-review", "version": 1}          | no decisions
          {"format":"gradewire-review","version":1,"records":{"x":{"facts":{"overall":{"is":"eaten"}}}}} | without a known decision
          {"format":"gradewire-review","version":1,"records":{"x":{"missed":[{"status":"planned"}]}}} | without provider or status
          """)
  void aReviewThatIsNoneIsRefusedAndNothingIsLost(String content, String message) throws Exception {
    browser.press("A").awaitText("#progress-text", "1 of 2");
    Path file = Files.writeString(folder.resolve("bad.json"), content);
    browser.type("#file", file.toString()).awaitText("#alert", message);
    browser.awaitText("#progress-text", "1 of 2");
  }

  @Test
  void decisionsOfAnEarlierOutputStandWhereItsWordsDo() throws Exception {
    Path changing = folder.resolve("changing");
    Path page = changing.resolve("review.html");
    String words = "Ashby was rated good in 2019";
    output(words).record("b", "Birch", "good", "2019", words).write(changing);
    browser.openNew(page).press("a", "A", "A").awaitText("#progress-text", "2 of 2");
    output("Well: " + words).record("b", "Birch", "good", "2020", words).write(changing);
    browser.open(page.toUri().toString()).awaitText("#lost", "b record accepted");
    browser.awaitText("#progress-text", "1 of 2");
    assertThat(browser.text("#lost li"))
        .contains("says something else now")
        .doesNotContain("Overall");
  }

  @Test
  void missedInspectionsOfAnotherOutputStandWhereTheirWordsDo() throws Exception {
    String missed =
        """
        {"status": "previous", "provider": "%s",
         "citations": [{"article": "ashby", "start": 900, "end": 908, "quote": "%s"}]}
        """;
    String review =
        """
        {"format": "gradewire-review", "version": 1, "output": "0", "records": {
          "%s": {"missed": [%s, %s]}, "x/y": {"missed": [%s]}}}
        """
            .formatted(
                SampleRun.NEW_RECORD,
                missed.formatted("First Council", "Jo Field"),
                missed.formatted("Second Council", "Jo Meadow"),
                missed.formatted("Third Council", "Jo Field"));
    Path file = Files.writeString(folder.resolve("old.json"), review);

    browser.type("#file", file.toString()).awaitText("#lost", "its words are gone");

    assertThat(browser.text("#lost li"))
        .contains("Previous · Second Council (its words are gone)")
        .contains("Previous · Third Council (the record is not in this output)")
        .doesNotContain("First Council");
    assertThat(browser.text(".missed")).contains("First Council").doesNotContain("Second");
    browser.press(Keys.ESCAPE);
    JsonNode kept = saved().path("records").path(SampleRun.NEW_RECORD).path("missed");
    JsonNode cited = kept.get(0).path("citations").get(0);
    String text = Files.readString(folder.resolve("text/ashby.txt"));
    int start = text.offsetByCodePoints(0, cited.path("start").asInt());
    assertThat(text.substring(start)).startsWith("Jo Field");
  }

  private static OutputFixture output(String text) {
    return new OutputFixture()
        .article("a", text, text)
        .record("a", "Ashby", "good", "2019", "Ashby was rated good in 2019");
  }

  @Test
  void aMissingFactIsAddedFromSelectedWords() throws Exception {
    browser.js(
        """
        const node = [...document.querySelectorAll('#text p')].find(p => p.textContent.includes('Inspectors') || p.textContent.includes('It said'));
        getSelection().selectAllChildren(node);
        """);
    browser.press("m").await("#add-field");
    assertThat(String.valueOf(browser.js("return document.getElementById('add-words').value")))
        .startsWith("It said:");
    browser.type("#add-value", "not-a-url").press(Keys.ENTER).awaitText(".added", "It said:");
    JsonNode added = saved().path("records").path(SampleRun.NEW_RECORD).path("added").get(0);
    JsonNode cited = added.path("citations").get(0);
    String text = Files.readString(folder.resolve("text/ashby.txt"));
    int start = text.offsetByCodePoints(0, cited.path("start").asInt());
    int end = text.offsetByCodePoints(0, cited.path("end").asInt());
    assertThat(text.substring(start, end)).isEqualTo(cited.path("quote").asText());
  }

  @Test
  void aMissedInspectionIsAddedFromSelectedWordsAndKept() throws Exception {
    browser.js(
        """
        const node = [...document.querySelectorAll('#text p')].find(p => p.textContent.includes('It said'));
        getSelection().selectAllChildren(node);
        """);
    browser.press("i").await("#missed-status");
    assertThat(
            String.valueOf(browser.js("return document.getElementById('missed-provider').value")))
        .isEqualTo("Ashby Council");
    browser.click("form.editor button.primary").awaitText("#missed-status-hint", "needed");
    browser.js("document.getElementById('missed-status').value = 'previous'");
    browser.type("#missed-overall", "Requires improvement");
    browser.type("#missed-inspectionDate", "soon").click("form.editor button.primary");
    browser.awaitText("#missed-inspectionDate-hint", "is no date");
    browser.type("#missed-inspectionDate", "2015-03");
    browser.click("form.editor button.primary").awaitText(".missed", "Ofsted · Ashby Council");
    assertThat(browser.text(".missed")).contains("Previous", "Requires improvement", "It said:");
    assertThat(browser.barriers()).isEmpty();
    browser.press("u").awaitText("#status", "Undone: Added an inspection");
    assertThat(browser.count(".missed")).isZero();
    browser.press("U").await(".missed");

    JsonNode missed = saved().path("records").path(SampleRun.NEW_RECORD).path("missed").get(0);
    assertThat(missed.path("status").asText()).isEqualTo("previous");
    assertThat(missed.path("overall").asText()).isEqualTo("requires-improvement");
    assertThat(missed.path("inspectionDate").asText()).isEqualTo("2015-03");
    assertThat(missed.has("type")).isFalse();
    assertThat(missed.path("citations").get(0).path("quote").asText()).startsWith("It said:");
    browser.open(folder.resolve("review.html").toUri().toString()).await(".missed");
    browser.click(".missed button");
    assertThat(browser.count(".missed")).isZero();
  }

  @Test
  void theFilterNarrowsTheListAndAllThatAreListedCanBeAccepted() {
    browser.click("#f-conflict").awaitText("#counts", "1 record, 1 provider");
    browser.click(".filter summary").click("#accept-all").awaitText("#progress-text", "1 of 2");
    browser.click("#clear").awaitText("#counts", "2 records");
    browser.click("#f-unreviewed").awaitText(".record-head", SampleRun.OLD_RECORD);
    browser.type("#search", "nobody").awaitText(".record", "No record passes the filter");
    browser.press(Keys.ESCAPE);
    assertThat(browser.js("return document.activeElement.id")).isEqualTo("list");
  }

  @Test
  void thePageReadsTheDatesThatTheProgramReads() {
    browser.press(Keys.ARROW_DOWN).click(".fact:nth-child(9) .fact-main").press("c");
    browser.await("#correct-value");
    for (String text : DATES.trim().split("\\s*;\\s*", -1)) {
      Object accepted =
          browser.js(
              """
              const input = document.getElementById('correct-value');
              input.value = arguments[0];
              input.dispatchEvent(new Event('input'));
              return input.getAttribute('aria-invalid') === 'false';
              """,
              text);
      assertThat(accepted).as(text).isEqualTo(Edtf.parse(text).isPresent());
    }
    browser.press(Keys.ESCAPE);
  }

  @Test
  void theThemeIsChosenAndKept() {
    String sheet = "return getComputedStyle(document.body).backgroundColor";
    Object light = browser.js(sheet);
    browser.press("t", "t").await("html[data-theme=dark]");
    assertThat(browser.js(sheet)).isNotEqualTo(light);
    browser.open(folder.resolve("review.html").toUri().toString()).await("html[data-theme=dark]");
    browser.press("t").await("html[data-theme=system]");
    assertThat(browser.js(sheet)).isEqualTo(light);
  }

  @Test
  void onANarrowScreenThereIsOnePaneAtATime() {
    browser.look(360, 740, "light").open(folder.resolve("review.html").toUri().toString());
    String shown =
        "return [...document.querySelectorAll('.panes > section')]"
            + ".filter(pane => pane.offsetHeight > 0).map(pane => pane.ariaLabel).join()";
    assertThat(browser.js(shown)).isEqualTo("Records");
    browser.click(".record-row");
    assertThat(browser.js(shown)).isEqualTo("Record");
    browser.click(".tabs [data-pane=source]");
    assertThat(browser.js(shown)).isEqualTo("Source");
    assertThat(browser.text(".tabs [aria-current=true]")).isEqualTo("Source");
    browser.press("c").await("#correct-value");
    assertThat(browser.js(shown)).isEqualTo("Record");
  }

  @Test
  void singleKeysCanBeTurnedOff() {
    browser.press("?").await("#help").click("#keys-on").press(Keys.ESCAPE, "A", "c", "j");
    browser.awaitText("#progress-text", "0 of 2");
    assertThat(browser.count("form.editor")).isZero();
    browser.press("?").await("#help").click("#keys-on").press(Keys.ESCAPE, "A");
    browser.awaitText("#progress-text", "1 of 2");
  }

  @Test
  void anotherWindowSeesWhatIsDecided() {
    String first = browser.openWindow(folder.resolve("review.html").toUri().toString());
    browser.press("A").awaitText("#progress-text", "1 of 2").backTo(first);
    browser.awaitText("#progress-text", "1 of 2");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"light", "dark"})
  void whyArticlesWereJoinedIsShownAsTheProgramSaysIt(String theme) throws Exception {
    Path page =
        new OutputFixture()
            .article("b", "Ashby again", "Ashby again, rated good in 2019")
            .article("a", "Ashby news", "Ashby news, rated good in 2019")
            .record("r", "Ashby", "good", "2019", "rated good in 2019")
            .alsoIn("b")
            .with(
                "matching",
                """
                {"joined": [{"articles": ["b"], "with": "a", "weight": 5.25, "steps": [
                   {"comparison": "inspectionDate", "weight": 4, "values": ["2019", "2019-05"]},
                   {"comparison": "type", "weight": -0.75, "values": ["full"]},
                   {"comparison": "overall", "weight": 2, "values": ["good"]}]}],
                 "near": [{"record": "x/y", "because": "another year", "steps": [
                   {"comparison": "held", "weight": null, "values": ["2019", "2021"]}]}],
                 "nothing": null}
                """)
            .with("expected", "[\"r\"]")
            .with("gap", "{\"months\": 60, \"missing\": [2, 3]}")
            .write(folder.resolve("why"));
    browser.look(1400, 900, theme).openNew(page);
    assertThat(browser.text(".why summary")).isEqualTo("Why these were joined");
    assertThat(browser.text(".waterfall th"))
        .isEqualTo(
            "Inspection date · 2019 / 2019-05|Type · full|Overall · good|Held · 2019 / 2021");
    assertThat(browser.text(".waterfall .weight")).isEqualTo("+4|-0.75|+2|ruled out");
    assertThat(browser.text(".waterfall caption"))
        .isEqualTo("3 comparisons, together 5.25|1 comparison, together 0");
    assertThat(browser.text(".why")).contains("Near", "another year");
    assertThat(browser.text(".around"))
        .contains("Announced by 2019", "the 60 months before; numbers 2, 3 of the series");
    assertThat(browser.js("return document.querySelectorAll('.bar')[2].style.width"))
        .isEqualTo("38.0952%");
    assertThat(browser.barriers()).isEmpty();
    browser.press("x").await(".apart");
    assertThat(browser.barriers()).isEmpty();
  }

  @ParameterizedTest(name = "{0} px, {1}")
  @CsvSource({"360, light", "900, dark", "1400, dark", "1400, light"})
  void axeFindsNoBarrier(int width, String theme) throws Exception {
    browser.look(width, 900, theme).open(folder.resolve("review.html").toUri().toString());
    assertThat(browser.barriers()).isEmpty();
    browser.press("A", "k", "c").await("form.editor");
    assertThat(browser.barriers()).isEmpty();
    for (String form : List.of("m", "i", "N", "J")) {
      browser.press(Keys.ESCAPE).press(form).await("form.editor");
      assertThat(browser.barriers()).as(form).isEmpty();
    }
    browser.press(Keys.ESCAPE).press("?").await("#help");
    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.js("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  private String download() throws Exception {
    browser.click("#tool-save");
    return browser.downloaded("review.json");
  }

  private JsonNode saved() throws Exception {
    return new ObjectMapper().readTree(download());
  }
}
