package org.gradewire.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of a models folder, by their path in it with {@code /} between names, sorted.
 *
 * <p>Hidden files, backups ({@code ~}) and Markdown files are not part of it.
 */
record ModelsFiles(SortedMap<String, byte[]> contents) {
  private static final String EMBEDDED = "gradewire-models/";

  /** Returns the files that lie beside the program's classes, in a folder or in its jar. */
  static ModelsFiles embedded() {
    Path home = home();
    return Files.isDirectory(home) ? in(home.resolve(EMBEDDED)) : inJar(home);
  }

  /** Returns the files below {@code folder}. */
  static ModelsFiles in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ModelsException(List.of(folder + ": not found, expected a models folder"));
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      var contents = new TreeMap<String, byte[]>();
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (counts(name)) {
          contents.put(name, Files.readAllBytes(path));
        }
      }
      return new ModelsFiles(contents);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be read", e);
    }
  }

  /** Returns the files that lie in {@code jar}. */
  static ModelsFiles inJar(Path jar) {
    try (var zip = new ZipFile(jar.toFile())) {
      var contents = new TreeMap<String, byte[]>();
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
        if (isModel(entry)) {
          contents.put(entry.getName().substring(EMBEDDED.length()), bytes(zip, entry));
        }
      }
      return new ModelsFiles(contents);
    } catch (IOException e) {
      throw new UncheckedIOException(jar + ": cannot be read", e);
    }
  }

  private static boolean isModel(ZipEntry entry) {
    return !entry.isDirectory()
        && entry.getName().startsWith(EMBEDDED)
        && counts(entry.getName().substring(EMBEDDED.length()));
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static Path home() {
    try {
      return Path.of(ModelsFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is no path", e);
    }
  }

  private static boolean counts(String name) {
    return !name.endsWith(".md")
        && !name.endsWith("~")
        && !name.startsWith(".")
        && !name.contains("/.");
  }

  /** Returns the text of a file, without a byte order mark; a fault if it is not in UTF-8. */
  String text(String name, Faults faults) {
    byte[] bytes = contents.getOrDefault(name, new byte[0]);
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      faults.add(name, "found bytes that are not UTF-8, expected UTF-8");
      return "";
    }
  }

  /** Returns the SHA-256 over all names and contents, in hexadecimal. */
  String digest() {
    MessageDigest digest = sha256();
    contents.forEach(
        (name, bytes) -> {
          digest.update((name + "\0" + bytes.length + "\0").getBytes(UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
