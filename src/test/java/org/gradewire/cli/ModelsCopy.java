package org.gradewire.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Copies of the models folder, for tests that change it. */
final class ModelsCopy {
  private ModelsCopy() {}

  /** Copies the models folder into {@code folder} and returns the copy. */
  static Path in(Path folder) throws IOException {
    Path from = Path.of("models");
    Path to = folder.resolve("models");
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }

  /** Puts {@code lines} before what a file says. */
  static void prepend(Path models, String file, String lines) throws IOException {
    Path path = models.resolve(file);
    Files.writeString(path, lines + Files.readString(path));
  }

  /** Puts {@code lines} behind what a file says. */
  static void append(Path models, String file, String lines) throws IOException {
    Path path = models.resolve(file);
    String before = Files.readString(path);
    Files.writeString(path, before.endsWith("\n") ? "" : "\n", StandardOpenOption.APPEND);
    Files.writeString(path, lines, StandardOpenOption.APPEND);
  }
}
