package org.gradewire.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class ExplanationPageTest {
  private static final String ARTICLE =
      "TITLE:Leeds rated good ¶ Ofsted rated children's services in Leeds good. ¶ The council hopes"
          + " to be rated outstanding next time.";

  @Test
  void theWordsOfASentenceAreMarkedByTheirKind() {
    Document page = page(ARTICLE);

    assertThat(page.select("article mark.grade.used").eachText()).contains("good");
    assertThat(page.select("article mark.provider.context").eachText())
        .contains("Leeds", "The council");
    assertThat(page.select("article mark.grade.vetoed").eachText()).containsExactly("outstanding");
    assertThat(page.select(".failed code").eachText()).anyMatch(rule -> rule.startsWith("veto/"));
  }

  @Test
  void aClaimLeadsToItsInspectionAndBack() {
    Document page = page(ARTICLE);

    assertThat(page.select(".claims a").eachAttr("href"))
        .contains("#article-1-inspection-1")
        .allMatch(href -> page.select(href).size() == 1);
    assertThat(page.select(".from a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(href -> page.select(href).size() == 1);
  }

  @Test
  void thePageAllowsNothingButItsOwnStyle() throws Exception {
    Document page = page(ARTICLE);

    String style = page.select("style").get(0).data();
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    String hash = Base64.getEncoder().encodeToString(digest);
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash));
    assertThat(page.select("script, link, img, iframe, object, form, [style], [onclick]"))
        .isEmpty();
  }

  @Test
  void nothingThatAnArticleSaysIsMarkup() {
    String hostile =
        "TITLE:</title><script>alert(1)</script> ¶ Ofsted rated <b onclick=\"x()\">children's"
            + " services</b> in Leeds good & \u202edoog\u0000.";

    Document page = page(hostile);

    assertThat(page.select("script, [onclick]")).isEmpty();
    assertThat(page.select("h2").text()).isEqualTo("</title><script>alert(1)</script>");
    assertThat(page.select(".words").eachText())
        .contains(
            "Ofsted rated <b onclick=\"x()\">children's services</b> in Leeds good &"
                + " [U+202E]doog[U+0000].");
  }

  /** Every word stands in the page once, and every element is closed where it should be. */
  @Test
  void thePagesOfAllSmallArticlesAreWellFormed() throws IOException {
    Path table = Path.of("src/test/resources/org/gradewire/assemble/small-articles.txt");
    Set<String> elements = new HashSet<>();
    for (String line : Files.readAllLines(table, StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        Steps steps = Read.steps(line.split(" +\\| ", 3)[1]);
        String html = ExplanationPage.of(List.of(steps), List.of());
        Parser parser = Parser.htmlParser().setTrackErrors(5);
        Document page = parser.parseInput(html, "");
        assertThat(parser.getErrors()).as(line).isEmpty();
        for (int i = 0; i < steps.sentences().size(); i++) {
          assertThat(page.select(".words").get(i).wholeText())
              .isEqualTo(steps.article().words(steps.sentences().get(i).sentence().span()));
        }
        page.getAllElements().stream().map(Element::normalName).forEach(elements::add);
      }
    }
    assertThat(elements).contains("mark", "q", "details");
  }

  @Test
  void whatWasRejectedIsSaid() {
    Document page = Jsoup.parse(ExplanationPage.of(List.of(), List.of("a.pdf: <no> text")));

    assertThat(page.select(".note").text()).isEqualTo("Rejected: a.pdf: <no> text");
  }

  private static Document page(String text) {
    return Jsoup.parse(ExplanationPage.of(List.of(Read.steps(text)), List.of()));
  }
}
