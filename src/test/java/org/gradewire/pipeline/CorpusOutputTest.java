package org.gradewire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.verify.Verification;
import org.gradewire.verify.Verifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a run over the corpus leaves behind. */
@Tag("corenlp")
class CorpusOutputTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir static Path output;
  private static Extraction.Outcome outcome;

  @BeforeAll
  static void run() throws Exception {
    outcome = Runs.extract(Knowledge.embedded(), output, 2, Runs.CORPUS);
  }

  @Test
  void everyArticleIsRead() {
    assertThat(outcome.rejected()).isEmpty();
    assertThat(outcome.files()).isEqualTo(Runs.corpus().size());
    assertThat(outcome.records()).isGreaterThan(outcome.files() / 2);
  }

  @ParameterizedTest
  @CsvSource({"records.json, records", "run.json, run"})
  void theFileIsAsItsSchemaSays(String file, String schema) throws Exception {
    assertThat(problems(schema, Files.readString(output.resolve(file)))).isEmpty();
  }

  @Test
  void everyArticleLineIsAsItsSchemaSays() throws Exception {
    List<String> lines = Files.readAllLines(output.resolve("articles.jsonl"));

    assertThat(lines).hasSize(outcome.articles());
    assertThat(lines).allSatisfy(line -> assertThat(problems("article", line)).isEmpty());
  }

  @Test
  void everyCitationIsExactInTextAndFile() throws Exception {
    Verification verification = Verifier.verify(output, Path.of(""));

    assertThat(verification.faults()).isEmpty();
    assertThat(verification.counts().citations()).isGreaterThan(10 * outcome.records());
    assertThat(verification.counts().notInSource()).isZero();
  }

  private static List<String> problems(String schema, String json) {
    Schema loaded =
        SCHEMAS.getSchema(
            SchemaLocation.of("classpath:org/gradewire/write/" + schema + ".schema.json"));
    JsonNode instance = MAPPER.readTree(json);
    return loaded.validate(instance).stream().map(Error::toString).toList();
  }
}
