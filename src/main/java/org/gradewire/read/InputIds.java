package org.gradewire.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.read.InputLister.Found;

/** Gives each file an id that no other file of the run has, as {@link InputLister} describes. */
final class InputIds {
  private static final List<Function<Found, String>> NAMINGS =
      List.of(
          found -> withoutEnding(found.path()),
          Found::path,
          found -> found.folder().isEmpty() ? found.path() : found.folder() + "/" + found.path());

  private static final Pattern GZIP =
      Pattern.compile(
          "(.*?[^/])(?:\\.[a-z][a-z0-9]{0,5})?\\.gz", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private InputIds() {}

  static List<Input> tellApart(List<Found> files) {
    int[] naming = new int[files.size()];
    List<String> ids = ids(files, naming);
    while (advance(ids, naming)) {
      ids = ids(files, naming);
    }
    return numbered(files, ids);
  }

  /** Moves the shortest names of each group that shares an id on to the next longer naming. */
  private static boolean advance(List<String> ids, int[] naming) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> shortest = new HashMap<>();
    for (int i = 0; i < naming.length; i++) {
      counts.merge(ids.get(i), 1, Integer::sum);
      shortest.merge(ids.get(i), naming[i], Math::min);
    }
    boolean advanced = false;
    for (int i = 0; i < naming.length; i++) {
      if (counts.getOrDefault(ids.get(i), 0) > 1
          && naming[i] == shortest.getOrDefault(ids.get(i), 0)
          && naming[i] + 1 < NAMINGS.size()) {
        naming[i]++;
        advanced = true;
      }
    }
    return advanced;
  }

  private static List<String> ids(List<Found> files, int[] naming) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < naming.length; i++) {
      ids.add(escaped(NAMINGS.get(naming[i]).apply(files.get(i))));
    }
    return ids;
  }

  private static List<Input> numbered(List<Found> files, List<String> ids) {
    Set<String> taken = new HashSet<>(ids);
    Set<String> used = new HashSet<>();
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      for (int n = 2; !used.add(id); n++) {
        String next = ids.get(i) + "~" + n;
        id = taken.contains(next) ? id : next;
      }
      Found found = files.get(i);
      inputs.add(new Input(id, found.path(), found.file(), found.packed()));
    }
    return inputs;
  }

  /** Returns {@code path} without its ending; of a gzip file, without that of its content too. */
  static String withoutEnding(String path) {
    Matcher packed = GZIP.matcher(path);
    if (packed.matches()) {
      return packed.group(1);
    }
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  /**
   * Returns what the ids of the files enclosed in a file begin with: its path where the id is just
   * that without the ending, since then no other file has this path.
   */
  static String container(String id, String path) {
    return id.equals(escaped(withoutEnding(path))) ? escaped(path) : id;
  }

  /** Returns {@code name} without the mark of the further articles of a file. */
  static String escaped(String name) {
    return name.replace("#", "%23");
  }
}
