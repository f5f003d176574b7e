package org.gradewire.reconcile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gradewire.knowledge.InspectionTypes;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Person;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Compares two tellings of one block: either they contradict each other, or each field on which
 * they agree adds its weight.
 *
 * <p>The weights are in the order of what each agreement proves, in half powers of ten of the odds:
 * a shared month far more than a shared year, a shared kind of inspection very little, since most
 * are full.
 */
final class Comparison {
  /** From here on two tellings are of one inspection. */
  static final int THRESHOLD = 4;

  private static final int SAME_TYPE = 1;
  private static final int SAME_GRADE = 2;
  private static final int SAME_YEAR = 4;
  private static final int SAME_MONTH = 6;
  private static final int SAME_MONTH_OF_SOME_YEAR = 3;
  private static final int SAME_ORDINAL = 4;
  private static final int SAME_LINK = 8;
  private static final int SAME_AREA = 1;
  private static final int SAME_PERSON = 1;
  private static final int SAME_PUBLICATION = 6;
  private static final int MOST_FROM_AREAS_OR_PEOPLE = 2;

  private Comparison() {}

  /**
   * Returns the match weight, or {@link Integer#MIN_VALUE} if the two cannot be of one inspection.
   */
  static int weight(Telling a, Telling b) {
    if (contradict(a, b)) {
      return Integer.MIN_VALUE;
    }
    Inspection first = a.inspection();
    Inspection second = b.inspection();
    int weight = dateWeight(a.inspected(), b.inspected());
    weight += agreement(first.type(), second.type(), SAME_TYPE);
    weight += agreement(first.overall(), second.overall(), SAME_GRADE);
    weight += agreement(first.ordinal(), second.ordinal(), SAME_ORDINAL);
    weight += agreement(first.reportUrl(), second.reportUrl(), SAME_LINK);
    weight +=
        dateWeight(Telling.value(first.publicationDate()), Telling.value(second.publicationDate()))
                > 0
            ? SAME_PUBLICATION
            : 0;
    weight += sharedAreas(first, second);
    return weight + sharedPeople(first, second);
  }

  /** Returns whether the two cannot be of one inspection. */
  static boolean contradict(Telling a, Telling b) {
    Inspection first = a.inspection();
    Inspection second = b.inspection();
    return a.article().equals(b.article())
        || a.isPlanned() != b.isPlanned()
        || differentDates(a, b)
        || differ(first.type(), second.type())
        || differ(first.ordinal(), second.ordinal())
        || differentGrades(first, second)
        || gradedVisit(first, second)
        || gradedVisit(second, first);
  }

  /** Grades that one inspection cannot both have; where both name the month, one is mistaken. */
  private static boolean differentGrades(Inspection a, Inspection b) {
    boolean sameMonth = isOfAMonth(a.inspectionDate()) && isOfAMonth(b.inspectionDate());
    return !sameMonth
        && (differ(a.overall(), b.overall())
            || (a.overall() != null && agreement(a.overall(), b.notOverall(), 1) > 0)
            || (b.overall() != null && agreement(b.overall(), a.notOverall(), 1) > 0));
  }

  private static boolean isOfAMonth(@Nullable Fact<Edtf> date) {
    return date != null && date.value().precision().compareTo(Edtf.Precision.MONTH) >= 0;
  }

  private static boolean gradedVisit(Inspection visit, Inspection graded) {
    return visit.type() != null
        && InspectionTypes.isUngraded(visit.type().value())
        && graded.overall() != null;
  }

  private static boolean differentDates(Telling a, Telling b) {
    Edtf first = a.inspected();
    Edtf second = b.inspected();
    return first != null && second != null && !first.compatibleWith(second);
  }

  private static int dateWeight(@Nullable Edtf a, @Nullable Edtf b) {
    if (a == null || b == null || !a.compatibleWith(b)) {
      return 0;
    }
    boolean yearOnly = a.precision() == Edtf.Precision.YEAR || b.precision() == Edtf.Precision.YEAR;
    if (!a.hasYear() || !b.hasYear()) {
      return yearOnly ? 0 : SAME_MONTH_OF_SOME_YEAR;
    }
    return yearOnly ? SAME_YEAR : SAME_MONTH;
  }

  private static <T> boolean differ(@Nullable Fact<T> a, @Nullable Fact<T> b) {
    return a != null && b != null && !a.value().equals(b.value());
  }

  private static <T> int agreement(@Nullable Fact<T> a, @Nullable Fact<T> b, int weight) {
    return a != null && b != null && a.value().equals(b.value()) ? weight : 0;
  }

  private static int sharedAreas(Inspection a, Inspection b) {
    if (a.judgements().isEmpty() || b.judgements().isEmpty()) {
      return 0;
    }
    Map<String, String> grades = new HashMap<>();
    for (Judgement judgement : a.judgements()) {
      grades.put(judgement.area(), judgement.grade().value());
    }
    int shared = 0;
    for (Judgement judgement : b.judgements()) {
      if (judgement.grade().value().equals(grades.get(judgement.area()))) {
        shared += SAME_AREA;
      }
    }
    return Math.min(shared, MOST_FROM_AREAS_OR_PEOPLE);
  }

  private static int sharedPeople(Inspection a, Inspection b) {
    boolean bothReported =
        a.status().value() == Status.REPORTED && b.status().value() == Status.REPORTED;
    if (!bothReported || a.people().isEmpty() || b.people().isEmpty()) {
      return 0;
    }
    Set<String> names = new HashSet<>();
    for (Person person : a.people()) {
      names.add(person.name().value());
    }
    int shared = 0;
    for (Person person : b.people()) {
      shared += names.contains(person.name().value()) ? SAME_PERSON : 0;
    }
    return Math.min(shared, MOST_FROM_AREAS_OR_PEOPLE);
  }
}
