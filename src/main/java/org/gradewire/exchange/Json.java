package org.gradewire.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON as the formats here need it. */
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /** Returns a new object. */
  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Returns it as text, over several lines or on one. */
  static String text(JsonNode node, boolean indented) {
    try {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      return indented
          ? MAPPER.writer(printer).writeValueAsString(node)
          : MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  /**
   * Reads a file of one value.
   *
   * @throws IOException if it is not whole JSON or cannot be read
   */
  static JsonNode read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /** Reads a list, or objects one behind the other, of which each has a line. */
  static List<JsonNode> items(Path file) throws IOException {
    String text = Files.readString(file).strip();
    List<JsonNode> items = new ArrayList<>();
    if (text.startsWith("[")) {
      parse(text).forEach(items::add);
    } else {
      for (String line : text.split("\r?\n", -1)) {
        if (!line.isBlank()) {
          items.add(parse(line));
        }
      }
    }
    return items;
  }

  private static JsonNode parse(String text) throws IOException {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IOException("found no whole JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Returns a text, or {@code null} if there is none. */
  static @Nullable String textOrNull(JsonNode node) {
    return node.isTextual() ? node.textValue() : null;
  }
}
