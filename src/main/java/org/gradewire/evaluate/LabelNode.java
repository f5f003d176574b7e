package org.gradewire.evaluate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place in a label file together with what stands there; every complaint says where it is.
 *
 * @param file the file's name below the labelled folder
 * @param path such as {@code inspections[1].overall}; empty at the top
 * @param json what stands there
 */
record LabelNode(String file, String path, JsonNode json) {

  /**
   * Reads a whole file.
   *
   * @throws IllegalArgumentException if it is not JSON or has a key twice
   */
  static LabelNode read(Path file, String name) {
    JsonMapper mapper =
        JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
    try {
      return new LabelNode(name, "", mapper.readTree(Files.readString(file)));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(
          "%s:%d: found no JSON that can be read (%s), expected a label"
              .formatted(name, line, withoutSource(e.getOriginalMessage())),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("%s: cannot be read".formatted(name), e);
    }
  }

  private static String withoutSource(String message) {
    int source = message.indexOf(" (for ");
    return source < 0 ? message : message.substring(0, source);
  }

  /** Returns what stands under {@code key}, which may be nothing. */
  LabelNode get(String key) {
    return new LabelNode(file, path.isEmpty() ? key : path + "." + key, json.path(key));
  }

  boolean isThere() {
    return !(json instanceof MissingNode);
  }

  /** Returns this node if something stands there, and complains otherwise. */
  LabelNode required() {
    if (!isThere()) {
      throw expected("a value");
    }
    return this;
  }

  boolean isNothing() {
    return !isThere() || json.isNull();
  }

  /** Returns the items of a list; none if nothing stands here. */
  List<LabelNode> items() {
    if (isThere() && !json.isArray()) {
      throw expected("a list");
    }
    List<LabelNode> items = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      items.add(new LabelNode(file, path + "[" + i + "]", json.get(i)));
    }
    return items;
  }

  /** Returns the values of an object with their keys as the last part of their path. */
  List<LabelNode> entries() {
    List<LabelNode> entries = new ArrayList<>();
    if (!isNothing()) {
      keys().forEach(key -> entries.add(get(key)));
    }
    return entries;
  }

  /** Returns the keys of an object. */
  List<String> keys() {
    if (!json.isObject()) {
      throw expected("an object");
    }
    List<String> keys = new ArrayList<>();
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      keys.add(names.next());
    }
    return keys;
  }

  /** Complains of the first key that is not among {@code known}. */
  void allowKeys(Collection<String> known) {
    for (String key : keys()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(
            "%s: found an unknown key, expected one of %s"
                .formatted(get(key).where(), new TreeSet<>(known)));
      }
    }
  }

  /** Returns the text that stands here. */
  String text() {
    if (!json.isTextual() || json.textValue().isBlank()) {
      throw expected("a text");
    }
    return json.textValue();
  }

  /** Returns the whole number that stands here, as text. */
  String number() {
    if (!json.isInt()) {
      throw expected("a whole number");
    }
    return json.asText();
  }

  /** Returns whether {@code true} stands here; nothing counts as {@code false}. */
  boolean flag() {
    if (isThere() && !json.isBoolean()) {
      throw expected("true or false");
    }
    return json.asBoolean(false);
  }

  /** Returns the text that stands here, or {@code null} for nothing. */
  @Nullable String textOrNull() {
    return isNothing() ? null : text();
  }

  String where() {
    return path.isEmpty() ? file : file + ": " + path;
  }

  IllegalArgumentException expected(String what) {
    String found = isThere() ? json.toString() : "nothing";
    return new IllegalArgumentException(
        "%s: found %s, expected %s".formatted(where(), found, what));
  }
}
