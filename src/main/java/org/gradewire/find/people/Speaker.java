package org.gradewire.find.people;

import java.util.List;
import org.gradewire.find.people.Roster.Individual;

/**
 * Whose words something is.
 *
 * @param people who speaks, several if together; they need not hold an office
 * @param report whether it is the inspectors or their report
 */
record Speaker(List<Individual> people, boolean report) {
  static final Speaker NOBODY = new Speaker(List.of(), false);
  static final Speaker REPORT = new Speaker(List.of(), true);

  Speaker {
    people = List.copyOf(people);
  }

  static Speaker of(Individual person) {
    return new Speaker(List.of(person), false);
  }

  /** Returns whether it is somebody with a name, or the report. */
  boolean isKnown() {
    return report || !people.isEmpty();
  }
}
