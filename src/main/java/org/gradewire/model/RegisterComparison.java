package org.gradewire.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a register of official outcomes says of the inspection that a record is about.
 *
 * <p>Only what the record says is compared. The register never changes it, nor is it changed.
 *
 * @param row the file and line of its row, such as {@code register.csv:17}, or {@code null} if no
 *     row is known to be of this inspection
 * @param fields by the name of the field in the output, areas as {@code judgements.leadership}, in
 *     the order of the output
 */
public record RegisterComparison(@Nullable String row, Map<String, Field> fields) {

  /** Copies the map. */
  public RegisterComparison {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** How a field of the record compares. */
  public enum Outcome {
    /** The register says the same, or what is compatible with it. */
    MATCH("match"),
    /** The register says something else. */
    MISMATCH("mismatch"),
    /** The register says nothing of it. */
    ABSENT("absent");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** Returns the name used in the output. */
    public String label() {
      return label;
    }
  }

  /**
   * One field.
   *
   * @param outcome how it compares
   * @param value what the register says, in the form of the output; {@code null} if it is absent
   */
  public record Field(Outcome outcome, @Nullable String value) {

    /** Checks that there is a value unless it is absent. */
    public Field {
      if ((value == null) != (outcome == Outcome.ABSENT)) {
        throw new IllegalArgumentException(
            "register value %s with outcome %s".formatted(value, outcome.label()));
      }
    }
  }
}
