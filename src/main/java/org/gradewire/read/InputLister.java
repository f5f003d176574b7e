package org.gradewire.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradewire.read.archive.PackedFile;
import org.gradewire.read.format.ReadLimits;

/**
 * Lists the files of a run: those given, and those in the folders given and below.
 *
 * <p>Left out of a folder: hidden files and folders, output folders of runs, {@code *.json}
 * (labels, floors, settings), {@code README.md} and {@code held-back.txt} (a list of labels). A
 * file that is given is taken whatever its name. A file that can be reached in several ways, such
 * as over a symbolic link, is listed once. A folder that cannot be listed and a link that leads
 * nowhere are listed as they are, so that reading them reports what is wrong.
 *
 * <p>A ZIP archive stands for a folder of its name: each file in it is an input of its own. An
 * archive that cannot be opened, and a document that is packed as one (DOCX, ODT, EPUB), are listed
 * as they are.
 *
 * <p>The id of an input is its path without ending (and without {@code .gz}). Ids that several
 * inputs would share are told apart: the files keep their endings ({@code a.txt}, {@code a.html});
 * where that is not enough, the name of the given folder is put in front ({@code may/a.txt}); where
 * that is not enough either, {@code ~2}, {@code ~3} are added in the order of their absolute paths.
 * A {@code #} in a name becomes {@code %23}, since {@code #2} marks the second article of a file.
 */
public final class InputLister {

  private final ReadLimits limits;

  /** Makes a lister with {@link ReadLimits#DEFAULT}. */
  public InputLister() {
    this(ReadLimits.DEFAULT);
  }

  /** Makes a lister that expands ZIP archives within {@code limits}. */
  public InputLister(ReadLimits limits) {
    this.limits = limits;
  }

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
        found.addAll(PackedInputs.expand(Found.of(argument, file), limits));
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
   * @param packed as in {@link Input}
   */
  record Found(String folder, String path, Path file, Optional<PackedFile> packed) {
    static Found of(Path argument, Path file) {
      return argument.equals(file)
          ? new Found("", name(file), file, Optional.empty())
          : new Found(name(argument), slashes(argument.relativize(file)), file, Optional.empty());
    }

    /** Returns a file packed in this one. */
    Found with(PackedFile entry) {
      return new Found(folder, path + "/" + entry.name(), file, Optional.of(entry));
    }

    /** Names with {@code /} between them, so that the order is the same on every system. */
    String absolute() {
      String archive = slashes(file.toAbsolutePath().normalize());
      return packed.map(entry -> archive + "/" + entry.name()).orElse(archive);
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
