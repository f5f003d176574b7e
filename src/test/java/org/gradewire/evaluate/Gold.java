package org.gradewire.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes label files for tests; single quotes stand for double ones. */
final class Gold {

  private Gold() {}

  /** The label of one article in file {@code a}. */
  static Labels article(Path folder, String inspections, String people, String further) {
    write(
        folder,
        "a.gold.json",
        "{%s 'inspections': [%s], 'people': [%s]}".formatted(further, inspections, people));
    return Labels.read(folder);
  }

  static Path write(Path folder, String name, String json) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, json.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
