package org.gradewire.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes each article into the page: what it is, what it alone says, and its text. */
final class ArticleBlocks {
  private static final Set<String> COPIED = Set.of("title", "published", "publisher", "warnings");
  private static final Set<String> SHOWN_OF_SOURCE = Set.of("path", "mediaType", "address");
  private static final Set<String> TOLD =
      Set.of(
          "type",
          "ordinal",
          "status",
          "overall",
          "notOverall",
          "inspectionDate",
          "publicationDate");
  private final JsonFactory factory = new JsonFactory();
  private final Writer html;
  private final Path texts;
  private final List<Line> lines = new ArrayList<>();

  /**
   * What the page must know of an article without parsing it.
   *
   * @param id of the article
   */
  record Line(String id) {
    void write(JsonGenerator out) throws IOException {
      out.writeString(id);
    }
  }

  ArticleBlocks(Writer html, Path folder) {
    this.html = html;
    this.texts = folder.resolve("text");
  }

  /** Writes all articles of {@code articles.jsonl} and returns a line for each. */
  List<Line> write(DigestedFile file) throws IOException {
    try (InputStream in = file.open();
        JsonParser parser = factory.createParser(in)) {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        block(file, parser);
      }
    } catch (JsonProcessingException e) {
      throw file.fault(e.getOriginalMessage(), e);
    }
    return lines;
  }

  private void block(DigestedFile file, JsonParser parser) throws IOException {
    String id = "";
    try (DataBlock block = DataBlock.open(html, "a" + lines.size())) {
      JsonGenerator out = block.json();
      out.writeStartObject();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("id")) {
          id = parser.getText();
          out.writeStringField("id", id);
        } else {
          field(name, parser, out);
        }
      }
      text(file, id, out);
      out.writeEndObject();
    }
    lines.add(new Line(id));
  }

  private static void field(String name, JsonParser parser, JsonGenerator out) throws IOException {
    if (name.equals("source")) {
      source(parser, out);
    } else if (name.equals("inspections")) {
      tellings(parser, out);
    } else if (COPIED.contains(name)) {
      out.writeFieldName(name);
      new JsonCopy(parser, out, JsonCopy.Listener.NONE).value();
    } else {
      parser.skipChildren();
    }
  }

  private static void source(JsonParser parser, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("source");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (SHOWN_OF_SOURCE.contains(name) && parser.currentToken() == JsonToken.VALUE_STRING) {
        out.writeStringField(name, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    out.writeEndObject();
  }

  /** Writes of each inspection its record and the plain values that tell inspections apart. */
  private static void tellings(JsonParser parser, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("tellings");
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      out.writeStartObject();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("record")) {
          out.writeStringField(name, parser.getText());
        } else if (TOLD.contains(name) && parser.currentToken() == JsonToken.START_OBJECT) {
          plainValue(name, parser, out);
        } else {
          parser.skipChildren();
        }
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void plainValue(String fact, JsonParser parser, JsonGenerator out)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean value = parser.currentName().equals("value");
      parser.nextToken();
      if (value) {
        out.writeStringField(fact, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
  }

  private void text(DigestedFile file, String id, JsonGenerator out) throws IOException {
    Path path = texts.resolve(id + ".txt").normalize();
    if (!path.startsWith(texts.normalize()) || !Files.isRegularFile(path)) {
      throw file.fault(
          "article \"%s\" has no text".formatted(id), new IllegalStateException(path.toString()));
    }
    out.writeFieldName("text");
    try (Reader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
      out.writeString(reader, -1);
    }
  }
}
