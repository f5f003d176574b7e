package org.gradewire.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.gradewire.text.ArticleException;
import org.gradewire.text.SourceFile;

/** A file's bytes with what is needed to speak about them. */
final class FileContent {
  private final Input input;
  private final byte[] bytes;

  FileContent(Input input, byte[] bytes) {
    this.input = input;
    this.bytes = bytes;
  }

  Input input() {
    return input;
  }

  int size() {
    return bytes.length;
  }

  /** Returns the bytes themselves, which nobody may change. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns the first {@code length} bytes, each as the character of the same number. */
  String head(int length) {
    return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
  }

  /** Returns whether the name ends in one of {@code endings}, in whatever case. */
  boolean hasEnding(List<String> endings) {
    String name = input.path().toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }

  SourceFile source(String mediaType, String charset) {
    return new SourceFile(input.path(), sha256(), mediaType, charset, bytes.length);
  }

  ArticleException problem(String problem) {
    return new ArticleException(input.path(), "read", problem);
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
