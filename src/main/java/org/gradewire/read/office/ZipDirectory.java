package org.gradewire.read.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The files packed in a ZIP file that lies in memory, by its central directory, as word processors
 * read it. ({@link java.util.zip.ZipInputStream} reads the headers on the way instead: it fails on
 * entries that some writers make, and unpacks pictures only to pass over them.)
 *
 * <p>Layout: PKWARE's APPNOTE.TXT, 4.3. Archives in several volumes and ZIP64 are not read.
 */
final class ZipDirectory {
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int MOST_ENTRIES = 10_000;

  private final ByteBuffer bytes;
  private final Map<String, Entry> entries;

  private record Entry(int flags, int method, int crc, int packed, int header) {}

  private ZipDirectory(ByteBuffer bytes, Map<String, Entry> entries) {
    this.bytes = bytes;
    this.entries = entries;
  }

  /** Returns whether {@code bytes} start as a ZIP file does. */
  static boolean startsIn(byte[] bytes) {
    return bytes.length > 4 && buffer(bytes).getInt(0) == LOCAL;
  }

  /**
   * Reads the directory of {@code bytes}.
   *
   * @throws ZipException if there is none, because the file is cut short or damaged
   */
  static ZipDirectory of(byte[] bytes) throws ZipException {
    ByteBuffer buffer = buffer(bytes);
    int end = end(buffer);
    int count = Short.toUnsignedInt(buffer.getShort(end + 10));
    if (count > MOST_ENTRIES) {
      throw new ZipException("more than %,d packed files".formatted(MOST_ENTRIES));
    }
    try {
      return new ZipDirectory(buffer, entries(buffer, buffer.getInt(end + 16), count));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  /** Returns the names of the packed files, in the order of the directory. */
  Set<String> names() {
    return entries.keySet();
  }

  /**
   * Returns the packed file {@code name}, which is in the directory.
   *
   * @param limit how many bytes it may have
   * @throws ZipException if it is damaged, encrypted or longer
   */
  byte[] unpack(String name, int limit) throws IOException {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new ZipException("no packed file " + name);
    }
    if ((entry.flags() & 1) != 0) {
      throw new ZipException("%s encrypted".formatted(name));
    }
    byte[] content = content(name, entry, limit);
    CRC32 crc = new CRC32();
    crc.update(content);
    if ((int) crc.getValue() != entry.crc()) {
      throw new ZipException("%s damaged".formatted(name));
    }
    return content;
  }

  private byte[] content(String name, Entry entry, int limit) throws IOException {
    try (InputStream stream = stream(name, entry)) {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      byte[] chunk = new byte[8192];
      for (int length = stream.read(chunk); length >= 0; length = stream.read(chunk)) {
        if (content.size() + length > limit) {
          throw new ZipException("%s longer than %,d bytes unpacked".formatted(name, limit));
        }
        content.write(chunk, 0, length);
      }
      return content.toByteArray();
    } catch (IndexOutOfBoundsException e) {
      throw damaged(e);
    }
  }

  private InputStream stream(String name, Entry entry) throws ZipException {
    int at = entry.header();
    if (bytes.getInt(at) != LOCAL) {
      throw new ZipException("%s damaged".formatted(name));
    }
    int start =
        at
            + 30
            + Short.toUnsignedInt(bytes.getShort(at + 26))
            + Short.toUnsignedInt(bytes.getShort(at + 28));
    InputStream packed = new ByteArrayInputStream(copy(bytes, start, entry.packed()));
    return switch (entry.method()) {
      case STORED -> packed;
      case DEFLATED -> new RawInflater(packed);
      default -> throw new ZipException("%s packed by method %d".formatted(name, entry.method()));
    };
  }

  /** Unpacks without a header of zlib, and frees the memory outside of Java's when closed. */
  private static final class RawInflater extends InflaterInputStream {
    RawInflater(InputStream packed) {
      super(packed, new Inflater(true));
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  private static Map<String, Entry> entries(ByteBuffer bytes, int start, int count)
      throws ZipException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    int at = start;
    for (int i = 0; i < count; i++) {
      if (bytes.getInt(at) != ENTRY) {
        throw new ZipException("damaged directory");
      }
      int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
      String name = new String(copy(bytes, at + 46, nameLength), StandardCharsets.UTF_8);
      if (entries.put(name, entry(bytes, at)) != null) {
        throw new ZipException("two packed files %s".formatted(name));
      }
      at +=
          46
              + nameLength
              + Short.toUnsignedInt(bytes.getShort(at + 30))
              + Short.toUnsignedInt(bytes.getShort(at + 32));
    }
    return entries;
  }

  private static Entry entry(ByteBuffer bytes, int at) {
    return new Entry(
        bytes.getShort(at + 8),
        bytes.getShort(at + 10),
        bytes.getInt(at + 16),
        bytes.getInt(at + 20),
        bytes.getInt(at + 42));
  }

  private static byte[] copy(ByteBuffer bytes, int start, int length) {
    Objects.checkFromIndexSize(start, length, bytes.capacity());
    byte[] copy = new byte[length];
    bytes.get(start, copy);
    return copy;
  }

  private static int end(ByteBuffer bytes) throws ZipException {
    int last = bytes.capacity() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (bytes.getInt(at) == END) {
        return at;
      }
    }
    throw new ZipException("cut short");
  }

  private static ZipException damaged(RuntimeException cause) {
    ZipException exception = new ZipException("damaged directory");
    exception.initCause(cause);
    return exception;
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
