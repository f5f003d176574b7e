package org.gradewire.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Finds the texts that an office document is packed from, by the directory of its ZIP file. */
final class PackedParts {
  private static final int LARGEST = 50_000_000;
  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int DEFLATED = 8;

  private PackedParts() {}

  /** Returns the decoded part {@code name} of {@code file}, or nothing if it cannot be had. */
  static Optional<String> text(byte[] file, String name) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
      int end = file.length - 22;
      while (end > 0 && bytes.getInt(end) != END) {
        end--;
      }
      bytes.position(bytes.getInt(end + 16));
      for (int i = Short.toUnsignedInt(bytes.getShort(end + 10)); i > 0; i--) {
        Optional<byte[]> part = entry(file, bytes, name);
        if (part.isPresent()) {
          return part.map(PackedParts::decoded);
        }
      }
      return Optional.empty();
    } catch (IndexOutOfBoundsException
        | IllegalArgumentException
        | BufferUnderflowException
        | IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the packed file whose entry is next in the directory, if it is {@code name}. */
  private static Optional<byte[]> entry(byte[] file, ByteBuffer bytes, String name)
      throws IOException {
    int at = bytes.position();
    if (bytes.getInt(at) != ENTRY) {
      throw new IOException("no entry");
    }
    byte[] found = new byte[Short.toUnsignedInt(bytes.getShort(at + 28))];
    bytes.position(at + 46);
    bytes.get(found);
    int others =
        Short.toUnsignedInt(bytes.getShort(at + 30)) + Short.toUnsignedInt(bytes.getShort(at + 32));
    bytes.position(bytes.position() + others);
    if (!new String(found, StandardCharsets.UTF_8).equals(name)) {
      return Optional.empty();
    }
    int header = bytes.getInt(at + 42);
    int start =
        header
            + 30
            + Short.toUnsignedInt(bytes.getShort(header + 26))
            + Short.toUnsignedInt(bytes.getShort(header + 28));
    return Optional.of(
        content(file, start, bytes.getInt(at + 20), bytes.getShort(at + 10) == DEFLATED));
  }

  private static byte[] content(byte[] file, int start, int length, boolean deflated)
      throws IOException {
    InputStream packed = new ByteArrayInputStream(file, start, length);
    if (!deflated) {
      return packed.readNBytes(LARGEST);
    }
    Inflater inflater = new Inflater(true);
    try (InputStream stream = new InflaterInputStream(packed, inflater)) {
      return stream.readNBytes(LARGEST);
    } finally {
      inflater.end();
    }
  }

  /**
   * XML is UTF-8 or UTF-16; in UTF-16 one byte of the first bracket is zero, or a mark is there.
   */
  private static String decoded(byte[] bytes) {
    Charset charset = StandardCharsets.UTF_8;
    if (bytes.length > 1 && (bytes[0] == (byte) 0xff || bytes[1] == 0)) {
      charset = StandardCharsets.UTF_16LE;
    } else if (bytes.length > 1 && (bytes[0] == (byte) 0xfe || bytes[0] == 0)) {
      charset = StandardCharsets.UTF_16BE;
    }
    return new String(bytes, charset);
  }
}
