package org.gradewire.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * One value that is not as labelled.
 *
 * @param article the id of the article
 * @param where the inspection (provider, status, type) or the person that it belongs to
 * @param field the field, for a judgement with its area: {@code judgements.leadership}
 * @param verdict what is the matter
 * @param expected the labelled value, or {@code null}
 * @param found the value found, or {@code null}
 */
public record Difference(
    String article,
    String where,
    String field,
    Verdict verdict,
    @Nullable String expected,
    @Nullable String found) {

  static Difference of(String article, String where, Outcome outcome) {
    return new Difference(
        article,
        where,
        outcome.slot().toString(),
        outcome.verdict(),
        outcome.expected(),
        outcome.found());
  }

  /** Returns the difference as one line. */
  @Override
  public String toString() {
    return "[%s] %s: %s %s: %s".formatted(article, where, verdict.label(), field, values());
  }

  /** Returns what was expected and what was found, in words. */
  String values() {
    return switch (verdict) {
      case MISSING -> "expected \"" + expected + "\"";
      case SPURIOUS -> "found \"" + found + "\"";
      case RIGHT, WRONG -> "found \"" + found + "\", expected \"" + expected + "\"";
    };
  }
}
