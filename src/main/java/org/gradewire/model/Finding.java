package org.gradewire.model;

/**
 * Something the inspectors found.
 *
 * @param kind whether it speaks for the provider
 * @param text in the words of the article
 */
public record Finding(Kind kind, Fact<String> text) {

  /** Whether a finding speaks for the provider. */
  public enum Kind {
    /** Done well. */
    STRENGTH("strength"),
    /** To be improved. */
    IMPROVEMENT("improvement");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns the name used in the output. */
    public String label() {
      return label;
    }
  }
}
