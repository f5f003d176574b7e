package org.gradewire.find.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.model.Edtf;
import org.gradewire.model.Edtf.Precision;

/**
 * Joins dates that stand side by side: into stretches where the words say so, else into lists whose
 * members share the year of the last.
 *
 * <p>Two stretches of days ("4 to 8 March and 18 to 20 March") become one, from the first day to
 * the last, since EDTF level 1 has no sets: inspectors who came twice worked all the while.
 */
final class DateJoiner {
  private static final String RULE = "date/range";
  private static final Pattern TO = Pattern.compile(DatePatterns.TO);
  private static final Pattern AND = Pattern.compile(DatePatterns.AND);
  private static final Pattern AND_WORD = Pattern.compile(",?\\s(?:and|&)\\s(?:the\\s)?");
  private static final Pattern BETWEEN = Pattern.compile("(?i)\\b(?:between|from)(?: the)? $");
  private static final Pattern THROUGH = Pattern.compile("(?i)\\b(?:through|throughout|during) $");
  private static final int LONGEST_JOIN = 16;
  private static final int LONGEST_BREAK_DAYS = 183;

  private final DateReading reading;
  private final String text;

  DateJoiner(DateReading reading) {
    this.reading = reading;
    this.text = reading.text();
  }

  /** Returns {@code points}, which are in text order, joined. */
  List<DatePoint> join(List<DatePoint> points) {
    return joined(joined(points, this::stretch), this::list);
  }

  /** What becomes of two dates that stand side by side. */
  private interface Join {
    List<DatePoint> of(DatePoint first, DatePoint second);
  }

  private static List<DatePoint> joined(List<DatePoint> points, Join join) {
    ArrayList<DatePoint> done = new ArrayList<>();
    // From the right, so that a year reaches every member of a list.
    for (int i = points.size() - 1; i >= 0; i--) {
      if (done.isEmpty()) {
        done.add(points.get(i));
      } else {
        DatePoint next = done.remove(done.size() - 1);
        List<DatePoint> pair = join.of(points.get(i), next);
        for (int j = pair.size() - 1; j >= 0; j--) {
          done.add(pair.get(j));
        }
      }
    }
    Collections.reverse(done);
    return done;
  }

  private List<DatePoint> stretch(DatePoint first, DatePoint second) {
    boolean ranged = follows(BETWEEN, first);
    if (!stand(TO, first, second) && !(ranged && stand(AND, first, second))) {
      return List.of(first, second);
    }
    if (first.value() == null || second.value() == null) {
      // "From 31 April to 4 May": half of a stretch is no date of what lasted all of it.
      return List.of(new DatePoint(first.span().union(second.span()), RULE, null));
    }
    Optional<DatePoint> range = range(first, second);
    if (range.isEmpty() && ranged && haveYears(first, second)) {
      // "Between 14 March 2024 and 3 February 2024": which of the two is mistyped, nobody can tell.
      return reading.impossible(first.span().union(second.span()), RULE);
    }
    return range.map(List::of).orElse(List.of(first, second));
  }

  private static boolean haveYears(DatePoint first, DatePoint second) {
    return !first.lacksYear() && !second.lacksYear();
  }

  private List<DatePoint> list(DatePoint first, DatePoint second) {
    if (!joinedBy(AND, first, second)) {
      return List.of(first, second);
    }
    DatePoint member = sharesYear(first, second) ? inYearOf(second, first) : first;
    boolean one =
        joinedBy(AND_WORD, first, second)
            && (areConsecutiveDays(member, second)
                || areVisits(member, second)
                || areYears(first, second));
    Optional<DatePoint> range = one ? range(member, second) : Optional.empty();
    return range.map(List::of).orElse(List.of(member, second));
  }

  private boolean joinedBy(Pattern join, DatePoint first, DatePoint second) {
    return first.value() != null && second.value() != null && stand(join, first, second);
  }

  /** Returns whether nothing but {@code join} is between two dates, possible or not. */
  private boolean stand(Pattern join, DatePoint first, DatePoint second) {
    int from = first.span().end();
    int to = second.span().start();
    return to - from <= LONGEST_JOIN && join.matcher(text.substring(from, to)).matches();
  }

  private boolean follows(Pattern words, DatePoint point) {
    int at = point.span().start();
    return words.matcher(text.substring(Math.max(0, at - LONGEST_JOIN), at)).find();
  }

  private static Optional<DatePoint> range(DatePoint first, DatePoint second) {
    Edtf from = inYearOf(second, first).value();
    Edtf to = second.value();
    if (from == null || to == null) {
      return Optional.empty();
    }
    if (from.hasYear() && !to.hasYear()) {
      to = yearAfter(from, to);
    }
    boolean relative = first.relative() || second.relative();
    boolean loose = first.loose() || second.loose();
    var span = first.span().union(second.span());
    return Edtf.parse(from.start() + "/" + to.end())
        .map(value -> new DatePoint(span, RULE, value, relative, loose));
  }

  /** Returns {@code first} with the year of {@code second}, which it is not after. */
  private static DatePoint inYearOf(DatePoint second, DatePoint first) {
    Edtf to = second.value();
    Edtf from = first.value();
    if (from == null || to == null || from.hasYear() || !to.hasYear()) {
      return first;
    }
    int year = to.earliest().map(LocalDate::getYear).orElseThrow();
    return from.withYear(year)
        .filter(same -> same.compareTo(to) <= 0)
        .or(() -> from.withYear(year - 1))
        .map(first::with)
        .orElse(first);
  }

  private static Edtf yearAfter(Edtf from, Edtf to) {
    int year = from.earliest().map(LocalDate::getYear).orElseThrow();
    return to.withYear(year)
        .filter(same -> same.compareTo(from) >= 0)
        .or(() -> to.withYear(year + 1))
        .orElse(to);
  }

  private static boolean sharesYear(DatePoint first, DatePoint second) {
    Edtf one = first.value();
    Edtf other = second.value();
    return one != null
        && other != null
        && one.precision() == other.precision()
        && !second.relative();
  }

  private static boolean areConsecutiveDays(DatePoint first, DatePoint second) {
    return areDays(first, second) && breakBetween(first, second) == 1;
  }

  /** Two visits of one inspection: at least one of them of several days, and not long between. */
  private static boolean areVisits(DatePoint first, DatePoint second) {
    Edtf one = first.value();
    Edtf other = second.value();
    return areDays(first, second)
        && one != null
        && other != null
        && (one.isInterval() && other.isInterval())
        && breakBetween(first, second) <= LONGEST_BREAK_DAYS;
  }

  private static boolean areDays(DatePoint first, DatePoint second) {
    return is(Precision.DAY, first) && is(Precision.DAY, second);
  }

  private static boolean is(Precision precision, DatePoint point) {
    Edtf value = point.value();
    return value != null && value.precision() == precision;
  }

  private static long breakBetween(DatePoint first, DatePoint second) {
    return firstDay(second) - lastDay(first);
  }

  private static long firstDay(DatePoint point) {
    return inSomeYear(point).earliest().orElseThrow().toEpochDay();
  }

  private static long lastDay(DatePoint point) {
    return inSomeYear(point).latest().orElseThrow().toEpochDay();
  }

  private static Edtf inSomeYear(DatePoint point) {
    Edtf value = point.value();
    int leapYear = 2000;
    return value == null ? Edtf.ofYear(leapYear) : value.withYear(leapYear).orElse(value);
  }

  /** "2017 and early 2018" is one stretch of time; "2017 and 2018" may be two inspections. */
  private boolean areYears(DatePoint first, DatePoint second) {
    boolean consecutive =
        is(Precision.YEAR, first)
            && is(Precision.YEAR, second)
            && firstDay(second) == lastDay(first) + 1;
    return consecutive && (first.loose() || second.loose() || follows(THROUGH, first));
  }
}
