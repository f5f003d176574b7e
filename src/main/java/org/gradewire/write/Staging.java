package org.gradewire.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder inside an output folder in which the files of a run are made, before they take the
 * place of those of the run before.
 *
 * <p>Held by one run at a time. What a killed run left there is cleared by the next.
 */
final class Staging implements AutoCloseable {
  private static final String NAME = ".gradewire-partial";
  private final Path output;
  private final Path folder;
  private final FileChannel lock;

  private Staging(Path output, Path folder, FileChannel lock) {
    this.output = output;
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens the staging folder of {@code output}, which is made if need be.
   *
   * @throws IOException if another run holds it
   */
  static Staging open(Path output) throws IOException {
    Path folder = Files.createDirectories(output).resolve(NAME);
    Files.createDirectories(folder);
    Staging staging = new Staging(output, folder, lock(output, folder.resolve("lock")));
    staging.clear();
    return staging;
  }

  /** Returns where the files of this run lie until they are published. */
  Path folder() {
    return folder;
  }

  /** Returns the place for a file of this run. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** Moves a finished file, or each file below a folder, to its place in the output folder. */
  void publish(String name) throws IOException {
    Set<Path> inside = new HashSet<>();
    for (Path file : filesBelow(folder.resolve(name))) {
      Path target = output.resolve(folder.relativize(file));
      if (inside.add(target.getParent())) {
        requireInside(Files.createDirectories(target.getParent()));
      }
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes the staging folder and lets the next run in. */
  @Override
  public void close() throws IOException {
    if (!lock.isOpen()) {
      return;
    }
    try (lock) {
      clear();
      Files.deleteIfExists(folder.resolve("lock"));
      Files.deleteIfExists(folder);
    }
  }

  private static FileChannel lock(Path output, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        throw new IOException(
            "%s: another run is writing here, expected to be the only one".formatted(output));
      }
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void clear() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder) && !path.equals(folder.resolve("lock"))) {
          Files.delete(path);
        }
      }
    }
  }

  private static List<Path> filesBelow(Path start) throws IOException {
    if (Files.notExists(start)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(start)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void requireInside(Path parent) throws IOException {
    if (!parent.toRealPath().startsWith(output.toRealPath())) {
      throw new IOException(
          "%s: leads out of %s, expected a folder inside it".formatted(parent, output));
    }
  }
}
