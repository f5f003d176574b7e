package org.gradewire.read.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.gradewire.read.format.ReadLimits;

/**
 * Lists the files in a ZIP archive from the directory at its end, without unpacking any. Office
 * documents and books, which are ZIP archives too, are told from archives of files by what they
 * hold.
 */
public final class ZipDirectory {
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;

  /** What an entry of the directory takes, with a long name and extra fields. */
  private static final int LARGEST_ENTRY = 1000;

  private final ReadLimits limits;
  private final List<PackedFile> files = new ArrayList<>();
  private long total;

  private ZipDirectory(ReadLimits limits) {
    this.limits = limits;
  }

  /** Returns whether a file that begins with {@code head} is a ZIP archive of any kind. */
  public static boolean isZip(String head) {
    return head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006");
  }

  /**
   * Returns the files in an archive, in the order of its directory; nothing for a document that is
   * packed as an archive. Left out is what is left out of folders.
   *
   * @throws IOException if the directory cannot be read, with a message for the user
   */
  public static Optional<List<PackedFile>> list(SeekableByteChannel archive, ReadLimits limits)
      throws IOException {
    checkSize(archive, limits);
    archive.position(0);
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(archive).setIgnoreLocalFileHeader(true).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      return isDocument(entries)
          ? Optional.empty()
          : Optional.of(new ZipDirectory(limits).list(entries));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** An Office document says what its parts are; an OpenDocument or a book what it is itself. */
  private static boolean isDocument(List<ZipArchiveEntry> entries) {
    return entries.stream().anyMatch(it -> it.getName().equals("[Content_Types].xml"))
        || entries.stream().limit(1).anyMatch(it -> it.getName().equals("mimetype"));
  }

  private List<PackedFile> list(List<ZipArchiveEntry> entries) {
    for (ZipArchiveEntry entry : entries) {
      String name = EntryName.of(entry);
      if (!name.endsWith("/") && !EntryName.isLeftOut(name)) {
        files.add(packed(name, entry));
      }
    }
    return files;
  }

  private PackedFile packed(String name, ZipArchiveEntry entry) {
    Optional<String> problem = EntryName.problem(name).or(() -> problem(entry));
    if (problem.isPresent()) {
      return PackedFile.unusable(EntryName.shown(name), problem.get());
    }
    total += entry.getSize();
    return PackedFile.of(
        name,
        new PackedFile.Place(
            entry.getLocalHeaderOffset(),
            entry.getCompressedSize(),
            entry.getSize(),
            entry.getCrc(),
            entry.getMethod() == ZipEntry.DEFLATED));
  }

  private Optional<String> problem(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Optional.of("found an encrypted file, expected one without a password");
    }
    if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
      return Optional.of(
          "found compression method %d, expected a file that is deflated or stored; unpack it first"
              .formatted(entry.getMethod()));
    }
    if (entry.isUnixSymlink()) {
      return Optional.of("found a link, expected a file");
    }
    long largest = Math.max(entry.getSize(), entry.getCompressedSize());
    if (largest > limits.fileBytes() || entry.getSize() < 0) {
      return Optional.of(
          String.format(
              Locale.ROOT, "found %,d bytes, expected at most %,d", largest, limits.fileBytes()));
    }
    return total + entry.getSize() > limits.archiveBytes()
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "found more than %,d bytes in one archive, expected at most so many",
                limits.archiveBytes()))
        : Optional.empty();
  }

  /**
   * Checks how large the directory is before it is read into memory. Whatever an archive says of
   * itself, its directory lies between the place that it names and its end.
   */
  private static void checkSize(SeekableByteChannel archive, ReadLimits limits) throws IOException {
    int length = (int) Math.min(archive.size(), END_LENGTH + LONGEST_COMMENT);
    ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    archive.position(archive.size() - length);
    while (tail.hasRemaining() && archive.read(tail) >= 0) {
      // A channel may give less than was asked for.
    }
    for (int at = length - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == 0x06054b50) {
        int count = tail.getShort(at + 10) & 0xffff;
        long start = tail.getInt(at + 16) & 0xffffffffL;
        long directory = archive.size() - length + at - Math.min(start, archive.size());
        long most = (long) limits.archiveFiles() * LARGEST_ENTRY;
        boolean counted = count < 0xffff;
        if ((counted && count > limits.archiveFiles()) || directory > most) {
          throw new IOException(
              String.format(
                  Locale.ROOT,
                  "found a ZIP archive of more than %,d files, expected at most so many",
                  limits.archiveFiles()));
        }
        return;
      }
    }
    throw new IOException(
        "found a damaged ZIP archive without its directory, expected a whole one");
  }
}
