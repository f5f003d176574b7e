package org.gradewire.label;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the files that a run read beside their labels. */
public final class SourceCopies {
  private final List<Path> inputs = new ArrayList<>();
  private final Map<String, String> digests;

  private SourceCopies(Map<String, String> digests) {
    this.digests = digests;
  }

  /**
   * Reads from an output folder which files its run was given.
   *
   * @param digests the SHA-256 of each file of the run, by its path
   * @throws IOException if a file cannot be read
   */
  public static SourceCopies of(Path output, Map<String, String> digests) throws IOException {
    SourceCopies copies = new SourceCopies(digests);
    JsonMapper mapper = new JsonMapper();
    Path run = output.resolve("run.json");
    if (Files.isRegularFile(run)) {
      mapper
          .readTree(Files.readString(run))
          .path("inputs")
          .forEach(input -> copies.inputs.add(Path.of(input.asText())));
    }
    return copies;
  }

  /**
   * Copies the file at {@code path} of the run to the same path below {@code folder}, unless it is
   * there.
   *
   * @return what is wrong, or nothing if it is there now as the run found it
   * @throws IOException if it cannot be written
   */
  public Optional<String> copy(String path, Path folder) throws IOException {
    Path to = FolderPaths.below(folder, path).orElse(null);
    if (to == null) {
      return Optional.of(path + ": leads out of the folder");
    }
    String wanted = digests.getOrDefault(path, "");
    if (Files.exists(to)) {
      return sha256(to).equals(wanted)
          ? Optional.empty()
          : Optional.of("found %s, which is not the file that the run read".formatted(to));
    }
    Optional<Path> from = find(path, wanted);
    if (from.isEmpty()) {
      return Optional.of(
          "found no %s as the run read it in %s; put it beside its label".formatted(path, inputs));
    }
    Path parent = to.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.copy(from.get(), to);
    return Optional.empty();
  }

  private Optional<Path> find(String path, String wanted) throws IOException {
    for (Path input : inputs) {
      Path file = Files.isDirectory(input) ? input.resolve(path) : input;
      if (Files.isRegularFile(file) && file.endsWith(path) && sha256(file).equals(wanted)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static String sha256(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
