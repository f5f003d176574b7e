package org.gradewire.review;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file of an output that is read once, and digested as it is read. */
final class DigestedFile {
  private final Path path;
  private final MessageDigest digest = Digests.sha256();

  /**
   * Takes a file.
   *
   * @throws IllegalArgumentException if it is not there
   */
  DigestedFile(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException(
          "%s: not found, expected the output of a run".formatted(path));
    }
    this.path = path;
  }

  /** Opens it; all of it must be read before {@link #hex}. */
  InputStream open() throws IOException {
    return new DigestInputStream(new BufferedInputStream(Files.newInputStream(path)), digest);
  }

  /** Returns the digest of what was read, in hexadecimal digits. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns that something in it is not as a run writes it. */
  IllegalArgumentException fault(String found, Throwable cause) {
    return new IllegalArgumentException(
        "%s: %s, expected the output of a run".formatted(path, found), cause);
  }
}
