package org.gradewire.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks each citation below a JSON object, and that each fact has one. */
final class CitationCheck {
  private static final int SHOWN_AT_EACH_END = 60;
  private static final String FILE_NAME = "file-name";

  private final EvidenceShelf shelf;
  private final Consumer<Fault> faults;
  private int citations;
  private int inSource;
  private int withGaps;
  private int notInSource;

  CitationCheck(EvidenceShelf shelf, Consumer<Fault> faults) {
    this.shelf = shelf;
    this.faults = faults;
  }

  /** Checks {@code node} and all below it; {@code where} names the node. */
  void check(JsonNode node, String where) throws IOException {
    if (node.has("quote") && node.has("article")) {
      citation(node, where);
    } else if (node.has("value") && node.has("rule") && node.path("citations").isEmpty()) {
      faults.accept(new Fault(where, "fact without citation", "none", "at least one"));
    }
    for (var field : node.properties()) {
      check(field.getValue(), where + "." + field.getKey());
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      check(node.get(i), "%s[%d]".formatted(where, i));
    }
  }

  /** Returns how much was checked so far. */
  Verification.Counts counts(int articles, int records) {
    return new Verification.Counts(articles, records, citations, inSource, withGaps, notInSource);
  }

  private void citation(JsonNode citation, String where) throws IOException {
    citations++;
    String article = citation.path("article").asText();
    Optional<Evidence> evidence = shelf.of(article);
    if (evidence.isEmpty()) {
      faults.accept(
          new Fault(where, "unknown article", quoted(article), "an id of articles.jsonl"));
      notInSource++;
      return;
    }
    String quote = citation.path("quote").asText();
    if (evidence.get().text().isPresent()) {
      inText(citation, quote, evidence.get().text().get(), where);
    }
    source(citation.path("raw"), quote, article, evidence.get(), where);
  }

  private void source(JsonNode raw, String quote, String article, Evidence evidence, String where) {
    Optional<SavedFile> file = evidence.source();
    boolean named = raw.path("property").asText().equals(FILE_NAME);
    if (file.isPresent() && file.get().isPaged() && !named) {
      onPage(raw, quote, file.get(), where);
    } else if (file.isPresent() && raw.has("start")) {
      inSource(raw, quote, evidence, where);
    } else {
      notInSource++;
      notWords(raw, quote, shelf.nameOf(article), where);
    }
  }

  private void inText(JsonNode citation, String quote, CodePoints text, String where) {
    Optional<String> words = slice(citation, text);
    if (words.isEmpty()) {
      faults.accept(outside(citation, text, where, "not a stretch of the text"));
    } else if (!words.get().equals(quote)) {
      faults.accept(
          new Fault(where, "quote differs from the text", quoted(quote), quoted(words.get())));
    }
  }

  private void inSource(JsonNode raw, String quote, Evidence evidence, String where) {
    inSource++;
    SavedFile file = evidence.source().orElseThrow();
    String part = raw.path("part").asText();
    Optional<CodePoints> found = raw.has("part") ? file.part(part) : Optional.of(file.whole());
    if (found.isEmpty()) {
      faults.accept(
          new Fault(where, "unknown part", quoted(part), "a file packed in the source file"));
      return;
    }
    CodePoints source = found.get();
    Optional<String> stretch = slice(raw, source);
    if (stretch.isEmpty()) {
      faults.accept(outside(raw, source, where, "raw is not a stretch of the source file"));
      return;
    }
    String words = stretch.get();
    SameWords same =
        file.mail()
            .map(mail -> SameWords.ofMail(quote, words, mail))
            .orElseGet(() -> SameWords.of(quote, words, evidence.mediaType()));
    if (same == SameWords.NO) {
      faults.accept(
          new Fault(where, "source file has other words", quoted(stretch.get()), quoted(quote)));
    } else if (same == SameWords.WITH_GAPS) {
      withGaps++;
    }
  }

  private void onPage(JsonNode raw, String quote, SavedFile file, String where) {
    inSource++;
    String property = raw.path("property").asText();
    try {
      SameWords same =
          property.isEmpty()
              ? file.pages().compare(quote, raw.path("page").asInt())
              : file.pages().compareProperty(quote, property);
      if (same == SameWords.NO) {
        faults.accept(
            new Fault(where, "source file has other words", "others at " + raw, quoted(quote)));
      } else if (same == SameWords.WITH_GAPS) {
        withGaps++;
      }
    } catch (IOException e) {
      faults.accept(new Fault(where, "source file", String.valueOf(e.getMessage()), "a PDF"));
    }
  }

  /** Checks a place that is no stretch of the file: a page, or a property such as its name. */
  private void notWords(JsonNode raw, String quote, String name, String where) {
    String property = raw.path("property").asText();
    if (property.equals(FILE_NAME) && !shown(name).contains(quote)) {
      faults.accept(new Fault(where, "file has another name", quoted(name), quoted(quote)));
    } else if (property.isEmpty() && !raw.has("start") && raw.path("page").asInt() < 1) {
      faults.accept(
          new Fault(where, "raw", raw.toString(), "start and end, a page from 1, or a property"));
    }
  }

  /** A name as the text has it: in one line, accents in their letters. */
  private static String shown(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]+", " ").trim();
  }

  private static Optional<String> slice(JsonNode stretch, CodePoints text) {
    return text.slice(stretch.path("start").asInt(-1), stretch.path("end").asInt(-1));
  }

  private static Fault outside(JsonNode stretch, CodePoints text, String where, String problem) {
    String found = "[%s, %s)".formatted(stretch.path("start"), stretch.path("end"));
    return new Fault(where, problem, found, "a stretch of [0, %d)".formatted(text.length()));
  }

  private static String quoted(String words) {
    int most = 2 * SHOWN_AT_EACH_END;
    String shown =
        words.length() <= most
            ? words
            : words.substring(0, SHOWN_AT_EACH_END)
                + " … "
                + words.substring(words.length() - SHOWN_AT_EACH_END);
    return "\"" + shown + "\"";
  }
}
