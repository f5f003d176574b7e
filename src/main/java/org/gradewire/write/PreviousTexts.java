package org.gradewire.write;

import java.io.IOException;
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

  /**
   * Takes what the last run into {@code output} listed.
   *
   * @param ids of its articles
   */
  PreviousTexts(Path output, Set<String> ids) {
    this.texts = output.resolve("text");
    this.ids = new TreeSet<>(ids);
  }

  /** Removes the texts of articles that are not among {@code current}. */
  void removeAllBut(Set<String> current) throws IOException {
    for (String id : ids) {
      if (!current.contains(id)) {
        remove(id);
      }
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
