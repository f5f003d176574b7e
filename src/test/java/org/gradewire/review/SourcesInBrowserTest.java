package org.gradewire.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.gradewire.evaluate.Evaluation;
import org.gradewire.evaluate.Evaluator;
import org.gradewire.evaluate.Field;
import org.gradewire.evaluate.Labels;
import org.gradewire.evaluate.RecordLabels;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.label.Label;
import org.gradewire.label.LabelFile;
import org.gradewire.label.MarkedArticle;
import org.gradewire.label.MarkedLabel;
import org.gradewire.label.ReviewedArticles;
import org.gradewire.model.ArticleReport;
import org.gradewire.pipeline.Folder;
import org.gradewire.pipeline.Pipeline;
import org.gradewire.pipeline.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Drives the pages of what real articles give, as reviewers do. */
@Tag("corenlp")
@ExtendWith(InBrowser.class)
class SourcesInBrowserTest {
  private static final String CORPUS = "corpus";
  private static final String SEEDS = "../shared/seeds";
  @TempDir Path folder;
  private final Browser browser;

  SourcesInBrowserTest(Browser browser) {
    this.browser = browser;
  }

  @AfterEach
  void nothingWasForbidden() {
    assertThat(browser.forbidden()).isEmpty();
  }

  private Path open(String input) throws Exception {
    Path output = Extracted.of(input);
    browser.look(1400, 900, "light").openNew(output.resolve("review.html"));
    return output;
  }

  @ParameterizedTest
  @ValueSource(strings = {CORPUS, SEEDS})
  void everyFilterListsTheRecordsThatItNames(String input) throws Exception {
    List<JsonNode> records = Extracted.records(open(input));
    String provider = value(records.get(0), "provider");
    filters("#f-provider", provider, records, it -> value(it, "provider").equals(provider));
    filters("#f-inspectorate", "Ofsted", records, it -> value(it, "inspectorate").equals("Ofsted"));
    filters("#f-overall", "good", records, it -> value(it, "overall").equals("good"));
    filters("#f-overall", "none", records, it -> value(it, "overall").isEmpty());
    filters("#f-status", "previous", records, it -> value(it, "status").equals("previous"));
    filters("#f-year", "2018", records, it -> year(it).equals("2018"));
    filters("#f-confidence", "0.8", records, it -> lowest(it) < 0.8);
    browser.click("#f-conflict");
    lists(records, it -> !it.path("conflicts").isEmpty());
    browser.click("#f-conflict").click("#f-mismatch");
    lists(records, it -> it.path("register").findValuesAsText("outcome").contains("mismatch"));
    browser.click("#f-mismatch").click("#f-unreviewed");
    lists(records, it -> true);
    browser.press("A").awaitText("#counts", counted(records.size() - 1L));
  }

  private void filters(String css, String value, List<JsonNode> all, Predicate<JsonNode> test) {
    if (select(css, value)) {
      lists(all, test);
    } else {
      assertThat(all).as(css + " does not offer " + value).noneMatch(test);
    }
    select(css, "");
  }

  private boolean select(String css, String value) {
    Object offered =
        browser.js(
            """
            const select = document.querySelector(arguments[0]);
            const option = [...select.options].find(each => each.value === arguments[1]);
            if (option) {
              select.value = option.value;
              select.dispatchEvent(new Event('change'));
            }
            return Boolean(option);
            """,
            css,
            value);
    return Boolean.TRUE.equals(offered);
  }

  private void lists(List<JsonNode> all, Predicate<JsonNode> test) {
    assertThat(browser.text("#counts")).startsWith(counted(all.stream().filter(test).count()));
  }

  private static String counted(long number) {
    return number == 1 ? "1 record," : number + " records,";
  }

  private static String value(JsonNode record, String field) {
    return record.path(field).path("value").asText("");
  }

  private static String year(JsonNode record) {
    String date = value(record, "inspectionDate");
    date = date.isEmpty() || date.startsWith("X") ? value(record, "publicationDate") : date;
    return date.length() < 4 ? "" : date.substring(0, 4);
  }

  private static double lowest(JsonNode node) {
    double lowest = node.path("confidence").asDouble(1);
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      if (!child.getKey().equals("alternatives")) {
        lowest = Math.min(lowest, lowest(child.getValue()));
      }
    }
    if (node.isArray()) {
      for (JsonNode item : node) {
        lowest = Math.min(lowest, lowest(item));
      }
    }
    return lowest;
  }

  @ParameterizedTest
  @ValueSource(strings = {CORPUS, SEEDS})
  void aRecordGoesFromOpenToSavedWithTheKeyboardAlone(String input) throws Exception {
    JsonNode record =
        Extracted.record(
            open(input), it -> value(it, "overall").equals("requires-improvement") && dated(it));
    String id = record.path("id").asText();
    browser.press("/", id, Keys.ENTER).awaitText(".record-head .id", id);
    browser.press("c").await("#correct-value").press("good", Keys.ENTER);
    browser.awaitText(".fact.active ins", "Good");
    browser.press("n").await("#note-text").press("said twice", Keys.TAB, Keys.ENTER);
    browser.awaitText(".fact.active .note", "said twice");
    browser.press(Keys.ARROW_UP, "a", Keys.ARROW_UP, Keys.ARROW_UP, Keys.ARROW_UP, "r");
    browser.press("N").await("#note-text").press("see the report");
    browser.press(Keys.TAB, Keys.ENTER).awaitText(".verdict .note", "see the report");
    browser.press("A").awaitText("#progress-text", "1 of ");
    browser.press("s");
    JsonNode saved = json(browser.downloaded("review.json")).path("records").path(id);
    assertThat(saved.at("/verdict/is").asText()).isEqualTo("accepted");
    assertThat(saved.at("/note/text").asText()).isEqualTo("see the report");
    assertThat(saved.at("/facts/overall/to").asText()).isEqualTo("good");
    assertThat(saved.at("/facts/overall/note").asText()).isEqualTo("said twice");
    assertThat(saved.path("facts").findValuesAsText("is"))
        .containsExactlyInAnyOrder("corrected", "accepted", "rejected");
  }

  private static boolean dated(JsonNode record) {
    return record.path("inspectionDate").has("value") && record.path("framework").has("value");
  }

  @Test
  void everyDecisionIsSavedAndEveryOneCanBeTakenBack() throws Exception {
    Path output = open(CORPUS);
    JsonNode record =
        Extracted.record(
            output,
            it -> it.path("articles").size() > 1 && it.path("previous").isTextual() && dated(it));
    String id = record.path("id").asText();
    String other = record.path("previous").asText();
    browser.type("#search", id).press(Keys.ENTER).awaitText(".record-head .id", id);
    browser.press("x").await(".apart");
    browser.press("J").await("#join-to").press("nothing/like/it", Keys.ENTER);
    browser.awaitText("#join-to-hint", "There is no record with this id");
    browser.js("document.getElementById('join-to').value = ''");
    browser.press(other, Keys.ENTER).await(".joined");
    browser.js("getSelection().selectAllChildren(document.querySelector('#text p'))");
    browser.press("m").await("#add-field");
    select("#add-field", "strength");
    browser.press(Keys.TAB).click(".verdict .editor .primary").await(".added");
    correctDate();
    browser.press("R").awaitText("#progress-text", "1 of ");
    browser.press("s");
    JsonNode saved = json(browser.downloaded("review.json")).path("records").path(id);
    assertThat(saved.at("/verdict/is").asText()).isEqualTo("rejected");
    assertThat(saved.at("/joined/to").asText()).isEqualTo(other);
    assertThat(saved.at("/apart/articles/0").asText()).isIn(texts(record.path("articles")));
    assertThat(saved.at("/added/0/field").asText()).isEqualTo("strength");
    assertThat(saved.at("/facts/inspectionDate/to").asText()).isEqualTo("2021-22~");
    for (int i = 0; i < 5; i++) {
      browser.press("u");
    }
    browser.awaitText("#progress-text", "0 of ").press("u").awaitText("#toast", "Nothing to undo");
    browser.press("s");
    assertThat(json(browser.downloaded("review.json")).path("records").isEmpty()).isTrue();
  }

  private void correctDate() {
    browser.js(
        """
        [...document.querySelectorAll('.fact')]
          .find(each => each.querySelector('.label').textContent === 'Inspected')
          .querySelector('.fact-main').click();
        """);
    browser.press("c").await("#correct-value").press("next week", Keys.ENTER);
    browser.awaitText("#correct-value-hint", "is no date");
    browser.js("document.getElementById('correct-value').value = ''");
    browser.press("2021-22~", Keys.ENTER).awaitText(".fact.active ins", "about summer 2021");
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {CORPUS, SEEDS})
  void whatIsAcceptedAsItIsGivesLabelsThatScoreWithoutAFault(String input) throws Exception {
    int all = Extracted.records(open(input)).size();
    browser.click(".filter summary").click("#accept-all");
    browser.awaitText("#progress-text", all + " of " + all);
    browser.press(Keys.ESCAPE).press("s");
    Path output = Extracted.copyOf(input, folder.resolve("output"));
    Files.writeString(output.resolve("review.json"), browser.downloaded("review.json"));

    ReviewedArticles.Files files = ReviewedArticles.of(output).files();
    assertThat(files.open()).isZero();
    Path gold = Files.createDirectories(folder.resolve("gold"));
    for (Map.Entry<String, List<MarkedArticle>> file : files.reviewed().entrySet()) {
      List<Label> labels = file.getValue().stream().map(MarkedLabel::of).toList();
      Path written = gold.resolve(file.getKey() + LabelFile.ENDING);
      Files.createDirectories(Objects.requireNonNull(written.getParent()));
      Files.writeString(written, LabelFile.json(labels, false));
    }
    Path records = gold.resolve(LabelFile.RECORDS);
    Files.writeString(records, LabelFile.json(files.records()));

    List<ArticleReport> reports = new ArrayList<>();
    new Folder(Pipeline.of(Knowledge.embedded()), 2, Progress.silent())
        .run(List.of(Path.of(input)), reports::add);
    Labels read = Labels.read(gold);
    Evaluation evaluation = Evaluator.evaluate(read, reports);
    long telling = reports.stream().filter(it -> !it.inspections().isEmpty()).count();
    assertThat((long) evaluation.articles()).isGreaterThanOrEqualTo(telling).isPositive();
    assertThat(evaluation.differences()).isEmpty();
    assertThat(Field.Group.values()).allMatch(group -> evaluation.of(group).f1() == 1);
    assertThat(read.checkEvidence(reports)).isEmpty();
    assertThat(read.drafts()).isEmpty();
    assertThat(RecordLabels.read(records)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {CORPUS, SEEDS})
  void theTimelineShowsEveryDatedInspectionOfTheProvider(String input) throws Exception {
    List<JsonNode> records = Extracted.records(open(input));
    JsonNode planned =
        records.stream()
            .filter(it -> value(it, "status").equals("planned") && !year(it).isEmpty())
            .filter(it -> !year(it).startsWith("X"))
            .findFirst()
            .orElse(records.get(0));
    browser.type("#search", planned.path("id").asText()).press(Keys.ENTER);
    browser.awaitText(".record-head .id", planned.path("id").asText());
    List<JsonNode> line =
        records.stream()
            .filter(it -> value(it, "provider").equals(value(planned, "provider")))
            .filter(it -> !year(it).isEmpty() && !year(it).startsWith("X"))
            .toList();
    assertThat(browser.count(".timeline .point")).isEqualTo(line.size());
    assertThat(browser.count(".timeline .point.planned"))
        .isEqualTo(line.stream().filter(it -> value(it, "status").equals("planned")).count());
    assertThat(browser.count(".timeline .current .halo")).isOne();
    assertThat(browser.js("return document.querySelector('.timeline').getAttribute('aria-label')"))
        .asString()
        .startsWith("Timeline of %d inspection".formatted(line.size()));
  }

  @Test
  void aPageSaysItsAddressAndAPdfItsPages() throws Exception {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    pdf(
        articles.resolve("report.pdf"),
        "A council in the news",
        "Kent County Council was rated good by Ofsted in May 2022.");
    Files.writeString(
        articles.resolve("page.html"),
        """
        <!doctype html><title>Leeds services rated good</title>
        <link rel="canonical" href="https://news.example/leeds">
        <meta property="article:published_time" content="2023-04-19">
        <h1>Leeds services rated good</h1>
        <p>Children's services at Leeds City Council have been rated good by Ofsted after a full
        inspection in February 2023.</p>
        """);
    open(articles.toString());
    browser.type("#search", "ofsted/leeds").press(Keys.ENTER);
    browser.awaitText(".article-head h2", "Leeds services rated good");
    browser.awaitText(".article-head", "19 April 2023");
    browser.awaitText(".article-head", "https://news.example/leeds");
    browser.click("#clear");
    browser.type("#search", "ofsted/kent").press(Keys.ENTER);
    browser.awaitText(".article-head", "report.pdf");
    assertThat(browser.text(".fact.active .from")).contains("report, page 2");
    assertThat(browser.js("return document.querySelector('#text .page').dataset.label"))
        .isEqualTo("page 2");
  }

  private static void pdf(Path file, String... pages) throws Exception {
    try (PDDocument document = new PDDocument()) {
      for (String words : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
          content.newLineAtOffset(72, 700);
          content.showText(words);
          content.endText();
        }
      }
      document.save(file.toFile());
    }
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
