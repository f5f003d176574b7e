package org.gradewire.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Which output a review is of: a SHA-256 made of those of its records and articles. */
public final class OutputDigest {
  private OutputDigest() {}

  /**
   * Returns the digest of the output in {@code folder}, in hexadecimal digits.
   *
   * @throws IllegalArgumentException if the folder is not the output of a run
   * @throws IOException if a file cannot be read
   */
  public static String of(Path folder) throws IOException {
    return of(whole(folder.resolve("records.json")), whole(folder.resolve("articles.jsonl")));
  }

  /** Returns the digest of an output whose files were read. */
  static String of(DigestedFile records, DigestedFile articles) {
    return Digests.sha256Hex(records.hex() + articles.hex());
  }

  private static DigestedFile whole(Path path) throws IOException {
    DigestedFile file = new DigestedFile(path);
    try (InputStream in = file.open()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return file;
  }
}
