package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationPageTest {
  private static final String EVIL = "<script>alert('1')</script>\u202e";

  @TempDir Path folder;

  @Test
  void eachErrorStandsInItsSentence() throws IOException {
    String page =
        page(
            "xHill was ‘good’ & bad. So it goes.",
            "provider=Hill Council; status=reported; overall=bad",
            "'evidence': ['was ‘good’'], 'overall': 'good'");

    assertThat(page)
        .contains("data-class=\"wrong grade\" data-field=\"overall\" data-inspectorate=\"\"")
        .contains("<dt>found</dt><dd class=\"found\">bad</dd>")
        .contains("<dt>expected</dt><dd class=\"expected\">good</dd>")
        .contains("<dt>rule</dt><dd class=\"rule\">test</dd>")
        .contains("<blockquote><mark>x</mark>Hill was ‘good’ &amp; bad.</blockquote>")
        .contains("<blockquote>xHill <mark>was ‘good’</mark> &amp; bad.</blockquote>")
        .contains("<option>wrong grade</option>");
  }

  @Test
  void whatIsMissedAsAWholeIsOneCard() throws IOException {
    String page = page("x", "provider=Dale Home; status=previous; type=short", "'overall': 'good'");

    assertThat(page)
        .contains("data-class=\"missed inspection\" data-field=\"provider|status|overall\"")
        .contains("data-class=\"spurious inspection\" data-field=\"provider|type|status\"")
        .contains("<h3>Hill Council, reported, –</h3>")
        .contains("<dd class=\"expected\">overall: good</dd>")
        .contains("<dd class=\"found\">type: short</dd>")
        .containsOnlyOnce("<mark>x</mark>");
  }

  @Test
  void nothingThatAnArticleSaysCanActOrHide() throws IOException {
    String page =
        page(
            EVIL,
            "provider=Hill Council; status=reported; overall=" + EVIL.replace(";", ""),
            "'overall': 'good'");

    assertThat(page).doesNotContain("<script>").doesNotContain("\u202e");
    assertThat(page).contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;⟨U+202E⟩");
  }

  @Test
  void thePolicyAllowsTheScriptAndStyleOfThePageOnly() throws Exception {
    String page = page("x", "provider=Hill Council; status=reported", "'overall': 'good'");

    assertThat(page)
        .contains("default-src 'none'; script-src 'sha256-" + digest(page, "script") + "';")
        .contains("style-src 'sha256-" + digest(page, "style") + "';")
        .doesNotContain("http://")
        .doesNotContain("https://")
        .doesNotContain("style=")
        .doesNotContainPattern("<[^>]* on\\w+=");
  }

  private static String digest(String page, String element) throws Exception {
    int start = page.indexOf('>', page.indexOf("<" + element)) + 1;
    String content = page.substring(start, page.indexOf("</" + element, start));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  private String page(String text, String found, String gold) throws IOException {
    Labels labels =
        Gold.article(
            folder, "{'provider': 'Hill Council', 'status': 'reported', " + gold + "}", "", "");
    return EvaluationPage.of(
        Evaluator.evaluate(labels, List.of(Found.articleWith("a", text, "", found))));
  }
}
