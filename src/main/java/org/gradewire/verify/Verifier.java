package org.gradewire.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks the output folder of a run.
 *
 * <p>Checked are: every citation against the text and against the source file; that every fact has
 * one; that source files are as the run found them; that articles and records name each other, and
 * only such as exist. Articles and records are read one by one, not held.
 */
public final class Verifier {
  private final OutputFiles files;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, ArticleEntry> articles = new HashMap<>();
  private final Map<String, Set<String>> articlesOf = new HashMap<>();
  private final Map<String, String> previousOf = new LinkedHashMap<>();

  private Verifier(OutputFiles files) {
    this.files = files;
  }

  /**
   * Checks {@code output}.
   *
   * @param output the folder that a run wrote
   * @param base the folder that the inputs of the run are relative to: the one it was started in
   * @throws IllegalArgumentException if {@code output} lacks a file of a run, or one is not JSON
   * @throws IOException if a file cannot be read
   */
  public static Verification verify(Path output, Path base) throws IOException {
    Path folder = output.toAbsolutePath().normalize();
    OutputFiles files = new OutputFiles(folder);
    List<Path> inputs = files.inputs().stream().map(base::resolve).toList();
    try (SourceFiles sources = new SourceFiles(inputs)) {
      return new Verifier(files).verify(folder.resolve("text"), sources);
    }
  }

  private Verification verify(Path texts, SourceFiles sources) throws IOException {
    files.articles(this::index);
    EvidenceShelf shelf = new EvidenceShelf(texts, sources, articles, faults::add);
    CitationCheck citations = new CitationCheck(shelf, faults::add);
    files.records(record -> record(record, citations));
    previousOf.forEach(this::previous);
    files.articles(line -> article(line, citations, shelf));
    return new Verification(citations.counts(articles.size(), articlesOf.size()), faults);
  }

  private void index(JsonNode line) {
    ArticleEntry article = ArticleEntry.of(line);
    if (articles.put(article.id(), article) != null) {
      faults.add(new Fault(article.where(), "id", "two lines", "one line for each article"));
    }
  }

  private void record(JsonNode record, CitationCheck citations) throws IOException {
    String id = record.path("id").asText();
    Set<String> ids = new HashSet<>();
    record.path("articles").forEach(article -> ids.add(article.asText()));
    if (articlesOf.put(id, ids) != null) {
      faults.add(new Fault(where(id), "id", "two records", "one record of each id"));
    }
    if (record.path("previous").isTextual()) {
      previousOf.put(id, record.path("previous").textValue());
    }
    for (JsonNode article : record.path("articles")) {
      if (!articles.containsKey(article.asText())) {
        faults.add(
            new Fault(
                where(id) + ".articles",
                "unknown article",
                article.toString(),
                "an id of articles.jsonl"));
      }
    }
    citations.check(record, where(id));
  }

  private void previous(String id, String previous) {
    if (!articlesOf.containsKey(previous)) {
      faults.add(
          new Fault(where(id) + ".previous", "unknown record", previous, "an id of records.json"));
    }
  }

  private void article(JsonNode line, CitationCheck citations, EvidenceShelf shelf)
      throws IOException {
    ArticleEntry article = ArticleEntry.of(line);
    // Articles that nothing cites are checked as well.
    shelf.of(article.id());
    JsonNode original = line.path("copyOf").path("article");
    if (!original.isMissingNode() && !articles.containsKey(original.asText())) {
      faults.add(
          new Fault(
              article.where() + ".copyOf",
              "unknown article",
              original.toString(),
              "an id of articles.jsonl"));
    }
    for (JsonNode inspection : line.path("inspections")) {
      recordOf(article, inspection.path("record").asText());
    }
    citations.check(line, article.where());
  }

  private void recordOf(ArticleEntry article, String record) {
    Set<String> tellers = articlesOf.get(record);
    String where = article.where() + ".inspections";
    if (tellers == null) {
      faults.add(new Fault(where, "unknown record", record, "an id of records.json"));
    } else if (!tellers.contains(article.id())) {
      faults.add(new Fault(where, "record without the article", record, "one that lists it"));
    }
  }

  private static String where(String record) {
    return "records.json [%s]".formatted(record);
  }
}
