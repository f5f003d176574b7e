package org.gradewire.read.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks one file of a ZIP archive into memory, never more of it than the directory promised. */
public final class PackedBytes {
  private static final int HEADER_LENGTH = 30;
  private static final int HEADER_MARK = 0x04034b50;

  private PackedBytes() {}

  /**
   * Returns the bytes of the file at {@code place}.
   *
   * @throws IOException if they are damaged, with a message for the user
   */
  public static byte[] read(SeekableByteChannel archive, PackedFile.Place place)
      throws IOException {
    byte[] packed = packed(archive, place);
    byte[] bytes = place.deflated() ? inflated(packed, place.bytes()) : packed;
    if (bytes.length != place.bytes()) {
      throw new IOException(
          "found a damaged file of %s%d bytes, expected %d"
              .formatted(
                  bytes.length > place.bytes() ? "more than " : "",
                  size(bytes, place),
                  place.bytes()));
    }
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    if (checksum.getValue() != place.checksum()) {
      throw new IOException("found a damaged file, expected one that agrees with its checksum");
    }
    return bytes;
  }

  private static long size(byte[] bytes, PackedFile.Place place) {
    return Math.min(bytes.length, place.bytes());
  }

  private static byte[] packed(SeekableByteChannel archive, PackedFile.Place place)
      throws IOException {
    ByteBuffer header = read(archive, place.offset(), HEADER_LENGTH);
    if (header.getInt(0) != HEADER_MARK) {
      throw new IOException("found a damaged ZIP archive, expected a file where it is said to be");
    }
    int names = (header.getShort(26) & 0xffff) + (header.getShort(28) & 0xffff);
    long start = place.offset() + HEADER_LENGTH + names;
    if (place.packedBytes() > archive.size() - start) {
      throw new EOFException("found a damaged ZIP archive, expected a file where it is said to be");
    }
    return read(archive, start, (int) place.packedBytes()).array();
  }

  private static ByteBuffer read(SeekableByteChannel archive, long start, int length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    archive.position(start);
    while (buffer.hasRemaining()) {
      if (archive.read(buffer) < 0) {
        throw new EOFException("found the end of the archive, expected a file in it");
      }
    }
    return buffer;
  }

  /** Returns at most one byte more than there should be. */
  private static byte[] inflated(byte[] packed, long bytes) throws IOException {
    Inflater inflater = new Inflater(true);
    try (InputStream stream = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
      return stream.readNBytes((int) bytes + 1);
    } catch (IOException e) {
      throw new IOException("found a damaged file, expected one that can be unpacked", e);
    } finally {
      inflater.end();
    }
  }
}
