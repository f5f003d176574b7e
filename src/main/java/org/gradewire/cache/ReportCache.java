package org.gradewire.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gradewire.model.ArticleReport;
import org.jspecify.annotations.Nullable;

/**
 * The reports of files read before, on disk.
 *
 * <p>An entry is a file named by the SHA-256 of all that its reports depend on: the content, id and
 * path of the file that was read and, as the name of the folder around, the program, the models and
 * the settings. So nothing is ever out of date, only unused; folders that no run has used for a
 * month are removed.
 *
 * <p>Entries are written beside their place and renamed, so several runs may share a cache, and a
 * run that is killed leaves no half entry under a name that counts. An entry that is damaged (it
 * begins with a hash of the rest) is none. The whole folder may be deleted at any time. Safe for
 * use by several threads.
 */
public final class ReportCache {
  private static final int MAGIC = 0x47574331;
  private static final int HASH_BYTES = 32;
  private static final Duration UNUSED = Duration.ofDays(30);
  private static final String USED = "used";
  private static final String ENDING = ".reports";

  private final Path folder;
  private final AtomicInteger hits = new AtomicInteger();
  private volatile @Nullable String problem;

  private ReportCache(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a cache. It never fails: one that cannot be used has no entries and takes none, and
   * {@link #problem} says why.
   *
   * @param root the folder of all caches
   * @param dependencies all that reports depend on beside the files that are read: the program, the
   *     models, the settings
   */
  public static ReportCache open(Path root, List<String> dependencies) {
    MessageDigest digest = sha256();
    dependencies.forEach(each -> update(digest, each));
    String name = HexFormat.of().formatHex(digest.digest()).substring(0, 24);
    ReportCache cache = new ReportCache(root.resolve(name));
    try {
      Files.createDirectories(cache.folder);
      Path used = cache.folder.resolve(USED);
      Files.write(used, new byte[0]);
    } catch (IOException e) {
      cache.give(e);
      return cache;
    }
    try {
      removeUnused(root, cache.folder);
    } catch (IOException | UncheckedIOException e) {
      // What cannot be tidied away is in nobody's way; a later run tries again.
    }
    return cache;
  }

  /** Returns how many files were found here. */
  public int hits() {
    return hits.get();
  }

  /** Returns why the cache could not be written, or {@code null}. */
  public @Nullable String problem() {
    return problem;
  }

  /**
   * Returns the name for the reports of a file with this id, path and content.
   *
   * @param packed whether it is a file of an archive, of which less is unpacked
   */
  public String key(String id, String path, boolean packed, byte[] content) {
    MessageDigest digest = sha256();
    update(digest, id);
    update(digest, path);
    update(digest, packed ? "packed" : "");
    digest.update(content);
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Returns the reports kept under {@code key}, without their blocks; nothing if there are none.
   */
  public Optional<List<ArticleReport>> get(String key) {
    try {
      byte[] entry = Files.readAllBytes(file(key));
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry));
      boolean sound =
          entry.length > HASH_BYTES + Integer.BYTES
              && in.readInt() == MAGIC
              && MessageDigest.isEqual(in.readNBytes(HASH_BYTES), hash(entry));
      if (sound) {
        List<ArticleReport> reports = new ReportReader(in).reports();
        hits.incrementAndGet();
        return Optional.of(reports);
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // No entry, or one that cannot be used: the file is read again, and the entry replaced.
    }
    return Optional.empty();
  }

  /** Keeps {@code reports} under {@code key}. Where that fails, the run goes on without. */
  public void put(String key, List<ArticleReport> reports) {
    if (problem != null) {
      return;
    }
    try {
      ByteArrayOutputStream payload = new ByteArrayOutputStream();
      new ReportWriter(new DataOutputStream(payload)).reports(reports);
      ByteArrayOutputStream entry = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(entry);
      out.writeInt(MAGIC);
      out.write(sha256().digest(payload.toByteArray()));
      payload.writeTo(out);
      replace(file(key), entry.toByteArray());
    } catch (IOException e) {
      give(e);
    }
  }

  private static void replace(Path file, byte[] entry) throws IOException {
    Files.createDirectories(file.getParent());
    Path part = Files.createTempFile(file.getParent(), "", ".part");
    try {
      Files.write(part, entry);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2) + ENDING);
  }

  private void give(IOException e) {
    problem = "%s (%s)".formatted(e.getMessage(), e.getClass().getSimpleName());
  }

  private static byte[] hash(byte[] entry) {
    MessageDigest digest = sha256();
    int head = HASH_BYTES + Integer.BYTES;
    digest.update(entry, head, entry.length - head);
    return digest.digest();
  }

  private static void update(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Removes caches of other programs or models that have not been used for long. */
  private static void removeUnused(Path root, Path current) throws IOException {
    FileTime oldest = FileTime.from(Instant.now().minus(UNUSED));
    List<Path> others;
    try (Stream<Path> folders = Files.list(root)) {
      others = folders.filter(folder -> !folder.equals(current)).toList();
    }
    for (Path other : others) {
      Path used = other.resolve(USED);
      if (Files.isRegularFile(used) && Files.getLastModifiedTime(used).compareTo(oldest) < 0) {
        remove(other);
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException | DirectoryNotEmptyException e) {
      // Another run removes it, or uses it again.
    }
  }
}
