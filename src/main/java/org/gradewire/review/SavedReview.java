package org.gradewire.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code review.json} beside an output.
 *
 * <p>It is replaced as a whole, by a rename, and only by one who has read it as it is: a version is
 * known by a digest of its bytes, so whoever else wrote the file is noticed as well. A review of an
 * earlier output is not lost when one of this output takes its place: it stays as {@code
 * review-DIGEST.json}.
 */
final class SavedReview {
  private static final int NAMED_DIGITS = 12;
  private final JsonFactory factory = new JsonFactory();
  private final Path folder;
  private final Path file;

  SavedReview(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("review.json");
  }

  /** The file at one time. */
  static final class Version {
    private final byte[] bytes;

    private Version(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Returns all of it. */
    byte[] bytes() {
      return bytes.clone();
    }

    /** Returns its entity tag. */
    String etag() {
      return '"' + HexFormat.of().formatHex(Digests.sha256().digest(bytes)) + '"';
    }
  }

  /** Returns the file as it is, or nothing if there is none. */
  synchronized Optional<Version> read() throws IOException {
    return Files.isRegularFile(file)
        ? Optional.of(new Version(Files.readAllBytes(file)))
        : Optional.empty();
  }

  /**
   * Replaces the file if it still is the version {@code etag}, where {@code null} stands for no
   * file.
   *
   * @return the new entity tag, or nothing if the file is another version
   * @throws IllegalArgumentException if {@code bytes} are no review
   */
  synchronized Optional<String> write(byte[] bytes, @Nullable String etag) throws IOException {
    String reviewed = outputOf(bytes);
    Optional<Version> now = read();
    if (!Objects.equals(etag, now.map(Version::etag).orElse(null))) {
      return Optional.empty();
    }
    if (now.isPresent()) {
      keepIfOfAnother(now.get().bytes(), reviewed);
    }
    Path partial = folder.resolve("review.json.partial");
    force(partial, bytes);
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return Optional.of(new Version(bytes).etag());
  }

  private static void force(Path path, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private void keepIfOfAnother(byte[] old, String reviewed) throws IOException {
    String before;
    try {
      before = outputOf(old);
    } catch (IllegalArgumentException e) {
      before = Digests.sha256Hex(HexFormat.of().formatHex(old));
    }
    if (!before.equals(reviewed)) {
      String name = before.substring(0, Math.min(NAMED_DIGITS, before.length()));
      Path kept = folder.resolve("review-%s.json".formatted(name));
      Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Returns which output a review is of. */
  private String outputOf(byte[] bytes) throws IOException {
    String format = "";
    String reviewed = "";
    try (JsonParser parser = factory.createParser(bytes)) {
      require(parser.nextToken() == JsonToken.START_OBJECT, "no JSON object");
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("format") && value == JsonToken.VALUE_STRING) {
          format = parser.getText();
        } else if (name.equals("output") && value == JsonToken.VALUE_STRING) {
          reviewed = parser.getText();
        }
        parser.skipChildren();
      }
      require(parser.nextToken() == null, "more than one JSON object");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "review.json: found no whole JSON, expected a review of an output", e);
    }
    require(format.equals("gradewire-review"), "format \"%s\"".formatted(format));
    require(reviewed.matches("[0-9a-f]{64}"), "output \"%s\"".formatted(reviewed));
    return reviewed;
  }

  private static void require(boolean holds, String found) {
    if (!holds) {
      throw new IllegalArgumentException(
          "review.json: found %s, expected a review of an output".formatted(found));
    }
  }
}
