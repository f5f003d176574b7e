package org.gradewire.knowledge;

import java.util.Set;

/** What is known of the kinds of inspection whatever the inspectorate. */
public final class InspectionTypes {
  private static final Set<String> UNGRADED =
      Set.of("monitoring-visit", "focused-visit", "jtai", "thematic");

  private InspectionTypes() {}

  /** Returns whether visits of kind {@code type} give no overall grade. */
  public static boolean isUngraded(String type) {
    return UNGRADED.contains(type);
  }
}
