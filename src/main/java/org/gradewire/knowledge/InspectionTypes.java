package org.gradewire.knowledge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the kinds of inspection whatever the inspectorate. */
public final class InspectionTypes {
  private static final Set<String> UNGRADED =
      Set.of("monitoring-visit", "focused-visit", "jtai", "thematic");

  /** Of all services of an area together, made by several inspectorates. */
  private static final Set<String> OF_AREA = Set.of("area-send", "jtai");

  private InspectionTypes() {}

  /** Returns whether visits of kind {@code type} give no overall grade. */
  public static boolean isUngraded(String type) {
    return UNGRADED.contains(type);
  }

  /**
   * Returns whether inspections of kind {@code type}, which may be {@code null}, are of all that
   * serve an area together. They are recorded under its council.
   */
  public static boolean isOfArea(@Nullable String type) {
    return type != null && OF_AREA.contains(type);
  }
}
