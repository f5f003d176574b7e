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
 * @param line where it stands among the records of its provider beyond {@code previous}
 * @param matching why its articles were joined
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
    Place line,
    Matching matching,
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
    this(
        id,
        inspection,
        articles,
        articles.size(),
        previous,
        change,
        conflicts,
        Place.OPEN,
        Matching.NONE,
        null);
  }

  /** Returns this record with what a register says of it. */
  public InspectionRecord withRegister(RegisterComparison comparison) {
    return new InspectionRecord(
        id, inspection, articles, sources, previous, change, conflicts, line, matching, comparison);
  }

  /** Returns this record with why its articles were joined. */
  public InspectionRecord withMatching(Matching reasons) {
    return new InspectionRecord(
        id, inspection, articles, sources, previous, change, conflicts, line, reasons, register);
  }

  /** Returns this record with its place in the provider's line. */
  public InspectionRecord withPlace(Place place) {
    return new InspectionRecord(
        id, inspection, articles, sources, previous, change, conflicts, place, matching, register);
  }

  /** Returns this record in its place after another. */
  public InspectionRecord after(String record, @Nullable Change since) {
    return new InspectionRecord(
        id, inspection, articles, sources, record, since, conflicts, line, matching, register);
  }

  /**
   * The place of a record among those of its provider, beyond the one before it.
   *
   * @param gap what is known to lie between the record before it and this one, or {@code null}
   * @param held of a planned one, the id of the record of it as it was held; {@code null} if none
   *     or not known
   * @param expected of a held one, the ids of the records that had announced it
   */
  public record Place(@Nullable Gap gap, @Nullable String held, List<String> expected) {
    /** Nothing is known beyond the record before it. */
    public static final Place OPEN = new Place(null, null, List.of());

    /** Copies the list. */
    public Place {
      expected = List.copyOf(expected);
    }
  }

  /**
   * What no article of the run tells between two records.
   *
   * @param months whole months between the record before it and this one
   * @param missing numbers of a series of visits that no record has
   */
  public record Gap(int months, List<Integer> missing) {

    /** Copies the list. */
    public Gap {
      missing = List.copyOf(missing);
    }
  }

  /** How a grade moved. */
  public enum Change {
    /** To a better grade. */
    UP("up"),
    /** To a worse grade. */
    DOWN("down"),
    /** Not at all. */
    SAME("same"),
    /** The two grades are not of one scale. */
    NOT_COMPARABLE("not-comparable");

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
