package org.gradewire.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gradewire.exchange.ExchangeFormat.Imported;
import org.gradewire.exchange.ExchangeFormat.Writing;
import org.gradewire.label.Mark;
import org.gradewire.label.MarkField;
import org.gradewire.label.MarkedArticle;
import org.gradewire.text.ArticleException;

/**
 * Label Studio: {@code tasks.json} to import and {@code labels.xml}, the labelling interface of the
 * project.
 *
 * <p>A mark is a region whose label is its field; a text area of the region has the rest. Offsets
 * are code points, as Label Studio stores them since version 1.4.
 */
final class LabelStudio implements ExchangeFormat.Codec {
  private static final String TASKS = "tasks.json";

  @Override
  public Writing into(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("labels.xml"), configuration());
    BufferedWriter out = Files.newBufferedWriter(folder.resolve(TASKS));
    return new Writing() {
      private String before = "[\n";

      @Override
      public void add(MarkedArticle article) throws IOException {
        out.write(before + Json.text(task(article), false));
        before = ",\n";
      }

      @Override
      public void close() throws IOException {
        out.write(before.startsWith("[") ? "[]\n" : "\n]\n");
        out.close();
      }
    };
  }

  private static String configuration() {
    StringBuilder labels = new StringBuilder();
    for (MarkField field : MarkField.values()) {
      labels.append("    <Label value=\"").append(field.label()).append("\"/>\n");
    }
    return """
    <View>
      <Labels name="label" toName="text">
    %s  </Labels>
      <Text name="text" value="$text"/>
      <TextArea name="note" toName="text" perRegion="true" editable="true" \
    placeholder="inspection-1: good"/>
    </View>
    """
        .formatted(labels);
  }

  private static ObjectNode task(MarkedArticle article) {
    ObjectNode task = Json.object();
    task.putObject("data")
        .put("text", article.text())
        .put("article", article.id())
        .put("file", article.file());
    ArrayNode results =
        task.putArray("predictions")
            .addObject()
            .put("model_version", "gradewire")
            .putArray("result");
    int number = 1;
    for (Mark mark : article.marks()) {
      String id = "m" + number++;
      region(results, id, mark, "labels", "label").putArray("labels").add(mark.field().label());
      region(results, id, mark, "textarea", "note").putArray("text").add(MarkNote.of(mark).line());
    }
    return task;
  }

  private static ObjectNode region(
      ArrayNode results, String id, Mark mark, String type, String from) {
    ObjectNode result = results.addObject();
    result.put("id", id).put("type", type).put("from_name", from).put("to_name", "text");
    ObjectNode value = result.putObject("value");
    value.put("start", mark.start()).put("end", mark.end());
    if (type.equals("labels")) {
      value.put("text", mark.quote());
    }
    return value;
  }

  @Override
  public Imported read(Path path) throws IOException {
    Importing importing = new Importing();
    int number = 1;
    for (JsonNode task : Json.items(Files.isDirectory(path) ? path.resolve(TASKS) : path)) {
      String id = task.path("data").path("article").asText("task-" + number++);
      importing.add(id, () -> article(id, task));
    }
    return importing.imported();
  }

  private static MarkedArticle article(String id, JsonNode task) throws ArticleException {
    JsonNode data = task.path("data");
    MarkReader reader =
        new MarkReader(id, data.path("file").asText(""), data.path("text").asText());
    Map<String, String> notes = new HashMap<>();
    JsonNode results = results(task);
    for (JsonNode result : results) {
      if (result.path("type").asText().equals("textarea")) {
        notes.put(result.path("id").asText(), result.at("/value/text/0").asText(""));
      }
    }
    for (JsonNode result : results) {
      JsonNode value = result.path("value");
      if (result.path("type").asText().equals("labels")) {
        reader.add(
            value.at("/labels/0").asText(),
            value.path("start").asInt(-1),
            value.path("end").asInt(-1),
            Json.textOrNull(value.path("text")),
            notes.getOrDefault(result.path("id").asText(), ""));
      }
    }
    return reader.article();
  }

  /** The last annotation that counts; if nobody has annotated yet, what was imported. */
  private static JsonNode results(JsonNode task) {
    JsonNode last = task.path("predictions").path(0).path("result");
    for (JsonNode annotation : task.path("annotations")) {
      if (!annotation.path("was_cancelled").asBoolean()) {
        last = annotation.path("result");
      }
    }
    return last;
  }
}
