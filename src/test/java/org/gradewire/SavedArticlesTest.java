package org.gradewire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.normalise.Furniture;
import org.gradewire.normalise.Normaliser;
import org.gradewire.read.ArticleReader;
import org.gradewire.read.Input;
import org.gradewire.read.InputLister;
import org.gradewire.text.Article;
import org.gradewire.text.BlockKind;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.TextBlock;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads saved articles and pages that lie beside the project, where they do. */
@Tag("shared")
class SavedArticlesTest {
  private static final Path SHARED = Path.of("../shared");
  private static final double PAGES_FLOOR = 0.975;
  private final Normaliser normaliser = new Normaliser(Furniture.knowledge());

  @ParameterizedTest
  @ValueSource(strings = {"seeds", "labelled"})
  void titlesAreFoundAndNoiseIsNoStory(String folder) throws Exception {
    Map<String, NormalisedArticle> articles = articles(folder);
    List<String> faults = new ArrayList<>();
    for (Input input : new InputLister().list(List.of(SHARED.resolve(folder)))) {
      Path labels = SHARED.resolve(folder).resolve(input.id() + ".gold.json");
      JsonNode gold = JsonMapper.builder().build().readTree(labels.toFile());
      int number = 1;
      for (JsonNode one : gold.has("articles") ? gold.get("articles") : List.of(gold)) {
        String id = input.id() + (number == 1 ? "" : "#" + number);
        check(articles.get(id), id, one, faults);
        number++;
      }
      assertThat(articles).as("no further articles").doesNotContainKey(input.id() + "#" + number);
    }
    assertThat(faults).isEmpty();
  }

  private static void check(
      NormalisedArticle article, String id, JsonNode gold, List<String> faults) {
    if (gold.has("title")
        && !lines(article, BlockKind.TITLE).equals(List.of(gold.get("title").asText()))) {
      faults.add(id + ": title " + lines(article, BlockKind.TITLE));
    }
    List<String> story = story(article);
    for (JsonNode noise : gold.path("noise")) {
      if (story.contains(noise.asText())) {
        faults.add(id + ": in the story: " + noise.asText());
      }
    }
    for (JsonNode inspection : gold.path("inspections")) {
      for (JsonNode evidence : inspection.path("evidence")) {
        if (story.stream().noneMatch(line -> line.contains(evidence.asText()))) {
          faults.add(id + ": not in the story: " + evidence.asText());
        }
      }
    }
  }

  /** The measure of the public article extraction benchmark: shingles of four words. */
  @Test
  void storiesOfSavedPagesAreFound() throws Exception {
    Map<String, NormalisedArticle> articles = articles("pages/html");
    JsonNode truth =
        JsonMapper.builder().build().readTree(SHARED.resolve("pages/ground-truth.json").toFile());
    double precision = 0;
    double recall = 0;
    StringBuilder report = new StringBuilder();
    for (String id : articles.keySet().stream().sorted().toList()) {
      Map<String, Integer> found = shingles(String.join("\n", story(articles.get(id))));
      Map<String, Integer> expected = shingles(truth.get(id).get("articleBody").asText());
      double shared = 0;
      for (var shingle : found.entrySet()) {
        shared += Math.min(shingle.getValue(), expected.getOrDefault(shingle.getKey(), 0));
      }
      double p = total(found) == 0 ? 0 : shared / total(found);
      double r = total(expected) == 0 ? 1 : shared / total(expected);
      precision += p;
      recall += r;
      report.append("%s precision %.3f recall %.3f%n".formatted(id, p, r));
    }
    precision /= articles.size();
    recall /= articles.size();
    double f1 = 2 * precision * recall / (precision + recall);
    report.append("all precision %.4f recall %.4f F1 %.4f%n".formatted(precision, recall, f1));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/pages-report.txt"), report);
    assertThat(articles).hasSize(50);
    assertThat(f1).as(report.toString()).isGreaterThanOrEqualTo(PAGES_FLOOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seeds", "labelled", "pages/html"})
  void everyWordLeadsBackToItself(String folder) throws Exception {
    List<String> faults = new ArrayList<>();
    for (var article : articles(folder).values()) {
      byte[] bytes = Files.readAllBytes(SHARED.resolve(folder).resolve(article.source().path()));
      String raw = new String(bytes, Charset.forName(article.source().charset()));
      faults.addAll(RawPlaces.faults(article, raw));
    }
    assertThat(faults).isEmpty();
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    var matcher = java.util.regex.Pattern.compile("(?U)\\w+").matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<String, Integer> shingles = new HashMap<>();
    if (words.size() < 4 && !words.isEmpty()) {
      shingles.put(String.join(" ", words), 1);
    }
    for (int i = 0; i + 4 <= words.size(); i++) {
      shingles.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
    }
    return shingles;
  }

  private static double total(Map<String, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Map<String, NormalisedArticle> articles(String folder) throws Exception {
    Path path = SHARED.resolve(folder);
    Assumptions.assumeTrue(Files.isDirectory(path), "no saved articles at " + path);
    Map<String, NormalisedArticle> articles = new HashMap<>();
    ArticleReader reader = new ArticleReader();
    StringBuilder dump = new StringBuilder();
    for (Input input : new InputLister().list(List.of(path))) {
      for (Article article : reader.read(input).articles()) {
        NormalisedArticle normalised = normaliser.normalise(article);
        articles.put(article.id(), normalised);
        dump.append("=== ").append(article.id()).append('\n');
        for (TextBlock block : normalised.blocks()) {
          dump.append(block.kind())
              .append(' ')
              .append(block.label())
              .append('\t')
              .append(block.span().of(normalised.text().text()))
              .append('\n');
        }
      }
    }
    Files.writeString(Path.of("target/" + folder.replace('/', '-') + "-blocks.txt"), dump);
    return articles;
  }

  private static List<String> lines(NormalisedArticle article, BlockKind kind) {
    return article.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> block.span().of(article.text().text()))
        .toList();
  }

  private static List<String> story(NormalisedArticle article) {
    return article.blocks().stream()
        .filter(block -> block.kind().tellsTheStory() && block.kind() != BlockKind.TITLE)
        .map(block -> block.span().of(article.text().text()))
        .toList();
  }
}
