package org.gradewire.read;

import java.util.HashSet;
import java.util.Set;
import org.gradewire.read.format.FileContent;

/**
 * Gives each file enclosed in a file an id of its own: its path without ending below the enclosing
 * file; with its ending where that is taken, then with {@code ~2}, {@code ~3}.
 */
final class EnclosedIds {
  private final String container;
  private final String path;
  private final Set<String> taken = new HashSet<>();

  /**
   * Begins with no ids.
   *
   * @param container what the ids begin with
   * @param path of the enclosing file
   */
  EnclosedIds(String container, String path) {
    this.container = container;
    this.path = path;
  }

  String next(FileContent enclosed) {
    String name = enclosed.path().substring(path.length());
    String whole = container + InputIds.escaped(name);
    String id = container + InputIds.escaped(InputIds.withoutEnding(name));
    if (!taken.add(id)) {
      id = whole;
      for (int n = 2; !taken.add(id); n++) {
        id = whole + "~" + n;
      }
    }
    return id;
  }
}
