package org.gradewire.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An output folder made for a test, of articles and records that say anything. */
final class OutputFixture {
  private final ObjectMapper mapper = new ObjectMapper();
  private final List<ObjectNode> articles = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<ObjectNode> records = new ArrayList<>();

  /** Adds an article whose title is {@code title}, which must stand in its text. */
  OutputFixture article(String id, String title, String text) {
    ObjectNode article = mapper.createObjectNode().put("id", id);
    article.putObject("source").put("path", id + ".txt").put("mediaType", "text/plain");
    article.set("title", fact(title, id, text, title));
    article.putNull("published").putNull("publisher");
    article.putArray("inspections");
    article.putArray("people");
    article.putArray("warnings").add("a remark on " + title);
    articles.add(article);
    texts.add(text);
    return this;
  }

  /**
   * Adds a record of the last article: an inspection of {@code provider}, graded in {@code quote}.
   */
  OutputFixture record(String id, String provider, String grade, String date, String quote) {
    String article = articles.get(articles.size() - 1).path("id").asText();
    String text = texts.get(texts.size() - 1);
    ObjectNode record = mapper.createObjectNode().put("id", id);
    record.putArray("articles").add(article);
    record.set("inspectorate", fact("Ofsted", article, text, quote));
    record.set("provider", fact(provider, article, text, quote));
    record.set("type", fact("full", article, text, quote));
    record.set("status", fact("reported", article, text, quote));
    record.set("overall", fact(grade, article, text, quote));
    record.set("inspectionDate", fact(date, article, text, quote));
    record.putArray("judgements");
    record
        .putArray("findings")
        .addObject()
        .put("kind", "strength")
        .set("text", fact(quote, article, text, quote));
    ObjectNode person = record.putArray("people").addObject();
    person.set("name", fact(provider, article, text, quote));
    person.put("quoted", true).putArray("statements").add(citation(article, text, quote));
    record.putNull("previous").putNull("change").putNull("register");
    record.putArray("conflicts");
    records.add(record);
    return this;
  }

  /** Adds a field to the last record that the page knows nothing of. */
  OutputFixture with(String field, String json) throws IOException {
    records.get(records.size() - 1).set(field, mapper.readTree(json));
    return this;
  }

  /** Adds another article, one of those above, to the last record. */
  OutputFixture alsoIn(String article) {
    ((ArrayNode) records.get(records.size() - 1).path("articles")).add(article);
    return this;
  }

  /** Writes the files of the output, and its review page. */
  Path write(Path folder) throws IOException {
    ObjectNode all = mapper.createObjectNode().put("version", 1);
    ArrayNode list = all.putArray("records");
    records.forEach(list::add);
    Files.createDirectories(folder);
    mapper.writeValue(folder.resolve("records.json").toFile(), all);
    try (Writer lines = Files.newBufferedWriter(folder.resolve("articles.jsonl"))) {
      for (int i = 0; i < articles.size(); i++) {
        lines.write(mapper.writeValueAsString(articles.get(i)) + "\n");
        Path text = folder.resolve("text/" + articles.get(i).path("id").asText() + ".txt");
        Files.createDirectories(text.getParent());
        Files.writeString(text, texts.get(i));
      }
    }
    ReviewPage.of(folder).write(folder.resolve("review.html"));
    return folder.resolve("review.html");
  }

  private ObjectNode fact(String value, String article, String text, String quote) {
    ObjectNode fact = mapper.createObjectNode();
    fact.put("value", value).put("confidence", 0.9).put("rule", "rule/" + value);
    fact.putArray("citations").add(citation(article, text, quote));
    fact.putArray("alternatives");
    return fact;
  }

  private ObjectNode citation(String article, String text, String quote) {
    int at = text.indexOf(quote);
    int start = text.codePointCount(0, at);
    ObjectNode citation = mapper.createObjectNode().put("article", article);
    citation.put("start", start).put("end", start + quote.codePointCount(0, quote.length()));
    citation.put("quote", quote).putObject("raw").put("start", start).put("end", start + 1);
    return citation;
  }
}
