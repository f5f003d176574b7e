package org.gradewire.text;

/**
 * A name that the recogniser found.
 *
 * @param type what it is the name of
 * @param span where it stands in the normalised text
 * @param probability the recogniser's own, in 0..1, the least of its words
 */
public record Entity(Type type, Span span, double probability) {

  /** What a name is the name of. */
  public enum Type {
    /** A person. */
    PERSON,
    /** An organisation. */
    ORGANISATION,
    /** A place. */
    LOCATION
  }
}
