package org.gradewire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Citation;
import org.gradewire.model.Fact;
import org.gradewire.model.Reconciliation;
import org.gradewire.normalise.Normaliser;
import org.gradewire.read.ArticleReader;
import org.gradewire.read.Input;
import org.gradewire.read.InputLister;
import org.gradewire.text.Article;
import org.gradewire.text.ArticleException;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.gradewire.verify.Verification;
import org.gradewire.verify.Verifier;
import org.gradewire.write.OutputWriter;
import org.gradewire.write.RunManifest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever words of a real article are cited, {@code verify} finds them in its file: each block,
 * and stretches of words picked at random.
 */
class CitationsReachTheSourceTest {
  @TempDir Path output;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corpus",
        "src/test/resources/org/gradewire/read/pdf",
        "src/test/resources/org/gradewire/read/office",
        "src/test/resources/org/gradewire/read/stories",
        "../shared/seeds",
        "../shared/labelled",
        "../shared/pages/html",
        "../shared/domain/reports"
      })
  void everyCitationIsExactInTextAndSource(String folder) throws Exception {
    assumeTrue(Files.isDirectory(Path.of(folder)), "skipped: no folder " + folder);
    Normaliser normaliser = new Normaliser(Knowledge.embedded());
    try (OutputWriter writer = OutputWriter.open(output)) {
      for (Input input : new InputLister().list(List.of(Path.of(folder)))) {
        for (Article article : articles(input)) {
          writer.article(citingEverything(normaliser.normalise(article)));
        }
      }
      writer.records(new Reconciliation(List.of(), Map.of()));
      writer.run(manifest(folder));
    }
    Verification verification = Verifier.verify(output, Path.of(""));
    assertThat(verification.faults()).isEmpty();
    assertThat(verification.counts().inSource()).isGreaterThan(50);
  }

  private static List<Article> articles(Input input) {
    try {
      return new ArticleReader().read(input).articles();
    } catch (ArticleException e) {
      return List.of();
    }
  }

  private static ArticleReport citingEverything(NormalisedArticle article) {
    Random random = new Random(article.id().hashCode());
    List<Citation> citations = new ArrayList<>();
    for (TextBlock block : article.blocks()) {
      citations.add(citation(article, block.span()));
      for (int i = 0; i < 5; i++) {
        words(article.text().text(), block.span(), random)
            .forEach(span -> citations.add(citation(article, span)));
      }
    }
    Fact<String> title = new Fact<>("all", 1, "test/all", citations);
    return new ArticleReport(article, title, null, null, List.of(), List.of(), List.of());
  }

  /** Returns one stretch of whole words inside {@code block}, or none if a cut falls badly. */
  private static List<Span> words(String text, Span block, Random random) {
    int start = block.start() + random.nextInt(block.length());
    int end = Math.min(block.end(), start + 1 + random.nextInt(80));
    while (start > block.start() && text.charAt(start - 1) != ' ') {
      start--;
    }
    while (end < block.end() && text.charAt(end) != ' ') {
      end++;
    }
    return text.substring(start, end).isBlank() ? List.of() : List.of(new Span(start, end));
  }

  private static Citation citation(NormalisedArticle article, Span span) {
    Span points = article.codePoints(span);
    return new Citation(
        article.id(),
        points.start(),
        points.end(),
        span.of(article.text().text()),
        article.rawLocation(span));
  }

  private static RunManifest manifest(String folder) {
    return new RunManifest(
        "test", "test", Instant.EPOCH, List.of(folder), Map.of(), Map.of(), Map.of(), List.of());
  }
}
