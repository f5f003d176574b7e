package org.gradewire.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.page.Inline;
import org.gradewire.write.SampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewPageTest {
  private static final Pattern BLOCK =
      Pattern.compile(
          "<script type=\"application/json\" id=\"([a-z0-9]+)\">(.*?)</script>", Pattern.DOTALL);
  @TempDir Path folder;

  @Test
  void holdsEveryRecordAndArticleWithItsText() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    JsonNode records = block("r0");
    assertThat(records.findValuesAsText("id"))
        .containsExactly(SampleRun.OLD_RECORD, SampleRun.NEW_RECORD);
    assertThat(block("a0").path("text").asText())
        .isEqualTo(Files.readString(folder.resolve("text/ashby.txt")));
    assertThat(block("a0").path("tellings").get(0).path("record").asText())
        .isEqualTo(SampleRun.NEW_RECORD);
    assertThat(block("index").path("records").get(1).path("conflicts").asInt()).isOne();
    assertThat(block("index").path("records").get(1).path("mismatches").asInt()).isOne();
  }

  @Test
  void isAFunctionOfTheOutput() throws Exception {
    SampleRun.writeOutput(folder.resolve("one"), "articles");
    SampleRun.writeOutput(folder.resolve("two"), "elsewhere");
    assertThat(folder.resolve("one/review.html"))
        .hasSameBinaryContentAs(folder.resolve("two/review.html"));
  }

  @Test
  void aRecordThatSaysSomethingElseHasAnotherBasis() throws Exception {
    String words = "Ashby is good";
    new OutputFixture()
        .article("a", words, words)
        .record("x", "Ashby", "good", "2019", words)
        .record("x", "Ashby", "good", "2019", words)
        .record("x", "Ashby", "good", "2020", words)
        .write(folder);
    List<String> bases = block("index").path("records").findValuesAsText("basis");
    assertThat(bases.get(0)).hasSize(20).isEqualTo(bases.get(1)).isNotEqualTo(bases.get(2));
  }

  @Test
  void noTextCanEndItsBlock() throws Exception {
    String hostile = "</script><!--<script>alert(1)</script>\u2028\u2029&amp;\u0000]]>";
    new OutputFixture()
        .article("a", hostile, hostile)
        .record(hostile, hostile, hostile, "2019", hostile)
        .write(folder);
    String page = page();
    String data =
        page.substring(page.indexOf("id=\"r0\""), page.indexOf("<script type=\"module\">"));
    assertThat(data.split("</script>", -1)).hasSize(4);
    assertThat(data).doesNotContain("<!--", "\u2028", "\u2029", "&amp;", "alert(1)</");
    assertThat(block("a0").path("text").asText()).isEqualTo(hostile);
    assertThat(block("r0").get(0).path("id").asText()).isEqualTo(hostile);
  }

  @Test
  void thePolicyAllowsItsOwnScriptAndStyleAndNothingElse() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    String page = page();
    String policy = between(page, "Content-Security-Policy\" content=\"", "\"");
    String script = between(page, "<script type=\"module\">", "</script>");
    String style = between(page, "<style>", "</style>");
    assertThat(policy)
        .contains("default-src 'none'", "connect-src 'none'", "require-trusted-types-for 'script'")
        .contains("script-src " + Inline.cspSource(script) + ";")
        .contains("style-src " + Inline.cspSource(style) + ";")
        .doesNotContain("unsafe");
    assertThat(script).doesNotContain("innerHTML", "document.write", "eval(");
    assertThat(page).doesNotContain("https://fonts", "src=", "@import", "url(");
  }

  @Test
  void theServedPageMayConnectToItsServer() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReviewPage.of(folder).write(out, ReviewPage.Home.SERVER);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("connect-src 'self'");
  }

  @Test
  void everyGradeOfTheModelsHasItsPlaceInThePictures() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    JsonNode levels = block("index").path("grades");
    Knowledge.embedded().inspectorates().stream()
        .flatMap(inspectorate -> inspectorate.scales().stream())
        .flatMap(scale -> scale.grades().stream())
        .forEach(grade -> assertThat(levels.has(grade.id())).as(grade.id()).isTrue());
  }

  @Test
  void aFolderThatIsNoOutputIsSaidToBeNone() {
    assertThatThrownBy(() -> ReviewPage.of(folder).write(folder.resolve("review.html")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("records.json: not found, expected the output of a run");
  }

  private String page() throws Exception {
    return Files.readString(folder.resolve("review.html"));
  }

  private JsonNode block(String id) throws Exception {
    String json =
        BLOCK
            .matcher(page())
            .results()
            .filter(match -> match.group(1).equals(id))
            .map(MatchResult::group)
            .findFirst()
            .orElseThrow();
    return new ObjectMapper()
        .readTree(json.substring(json.indexOf('>') + 1, json.lastIndexOf('<')));
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
