package org.gradewire.label;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The articles of an output folder, as marks. */
public final class OutputArticles {
  private static final JsonMapper MAPPER = new JsonMapper();
  private final Path folder;

  /** Takes an output folder. */
  public OutputArticles(Path folder) {
    this.folder = folder;
  }

  /**
   * An article and where its inspections went.
   *
   * @param article with its marks
   * @param records the ids of the records of its inspections, in the order of their numbers
   * @param sha256 of its file as the run read it
   */
  public record Told(MarkedArticle article, List<String> records, String sha256) {

    /** Copies the list. */
    public Told {
      records = List.copyOf(records);
    }
  }

  /** Takes the articles one after another. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Takes one.
     *
     * @throws IOException if it cannot be taken, which ends the reading
     */
    void accept(Told told) throws IOException;
  }

  /**
   * Hands on all articles, in their order; only one is held at a time.
   *
   * @throws IllegalArgumentException if the folder is not the output of a run
   * @throws IOException if a file cannot be read
   */
  public void forEach(Sink sink) throws IOException {
    Path file = folder.resolve("articles.jsonl");
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "%s: not found, expected the output of a run".formatted(file));
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sink.accept(told(file, number++, line));
      }
    }
  }

  private Told told(Path file, int number, String line) throws IOException {
    JsonNode json;
    try {
      json = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s:%d: found no whole JSON, expected the output of a run".formatted(file, number), e);
    }
    String id = json.path("id").asText();
    Path text = FolderPaths.below(folder.resolve("text"), id + ".txt").orElse(null);
    if (text == null || !Files.isRegularFile(text)) {
      throw new IllegalArgumentException(
          "%s:%d: article \"%s\" has no text, expected the output of a run"
              .formatted(file, number, id));
    }
    List<String> records = new ArrayList<>();
    json.path("inspections").forEach(it -> records.add(it.path("record").asText()));
    String path = json.path("source").path("path").asText();
    return new Told(
        new MarkedArticle(id, path, Files.readString(text), new Marking().of(json)),
        records,
        json.path("source").path("sha256").asText());
  }

  /** The marks of one article. */
  private static final class Marking {
    private static final List<MarkField> PLAIN =
        List.of(
            MarkField.INSPECTORATE,
            MarkField.PROVIDER,
            MarkField.DELIVERED_BY,
            MarkField.TYPE,
            MarkField.ORDINAL,
            MarkField.FRAMEWORK,
            MarkField.STATUS,
            MarkField.OVERALL,
            MarkField.NOT_OVERALL,
            MarkField.INSPECTION_DATE,
            MarkField.PUBLICATION_DATE,
            MarkField.REPORT_URL);

    private final List<Mark> marks = new ArrayList<>();

    List<Mark> of(JsonNode json) {
      for (MarkField field : List.of(MarkField.TITLE, MarkField.PUBLISHED, MarkField.PUBLISHER)) {
        fact(json.path(field.label()), field, Owner.ARTICLE, Map.of());
      }
      int number = 1;
      for (JsonNode inspection : json.path("inspections")) {
        inspection(inspection, Owner.inspection(number++));
      }
      number = 1;
      for (JsonNode person : json.path("people")) {
        person(person, Owner.person(number++));
      }
      return marks;
    }

    private void inspection(JsonNode inspection, Owner owner) {
      PLAIN.forEach(field -> fact(inspection.path(field.label()), field, owner, Map.of()));
      for (JsonNode judgement : inspection.path("judgements")) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put(Mark.AREA, judgement.path("area").asText());
        if (judgement.path("count").isInt()) {
          more.put(Mark.COUNT, judgement.path("count").asText());
        }
        fact(judgement.path("grade"), MarkField.JUDGEMENT, owner, more);
      }
      for (JsonNode finding : inspection.path("findings")) {
        boolean strength = finding.path("kind").asText().equals("strength");
        MarkField field = strength ? MarkField.STRENGTH : MarkField.IMPROVEMENT;
        fact(finding.path("text"), field, owner, Map.of());
      }
    }

    private void person(JsonNode person, Owner owner) {
      boolean quoted = person.path("quoted").asBoolean();
      fact(person.path("name"), MarkField.NAME, owner, Map.of(Mark.QUOTED, "" + quoted));
      fact(person.path("role"), MarkField.ROLE, owner, Map.of());
      fact(person.path("organisation"), MarkField.ORGANISATION, owner, Map.of());
      for (JsonNode cited : person.path("statements")) {
        String quote = cited.path("quote").asText();
        mark(cited, MarkField.STATEMENT, quote, owner, Map.of());
      }
    }

    private void fact(JsonNode fact, MarkField field, Owner owner, Map<String, String> more) {
      for (JsonNode cited : fact.path("citations")) {
        mark(cited, field, fact.path("value").asText(), owner, more);
      }
    }

    private void mark(
        JsonNode cited, MarkField field, String value, Owner owner, Map<String, String> more) {
      int start = cited.path("start").asInt();
      int end = cited.path("end").asInt();
      marks.add(new Mark(start, end, cited.path("quote").asText(), field, value, owner, more));
    }
  }
}
