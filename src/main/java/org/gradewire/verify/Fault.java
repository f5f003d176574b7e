package org.gradewire.verify;

/**
 * Something in an output folder that is not as it has to be.
 *
 * @param where the file, the article or record in it, and the field
 * @param problem what is wrong, such as {@code quote differs from the text}
 * @param found what is there
 * @param expected what had to be there
 */
public record Fault(String where, String problem, String found, String expected) {

  /** Returns the fault as one sentence. */
  @Override
  public String toString() {
    return "%s: %s: found %s, expected %s".formatted(where, problem, found, expected);
  }
}
