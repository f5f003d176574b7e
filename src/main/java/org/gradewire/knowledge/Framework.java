package org.gradewire.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A framework that inspections were carried out under, as it was in one period.
 *
 * @param id such as {@code ILACS}; the periods of a framework that changed share it
 * @param name the official name
 * @param remit what kinds of provider it is for, such as {@code local-authority-children}
 * @param from first day on site, or {@code null} if unknown
 * @param to last day on site, or {@code null} if it is in force
 * @param scale the id of its scale, or {@code null} if it gives no grades
 * @param overall whether it gives an overall grade
 * @param types the kinds of inspection that belong to it, such as {@code focused-visit}
 * @param wordings names of it that articles use, in lower case
 * @param areas its judgement areas in official order
 */
public record Framework(
    String id,
    String name,
    String remit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String scale,
    boolean overall,
    List<String> types,
    List<String> wordings,
    List<Area> areas) {

  /** Copies the lists. */
  public Framework {
    types = List.copyOf(types);
    wordings = List.copyOf(wordings);
    areas = List.copyOf(areas);
  }

  /** Returns whether it was in force on some day from {@code first} to {@code last}. */
  public boolean inForce(LocalDate first, LocalDate last) {
    return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
  }
}
