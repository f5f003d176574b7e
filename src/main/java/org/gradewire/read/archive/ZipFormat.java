package org.gradewire.read.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Format;
import org.gradewire.read.format.ReadLimits;
import org.gradewire.read.format.Reading;
import org.gradewire.text.ArticleException;
import org.gradewire.text.RawText;

/**
 * Opens ZIP archives that are enclosed in another file, such as those attached to a mail. All files
 * of the archive together may be as large as one file. An archive that lies in a folder is listed
 * like a folder instead and gets here only if that failed, to say why.
 */
public final class ZipFormat implements Format {
  private static final int HEAD = 4;
  private final ReadLimits limits;

  /** Makes the format with the limits of a run. */
  public ZipFormat(ReadLimits limits) {
    this.limits =
        new ReadLimits(
            limits.fileBytes(), limits.fileBytes(), limits.archiveFiles(), limits.depth());
  }

  @Override
  public boolean recognises(FileContent content) {
    if (!ZipDirectory.isZip(content.head(HEAD))) {
      return false;
    }
    try {
      return list(content).isPresent();
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public Reading read(FileContent content) throws ArticleException {
    List<FileContent> enclosed = new ArrayList<>();
    List<ArticleException> rejected = new ArrayList<>();
    try (SeekableByteChannel archive = new SeekableInMemoryByteChannel(content.bytes())) {
      for (PackedFile file : list(content).orElse(List.of())) {
        try {
          enclosed.add(content.enclosed(file.name(), bytes(archive, file)));
        } catch (IOException e) {
          rejected.add(
              new ArticleException(
                  content.path() + "/" + file.name(), "read", String.valueOf(e.getMessage())));
        }
      }
    } catch (IOException e) {
      throw content.problem(damaged(e));
    }
    if (enclosed.isEmpty() && rejected.isEmpty()) {
      throw content.problem("found an empty ZIP archive, expected articles in it");
    }
    return new Reading(
        "application/zip", "UTF-8", RawText.PLAIN, List.of(), enclosed, List.of(), rejected);
  }

  /** Returns what is wrong with an archive that cannot be listed, as the user is told. */
  public static String damaged(IOException problem) {
    String message = String.valueOf(problem.getMessage());
    return message.startsWith("found ")
        ? message
        : "found a damaged ZIP archive (%s), expected a whole one".formatted(message);
  }

  private Optional<List<PackedFile>> list(FileContent content) throws IOException {
    try (SeekableByteChannel archive = new SeekableInMemoryByteChannel(content.bytes())) {
      return ZipDirectory.list(archive, limits);
    }
  }

  private static byte[] bytes(SeekableByteChannel archive, PackedFile file) throws IOException {
    if (file.place().isEmpty()) {
      throw new IOException(file.problem());
    }
    return PackedBytes.read(archive, file.place().get());
  }
}
