package org.gradewire.knowledge;

import java.util.List;

/**
 * An ordered scale of grades.
 *
 * @param id names the scale within its inspectorate
 * @param grades the best first
 */
public record Scale(String id, List<Grade> grades) {

  /** Copies the list. */
  public Scale {
    grades = List.copyOf(grades);
  }

  /** Returns the place of {@code grade} on the scale, 0 for the best, or -1 if it is not on it. */
  public int rank(String grade) {
    for (int i = 0; i < grades.size(); i++) {
      if (grades.get(i).id().equals(grade)) {
        return i;
      }
    }
    return -1;
  }
}
