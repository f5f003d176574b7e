package org.gradewire.find.dates;

import java.util.List;
import java.util.Optional;
import org.gradewire.model.Edtf;
import org.gradewire.model.Edtf.Precision;
import org.gradewire.text.Span;

/**
 * A date with the trust in the place where it stands.
 *
 * @param stamp the date as a machine wrote it, if it did
 * @param swapped what figures such as 3/4/2024 give with the month first, if they may be read so
 */
record DateCandidate(
    ArticleDateSource source,
    Edtf value,
    Span span,
    Optional<DateStamp> stamp,
    Optional<Edtf> swapped) {

  DateCandidate(ArticleDateSource source, Edtf value, Span span) {
    this(source, value, span, Optional.empty(), Optional.empty());
  }

  /** Returns this date with the month first. */
  DateCandidate monthFirst() {
    return new DateCandidate(source, swapped.orElse(value), span, stamp, Optional.empty());
  }

  /** Returns whether {@code known}, of the same kind, makes this date superfluous. */
  boolean addsNothingTo(DateCandidate known) {
    boolean tellsZone = value.equals(known.value) && isUniversal() && !known.isUniversal();
    return source == known.source && !tellsZone;
  }

  private boolean isUniversal() {
    return stamp.filter(DateStamp::isUniversal).isPresent();
  }

  /** Returns whether both can be right. */
  boolean agreesWith(DateCandidate other) {
    return value.equals(other.value) || value.refines(other.value) || other.value.refines(value);
  }

  /** Returns whether this is a day of the month that {@code other} is. */
  boolean isDayOf(DateCandidate other) {
    return value.precision() == Precision.DAY
        && other.value.precision() == Precision.MONTH
        && value.refines(other.value);
  }

  /**
   * Returns whether this is the day on the page of the instant that {@code other} is, a day before
   * or after its day in UTC.
   */
  boolean isLocalDayOf(DateCandidate other) {
    boolean isLocal = source.isVisible() || source == ArticleDateSource.ADDRESS || isLocalStamp();
    return isLocal
        && value.precision() == Precision.DAY
        && other.value.precision() == Precision.DAY
        && other
            .stamp
            .filter(instant -> instant.isUniversal() && instant.mayBe(days(other)))
            .isPresent();
  }

  private boolean isLocalStamp() {
    return stamp.filter(own -> own.hour() >= 0 && !own.isUniversal()).isPresent();
  }

  private long days(DateCandidate other) {
    return other
        .value
        .earliest()
        .flatMap(from -> value.earliest().map(to -> to.toEpochDay() - from.toEpochDay()))
        .orElse(0L);
  }

  ArticleDate asDate(List<ArticleDate> alternatives, List<String> warnings) {
    return new ArticleDate(value, span, source.rule(), source.confidence(), alternatives, warnings);
  }
}
