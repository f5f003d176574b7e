package org.gradewire.write;

import java.util.List;
import org.gradewire.model.Citation;
import org.gradewire.model.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A column of a flat table.
 *
 * @param name its header
 * @param cell what it holds of a row
 * @param <T> what a row tells of
 */
record Column<T>(String name, Cell<T> cell) {

  /** Takes one plain value out of what a row tells of; {@code null} leaves the cell empty. */
  @FunctionalInterface
  interface Cell<T> {
    @Nullable Object of(T row);
  }

  /** Takes a fact out of what a row tells of. */
  @FunctionalInterface
  interface Factual<T> {
    @Nullable Fact<?> of(T row);
  }

  /** Makes a column of the value of a fact. */
  static <T> Column<T> value(String name, Factual<T> fact) {
    return new Column<>(name, row -> valueOf(fact.of(row)));
  }

  /**
   * Makes the columns of a fact: its value, its confidence, and the first words that support it.
   */
  static <T> List<Column<T>> cited(String name, Factual<T> fact) {
    return List.of(
        value(name, fact),
        new Column<>(name + "Confidence", row -> confidenceOf(fact.of(row))),
        new Column<>(name + "Article", row -> articleOf(first(fact.of(row)))),
        new Column<>(name + "Quote", row -> quoteOf(first(fact.of(row)))));
  }

  private static @Nullable Object valueOf(@Nullable Fact<?> fact) {
    return fact == null ? null : ModelJson.plain(fact.value());
  }

  private static @Nullable Object confidenceOf(@Nullable Fact<?> fact) {
    return fact == null ? null : ModelJson.rounded(fact.confidence());
  }

  private static @Nullable Citation first(@Nullable Fact<?> fact) {
    return fact == null ? null : fact.citations().get(0);
  }

  private static @Nullable Object articleOf(@Nullable Citation citation) {
    return citation == null ? null : citation.article();
  }

  private static @Nullable Object quoteOf(@Nullable Citation citation) {
    return citation == null ? null : citation.quote();
  }
}
