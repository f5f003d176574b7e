package org.gradewire.model;

/** Where cited words stand in the file as it was saved. */
public sealed interface RawLocation {

  /**
   * A stretch of a decoded text file or of markup.
   *
   * @param start the first character inside: Unicode code points of the decoded file, from 0
   * @param end the first character outside
   */
  record Characters(int start, int end) implements RawLocation {}

  /**
   * A page of a paged file.
   *
   * @param page counted from 1
   */
  record Page(int page) implements RawLocation {}
}
