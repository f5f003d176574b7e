package org.gradewire.evaluate;

import java.util.List;
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
 * @param context what kind of error it is, and why it was made
 */
public record Difference(
    String article,
    String where,
    String field,
    Verdict verdict,
    @Nullable String expected,
    @Nullable String found,
    Context context) {

  /**
   * What helps to understand an error.
   *
   * @param errorClass its kind
   * @param inspectorate of the inspection; empty for people and articles
   * @param rule the rule that made the value found; empty if there is none
   * @param passages sentences that show why it was found, then why it is labelled
   */
  public record Context(
      ErrorClass errorClass, String inspectorate, String rule, List<Passage> passages) {

    /** Copies the list. */
    public Context {
      passages = List.copyOf(passages);
    }

    /** Returns a context that knows the kind of error only. */
    static Context of(ErrorClass errorClass) {
      return new Context(errorClass, "", "", List.of());
    }
  }

  static Difference of(String article, String where, Outcome outcome, Context context) {
    return new Difference(
        article,
        where,
        outcome.slot().toString(),
        outcome.verdict(),
        outcome.expected(),
        outcome.found(),
        context);
  }

  static Difference of(String article, String where, Outcome outcome) {
    ErrorClass errorClass = ErrorClass.ofValue(outcome.field(), outcome.verdict());
    return of(article, where, outcome, Context.of(errorClass));
  }

  /** Something other than a value of a field that is missing. */
  static Difference missing(String article, String where, String what, String expected) {
    Context context = Context.of(ErrorClass.OTHER_VALUE);
    return new Difference(article, where, what, Verdict.MISSING, expected, null, context);
  }

  static Difference forbiddenName(String article, String where, String name) {
    Context context = Context.of(ErrorClass.SPURIOUS_PERSON);
    return new Difference(
        article, where, Field.NAME.label(), Verdict.SPURIOUS, null, name, context);
  }

  /** Returns the kind of error. */
  public ErrorClass errorClass() {
    return context.errorClass();
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
      case RIGHT, CLOSE, WRONG -> "found \"" + found + "\", expected \"" + expected + "\"";
    };
  }
}
