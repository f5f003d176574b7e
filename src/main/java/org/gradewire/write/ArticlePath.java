package org.gradewire.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.gradewire.text.ArticleException;

/** Finds the place of an article's text below a folder, never outside of it. */
final class ArticlePath {
  /** What file systems allow, in bytes of UTF-8. */
  private static final int LONGEST_NAME = 255;

  private ArticlePath() {}

  /**
   * Returns {@code folder/<id>.txt}.
   *
   * @throws ArticleException if a part of the id is not a plain file name
   */
  static Path below(Path folder, String id) throws ArticleException {
    Path path = folder;
    String[] names = id.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      boolean last = i == names.length - 1;
      path = path.resolve(plainName(id, names[i], last ? ".txt" : ""));
    }
    return path;
  }

  private static String plainName(String id, String name, String ending) throws ArticleException {
    if (name.isEmpty() || name.equals(".") || name.equals("..") || !isOneName(name + ending)) {
      throw new ArticleException(
          id, "write", "id has the part \"%s\", expected a plain file name".formatted(name));
    }
    int bytes = (name + ending).getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LONGEST_NAME) {
      throw new ArticleException(
          id,
          "write",
          "id has a part of %d bytes with its ending, expected at most %d"
              .formatted(bytes, LONGEST_NAME));
    }
    return name + ending;
  }

  private static boolean isOneName(String name) {
    try {
      Path path = Path.of(name);
      return path.getNameCount() == 1 && !path.isAbsolute() && path.toString().equals(name);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
