package org.gradewire.label;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What of the records of an output must be known to tell which of them are reviewed. */
final class OutputRecords {
  private static final Set<String> LISTS = Set.of("judgements", "findings", "people");

  private OutputRecords() {}

  /**
   * A record.
   *
   * @param facts how many facts a reviewer can decide on
   * @param values of its fields that hold one fact, by name
   * @param articles the ids of its articles
   * @param people where the names of its people stand
   */
  record Line(int facts, Map<String, String> values, Set<String> articles, Set<Place> people) {}

  /** Where words of an article stand, in code points. */
  record Place(String article, int start, int end) {}

  /** Returns a line for each record, by id, in their order. */
  static Map<String, Line> read(Path folder) throws IOException {
    Path file = folder.resolve("records.json");
    JsonMapper mapper = new JsonMapper();
    Map<String, Line> lines = new LinkedHashMap<>();
    try (JsonParser parser = mapper.createParser(Files.newBufferedReader(file))) {
      while (!"records".equals(parser.currentName())
          || parser.currentToken() != JsonToken.START_ARRAY) {
        if (parser.nextToken() == null) {
          break;
        }
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        JsonNode record = mapper.readTree(parser);
        lines.put(record.path("id").asText(), line(record));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s: found no whole JSON, expected the output of a run".formatted(file), e);
    }
    return lines;
  }

  private static Line line(JsonNode record) {
    Map<String, String> values = new LinkedHashMap<>();
    int facts = 0;
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      if (LISTS.contains(field.getKey())) {
        for (JsonNode item : field.getValue()) {
          facts += factsOf(item);
        }
      } else if (field.getValue().has("value")) {
        values.put(field.getKey(), field.getValue().path("value").asText());
        facts++;
      }
    }
    Set<String> articles = new LinkedHashSet<>();
    record.path("articles").forEach(it -> articles.add(it.asText()));
    return new Line(facts, values, articles, people(record));
  }

  /** A name may be spelt otherwise in one of the articles: then it is an alternative. */
  private static Set<Place> people(JsonNode record) {
    Set<Place> places = new HashSet<>();
    for (JsonNode person : record.path("people")) {
      JsonNode name = person.path("name");
      cited(name, places);
      name.path("alternatives").forEach(other -> cited(other, places));
    }
    return places;
  }

  private static void cited(JsonNode fact, Set<Place> places) {
    for (JsonNode cited : fact.path("citations")) {
      places.add(
          new Place(
              cited.path("article").asText(),
              cited.path("start").asInt(),
              cited.path("end").asInt()));
    }
  }

  private static int factsOf(JsonNode item) {
    int facts = 0;
    for (JsonNode value : item) {
      facts += value.has("value") ? 1 : 0;
    }
    return facts;
  }
}
