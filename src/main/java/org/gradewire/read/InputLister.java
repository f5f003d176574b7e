package org.gradewire.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lists the files of a run: those given, and those in the folders given and below.
 *
 * <p>Left out of a folder: hidden files and folders, output folders of runs, {@code *.json}
 * (labels, floors, settings) and {@code README.md}. A file that is given is taken whatever its
 * name. A file that can be reached in several ways, such as over a symbolic link, is listed once. A
 * folder that cannot be listed and a link that leads nowhere are listed as they are, so that
 * reading them reports what is wrong.
 *
 * <p>The id of an input is its path without ending. Ids that several inputs would share are told
 * apart: the files keep their endings ({@code a.txt}, {@code a.html}); where that is not enough,
 * the name of the given folder is put in front ({@code may/a.txt}); where that is not enough
 * either, {@code ~2}, {@code ~3} are added in the order of their absolute paths. A {@code #} in a
 * name becomes {@code %23}, since {@code #2} marks the second article of a file.
 */
public final class InputLister {

  /**
   * Returns the inputs, sorted by id, which differs between all of them.
   *
   * @throws IllegalArgumentException if one of {@code arguments} does not exist
   */
  public List<Input> list(List<Path> arguments) {
    List<Found> found = new ArrayList<>();
    FolderWalk walk = new FolderWalk();
    for (Path argument : arguments) {
      if (!Files.exists(argument)) {
        throw new IllegalArgumentException(
            "%s: not found, expected a folder or a file".formatted(argument));
      }
      for (Path file : walk.files(argument)) {
        found.add(Found.of(argument, file));
      }
    }
    found.sort(Comparator.comparing(Found::absolute));
    return InputIds.tellApart(found).stream().sorted(Comparator.comparing(Input::id)).toList();
  }

  /**
   * A file before it has its id.
   *
   * @param folder the name of the folder that was given; empty for a file that was given
   * @param path as in {@link Input}
   * @param file as in {@link Input}
   */
  record Found(String folder, String path, Path file) {
    static Found of(Path argument, Path file) {
      return argument.equals(file)
          ? new Found("", name(file), file)
          : new Found(name(argument), slashes(argument.relativize(file)), file);
    }

    /** Names with {@code /} between them, so that the order is the same on every system. */
    String absolute() {
      return slashes(file.toAbsolutePath().normalize());
    }

    private static String name(Path path) {
      Path name = path.toAbsolutePath().normalize().getFileName();
      return name == null ? "" : name.toString();
    }

    private static String slashes(Path path) {
      List<String> names = new ArrayList<>();
      path.forEach(name -> names.add(name.toString()));
      return String.join("/", names);
    }
  }
}
