package org.gradewire.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canonical record of one inspection.
 *
 * @param id stable and readable, such as {@code ofsted/birmingham/full/2023}
 * @param inspection the reconciled fields
 * @param articles the ids of the articles that tell of it, sorted
 * @param sources how many independent sources these are: an article and its copies count as one
 * @param previous the id of the record before it in the provider's line, or {@code null}
 * @param change how the overall grade moved since then, or {@code null} where it cannot be said
 * @param conflicts every contradiction between articles, in field order
 * @param register how it compares with the register of official outcomes, or {@code null} if none
 *     was given
 */
public record InspectionRecord(
    String id,
    Inspection inspection,
    List<String> articles,
    int sources,
    @Nullable String previous,
    @Nullable Change change,
    List<Conflict> conflicts,
    @Nullable RegisterComparison register) {

  /** Copies the lists. */
  public InspectionRecord {
    articles = List.copyOf(articles);
    conflicts = List.copyOf(conflicts);
    if (sources < 1 || sources > articles.size()) {
      throw new IllegalArgumentException(
          "%s: %d sources, expected 1 to %d".formatted(id, sources, articles.size()));
    }
  }

  /** Makes a record of independent articles that is not compared with a register. */
  public InspectionRecord(
      String id,
      Inspection inspection,
      List<String> articles,
      @Nullable String previous,
      @Nullable Change change,
      List<Conflict> conflicts) {
    this(id, inspection, articles, articles.size(), previous, change, conflicts, null);
  }

  /** Returns this record with what a register says of it. */
  public InspectionRecord withRegister(RegisterComparison comparison) {
    return new InspectionRecord(
        id, inspection, articles, sources, previous, change, conflicts, comparison);
  }

  /** Returns this record in its place after another. */
  public InspectionRecord after(String record, @Nullable Change since) {
    return new InspectionRecord(
        id, inspection, articles, sources, record, since, conflicts, register);
  }

  /** How a grade moved. */
  public enum Change {
    /** To a better grade. */
    UP("up"),
    /** To a worse grade. */
    DOWN("down"),
    /** Not at all. */
    SAME("same");

    private final String label;

    Change(String label) {
      this.label = label;
    }

    /** Returns the name used in the output. */
    public String label() {
      return label;
    }
  }

  /**
   * A contradiction between articles.
   *
   * @param field the name of the field in the output
   * @param values what the articles say, the chosen value first
   * @param decidedBy the id of the rule that chose
   */
  public record Conflict(String field, List<String> values, String decidedBy) {

    /** Copies the list. */
    public Conflict {
      values = List.copyOf(values);
    }
  }
}
