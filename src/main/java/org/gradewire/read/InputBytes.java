package org.gradewire.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.gradewire.read.archive.PackedBytes;
import org.gradewire.read.archive.PackedFile;
import org.gradewire.text.ArticleException;

/** Takes the bytes of an input from its file or out of its archive. */
final class InputBytes {
  private InputBytes() {}

  /**
   * Returns the bytes of {@code input}.
   *
   * @throws ArticleException if they cannot be read or are more than {@code limit}
   */
  static byte[] of(Input input, int limit) throws ArticleException {
    try {
      return input.packed().isPresent() ? packed(input, input.packed().get()) : saved(input, limit);
    } catch (NoSuchFileException e) {
      throw problem(input, "found nothing there, expected a file");
    } catch (AccessDeniedException e) {
      throw problem(input, "found a file that may not be read, expected a readable one");
    } catch (IOException e) {
      throw problem(
          input,
          Files.isDirectory(input.file())
              ? "found a folder that may not be listed, expected a readable one"
              : "found a file that cannot be read (%s), expected a readable one"
                  .formatted(e.getMessage()));
    }
  }

  private static byte[] saved(Input input, int limit) throws IOException, ArticleException {
    try (InputStream stream = Files.newInputStream(input.file())) {
      byte[] bytes = stream.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw problem(
            input,
            String.format(
                Locale.ROOT,
                "found %,d bytes, expected at most %,d",
                Files.size(input.file()),
                limit));
      }
      return bytes;
    }
  }

  private static byte[] packed(Input input, PackedFile file) throws IOException, ArticleException {
    if (file.place().isEmpty()) {
      throw problem(input, file.problem());
    }
    try (SeekableByteChannel archive = Files.newByteChannel(input.file())) {
      return PackedBytes.read(archive, file.place().get());
    } catch (NoSuchFileException | AccessDeniedException e) {
      throw e;
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      if (message.startsWith("found ")) {
        throw problem(input, message);
      }
      throw e;
    }
  }

  private static ArticleException problem(Input input, String problem) {
    return new ArticleException(input.path(), "read", problem);
  }
}
