package org.gradewire.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens output files. */
final class Utf8Writer {

  private Utf8Writer() {}

  /**
   * Opens {@code file} for writing. Half a surrogate pair, which has no UTF-8, becomes a question
   * mark in every file alike, where {@link Files#newBufferedWriter} would end the run.
   */
  static Writer open(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
  }
}
