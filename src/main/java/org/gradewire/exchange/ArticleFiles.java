package org.gradewire.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradewire.exchange.ExchangeFormat.Imported;
import org.gradewire.label.FolderPaths;
import org.gradewire.label.MarkedArticle;
import org.gradewire.text.ArticleException;

/** Formats that have a file, or two, for each article. */
final class ArticleFiles {
  private ArticleFiles() {}

  /** Reads one file. */
  @FunctionalInterface
  interface Reader {

    /**
     * Returns the article of a file.
     *
     * @throws ArticleException if it cannot be read
     * @throws IOException if the file cannot be read
     */
    MarkedArticle read(String id, Path file) throws ArticleException, IOException;
  }

  /** Returns the file of an article below a folder, whose own folder is made. */
  static Path file(Path folder, MarkedArticle article, String ending) throws IOException {
    Path file =
        FolderPaths.below(folder, article.id() + ending)
            .orElseThrow(
                () ->
                    new IOException(
                        "article \"%s\" leads out of %s, expected an id below it"
                            .formatted(article.id(), folder)));
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return file;
  }

  /** Reads a file, or every file of a folder that ends so, in the order of their names. */
  static Imported read(Path path, String ending, Reader reader) throws IOException {
    List<Path> files = files(path, ending);
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: found no file *%s, expected one".formatted(path, ending));
    }
    Importing importing = new Importing();
    for (Path file : files) {
      Path relative = Files.isDirectory(path) ? path.relativize(file) : file.getFileName();
      String name = String.valueOf(relative).replace('\\', '/');
      String id = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
      importing.add(id, () -> readNamed(reader, id, file));
    }
    return importing.imported();
  }

  private static MarkedArticle readNamed(Reader reader, String id, Path file)
      throws ArticleException, IOException {
    try {
      return reader.read(id, file);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> files(Path path, String ending) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }
}
