package org.gradewire.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradewire.label.Label;
import org.gradewire.label.LabelFile;
import org.gradewire.text.ArticleException;

/** Writes label files, each once, and says which. */
final class LabelWriter {
  private final boolean force;
  private final Terminal terminal;
  private final Set<Path> written = new HashSet<>();

  LabelWriter(boolean force, Terminal terminal) {
    this.force = force;
    this.terminal = terminal;
  }

  /** Writes the labels of the articles of one file. */
  void write(String id, List<Label> labels, boolean draft, Path folder)
      throws ArticleException, IOException {
    write(id, folder.resolve(id + LabelFile.ENDING), LabelFile.json(labels, draft));
  }

  /** Writes a file that {@code id} names in errors. */
  void write(String id, Path file, String content) throws ArticleException, IOException {
    check(file, id);
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, content);
    terminal.out().println(file);
  }

  private void check(Path file, String id) throws ArticleException {
    if (!written.add(file.toAbsolutePath().normalize())) {
      throw new ArticleException(
          id, "label", "found a second article for %s, expected one".formatted(file));
    }
    if (Files.exists(file) && !force) {
      throw new ArticleException(
          id, "label", "found %s, expected none (--force overwrites it)".formatted(file));
    }
    for (Path above = file.getParent(); above != null; above = above.getParent()) {
      if (Files.isRegularFile(above)) {
        throw new ArticleException(
            id,
            "label",
            "found the article inside the file %s, expected --to for its label".formatted(above));
      }
    }
  }
}
