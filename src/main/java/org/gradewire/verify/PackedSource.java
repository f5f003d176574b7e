package org.gradewire.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * The files packed in others: in ZIP archives and in mails. Names are not trusted: what is packed
 * somewhere along a path is all offered, and its digest tells which it is.
 */
final class PackedSource implements AutoCloseable {
  private static final int LARGEST = 1_000_000_000;
  private Path openedPath = Path.of("");
  private List<ZipFile> opened = List.of();

  /**
   * Returns the files in {@code file} that may be the one at {@code path} in it.
   *
   * @param path the names below {@code file}, with {@code /} between
   */
  List<byte[]> find(Path file, String path) throws IOException {
    try {
      return isZip(head(file)) ? inZip(zip(file), path) : find(Files.readAllBytes(file), path);
    } catch (MimeException e) {
      throw new IOException(e);
    }
  }

  /** Returns the bytes packed in a gzip file, or {@code bytes} themselves if they are none. */
  static byte[] withoutGzip(byte[] bytes) throws IOException {
    if (bytes.length < 2 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
      return bytes;
    }
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return stream.readNBytes(LARGEST);
    }
  }

  private List<byte[]> find(byte[] saved, String path) throws IOException, MimeException {
    byte[] file = withoutGzip(saved);
    if (isZip(file)) {
      try (ZipFile zip =
          ZipFile.builder()
              .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
              .setIgnoreLocalFileHeader(true)
              .get()) {
        return inZip(zip, path);
      }
    }
    List<byte[]> found = new ArrayList<>();
    for (byte[] part : parts(file)) {
      found.add(part);
      if (path.contains("/")) {
        found.addAll(find(part, path.substring(path.indexOf('/') + 1)));
      }
    }
    return found;
  }

  private List<byte[]> inZip(ZipFile zip, String path) throws IOException, MimeException {
    List<byte[]> found = new ArrayList<>();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      for (String name : names(entry)) {
        boolean packedAgain = path.startsWith(name + "/") && !name.isEmpty();
        if ((path.equals(name) || packedAgain) && zip.canReadEntryData(entry)) {
          byte[] bytes = zip.getInputStream(entry).readNBytes(LARGEST);
          found.addAll(
              packedAgain ? find(bytes, path.substring(name.length() + 1)) : List.of(bytes));
        }
      }
    }
    return found;
  }

  /** Names that do not say how they are encoded may be in any of these. */
  private static List<String> names(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    return Stream.of(
            entry.getName(),
            new String(raw, StandardCharsets.UTF_8),
            new String(raw, Charset.forName("IBM437")))
        .map(name -> name.replace('\\', '/'))
        .distinct()
        .toList();
  }

  /** Returns the decoded bodies of all parts of the mails in {@code file}. */
  private static List<byte[]> parts(byte[] file) throws IOException, MimeException {
    List<byte[]> parts = new ArrayList<>();
    for (String mail : mails(new String(file, StandardCharsets.ISO_8859_1))) {
      for (boolean bodyMayBegin : List.of(true, false)) {
        try {
          parts(mail.getBytes(StandardCharsets.ISO_8859_1), bodyMayBegin, parts);
        } catch (IllegalStateException e) {
          // The library gives up on some broken mails; what came before is as good as any.
        }
      }
    }
    return parts;
  }

  private static void parts(byte[] mail, boolean bodyMayBegin, List<byte[]> parts)
      throws IOException, MimeException {
    MimeConfig config =
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMalformedHeaderStartsBody(bodyMayBegin)
            .build();
    MimeTokenStream tokens = new MimeTokenStream(config);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(new ByteArrayInputStream(mail));
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      if (state == EntityState.T_BODY) {
        parts.add(tokens.getDecodedInputStream().readAllBytes());
      }
    }
  }

  /** Returns the file as one mail and, since it may be a mailbox, as several. */
  private static List<String> mails(String text) {
    List<String> mails = new ArrayList<>(List.of(text.split("(?m)^From .*\\R", -1)));
    mails.add(text);
    mails.removeIf(String::isBlank);
    return mails;
  }

  private ZipFile zip(Path file) throws IOException {
    if (!file.equals(openedPath) || opened.isEmpty()) {
      close();
      opened = List.of(ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get());
      openedPath = file;
    }
    return opened.get(0);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(4);
    }
  }

  private static boolean isZip(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] < 9 && file[3] < 9;
  }

  @Override
  public void close() throws IOException {
    for (ZipFile zip : opened) {
      zip.close();
    }
    opened = List.of();
  }
}
