package org.gradewire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.verify.Verifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A council's release, what two papers made of it, and what a third wrote itself. */
@Tag("corenlp")
class CopiesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String TEXTS = "/org/gradewire/copies/";

  @TempDir static Path folder;
  private static Extraction.Outcome outcome;

  @BeforeAll
  static void run() throws Exception {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    String release = text("release");
    Files.writeString(articles.resolve("council.txt"), release);
    Files.writeString(articles.resolve("saved-again.txt"), release);
    List<String> reprint = new ArrayList<>(List.of(release.split("\n\n", -1)));
    reprint.set(0, "Good news on children’s services in Milton Keynes");
    reprint.set(1, "20 May 2024");
    reprint.subList(7, 9).clear();
    Files.writeString(
        articles.resolve("advertiser.txt"), String.join("\n\n", reprint).replace('’', '\''));
    Files.writeString(articles.resolve("herald.txt"), text("independent"));
    outcome = Runs.extract(Knowledge.embedded(), folder.resolve("output"), 2, articles);
  }

  @Test
  void aCopyNamesItsOriginal() throws Exception {
    assertThat(Files.readAllLines(folder.resolve("output/articles.jsonl")))
        .extracting(MAPPER::readTree)
        .extracting(it -> it.path("id").stringValue(), it -> original(it.path("copyOf")))
        .containsExactly(
            tuple("advertiser", "council"),
            tuple("council", "none"),
            tuple("herald", "none"),
            tuple("saved-again", "council, all of it"));
    assertThat(outcome.copies()).isEqualTo(2);
    assertThat(json("run.json").at("/counts/copies").intValue()).isEqualTo(2);
  }

  @Test
  void fourArticlesAreTwoSources() throws Exception {
    JsonNode record = json("records.json").at("/records/1");

    assertThat(record.path("overall").path("value").stringValue()).isEqualTo("good");
    assertThat(record.path("articles")).hasSize(4);
    assertThat(record.path("sources").intValue()).isEqualTo(2);
  }

  @Test
  void theCopiesAreCitedButAddNoConfidence() throws Exception {
    Path both = Files.createDirectory(folder.resolve("both"));
    for (String name : List.of("council.txt", "herald.txt")) {
      Files.copy(folder.resolve("articles").resolve(name), both.resolve(name));
    }
    Path output = folder.resolve("output-of-two");
    Runs.extract(Knowledge.embedded(), output, 1, both);
    JsonNode withCopies = json("records.json").at("/records/1/overall");
    JsonNode without =
        MAPPER.readTree(output.resolve("records.json").toFile()).at("/records/1/overall");

    assertThat(withCopies.path("confidence")).isEqualTo(without.path("confidence"));
    assertThat(withCopies.path("citations").findValues("article"))
        .extracting(JsonNode::stringValue)
        .contains("advertiser", "council", "herald", "saved-again");
    assertThat(Verifier.verify(output, Path.of("")).faults()).isEmpty();
  }

  @Test
  void orderAndThreadsChangeNothing() throws Exception {
    Path articles = folder.resolve("articles");
    Path output = folder.resolve("again");
    Runs.extract(
        Knowledge.embedded(),
        output,
        1,
        articles.resolve("saved-again.txt"),
        articles.resolve("herald.txt"),
        articles.resolve("council.txt"),
        articles.resolve("advertiser.txt"));

    Map<String, byte[]> expected = Runs.files(folder.resolve("output"));
    Map<String, byte[]> found = Runs.files(output);
    expected.remove("run.json");
    found.remove("run.json");
    assertThat(found).containsOnlyKeys(expected.keySet());
    assertThat(found)
        .allSatisfy((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
  }

  private static String original(JsonNode copyOf) {
    if (copyOf.isNull()) {
      return "none";
    }
    String all = copyOf.path("similarity").doubleValue() == 1 ? ", all of it" : "";
    return copyOf.path("article").stringValue() + all;
  }

  private static JsonNode json(String name) {
    return MAPPER.readTree(folder.resolve("output").resolve(name).toFile());
  }

  private static String text(String name) throws IOException {
    try (var in = CopiesTest.class.getResourceAsStream(TEXTS + name + ".txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
