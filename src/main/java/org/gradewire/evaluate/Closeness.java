package org.gradewire.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradewire.model.Edtf;

/**
 * Decides which values are close to the labelled one, and so have half a mark in lenient scoring.
 *
 * <ul>
 *   <li>Dates: one contains the other and says nothing against it: {@code 2018} and {@code
 *       2018-12}, {@code XXXX-05} and {@code 2018-05}, {@code 2019~} and {@code 2019}; see {@link
 *       Edtf#refines}.
 *   <li>Names of bodies: the words of one stand in the other in the same order, and at least one of
 *       them is more than a kind of body ("Hill" and "Hill Borough Council", not "Council"); or one
 *       is made of the initials of the other.
 *   <li>Names of people, roles and headlines: the words of one stand in the other in the same
 *       order. Honorifics and a leading article do not count.
 *   <li>Types: both are kinds of whole inspections (full, short, unannounced, assessment), or both
 *       of visits in between (focused visit, monitoring visit).
 *   <li>Judgements: the same grade with another count of areas.
 *   <li>Everything else, grades and the status above all, is right or wrong.
 * </ul>
 */
final class Closeness {
  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("full", "short", "unannounced", "assessment"),
          Set.of("focused-visit", "monitoring-visit"));

  /** Words that tell what kind of body it is, but not which. */
  private static final Set<String> KINDS =
      Set.of(
          ("council borough city county metropolitan district royal london of the and for & trust"
                  + " school academy college nursery hospital home care service services children's"
                  + " nhs foundation department office authority group ltd limited")
              .split(" "));

  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "&");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,()/]+");

  private Closeness() {}

  /** Returns whether {@code found} is close to {@code expected}; two equal values are. */
  static boolean isClose(Field field, String expected, String found) {
    return switch (field) {
      case INSPECTION_DATE, PUBLICATION_DATE, PUBLISHED -> areCloseDates(expected, found);
      case PROVIDER, DELIVERED_BY, ORGANISATION -> areCloseBodies(expected, found);
      case NAME, ROLE, TITLE -> contain(words(expected), words(found));
      case TYPE -> FAMILIES.stream().anyMatch(all -> all.contains(expected) && all.contains(found));
      case JUDGEMENTS -> Spelling.same(field, grade(expected), grade(found));
      case INSPECTORATE,
          ORDINAL,
          FRAMEWORK,
          STATUS,
          OVERALL,
          NOT_OVERALL,
          REPORT_URL,
          QUOTED,
          SPEAKER ->
          false;
    };
  }

  private static boolean areCloseDates(String expected, String found) {
    Optional<Edtf> one = Edtf.parse(expected);
    Optional<Edtf> other = Edtf.parse(found);
    return one.isPresent()
        && other.isPresent()
        && (one.get().refines(other.get()) || other.get().refines(one.get()));
  }

  private static boolean areCloseBodies(String expected, String found) {
    List<String> one = words(expected);
    List<String> other = words(found);
    boolean telling = !KINDS.containsAll(one) && !KINDS.containsAll(other);
    return (telling && contain(one, other)) || areInitials(one, other) || areInitials(other, one);
  }

  private static boolean areInitials(List<String> name, List<String> words) {
    if (name.size() != 1 || words.size() < 2) {
      return false;
    }
    String all = words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    String large =
        words.stream()
            .filter(word -> !SMALL.contains(word))
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    return name.get(0).equals(all) || name.get(0).equals(large);
  }

  /** Returns whether the words of one stand in the other in the same order. */
  private static boolean contain(List<String> one, List<String> other) {
    return one.size() <= other.size() ? standsIn(one, other) : standsIn(other, one);
  }

  private static boolean standsIn(List<String> few, List<String> many) {
    int found = 0;
    for (String word : many) {
      if (found < few.size() && few.get(found).equals(word)) {
        found++;
      }
    }
    return found == few.size() && !few.isEmpty();
  }

  private static List<String> words(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(Spelling.bare(text)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String grade(String judgement) {
    return judgement.split(Spelling.TIMES, 2)[0];
  }
}
