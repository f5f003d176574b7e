package org.gradewire.read.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.gradewire.text.ArticleException;
import org.gradewire.text.SourceFile;

/** A file's bytes with what is needed to speak about them. */
public final class FileContent {
  private static final String GZIP = ".gz";

  private final String path;
  private final String name;
  private final byte[] bytes;
  private final byte[] saved;

  /**
   * Takes over {@code bytes}.
   *
   * @param path of the file, as {@link SourceFile#path()} has it
   */
  public FileContent(String path, byte[] bytes) {
    this(path, path, bytes, bytes);
  }

  private FileContent(String path, String name, byte[] bytes, byte[] saved) {
    this.path = path;
    this.name = name;
    this.bytes = bytes;
    this.saved = saved;
  }

  /** Returns this file unpacked: with other bytes, but cited as it was saved. */
  public FileContent unpacked(byte[] content) {
    boolean named = hasEnding(List.of(GZIP));
    String inner = named ? name.substring(0, name.length() - GZIP.length()) : name;
    return new FileContent(path, inner, content, saved);
  }

  /** Returns the path of the file, as {@link SourceFile#path()} has it. */
  public String path() {
    return path;
  }

  /** Returns a file packed in this one, under the name that it has there. */
  public FileContent enclosed(String name, byte[] content) {
    return new FileContent(path + "/" + name, content);
  }

  /** Returns the number of bytes, unpacked. */
  public int size() {
    return bytes.length;
  }

  /** Returns the bytes themselves, which nobody may change. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns the first {@code length} bytes, each as the character of the same number. */
  public String head(int length) {
    return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
  }

  /** Returns whether the name ends in one of {@code endings}, in whatever case. */
  public boolean hasEnding(List<String> endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(lower::endsWith);
  }

  /** Returns the file as citations name it. */
  public SourceFile source(String mediaType, String charset) {
    return new SourceFile(path, sha256(), mediaType, charset, saved.length);
  }

  /** Returns a problem with reading this file: what was found, what was expected. */
  public ArticleException problem(String problem) {
    return new ArticleException(path, "read", problem);
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(saved));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
