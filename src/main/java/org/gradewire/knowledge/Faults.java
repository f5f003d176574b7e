package org.gradewire.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a models folder, so that all of it is reported at once. */
final class Faults {
  private final List<String> found = new ArrayList<>();

  /** Notes a fault at {@code place}, such as {@code providers/police.csv:12}. */
  void add(String place, String problem) {
    found.add(place + ": " + problem);
  }

  /** Throws what was noted, if anything was. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ModelsException(found);
    }
  }
}
