package org.gradewire.review;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Copies a value of the output into the page, token by token.
 *
 * <p>Left out is where a citation stands in the characters of its source file: the page shows the
 * text, and the page number, part or property, if there is one.
 */
final class JsonCopy {
  private static final String RAW = "raw";
  private static final Set<String> SHOWN_OF_RAW = Set.of("page", "part", "property");
  private final JsonParser in;
  private final JsonGenerator out;
  private final Listener listener;
  private final Deque<String> path = new ArrayDeque<>();

  /** Hears what is copied. */
  @FunctionalInterface
  interface Listener {
    /** Hears nothing. */
    Listener NONE = (path, text) -> {};

    /** Takes a text, number or truth value and the names that lead to it, joined by full stops. */
    void value(String path, String text);
  }

  JsonCopy(JsonParser in, JsonGenerator out, Listener listener) {
    this.in = in;
    this.out = out;
    this.listener = listener;
  }

  /** Copies the value that the parser stands on, up to its last token. */
  void value() throws IOException {
    if (in.currentToken() == JsonToken.START_OBJECT) {
      object();
    } else if (in.currentToken() == JsonToken.START_ARRAY) {
      array();
    } else {
      if (in.currentToken().isScalarValue()) {
        listener.value(String.join(".", path), in.getText());
      }
      out.copyCurrentEvent(in);
    }
  }

  private void object() throws IOException {
    out.writeStartObject();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      if (name.equals(RAW)) {
        raw();
      } else {
        out.writeFieldName(name);
        path.addLast(name);
        value();
        path.removeLast();
      }
    }
    out.writeEndObject();
  }

  private void array() throws IOException {
    out.writeStartArray();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      value();
    }
    out.writeEndArray();
  }

  private void raw() throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return;
    }
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      if (SHOWN_OF_RAW.contains(name)) {
        out.writeFieldName(name);
        value();
      } else {
        in.skipChildren();
      }
    }
  }
}
