package org.gradewire.normalise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;

/** Reads the furniture wordings for tests of this package alone. */
public final class Furniture {
  private static final Path FILE = Path.of("models/wordings/furniture.tsv");

  private Furniture() {}

  /** Returns the rows of the file. */
  public static List<Wording> wordings() {
    try {
      List<String> lines = Files.readAllLines(FILE);
      List<Wording> wordings = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
          String[] cells = lines.get(i).split("\t", -1);
          wordings.add(
              new Wording(
                  cells[0],
                  cells[1],
                  cells[2],
                  List.of(cells[3].split(" \\|\\| ", -1)),
                  "wordings/furniture.tsv:" + (i + 1)));
        }
      }
      return wordings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns knowledge that knows nothing but the furniture. */
  public static Knowledge knowledge() {
    return new Knowledge(List.of(), List.of(), Map.of("furniture", wordings()), "");
  }
}
