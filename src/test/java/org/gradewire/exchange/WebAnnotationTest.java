package org.gradewire.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gradewire.exchange.ExchangeFormat.Imported;
import org.gradewire.exchange.ExchangeFormat.Writing;
import org.gradewire.label.Mark;
import org.gradewire.label.MarkField;
import org.gradewire.label.MarkedArticle;
import org.gradewire.label.OutputArticles;
import org.gradewire.label.Owner;
import org.gradewire.write.SampleRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds our pages to the Web Annotation Data Model, by a JSON-LD processor and the terms of its
 * context that we use ({@code anno-terms.jsonld}, after the W3C recommendation).
 */
class WebAnnotationTest {
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String INTEGER = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger";
  private final ObjectMapper mapper = new ObjectMapper();
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    SampleRun.writeOutput(folder.resolve("output"), "articles");
    Path to = folder.resolve("w3c");
    try (Writing writing = ExchangeFormat.W3C.into(to)) {
      new OutputArticles(folder.resolve("output")).forEach(told -> writing.add(told.article()));
    }
    file = to.resolve("ashby.jsonld");
  }

  @Test
  void everyTermIsOneOfTheModel() throws Exception {
    Set<String> used = new TreeSet<>();
    collect(mapper.readTree(file.toFile()), used);
    used.remove("@context");
    Set<String> known = new TreeSet<>();
    terms().path("@context").fieldNames().forEachRemaining(known::add);
    assertThat(known).containsAll(used);
    assertThat(used).contains("body", "target", "selector", "exact", "start");
  }

  private static void collect(JsonNode node, Set<String> names) {
    node.properties()
        .forEach(
            field -> {
              names.add(field.getKey());
              collect(field.getValue(), names);
            });
    if (node.isArray()) {
      node.forEach(item -> collect(item, names));
    }
  }

  @Test
  void aProcessorReadsEveryAnnotationAsTheModelHasIt() throws Exception {
    JsonNode page = expanded();
    assertThat(page.path("@type").get(0).asText())
        .isEqualTo("http://www.w3.org/ns/activitystreams#OrderedCollectionPage");
    JsonNode whole = page.path("http://www.w3.org/ns/activitystreams#partOf").get(0);
    assertThat(whole.path("@type").get(0).asText())
        .isEqualTo("http://www.w3.org/ns/activitystreams#OrderedCollection");
    JsonNode items = page.path("http://www.w3.org/ns/activitystreams#items").get(0).path("@list");
    assertThat(items).hasSizeGreaterThan(10);
    for (JsonNode item : items) {
      assertThat(item.path("@id").asText()).startsWith("urn:gradewire:ashby#");
      assertThat(item.path("@type").get(0).asText()).isEqualTo(OA + "Annotation");
      assertThat(item.path(OA + "motivatedBy").get(0).path("@id").asText())
          .isEqualTo(OA + "tagging");
      assertThat(item.path(OA + "hasBody").findValuesAsText("@id"))
          .containsExactlyInAnyOrder(OA + "tagging", OA + "describing");
      JsonNode target = item.path(OA + "hasTarget").get(0);
      assertThat(target.path(OA + "hasSource").get(0).path("@id").asText())
          .isEqualTo("https://example.org/base/ashby.txt");
      JsonNode selectors = target.path(OA + "hasSelector");
      assertThat(selectors.get(0).path(OA + "start").get(0).path("@type").asText())
          .isEqualTo(INTEGER);
      assertThat(selectors.get(1).path(OA + "exact").get(0).path("@value").asText()).isNotEmpty();
    }
  }

  private JsonNode expanded() throws Exception {
    JsonDocument context = JsonDocument.of(stream());
    try (InputStream in = Files.newInputStream(file)) {
      String expanded =
          JsonLd.expand(JsonDocument.of(in))
              .base(URI.create("https://example.org/base/"))
              .loader(
                  (uri, options) -> {
                    assertThat(uri).hasToString("http://www.w3.org/ns/anno.jsonld");
                    return context;
                  })
              .get()
              .toString();
      return mapper.readTree(expanded).get(0);
    }
  }

  private JsonNode terms() throws Exception {
    try (InputStream in = stream()) {
      return mapper.readTree(in);
    }
  }

  private static InputStream stream() {
    return Objects.requireNonNull(WebAnnotationTest.class.getResourceAsStream("anno-terms.jsonld"));
  }

  @Test
  void wordsAreFoundAgainInATextThatWasEdited() throws Exception {
    Path text = file.resolveSibling("ashby.txt");
    Files.writeString(text, "A new first line.\n" + Files.readString(text));
    Imported imported = ExchangeFormat.W3C.read(file);
    assertThat(imported.rejected()).isEmpty();
    String edited = Files.readString(text);
    for (Mark mark : imported.articles().get(0).marks()) {
      int from = edited.offsetByCodePoints(0, mark.start());
      assertThat(edited.substring(from)).startsWith(mark.quote());
    }
  }

  @Test
  void wordsThatAreGoneAreSaid() throws Exception {
    Files.writeString(file.resolveSibling("ashby.txt"), "Nothing of it is left.");
    Imported imported = ExchangeFormat.W3C.read(file);
    assertThat(imported.articles()).isEmpty();
    assertThat(imported.rejected().get(0).getMessage())
        .startsWith("[ashby] label: found")
        .contains("expected \"");
  }

  @Test
  void noIdLeadsOutOfTheFolder() throws Exception {
    Mark mark = new Mark(0, 1, "x", MarkField.TITLE, "x", Owner.ARTICLE, Map.of());
    MarkedArticle hostile = new MarkedArticle("../../x", "x.txt", "x", List.of(mark));
    try (Writing writing = ExchangeFormat.W3C.into(folder.resolve("w3c"))) {
      assertThatThrownBy(() -> writing.add(hostile)).hasMessageContaining("leads out of");
    }
  }
}
