package org.gradewire.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.exchange.ExchangeFormat.Imported;
import org.gradewire.exchange.ExchangeFormat.Writing;
import org.gradewire.label.Mark;
import org.gradewire.label.MarkField;
import org.gradewire.label.MarkedArticle;
import org.gradewire.text.ArticleException;

/**
 * doccano: {@code articles.jsonl} for a project of sequence labelling, and {@code labels.json}, its
 * labels.
 *
 * <p>A mark is a span whose label is its field. doccano has no place for a value: {@code notes}
 * carries it, which doccano keeps as metadata of the text and writes out again. Offsets are UTF-16
 * code units, as doccano's editor counts (doccano issue 2290). Read are spans as lists or objects,
 * a line each or as one list.
 */
final class Doccano implements ExchangeFormat.Codec {
  private static final String ARTICLES = "articles.jsonl";
  private static final List<String> COLOURS =
      List.of("#dce9f5", "#e9e6f4", "#fbe7a8", "#d9efdc", "#f8e0d6");

  @Override
  public Writing into(Path folder) throws IOException {
    Files.createDirectories(folder);
    ArrayNode labels = Json.object().putArray("labels");
    int number = 0;
    for (MarkField field : MarkField.values()) {
      String colour = COLOURS.get(number++ % COLOURS.size());
      labels
          .addObject()
          .put("text", field.label())
          .put("background_color", colour)
          .put("text_color", "#211f1b");
    }
    Files.writeString(folder.resolve("labels.json"), Json.text(labels, true) + "\n");
    BufferedWriter out = Files.newBufferedWriter(folder.resolve(ARTICLES));
    return new Writing() {
      @Override
      public void add(MarkedArticle article) throws IOException {
        out.write(Json.text(line(article), false) + "\n");
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }

  private static ObjectNode line(MarkedArticle article) {
    ObjectNode line = Json.object();
    String text = article.text();
    line.put("text", text);
    ArrayNode spans = line.putArray("label");
    line.put("article", article.id()).put("file", article.file());
    ArrayNode notes = line.putArray("notes");
    for (Mark mark : article.marks()) {
      int start = text.offsetByCodePoints(0, mark.start());
      int end = text.offsetByCodePoints(start, mark.end() - mark.start());
      spans.addArray().add(start).add(end).add(mark.field().label());
      notes.addArray().add(start).add(end).add(mark.field().label()).add(MarkNote.of(mark).line());
    }
    return line;
  }

  @Override
  public Imported read(Path path) throws IOException {
    Importing importing = new Importing();
    int number = 1;
    for (JsonNode line : Json.items(Files.isDirectory(path) ? path.resolve(ARTICLES) : path)) {
      String id = property(line, "article").asText("text-" + number++);
      importing.add(id, () -> article(id, line));
    }
    return importing.imported();
  }

  private static JsonNode property(JsonNode line, String name) {
    return line.has(name) ? line.path(name) : line.path("meta").path(name);
  }

  private static MarkedArticle article(String id, JsonNode line) throws ArticleException {
    MarkReader reader =
        new MarkReader(id, property(line, "file").asText(""), line.path("text").asText());
    Map<String, Deque<String>> notes = new HashMap<>();
    for (JsonNode note : property(line, "notes")) {
      String place = place(note.path(0).asInt(), note.path(1).asInt(), note.path(2).asText());
      notes.computeIfAbsent(place, key -> new ArrayDeque<>()).add(note.path(3).asText());
    }
    for (JsonNode span : line.has("entities") ? line.path("entities") : line.path("label")) {
      int start = span.isArray() ? span.path(0).asInt(-1) : span.path("start_offset").asInt(-1);
      int end = span.isArray() ? span.path(1).asInt(-1) : span.path("end_offset").asInt(-1);
      String label = span.isArray() ? span.path(2).asText() : span.path("label").asText();
      String note = notes.getOrDefault(place(start, end, label), new ArrayDeque<>()).poll();
      reader.add(label, reader.point(start), reader.point(end), null, note == null ? "" : note);
    }
    return reader.article();
  }

  private static String place(int start, int end, String label) {
    return start + " " + end + " " + label;
  }
}
