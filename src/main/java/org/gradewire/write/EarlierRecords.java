package org.gradewire.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.model.EarlierIds;

/** Reads from the output of an earlier run which record each inspection of an article went into. */
final class EarlierRecords {
  private static final JsonFactory FACTORY = new JsonFactory();

  private EarlierRecords() {}

  /**
   * Returns what {@code output} holds; {@link EarlierIds#NONE} where there was no run. Lines that
   * no run of ours wrote are passed over.
   *
   * @throws IOException if the file that is there cannot be read
   */
  static EarlierIds read(Path output) throws IOException {
    Path listing = output.resolve("articles.jsonl");
    if (!Files.isRegularFile(listing)) {
      return EarlierIds.NONE;
    }
    Map<String, EarlierIds.Article> articles = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(listing), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        read(line, articles);
      }
    }
    return new EarlierIds(articles);
  }

  private static void read(String line, Map<String, EarlierIds.Article> articles) {
    String id = "";
    String sha256 = "";
    List<String> records = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "id" -> id = text(parser);
          case "source" -> sha256 = sha256(parser);
          case "inspections" -> records(parser, records);
          default -> parser.skipChildren();
        }
      }
      if (!id.isEmpty()) {
        articles.put(id, new EarlierIds.Article(sha256, records));
      }
    } catch (IOException e) {
      // A line that no run of ours wrote names no record of ours.
    }
  }

  private static String text(JsonParser parser) throws IOException {
    String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
    parser.skipChildren();
    return text;
  }

  private static String sha256(JsonParser parser) throws IOException {
    String found = "";
    if (!parser.isExpectedStartObjectToken()) {
      parser.skipChildren();
      return found;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      found = name.equals("sha256") ? parser.getText() : found;
      parser.skipChildren();
    }
    return found;
  }

  private static void records(JsonParser parser, List<String> records) throws IOException {
    if (!parser.isExpectedStartArrayToken()) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("record")) {
          records.add(parser.getText());
        }
        parser.skipChildren();
      }
    }
  }
}
