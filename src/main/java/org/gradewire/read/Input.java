package org.gradewire.read;

import java.nio.file.Path;
import java.util.Optional;
import org.gradewire.read.archive.PackedFile;

/**
 * One file to read.
 *
 * @param id the id of its first article; differs between all inputs of a run
 * @param path its path below the folder that was given, with {@code /} between the names; for a
 *     file that was given, its name; a ZIP archive counts as a folder
 * @param file where it lies
 * @param packed which file of the ZIP archive {@code file} it is, if it is packed in one
 */
public record Input(String id, String path, Path file, Optional<PackedFile> packed) {

  /** Makes an input of a file that is not packed. */
  public Input(String id, String path, Path file) {
    this(id, path, file, Optional.empty());
  }
}
