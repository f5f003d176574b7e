package org.gradewire.knowledge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value that knows its line. */
sealed interface Json {

  /** Returns the line that it starts on, counted from 1. */
  int line();

  /** Returns what to call it in a message, such as {@code a text}. */
  String kind();

  /** An object. */
  record Fields(int line, Map<String, Json> byKey) implements Json {
    @Override
    public String kind() {
      return "an object";
    }
  }

  /** An array. */
  record Items(int line, List<Json> values) implements Json {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A string. */
  record Text(int line, String value) implements Json {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** Anything else: a number, {@code true}, {@code false} or {@code null}, as it is written. */
  record Word(int line, String value) implements Json {
    @Override
    public String kind() {
      return value;
    }
  }

  /** Reads {@code text}, which may have comments; a fault and {@code null} if it is no JSON. */
  static @Nullable Json read(String file, String text, Faults faults) {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    try (JsonParser parser = factory.createParser(text)) {
      parser.nextToken();
      return value(parser);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      faults.add(file + ":" + line, "not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return null;
  }

  private static Json value(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return new Fields(line, fields(parser));
    }
    if (token == JsonToken.START_ARRAY) {
      return new Items(line, items(parser));
    }
    if (token == JsonToken.VALUE_STRING) {
      return new Text(line, parser.getText());
    }
    return new Word(line, token == null ? "nothing" : parser.getText());
  }

  private static Map<String, Json> fields(JsonParser parser) throws IOException {
    var fields = new LinkedHashMap<String, Json>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      fields.put(key, value(parser));
    }
    return fields;
  }

  private static List<Json> items(JsonParser parser) throws IOException {
    var items = new ArrayList<Json>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }
}
