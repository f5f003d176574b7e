package org.gradewire.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.gradewire.text.ArticleException;
import org.jspecify.annotations.Nullable;

/**
 * The texts that an earlier run left in the output folder: those that its {@code articles.jsonl}
 * lists. Other files below {@code text/} are not ours.
 */
final class PreviousTexts {
  private final Path texts;
  private final Set<String> ids;

  private PreviousTexts(Path texts, Set<String> ids) {
    this.texts = texts;
    this.ids = ids;
  }

  /** Reads what the last run into {@code output} listed. */
  static PreviousTexts of(Path output) throws IOException {
    Path listing = output.resolve("articles.jsonl");
    Set<String> ids = new TreeSet<>();
    if (Files.isRegularFile(listing)) {
      JsonFactory json = new JsonFactory();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(Files.newInputStream(listing), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          addId(json, line, ids);
        }
      }
    }
    return new PreviousTexts(output.resolve("text"), ids);
  }

  /** Removes the texts of articles that are not among {@code current}. */
  void removeAllBut(Set<String> current) throws IOException {
    for (String id : ids) {
      if (!current.contains(id)) {
        remove(id);
      }
    }
  }

  private static void addId(JsonFactory json, String line, Set<String> ids) {
    try (JsonParser parser = json.createParser(line)) {
      String id = null;
      boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
      while (isObject && parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isId = parser.currentName().equals("id");
        boolean isText = parser.nextToken() == JsonToken.VALUE_STRING;
        id = isId ? (isText ? parser.getText() : null) : id;
        parser.skipChildren();
      }
      if (id != null) {
        ids.add(id);
      }
    } catch (IOException e) {
      // A line that no run of ours wrote tells of no file of ours.
    }
  }

  private void remove(String id) throws IOException {
    try {
      Path file = ArticlePath.below(texts, id);
      if (Files.isRegularFile(file) && file.toRealPath().startsWith(texts.toRealPath())) {
        Files.delete(file);
        removeEmpty(file.getParent());
      }
    } catch (ArticleException e) {
      // No run of ours writes below such an id.
    }
  }

  private void removeEmpty(@Nullable Path folder) throws IOException {
    Path each = folder;
    try {
      while (each != null && !each.equals(texts)) {
        Files.delete(each);
        each = each.getParent();
      }
    } catch (DirectoryNotEmptyException e) {
      // Somebody else's files, or texts of this run: the folder stays.
    }
  }
}
