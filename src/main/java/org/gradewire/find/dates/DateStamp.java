package org.gradewire.find.dates;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Edtf;

/**
 * A date as machines write it, perhaps with the time of day.
 *
 * @param value the day (or month) as it is written, whatever the zone
 * @param hour of the day; -1 if no time is given
 * @param isUniversal whether the time is said to be in UTC
 */
record DateStamp(Edtf value, int hour, boolean isUniversal) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(?:D:)?(\\d{4})([-/.]?)(\\d\\d)(?:\\2(\\d\\d))?"
              + "(?:[T\\s]+(\\d\\d)(?::?\\d\\d)?(?<rest>.*)|\\d{2,6}[Z+-].*|Z)?\\s*");
  private static final Pattern UNIVERSAL =
      Pattern.compile(".*(?:Z|[+]00:?00|(?<![A-Z])(?:UTC|GMT))\\s*");

  /** Returns the stamp that {@code words} are. */
  static Optional<DateStamp> of(String words) {
    Matcher stamp = FORM.matcher(words);
    if (!stamp.matches()) {
      return Optional.empty();
    }
    String day = stamp.group(4) == null ? "" : "-" + stamp.group(4);
    int hour = stamp.group(5) == null ? -1 : Integer.parseInt(stamp.group(5));
    return Edtf.parse(stamp.group(1) + "-" + stamp.group(3) + day)
        .map(value -> new DateStamp(value, hour, UNIVERSAL.matcher(words).matches()));
  }

  /**
   * Returns whether {@code shift} days from the written one can be the day somewhere on earth,
   * where the time is in UTC.
   */
  boolean mayBe(long shift) {
    return (shift == -1 && hour >= 0 && hour < 12) || (shift == 1 && hour >= 10);
  }
}
