package org.gradewire.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that is inspected and that the models folder knows by name.
 *
 * @param id short and stable, used in record ids, such as {@code birmingham}
 * @param name official full name
 * @param formerNames names that the same body had before, the oldest first
 * @param aliases further ways of naming it and nothing else
 * @param places the places it serves, which articles use for it, such as {@code Birmingham}
 * @param ambiguousPlaces names of its place that mean other things too, such as {@code Reading}:
 *     they stand for the body only where the words around them say so
 * @param remit what kind of provider it is, such as {@code local-authority-children}
 * @param urn its number at the inspectorate, or {@code null}
 * @param onsCode its geographic code, or {@code null}
 * @param deliveries who ran the services for it, and when
 * @param from its first day, or {@code null} if it is old or that is unknown
 * @param to its last day, or {@code null} if it still exists
 * @param successors ids of the bodies that took its place
 */
public record Provider(
    String id,
    String name,
    List<FormerName> formerNames,
    List<String> aliases,
    List<String> places,
    List<String> ambiguousPlaces,
    String remit,
    @Nullable String urn,
    @Nullable String onsCode,
    List<Delivery> deliveries,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> successors) {

  /** Copies the lists. */
  public Provider {
    formerNames = List.copyOf(formerNames);
    aliases = List.copyOf(aliases);
    places = List.copyOf(places);
    ambiguousPlaces = List.copyOf(ambiguousPlaces);
    deliveries = List.copyOf(deliveries);
    successors = List.copyOf(successors);
  }

  /** Returns the official name that the body had on {@code day}. */
  public String nameOn(LocalDate day) {
    for (FormerName former : formerNames) {
      if (!day.isAfter(former.until())) {
        return former.name();
      }
    }
    return name;
  }

  /** Returns whether the body existed on {@code day}, as far as is known. */
  public boolean existedOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /**
   * An official name that the body no longer has.
   *
   * @param name official full name
   * @param until the last day it was in use
   */
  public record FormerName(String name, LocalDate until) {}

  /**
   * A body that ran the services for the provider.
   *
   * @param name official full name
   * @param aliases further ways of naming it
   * @param from first year, month or day, as {@code 2018-04} or {@code 2018-04-01}, or empty if
   *     unknown
   * @param to last year, month or day, or empty if it still does
   */
  public record Delivery(String name, List<String> aliases, String from, String to) {

    /** Copies the list. */
    public Delivery {
      aliases = List.copyOf(aliases);
    }
  }
}
