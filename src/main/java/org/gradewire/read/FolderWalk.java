package org.gradewire.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Walks folders in the order of names. Each file and folder is visited once, however many links
 * lead to it; links are followed last, so that a file is found at its own place if it lies in one
 * of the folders at all.
 */
final class FolderWalk {
  /** Lists the labelled articles that no rule is written for; {@code evaluate} reads it. */
  private static final String HELD_BACK = "held-back.txt";

  private final Set<Path> visited = new HashSet<>();

  /** Returns the files in {@code start} and below it, or {@code start} if it is a file. */
  List<Path> files(Path start) {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(start)) {
      visit(start, files, new ArrayDeque<>());
      return files;
    }
    Deque<Path> links = new ArrayDeque<>(List.of(start));
    while (!links.isEmpty()) {
      visit(links.removeFirst(), files, links);
    }
    return files;
  }

  private void visit(Path path, List<Path> files, Deque<Path> links) {
    if (!visited.add(real(path))) {
      return;
    }
    if (!Files.isDirectory(path) || !Files.isReadable(path)) {
      files.add(path);
      return;
    }
    for (Path entry : entries(path)) {
      if (Files.isSymbolicLink(entry)) {
        links.addLast(entry);
      } else {
        visit(entry, files, links);
      }
    }
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(FolderWalk::mayBeAnArticle).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean mayBeAnArticle(Path entry) {
    String name = String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && !name.endsWith(".json")
        && !name.equals("readme.md")
        && !name.equals(HELD_BACK)
        && !isOutput(entry);
  }

  /**
   * What a run wrote is no article, should somebody have it written into the folder of articles.
   */
  private static boolean isOutput(Path entry) {
    return Files.isRegularFile(entry.resolve("run.json"))
        && Files.isRegularFile(entry.resolve("articles.jsonl"));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
