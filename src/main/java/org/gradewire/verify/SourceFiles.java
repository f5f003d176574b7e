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
final class SourceFiles {
  private final List<Path> inputs;

  SourceFiles(List<Path> inputs) {
    this.inputs = List.copyOf(inputs);
  }

  /**
   * Returns the source file of an article, or nothing, with a fault, if it is not there any more as
   * the run found it.
   */
  Optional<SavedFile> saved(ArticleEntry article, Consumer<Fault> faults) throws IOException {
    List<Path> candidates = candidates(article.path());
    if (candidates.isEmpty()) {
      faults.accept(
          new Fault(article.where(), "no source file", "none", article.path() + " in " + inputs));
      return Optional.empty();
    }
    String found = "";
    for (Path candidate : candidates) {
      byte[] bytes = Files.readAllBytes(candidate);
      found = sha256(bytes);
      if (found.equals(article.sha256())) {
        return decode(article, bytes, faults);
      }
    }
    faults.accept(
        new Fault(article.where(), "source file changed since the run", found, article.sha256()));
    return Optional.empty();
  }

  private List<Path> candidates(String path) {
    List<Path> candidates = new ArrayList<>();
    for (Path input : inputs) {
      Path candidate = Files.isDirectory(input) ? input.resolve(path) : input;
      if (Files.isRegularFile(candidate) && candidate.endsWith(path)) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  private static Optional<SavedFile> decode(
      ArticleEntry article, byte[] bytes, Consumer<Fault> faults) {
    try {
      return Optional.of(new SavedFile(article.mediaType(), bytes, Charset.forName(article.charset())));
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
