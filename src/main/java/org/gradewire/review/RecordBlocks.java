package org.gradewire.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes the records into the page, some to a block, in their order. */
final class RecordBlocks {
  /** How many records a block has; the page parses a block when one of them is looked at. */
  static final int SIZE = 25;

  private final JsonFactory factory = new JsonFactory();
  private final Writer html;
  private final List<RecordLine> lines = new ArrayList<>();

  RecordBlocks(Writer html) {
    this.html = html;
  }

  /** Writes all records of {@code records.json} and returns a line for each. */
  List<RecordLine> write(DigestedFile file) throws IOException {
    try (InputStream in = file.open();
        JsonParser parser = factory.createParser(in)) {
      toRecords(file, parser);
      JsonToken token = parser.nextToken();
      while (token == JsonToken.START_OBJECT) {
        token = block(parser);
      }
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    } catch (JsonProcessingException e) {
      throw file.fault(e.getOriginalMessage(), e);
    }
    return lines;
  }

  private static void toRecords(DigestedFile file, JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    while (token != null
        && !(token == JsonToken.START_ARRAY && "records".equals(parser.currentName()))) {
      token = parser.nextToken();
    }
    if (token == null) {
      throw file.fault("no list \"records\"", new IllegalStateException("end of file"));
    }
  }

  private JsonToken block(JsonParser parser) throws IOException {
    try (DataBlock block = DataBlock.open(html, "r" + lines.size() / SIZE)) {
      JsonGenerator out = block.json();
      out.writeStartArray();
      JsonToken token = JsonToken.START_OBJECT;
      for (int i = 0; i < SIZE && token == JsonToken.START_OBJECT; i++) {
        RecordLine line = new RecordLine();
        new JsonCopy(parser, out, line).value();
        lines.add(line);
        token = parser.nextToken();
      }
      out.writeEndArray();
      return token;
    }
  }
}
