package org.gradewire.read.archive;

import java.util.Optional;

/**
 * A file in a ZIP archive, as the directory at the end of the archive has it.
 *
 * @param name its path in the archive, with {@code /} between the names
 * @param place where its bytes are, if they can be used
 * @param problem why not, if they cannot: what was found and what was expected
 */
public record PackedFile(String name, Optional<Place> place, String problem) {

  /**
   * Where the bytes of a packed file are.
   *
   * @param offset of the file's local header in the archive
   * @param packedBytes how many bytes it takes there
   * @param bytes how many it has unpacked
   * @param checksum the CRC-32 of the unpacked bytes
   * @param deflated whether they are compressed
   */
  public record Place(long offset, long packedBytes, long bytes, long checksum, boolean deflated) {}

  static PackedFile of(String name, Place place) {
    return new PackedFile(name, Optional.of(place), "");
  }

  static PackedFile unusable(String name, String problem) {
    return new PackedFile(name, Optional.empty(), problem);
  }
}
