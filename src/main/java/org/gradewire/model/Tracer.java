package org.gradewire.model;

/** Hears the decisions that are taken while one article is read; they come in no certain order. */
@FunctionalInterface
public interface Tracer {
  /** Hears nothing: for every run that is not explained. */
  Tracer NONE = decision -> {};

  /** Takes note of {@code decision}. */
  void note(Decision decision);
}
