package org.gradewire.find.dates;

import org.gradewire.model.Edtf;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date as its words alone give it, before neighbours and the article's date are asked.
 *
 * @param value perhaps without its year; {@code null} where the words name no possible date
 * @param relative whether the value was counted from the article's date
 * @param loose whether the words say which part of the value is meant
 */
record DatePoint(Span span, String rule, @Nullable Edtf value, boolean relative, boolean loose) {

  DatePoint(Span span, String rule, @Nullable Edtf value) {
    this(span, rule, value, false, false);
  }

  /** Returns whether there is a value that lacks its year. */
  boolean lacksYear() {
    return value != null && !value.hasYear();
  }

  DatePoint with(Edtf other) {
    return new DatePoint(span, rule, other, relative, loose);
  }

  DatePoint counted(Edtf other) {
    return new DatePoint(span, rule, other, true, loose);
  }

  /** Returns this date with words before it, from {@code start} on, that make it loose. */
  DatePoint loosely(int start) {
    return new DatePoint(new Span(start, span.end()), rule, value, relative, true);
  }
}
