package org.gradewire.label;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradewire.review.OutputDigest;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of a {@code review.json}, as {@code docs/output-format.md} describes them.
 *
 * @param records by the id of the record
 */
public record Review(Map<String, OfRecord> records) {

  /** Nothing decided. */
  public static final OfRecord NOTHING =
      new OfRecord(null, Map.of(), List.of(), null, List.of(), List.of());

  /** What a reviewer may say of an inspection that the program missed. */
  private static final List<MarkField> OF_MISSED =
      List.of(
          MarkField.STATUS,
          MarkField.PROVIDER,
          MarkField.INSPECTORATE,
          MarkField.TYPE,
          MarkField.OVERALL,
          MarkField.INSPECTION_DATE);

  /** Copies the map. */
  public Review {
    records = Map.copyOf(records);
  }

  /**
   * What is decided on a record.
   *
   * @param verdict {@code accepted}, {@code rejected}, or {@code null}
   * @param facts by the key of the fact
   * @param added facts that the program missed
   * @param joined the id of the record that tells of the same inspection, or {@code null}
   * @param apart the ids of its articles that tell of another inspection
   * @param missed inspections that its articles tell of, and no record has
   */
  public record OfRecord(
      @Nullable String verdict,
      Map<String, OfFact> facts,
      List<Added> added,
      @Nullable String joined,
      List<String> apart,
      List<Missed> missed) {

    /** Copies the collections. */
    public OfRecord {
      facts = Map.copyOf(facts);
      added = List.copyOf(added);
      apart = List.copyOf(apart);
      missed = List.copyOf(missed);
    }

    /** Returns whether it is no inspection at all. */
    public boolean isRejected() {
      return "rejected".equals(verdict);
    }
  }

  /**
   * What is decided on a fact.
   *
   * @param is {@code accepted}, {@code rejected}, {@code corrected} or {@code noted}
   * @param value what the program said
   * @param articles the articles whose words it cited
   * @param to the right value, or {@code null}
   * @param area the right area, or {@code null}
   * @param isTaken whether the right value is what another article says
   */
  public record OfFact(
      String is,
      String value,
      Set<String> articles,
      @Nullable String to,
      @Nullable String area,
      boolean isTaken) {

    /** Copies the set. */
    public OfFact {
      articles = Set.copyOf(articles);
    }
  }

  /**
   * A fact that the program missed.
   *
   * @param field as in {@code review.json}
   * @param area of a judgement, or empty
   * @param value as text
   * @param article whose words say it
   * @param start of the words, in code points
   * @param end of the words
   * @param quote the words
   */
  public record Added(
      String field, String area, String value, String article, int start, int end, String quote) {}

  /**
   * An inspection that the program missed.
   *
   * @param fields texts by their names in {@code review.json}
   * @param article whose words tell of it
   * @param start of the words, in code points
   * @param end of the words
   * @param quote the words
   */
  public record Missed(
      Map<MarkField, String> fields, String article, int start, int end, String quote) {

    /** Copies the map. */
    public Missed {
      fields = Collections.unmodifiableMap(new EnumMap<>(fields));
    }
  }

  /**
   * Reads the {@code review.json} of an output folder.
   *
   * @throws IllegalArgumentException if there is none, or it is not of this output, not whole or of
   *     another version
   * @throws IOException if a file cannot be read
   */
  public static Review of(Path output) throws IOException {
    Path file = output.resolve("review.json");
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "%s: not found, expected what the review page saves".formatted(file));
    }
    JsonNode json = read(file);
    require(file, json.path("format").asText().equals("gradewire-review"), "format", json);
    require(file, json.path("version").asInt() == 1, "version", json);
    if (!json.path("output").asText().equals(OutputDigest.of(output))) {
      throw new IllegalArgumentException(
          ("%s: found a review of another output, expected one of this; open the review page once, "
                  + "which takes over what still stands")
              .formatted(file));
    }
    Map<String, OfRecord> records = new LinkedHashMap<>();
    json.path("records").properties().forEach(it -> records.put(it.getKey(), of(it.getValue())));
    return new Review(records);
  }

  private static JsonNode read(Path file) throws IOException {
    try {
      return new JsonMapper().readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s: found no whole JSON, expected what the review page saves".formatted(file), e);
    }
  }

  private static void require(Path file, boolean holds, String field, JsonNode json) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s: found %s %s, expected a review of this version"
              .formatted(file, field, json.path(field)));
    }
  }

  /** Returns what is decided on a record. */
  public OfRecord on(String record) {
    return records.getOrDefault(record, NOTHING);
  }

  private static OfRecord of(JsonNode json) {
    Map<String, OfFact> facts = new LinkedHashMap<>();
    json.path("facts").properties().forEach(it -> facts.put(it.getKey(), fact(it.getValue())));
    List<Added> added = new ArrayList<>();
    json.path("added").forEach(it -> added.add(added(it)));
    List<String> apart = new ArrayList<>();
    json.path("apart").path("articles").forEach(it -> apart.add(it.asText()));
    return new OfRecord(
        text(json.path("verdict").path("is")),
        facts,
        added,
        text(json.path("joined").path("to")),
        apart,
        missed(json.path("missed")));
  }

  private static OfFact fact(JsonNode json) {
    Set<String> articles = new LinkedHashSet<>();
    json.path("cited").forEach(it -> articles.add(it.path("article").asText()));
    return new OfFact(
        json.path("is").asText(),
        json.path("value").asText(),
        articles,
        text(json.path("to")),
        text(json.path("toArea")),
        json.has("citations"));
  }

  private static Added added(JsonNode json) {
    JsonNode cited = json.path("citations").path(0);
    return new Added(
        json.path("field").asText(),
        json.path("area").asText(""),
        json.path("value").asText(),
        cited.path("article").asText(),
        cited.path("start").asInt(),
        cited.path("end").asInt(),
        cited.path("quote").asText());
  }

  private static List<Missed> missed(JsonNode list) {
    List<Missed> missed = new ArrayList<>();
    for (JsonNode json : list) {
      Map<MarkField, String> fields = new EnumMap<>(MarkField.class);
      for (MarkField field : OF_MISSED) {
        String value = text(json.path(field.label()));
        if (value != null) {
          fields.put(field, value);
        }
      }
      JsonNode cited = json.path("citations").path(0);
      missed.add(
          new Missed(
              fields,
              cited.path("article").asText(),
              cited.path("start").asInt(),
              cited.path("end").asInt(),
              cited.path("quote").asText()));
    }
    return missed;
  }

  private static @Nullable String text(JsonNode json) {
    return json.isValueNode() && !json.isNull() ? json.asText() : null;
  }
}
