package org.gradewire.find.dates;

import org.gradewire.model.Edtf;

/** "Last year", "this year" and "next year" after a month, day or season. */
final class RelativeYear {
  private RelativeYear() {}

  /** Returns {@code point} in the year {@code shift} years after the article's, where known. */
  static DatePoint of(int shift, DatePoint point, DateReading reading) {
    Edtf yearless = point.value();
    if (yearless == null) {
      return point;
    }
    return reading
        .anchor()
        .flatMap(anchor -> yearless.withYear(anchor.year(shift)))
        .map(point::counted)
        .orElse(point);
  }
}
