package org.gradewire.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one file of {@code wordings/}. */
final class WordingReader {
  private static final List<String> COLUMNS = List.of("id", "sense", "pattern", "example");

  private final String file;
  private final Faults faults;

  /** The line of each wording's id in all files, for messages. */
  private final Map<String, String> placeById;

  WordingReader(String file, Faults faults, Map<String, String> placeById) {
    this.file = file;
    this.faults = faults;
    this.placeById = placeById;
  }

  /** Reads {@code text}; what is wrong becomes faults. */
  List<Wording> read(String text) {
    var wordings = new ArrayList<Wording>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        read(file + ":" + number, List.of(line.split("\t", -1)), wordings);
      }
    }
    return wordings;
  }

  private void read(String place, List<String> cells, List<Wording> wordings) {
    if (cells.size() != COLUMNS.size()) {
      faults.add(place, "found %d columns, expected 4: %s".formatted(cells.size(), COLUMNS));
    } else if (!cells.equals(COLUMNS)) {
      wordings.add(wording(place, cells));
    }
  }

  private Wording wording(String place, List<String> cells) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (cells.get(i).isBlank()) {
        faults.add(place, "column \"%s\" is empty, expected a value".formatted(COLUMNS.get(i)));
      }
    }
    String id = cells.get(0).strip();
    String earlier = placeById.putIfAbsent(id, place);
    if (earlier != null && !id.isEmpty()) {
      faults.add(place, "id \"%s\" stands in %s already".formatted(id, earlier));
    }
    List<String> examples = Cells.split(cells.get(3), "||");
    return new Wording(id, cells.get(1).strip(), cells.get(2), examples, place);
  }
}
