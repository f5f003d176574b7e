package org.gradewire.find.dates;

import java.util.List;
import org.gradewire.model.Edtf;
import org.gradewire.text.Span;

/**
 * When an article came out, by its own account.
 *
 * @param value a day or a month
 * @param span the words that say so, in the normalised text
 * @param rule names the kind of place where they stand, such as {@code published/dateline}
 * @param confidence in 0..1
 * @param alternatives what less trusted places say to the contrary, the more trusted first
 * @param warnings a sentence for each contradiction
 */
public record ArticleDate(
    Edtf value,
    Span span,
    String rule,
    double confidence,
    List<ArticleDate> alternatives,
    List<String> warnings) {

  /** Copies the lists. */
  public ArticleDate {
    alternatives = List.copyOf(alternatives);
    warnings = List.copyOf(warnings);
  }
}
