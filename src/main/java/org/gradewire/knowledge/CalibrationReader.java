package org.gradewire.knowledge;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads {@code calibration.tsv}. */
final class CalibrationReader {
  private static final List<String> COLUMNS = List.of("field", "from", "confidence", "facts");

  private final String file;
  private final Faults faults;
  private final Map<String, NavigableMap<Double, Double>> fields = new TreeMap<>();

  CalibrationReader(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** Reads {@code text}; what is wrong becomes faults. */
  Calibration read(String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        read(file + ":" + number, List.of(line.split("\t", -1)));
      }
    }
    return new Calibration(fields);
  }

  private void read(String place, List<String> cells) {
    if (cells.size() != COLUMNS.size()) {
      faults.add(place, "found %d columns, expected 4: %s".formatted(cells.size(), COLUMNS));
    } else if (!cells.equals(COLUMNS)) {
      double from = share(place, cells.get(1));
      double confidence = share(place, cells.get(2));
      NavigableMap<Double, Double> steps =
          fields.computeIfAbsent(cells.get(0), field -> new TreeMap<>());
      boolean rises =
          steps.isEmpty() || (steps.lastKey() < from && steps.lastEntry().getValue() <= confidence);
      if (!rises) {
        faults.add(
            place,
            "found %s worth %s, expected both to rise from line to line of a field"
                .formatted(cells.get(1), cells.get(2)));
      }
      steps.put(from, confidence);
    }
  }

  private double share(String place, String cell) {
    try {
      double share = Double.parseDouble(cell);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Said below, as for numbers out of range.
    }
    faults.add(place, "found \"%s\", expected a number from 0 to 1".formatted(cell));
    return 0;
  }
}
