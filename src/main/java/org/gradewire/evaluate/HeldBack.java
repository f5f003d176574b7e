package org.gradewire.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the list of the articles that no rule is written for: one file name a line, with or without
 * its ending; what follows a {@code #} at the start of a line or after a space is a comment.
 */
final class HeldBack {
  /** The name of the list in the labelled folder. */
  static final String LIST = "held-back.txt";

  private static final Pattern COMMENT = Pattern.compile("(?:^\\uFEFF?|\\s)#.*|^\\uFEFF");

  private HeldBack() {}

  /**
   * Returns the stems of the files listed in {@code folder}; none if it has no list.
   *
   * @param stems of all labelled files, by their path below the folder
   * @throws IllegalArgumentException if the list names a file without labels
   */
  static Set<String> read(Path folder, Collection<String> stems) {
    Set<String> heldBack = new TreeSet<>();
    List<String> lines = lines(folder.resolve(LIST));
    for (int i = 0; i < lines.size(); i++) {
      String name = COMMENT.matcher(lines.get(i)).replaceAll("").strip();
      if (!name.isEmpty()) {
        heldBack.add(stem(name, stems, i + 1));
      }
    }
    return heldBack;
  }

  private static String stem(String name, Collection<String> stems, int line) {
    if (stems.contains(name)) {
      return name;
    }
    int ending = name.lastIndexOf('.');
    String without = ending < 0 ? name : name.substring(0, ending);
    if (stems.contains(without)) {
      return without;
    }
    throw new IllegalArgumentException(
        "%s:%d: found \"%s\", expected the file name of a labelled article"
            .formatted(LIST, line, name));
  }

  private static List<String> lines(Path list) {
    try {
      return Files.exists(list) ? Files.readAllLines(list) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("%s: cannot be read".formatted(LIST), e);
    }
  }
}
