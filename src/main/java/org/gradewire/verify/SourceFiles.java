package org.gradewire.verify;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The files that a run was given. */
final class SourceFiles implements AutoCloseable {
  private final List<Path> inputs;
  private final PackedSource packed = new PackedSource();

  SourceFiles(List<Path> inputs) {
    this.inputs = List.copyOf(inputs);
  }

  /**
   * Returns the source file of an article, or nothing, with a fault, if it is not there any more as
   * the run found it.
   */
  Optional<SavedFile> saved(ArticleEntry article, Consumer<Fault> faults) throws IOException {
    List<byte[]> candidates = candidates(article.path());
    if (candidates.isEmpty()) {
      faults.accept(
          new Fault(article.where(), "no source file", "none", article.path() + " in " + inputs));
      return Optional.empty();
    }
    String found = "";
    for (byte[] bytes : candidates) {
      found = sha256(bytes);
      if (found.equals(article.sha256())) {
        return decode(article, PackedSource.withoutGzip(bytes), faults);
      }
    }
    faults.accept(
        new Fault(article.where(), "source file changed since the run", found, article.sha256()));
    return Optional.empty();
  }

  /** Returns the files that may be the one at {@code path}, on disk or packed in one there. */
  private List<byte[]> candidates(String path) throws IOException {
    List<byte[]> candidates = new ArrayList<>();
    for (Path input : inputs) {
      for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
        String outer = path.substring(0, end);
        Path file = Files.isDirectory(input) ? input.resolve(outer) : input;
        if (Files.isRegularFile(file) && file.endsWith(outer)) {
          if (end == path.length()) {
            candidates.add(Files.readAllBytes(file));
          } else {
            candidates.addAll(packed.find(file, path.substring(end + 1)));
          }
        }
      }
    }
    return candidates;
  }

  @Override
  public void close() throws IOException {
    packed.close();
  }

  private static Optional<SavedFile> decode(
      ArticleEntry article, byte[] bytes, Consumer<Fault> faults) {
    try {
      return Optional.of(
          new SavedFile(article.mediaType(), bytes, Charset.forName(article.charset())));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      faults.accept(
          new Fault(article.where(), "source.charset", article.charset(), "a known encoding"));
      return Optional.empty();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
