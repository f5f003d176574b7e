package org.gradewire.label;

import java.nio.file.Path;
import java.util.Optional;

/** Paths that come from files and may not lead out of the folder that they are said to be below. */
public final class FolderPaths {
  private FolderPaths() {}

  /** Returns {@code path} below {@code folder}, or nothing if it leads out of it. */
  public static Optional<Path> below(Path folder, String path) {
    // As a path of its own "." is empty, and no path begins with an empty one.
    Path whole = folder.toAbsolutePath().normalize();
    boolean isBelow = whole.resolve(path).normalize().startsWith(whole);
    return isBelow ? Optional.of(folder.resolve(path).normalize()) : Optional.empty();
  }
}
