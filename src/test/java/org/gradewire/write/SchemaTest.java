package org.gradewire.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas accept what is written, and nothing that lacks a field or has a wrong type. */
class SchemaTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir static Path output;

  @BeforeAll
  static void write() throws Exception {
    SampleRun.writeOutput(output, "articles");
  }

  @Test
  void everyFileThatIsWrittenIsValid() throws Exception {
    assertThat(problems("records", file("records.json"))).isEmpty();
    assertThat(problems("run", file("run.json"))).isEmpty();
    for (String line : Files.readAllLines(output.resolve("articles.jsonl"))) {
      assertThat(problems("article", MAPPER.readTree(line))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"records, records.json", "run, run.json", "article, articles.jsonl"})
  void fieldsAddedLaterAreAllowed(String schema, String name) throws Exception {
    JsonNode file = file(name);
    ((ObjectNode) file).put("addedLater", 1);
    assertThat(problems(schema, file)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          records | records.json   |                             | version
          records | records.json   |                             | records
          records | records.json   | /records/1                  | id
          records | records.json   | /records/1                  | framework
          records | records.json   | /records/1                  | register
          records | records.json   | /records/1                  | notOverall
          records | records.json   | /records/1/provider         | urn
          records | records.json   | /records/1/provider         | value
          records | records.json   | /records/1/overall          | rule
          records | records.json   | /records/1/overall          | alternatives
          records | records.json   | /records/1/overall/citations/0 | raw
          records | records.json   | /records/1/overall/alternatives/0 | citations
          records | records.json   | /records/1/people/0         | role
          records | records.json   | /records/1/conflicts/0      | decidedBy
          records | records.json   | /records/1/register         | row
          records | records.json   | /records/1/register/fields/overall | outcome
          records | records.json   | /records/1                  | sources
          article | articles.jsonl |                             | source
          article | articles.jsonl |                             | copyOf
          article | articles.jsonl |                             | publisher
          article | articles.jsonl | /source                     | sha256
          article | articles.jsonl | /inspections/0              | record
          article | articles.jsonl | /inspections/0              | type
          run     | run.json       |                             | rejected
          run     | run.json       | /rejected/0                 | reason
          """)
  void missingFieldIsFound(String schema, String name, String parent, String field)
      throws Exception {
    JsonNode file = file(name);
    ((ObjectNode) file.at(pointer(parent))).remove(field);
    assertThat(problems(schema, file)).anyMatch(problem -> problem.contains("'" + field + "'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          records | records.json   | /records/1                     | overall       | "good"
          records | records.json   | /records/1                     | judgements    | null
          records | records.json   | /records/1                     | articles      | []
          records | records.json   | /records/1                     | change        | "better"
          records | records.json   | /records/1                     | id            | 7
          records | records.json   | /records/1/overall             | value         | "Requires Improvement"
          records | records.json   | /records/1/overall             | confidence    | 1.2
          records | records.json   | /records/1/overall             | citations     | []
          records | records.json   | /records/1/overall/alternatives/0 | value      | 7
          records | records.json   | /records/1/overall/citations/0 | start         | "12"
          records | records.json   | /records/1/overall/citations/0 | article       | "../up"
          records | records.json   | /records/1/overall/citations/0 | raw           | {"page": 0}
          records | records.json   | /records/1/status              | value         | "REPORTED"
          records | records.json   | /records/1/type                | value         | "visit"
          records | records.json   | /records/1/ordinal             | value         | "4"
          records | records.json   | /records/1/inspectionDate      | value         | "May 2019"
          records | records.json   | /records/1/people/0            | quoted        | "yes"
          records | records.json   | /records/1/findings/0          | kind          | "praise"
          records | records.json   | /records/1/register            | row           | 2
          records | records.json   | /records/1/register/fields/overall | outcome   | "same"
          records | records.json   | /records/1/register/fields/overall | value     | null
          records | records.json   | /records/1/register/fields/judgements.all | value | "good"
          article | articles.jsonl | /source                        | sha256        | "abc"
          article | articles.jsonl | /source                        | bytes         | "12"
          records | records.json   | /records/1                     | sources       | 0
          article | articles.jsonl |                                | copyOf        | "ashby"
          article | articles.jsonl |                                | copyOf        | {"article": "ashby"}
          article | articles.jsonl |                                | copyOf        | {"article": "ashby", "similarity": 2}
          article | articles.jsonl |                                | warnings      | "none"
          article | articles.jsonl |                                | published     | "2019"
          run     | run.json       | /timings                       | read          | "12 ms"
          run     | run.json       |                                | inputs        | "articles"
          """)
  void wrongValueIsFound(String schema, String name, String parent, String field, String value)
      throws Exception {
    JsonNode file = file(name);
    ((ObjectNode) file.at(pointer(parent))).set(field, MAPPER.readTree(value));
    assertThat(problems(schema, file)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2018, true",
    "2018-12, true",
    "2018-12-04, true",
    "2018-21, true",
    "XXXX-05, true",
    "XXXX-06-21, true",
    "2019~, true",
    "2023-02-20/2023-03-03, true",
    "18, false",
    "2018-1, false",
    "2018/, false",
    "autumn 2018, false"
  })
  void datesAreExtendedDateTimeFormat(String date, boolean valid) throws Exception {
    JsonNode file = file("records.json");
    ((ObjectNode) file.at("/records/1/inspectionDate")).put("value", date);
    assertThat(problems("records", file).isEmpty()).isEqualTo(valid);
  }

  private static JsonPointer pointer(String text) {
    return text == null ? JsonPointer.empty() : JsonPointer.compile(text);
  }

  /** Returns the object in a file, the first one of several lines. */
  private static JsonNode file(String name) throws Exception {
    Path file = output.resolve(name);
    return MAPPER.readTree(
        name.endsWith(".jsonl") ? Files.readAllLines(file).get(0) : Files.readString(file));
  }

  private static List<String> problems(String schema, JsonNode instance) {
    Schema loaded =
        SCHEMAS.getSchema(
            SchemaLocation.of("classpath:org/gradewire/write/" + schema + ".schema.json"));
    return loaded.validate(instance).stream().map(Error::toString).toList();
  }
}
