package org.gradewire.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gradewire.model.Citation;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Matching.Dated;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Finds the year of an article without a date by what other articles tell of the same inspections:
 * an article that says "September last year" of an inspection that a report dates to September 2016
 * is of 2017, and what it says of "May" is of May 2017. Where two years fit, all stays open.
 */
final class DateSolver {
  /** Words that count a yearless date from the year of the article. */
  private static final Pattern LAST_YEAR = Pattern.compile("(?i)\\b(?:last|previous) year\\b");

  private static final Pattern THIS_YEAR =
      Pattern.compile("(?i)\\b(?:this year|this (?:month|week|spring|summer|autumn|winter))\\b");

  private static final Pattern NEXT_YEAR = Pattern.compile("(?i)\\bnext year\\b");

  private static final double SOLVED = 0.85;

  private final List<List<Telling>> groups;
  private final Map<String, Dated> solved = new TreeMap<>();

  /**
   * Prepares the solving.
   *
   * @param groups the groups of a block, as far as they are told without it
   */
  DateSolver(List<List<Telling>> groups) {
    this.groups = groups;
  }

  /** What an article tells the year of, with the telling that does and who dates it. */
  private record Anchor(Telling telling, int year, List<Citation> dating) {

    /** What is only expected tells nothing of when another one was held. */
    boolean dates(Telling other) {
      return other.isPlanned() || !telling.isPlanned();
    }
  }

  /** Returns the tellings whose dates are told only by all articles together, narrowed. */
  List<Telling> narrowed() {
    Map<String, List<Anchor>> anchors = anchors();
    List<Telling> narrowed = new ArrayList<>();
    for (List<Telling> group : groups) {
      for (Telling telling : group) {
        List<Anchor> own =
            anchors.getOrDefault(telling.article(), List.of()).stream()
                .filter(it -> it.dates(telling))
                .toList();
        if (isOpen(telling) && own.stream().map(Anchor::year).distinct().count() == 1) {
          narrow(telling, own.get(0)).ifPresent(narrowed::add);
        }
      }
    }
    return narrowed;
  }

  /** Returns how {@link #narrowed()} came to its dates, by article and number of the telling. */
  Map<String, Dated> reasons() {
    return solved;
  }

  /** Returns what {@link #reasons()} knows a telling by. */
  static String key(Telling telling) {
    return telling.article() + '\n' + telling.number();
  }

  private static boolean isOpen(Telling telling) {
    Edtf date = telling.inspected();
    return date != null && !date.hasYear();
  }

  private Map<String, List<Anchor>> anchors() {
    Map<String, List<Anchor>> anchors = new HashMap<>();
    for (List<Telling> group : groups) {
      for (Telling telling : group) {
        Integer shift = isOpen(telling) ? shift(telling) : null;
        if (shift != null) {
          anchor(telling, group, shift)
              .ifPresent(
                  it ->
                      anchors.computeIfAbsent(telling.article(), id -> new ArrayList<>()).add(it));
        }
      }
    }
    return anchors;
  }

  /** Returns how many years before the article's own the words set the date, if they do. */
  private static @Nullable Integer shift(Telling telling) {
    Fact<Edtf> date = telling.inspection().inspectionDate();
    if (date == null) {
      return null;
    }
    for (Citation citation : date.citations()) {
      if (LAST_YEAR.matcher(citation.quote()).find()) {
        return -1;
      }
      if (THIS_YEAR.matcher(citation.quote()).find()) {
        return 0;
      }
      if (NEXT_YEAR.matcher(citation.quote()).find()) {
        return 1;
      }
    }
    return null;
  }

  private static Optional<Anchor> anchor(Telling telling, List<Telling> group, int shift) {
    Edtf open = telling.inspected();
    List<Citation> dating = new ArrayList<>();
    TreeSet<Integer> years = new TreeSet<>();
    for (Telling other : group) {
      Fact<Edtf> date = other.inspection().inspectionDate();
      if (date != null
          && open != null
          && date.value().hasYear()
          && Comparison.isOfAMonth(date.value())) {
        dating.addAll(date.citations());
        date.value()
            .intersect(open)
            .flatMap(Edtf::earliest)
            .map(LocalDate::getYear)
            .ifPresent(years::add);
      }
    }
    return years.size() == 1
        ? Optional.of(new Anchor(telling, years.first() - shift, dating))
        : Optional.empty();
  }

  private Optional<Telling> narrow(Telling telling, Anchor anchor) {
    Fact<Edtf> open = telling.inspection().inspectionDate();
    if (open == null) {
      return Optional.empty();
    }
    Integer shift = shift(telling);
    List<Edtf> fitting = new ArrayList<>();
    List<Integer> years =
        shift != null
            ? List.of(anchor.year + shift)
            : telling.isPlanned()
                ? List.of(anchor.year, anchor.year + 1)
                : List.of(anchor.year - 1, anchor.year);
    for (int year : years) {
      open.value().withYear(year).filter(it -> fits(telling, it, anchor)).ifPresent(fitting::add);
    }
    if (fitting.size() != 1) {
      return Optional.empty();
    }
    List<Citation> citations = new ArrayList<>(open.citations());
    Fact<Edtf> words = anchor.telling.inspection().inspectionDate();
    citations.addAll(words == null ? List.of() : words.citations());
    citations.addAll(anchor.dating);
    Edtf value = fitting.get(0);
    solved.put(
        key(telling),
        new Dated(
            telling.article(),
            open.value().toString(),
            value.toString(),
            words == null ? "" : words.citations().get(0).quote(),
            anchor.dating.stream().map(Citation::article).distinct().sorted().toList()));
    return Optional.of(
        telling.inspectedOn(
            new Fact<>(
                value, Math.min(open.confidence(), SOLVED), "date/year-of-record", citations)));
  }

  /** The news does not end before what the same article tells as background began. */
  private static boolean fits(Telling telling, Edtf date, Anchor anchor) {
    Edtf before = anchor.telling.inspected();
    Integer shift = shift(anchor.telling);
    if (before == null || shift == null || telling.equals(anchor.telling)) {
      return true;
    }
    boolean background =
        telling.isReported() && anchor.telling.inspection().status().value() == Status.PREVIOUS;
    return !background
        || before
            .withYear(anchor.year + shift)
            .flatMap(Edtf::earliest)
            .flatMap(first -> date.latest().map(last -> !last.isBefore(first)))
            .orElse(true);
  }
}
