package org.gradewire.find.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.model.Edtf;
import org.gradewire.text.Span;

/**
 * One or more days of one month, such as "20 and 21 February 2024".
 *
 * @param words from the first day to the last
 * @param start where the words stand in the text
 * @param year or 0 where it is unstated
 * @param whole the words with month and year
 */
record DayList(String words, int start, int month, int year, Span whole) {
  private static final String RULE = "date/day";
  private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");
  private static final Pattern TO = Pattern.compile(DatePatterns.TO);
  private static final Pattern BETWEEN = Pattern.compile("(?i)\\bbetween (?:the )?$");
  private static final Pattern AND = Pattern.compile("\\b(?:and|or)\\b|&");
  private static final int LARGEST_GAP = 3;

  /** Returns one stretch of days, or the days one by one. */
  List<DatePoint> points(DateReading reading) {
    List<Span> places =
        DAY.matcher(words).results().map(m -> new Span(m.start(), m.end())).toList();
    List<Edtf> days = new ArrayList<>();
    for (Span place : places) {
      day(place).ifPresent(days::add);
    }
    if (days.size() < places.size()) {
      return reading.impossible(whole, RULE);
    }
    if (endsWithLooseComma(places)) {
      Span last = new Span(start + places.get(places.size() - 1).start(), whole.end());
      return List.of(new DatePoint(last, RULE, days.get(days.size() - 1)));
    }
    if (isStretch(places, reading)) {
      return stretch(days.get(0), days.get(days.size() - 1), reading);
    }
    return oneByOne(places, days);
  }

  private Optional<Edtf> day(Span place) {
    String stated = year == 0 ? "XXXX" : "%04d".formatted(year);
    int day = Integer.parseInt(place.of(words));
    return Edtf.parse("%s-%02d-%02d".formatted(stated, month, day));
  }

  /**
   * A number, a comma and a date are no list of days: "in rooms 4, 5 March", "issue 18, Friday 6
   * March".
   */
  private boolean endsWithLooseComma(List<Span> places) {
    int count = places.size();
    if (count < 2) {
      return false;
    }
    String gap = gap(places, count - 1).strip();
    boolean weekday = !AND.matcher(gap).find() && Character.isDigit(words.charAt(0));
    return gap.startsWith(",") && (gap.length() == 1 || weekday);
  }

  private boolean isStretch(List<Span> places, DateReading reading) {
    boolean ranged = BETWEEN.matcher(reading.before(whole.start(), 12)).find();
    boolean close = true;
    for (int i = 1; i < places.size(); i++) {
      ranged |= TO.matcher(gap(places, i)).find();
      int step = number(places.get(i)) - number(places.get(i - 1));
      close &= step >= 0 && step <= LARGEST_GAP;
    }
    return ranged || close;
  }

  private int number(Span place) {
    return Integer.parseInt(place.of(words));
  }

  private String gap(List<Span> places, int i) {
    return words.substring(places.get(i - 1).end(), places.get(i).start());
  }

  private List<DatePoint> stretch(Edtf first, Edtf last, DateReading reading) {
    var value = Edtf.parse(first + "/" + last);
    return value.isEmpty()
        ? reading.impossible(whole, RULE)
        : List.of(new DatePoint(whole, RULE, value.get()));
  }

  private List<DatePoint> oneByOne(List<Span> places, List<Edtf> days) {
    List<DatePoint> points = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      boolean first = i == 0;
      boolean last = i == days.size() - 1;
      int from = first ? whole.start() : start + places.get(i).start();
      int to = last ? whole.end() : start + places.get(i).end();
      points.add(new DatePoint(new Span(from, to), RULE, days.get(i)));
    }
    return points;
  }
}
