package org.gradewire.verify;

import java.util.List;

/**
 * The outcome of checking an output folder.
 *
 * @param counts how much was checked
 * @param faults what is wrong, in the order of the files; empty if all is well
 */
public record Verification(Counts counts, List<Fault> faults) {

  /** Copies the list. */
  public Verification {
    faults = List.copyOf(faults);
  }

  /** Returns whether every check passed. */
  public boolean passed() {
    return faults.isEmpty();
  }

  /**
   * How much was checked.
   *
   * @param articles lines of {@code articles.jsonl}
   * @param records records of {@code records.json}
   * @param citations citations, all of which were compared with the texts
   * @param inSource citations whose words were compared with the source file
   * @param withGaps those of {@code inSource} between whose words the source file has others, such
   *     as an advertisement inside a paragraph
   * @param notInSource citations not compared with the source file: it is missing or has changed
   */
  public record Counts(
      int articles, int records, int citations, int inSource, int withGaps, int notInSource) {}
}
