package org.gradewire.find;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gradewire.model.Edtf;
import org.gradewire.model.Edtf.Precision;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.VisitMention;
import org.jspecify.annotations.Nullable;

/**
 * "A full inspection in February and March 2019" is one inspection that lasted from one month into
 * another, not two.
 */
final class TwoMonths {
  /** Fieldwork may be spread over some months, though hardly over half a year. */
  private static final int LONGEST = 4;

  /** Between two days on site of one inspection. */
  private static final int LONGEST_DAYS = 31;

  private static final int ANY_YEAR = 2000;

  private TwoMonths() {}

  /**
   * Returns the dates of {@code visit}; two months in a row of a single visit as one period, also
   * of one that no noun names: "inspectors came in May and June".
   */
  static List<DateMention> asOne(@Nullable VisitMention visit, List<DateMention> dates) {
    if ((visit != null && visit.plural()) || dates.size() < 2) {
      return dates;
    }
    if (dates.size() > 2) {
      return areDaysOfOne(dates) ? List.of(stretch(dates)) : dates;
    }
    DateMention first = dates.get(0);
    DateMention second = dates.get(1);
    Optional<YearMonth> from = month(first);
    boolean months =
        first.value().hasYear() == second.value().hasYear()
            && from.isPresent()
            && month(second).filter(to -> isSoonAfter(from.get(), to)).isPresent();
    return months || isDaysOfOne(first.value(), second.value()) ? List.of(stretch(dates)) : dates;
  }

  /** "On 11, 16 and 19 January". */
  private static boolean areDaysOfOne(List<DateMention> dates) {
    for (int i = 1; i < dates.size(); i++) {
      if (!isDaysOfOne(dates.get(i - 1).value(), dates.get(i).value())) {
        return false;
      }
    }
    return true;
  }

  private static DateMention stretch(List<DateMention> dates) {
    DateMention first = dates.get(0);
    DateMention last = dates.get(dates.size() - 1);
    return new DateMention(
        first.span().union(last.span()),
        last.rule(),
        Edtf.interval(first.value(), last.value()),
        first.relative() || last.relative());
  }

  private static boolean isSoonAfter(YearMonth from, YearMonth to) {
    return to.isAfter(from) && !to.isAfter(from.plusMonths(LONGEST));
  }

  /** "On 3 and 10 October": inspectors came back to see more. */
  private static boolean isDaysOfOne(Edtf first, Edtf second) {
    if (first.precision() != Precision.DAY || second.precision() != Precision.DAY) {
      return false;
    }
    Optional<LocalDate> last = first.latest();
    Optional<LocalDate> next = second.earliest();
    return !first.isInterval()
        && !second.isInterval()
        && last.isPresent()
        && next.filter(
                day -> day.isAfter(last.get()) && day.isBefore(last.get().plusDays(LONGEST_DAYS)))
            .isPresent();
  }

  /** The month, of any one year where it is told without. */
  private static Optional<YearMonth> month(DateMention date) {
    Edtf value = date.value();
    Optional<LocalDate> start =
        value.hasYear() ? value.earliest() : value.withYear(ANY_YEAR).flatMap(Edtf::earliest);
    return date.value().precision() == Precision.MONTH && !date.value().isInterval()
        ? start.map(YearMonth::from)
        : Optional.empty();
  }
}
