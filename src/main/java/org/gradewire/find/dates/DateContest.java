package org.gradewire.find.dates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides between the dates that the places of one article give. */
final class DateContest {

  private DateContest() {}

  /** Returns the date to take, what speaks against it, and warnings of contradictions. */
  static Optional<ArticleDate> decide(List<DateCandidate> found) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<DateCandidate> candidates = new ArrayList<>(monthFirstWhereProven(found));
    candidates.sort(Comparator.comparing(DateCandidate::source));
    DateCandidate best = best(candidates);
    List<DateCandidate> others =
        candidates.stream()
            .filter(other -> !best.agreesWith(other))
            .filter(other -> isFirstOfItsKind(other, candidates))
            .toList();
    return Optional.of(
        best.asDate(
            others.stream().map(other -> other.asDate(List.of(), List.of())).toList(),
            others.stream()
                .filter(other -> isContradiction(best, other))
                .map(other -> contradiction(best, other))
                .toList()));
  }

  /**
   * The most trusted; but of an instant in UTC the day that the page itself gives it, and of a
   * month the day that another place gives.
   */
  private static DateCandidate best(List<DateCandidate> candidates) {
    DateCandidate first = candidates.get(0);
    List<DateCandidate> same =
        candidates.stream().filter(other -> other.value().equals(first.value())).toList();
    return candidates.stream()
        .filter(other -> same.stream().anyMatch(other::isLocalDayOf))
        .findFirst()
        .or(
            () ->
                candidates.stream()
                    .filter(other -> other.source().claimsPublication() && other.isDayOf(first))
                    .findFirst())
        .orElse(first);
  }

  private static boolean isFirstOfItsKind(DateCandidate one, List<DateCandidate> candidates) {
    return candidates.stream()
        .filter(other -> other.source() == one.source() && other.value().equals(one.value()))
        .findFirst()
        .filter(first -> first.equals(one))
        .isPresent();
  }

  /** Figures are read with the month first only where another place says so. */
  private static List<DateCandidate> monthFirstWhereProven(List<DateCandidate> found) {
    return found.stream()
        .map(
            candidate ->
                found.stream().anyMatch(other -> proves(other, candidate))
                    ? candidate.monthFirst()
                    : candidate)
        .toList();
  }

  private static boolean proves(DateCandidate other, DateCandidate figures) {
    boolean saysDay = other.source() != ArticleDateSource.FILE_CREATED && other.swapped().isEmpty();
    return saysDay
        && figures.swapped().filter(other.value()::equals).isPresent()
        && !figures.value().equals(other.value());
  }

  private static boolean isContradiction(DateCandidate best, DateCandidate other) {
    return other.source().claimsPublication() && !best.isLocalDayOf(other);
  }

  private static String contradiction(DateCandidate best, DateCandidate other) {
    return "the article gives its date as %s (%s) and as %s (%s); the first was taken"
        .formatted(best.value(), best.source().rule(), other.value(), other.source().rule());
  }
}
