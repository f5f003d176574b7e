package org.gradewire.model;

import java.util.List;

/**
 * How the ids of a run's records compare with those of the run before it into the same output.
 *
 * @param kept how many records kept their id
 * @param fresh how many got a new one
 * @param merged records of the run before that went into another
 * @param split records that were part of one of the run before
 * @param gone ids of the run before that no record has any more and that went into none, sorted
 */
public record IdChanges(
    int kept, int fresh, List<Change> merged, List<Change> split, List<String> gone) {
  /** There was no run before. */
  public static final IdChanges NONE = new IdChanges(0, 0, List.of(), List.of(), List.of());

  /** Copies the lists. */
  public IdChanges {
    merged = List.copyOf(merged);
    split = List.copyOf(split);
    gone = List.copyOf(gone);
  }

  /**
   * One record that became part of another, or was part of it.
   *
   * @param id of the record
   * @param other the id of the record that it went into or came from
   */
  public record Change(String id, String other) {}
}
