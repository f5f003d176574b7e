package org.gradewire.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks to an inspection or answers for it, in an official capacity.
 *
 * @param name without honorific
 * @param role as written, without honorific, or {@code null}
 * @param organisation whom the person speaks for, or {@code null}
 * @param quoted whether at least a fragment in quotation marks is attributed to the person
 * @param statements what the person said, in order
 */
public record Person(
    Fact<String> name,
    @Nullable Fact<String> role,
    @Nullable Fact<String> organisation,
    boolean quoted,
    List<Citation> statements) {

  /** Copies the list. */
  public Person {
    statements = List.copyOf(statements);
  }
}
