package org.gradewire.verify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the files of an output folder, one article or record at a time. */
final class OutputFiles {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Path output;

  OutputFiles(Path output) {
    this.output = output;
  }

  /** Takes one article or record. */
  @FunctionalInterface
  interface Visitor {
    void visit(JsonNode node) throws IOException;
  }

  /** Returns the inputs of the run as the user gave them. */
  List<String> inputs() throws IOException {
    String name = "run.json";
    List<String> inputs = new ArrayList<>();
    try {
      mapper
          .readTree(require(name).toFile())
          .path("inputs")
          .forEach(input -> inputs.add(input.asText()));
      return inputs;
    } catch (JsonProcessingException e) {
      throw notJson(name, e);
    }
  }

  /** Visits the lines of {@code articles.jsonl}. */
  void articles(Visitor visitor) throws IOException {
    String name = "articles.jsonl";
    int number = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(require(name)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        visitor.visit(mapper.readTree(line));
      }
    } catch (JsonProcessingException e) {
      throw notJson(name + ":" + number, e);
    }
  }

  /** Visits the records of {@code records.json}. */
  void records(Visitor visitor) throws IOException {
    String name = "records.json";
    try (JsonParser parser = mapper.createParser(require(name).toFile())) {
      toFirstRecord(parser);
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        visitor.visit(mapper.readTree(parser));
      }
    } catch (JsonProcessingException e) {
      throw notJson(name, e);
    }
  }

  private void toFirstRecord(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    while (token != null
        && !(token == JsonToken.START_ARRAY && "records".equals(parser.currentName()))) {
      token = parser.nextToken();
    }
    if (token == null) {
      throw new IllegalArgumentException(
          "%s: no list \"records\", expected the output of a run"
              .formatted(output.resolve("records.json")));
    }
  }

  private Path require(String name) {
    Path file = output.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "%s: not found, expected the output of a run".formatted(file));
    }
    return file;
  }

  private IllegalArgumentException notJson(String place, JsonProcessingException problem) {
    return new IllegalArgumentException(
        "%s: %s, expected the output of a run"
            .formatted(output.resolve(place), problem.getOriginalMessage()),
        problem);
  }
}
