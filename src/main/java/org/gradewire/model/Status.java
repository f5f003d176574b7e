package org.gradewire.model;

/**
 * How an article speaks of an inspection. Ordered: a record takes the first that any article gives.
 */
public enum Status {
  /** It is what the article is about. */
  REPORTED("reported"),
  /** It is background. */
  PREVIOUS("previous"),
  /** It is expected and was not held. */
  PLANNED("planned");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** Returns the name used in the output. */
  public String label() {
    return label;
  }
}
