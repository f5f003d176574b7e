package org.gradewire.model;

import java.util.List;

/**
 * A value with where it came from. No value leaves the program without.
 *
 * @param value the value, never blank
 * @param confidence in 0..1: among facts of about this confidence, about this share is right
 * @param rule the id of the rule that made the fact, as in the models folder or the code
 * @param citations the words that support it, at least one, in order, without repeats
 * @param alternatives competing values, the likelier first; they have no alternatives of their own
 * @param <T> the type of the value: a text, a number or an {@link Edtf} date
 */
public record Fact<T>(
    T value, double confidence, String rule, List<Citation> citations, List<Fact<T>> alternatives) {

  /** Checks and copies. */
  public Fact {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "confidence %s of %s is not in 0..1".formatted(confidence, rule));
    }
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("fact %s of %s has no citation".formatted(value, rule));
    }
    citations = citations.stream().distinct().sorted().toList();
    alternatives = List.copyOf(alternatives);
  }

  /** Makes a fact without alternatives. */
  public Fact(T value, double confidence, String rule, List<Citation> citations) {
    this(value, confidence, rule, citations, List.of());
  }

  /** Returns this fact with other alternatives. */
  public Fact<T> withAlternatives(List<Fact<T>> others) {
    return new Fact<>(value, confidence, rule, citations, others);
  }
}
