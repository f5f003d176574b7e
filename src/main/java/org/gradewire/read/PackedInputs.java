package org.gradewire.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradewire.read.InputLister.Found;
import org.gradewire.read.archive.PackedFile;
import org.gradewire.read.archive.ZipDirectory;
import org.gradewire.read.format.ReadLimits;

/** Lists the files in ZIP archives in place of the archives. */
final class PackedInputs {
  private static final int HEAD = 4;

  private PackedInputs() {}

  /** Returns the files in {@code found}, or {@code found} itself if it is no archive of files. */
  static List<Found> expand(Found found, ReadLimits limits) {
    if (!isZip(found.file())) {
      return List.of(found);
    }
    try (SeekableByteChannel archive = Files.newByteChannel(found.file())) {
      Optional<List<PackedFile>> files = ZipDirectory.list(archive, limits);
      return files.isEmpty() || files.get().isEmpty()
          ? List.of(found)
          : files.get().stream().map(found::with).toList();
    } catch (IOException e) {
      // Listed as it is, so that reading it reports what is wrong.
      return List.of(found);
    }
  }

  private static boolean isZip(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] head = stream.readNBytes(HEAD);
      return ZipDirectory.isZip(new String(head, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return false;
    }
  }
}
