package org.gradewire.reconcile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewire.knowledge.InspectionTypes;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Person;
import org.jspecify.annotations.Nullable;

/** Compares what two tellings say of the kind of inspection, its grades and its people. */
final class Kinds {
  private static final int SAME_TYPE = 1;
  private static final int SAME_GRADE = 2;
  private static final int MOST_FROM_AREAS_OR_PEOPLE = 2;

  /** Names of one thing: a short inspection is a full one, unannounced is a manner. */
  private static final Set<String> FULL = Set.of("full", "short", "unannounced");

  private Kinds() {}

  static int type(Telling a, Telling b) {
    Fact<String> first = a.inspection().type();
    Fact<String> second = b.inspection().type();
    if (first == null || second == null) {
      return 0;
    }
    if (first.value().equals(second.value())) {
      return SAME_TYPE;
    }
    return FULL.contains(first.value()) && FULL.contains(second.value()) ? 0 : Comparison.RULED_OUT;
  }

  /** Returns whether either says that it is a visit, of which there may be several a year. */
  static boolean isVisit(Telling a, Telling b) {
    return isVisit(a.inspection()) || isVisit(b.inspection());
  }

  private static boolean isVisit(Inspection inspection) {
    Fact<String> type = inspection.type();
    return type != null && InspectionTypes.isUngraded(type.value());
  }

  /**
   * Grades that one inspection cannot both have; where both name the month, one is mistaken. A
   * visit that gives no grade has none.
   */
  static int overall(Telling a, Telling b) {
    Inspection first = a.inspection();
    Inspection second = b.inspection();
    if ((isVisit(first) && second.overall() != null)
        || (isVisit(second) && first.overall() != null)) {
      return Comparison.RULED_OUT;
    }
    boolean contradict =
        differ(first.overall(), second.overall())
            || same(first.overall(), second.notOverall())
            || same(second.overall(), first.notOverall());
    if (contradict) {
      return Comparison.shareMonth(a, b) ? 0 : Comparison.RULED_OUT;
    }
    return same(first.overall(), second.overall()) ? SAME_GRADE : 0;
  }

  static @Nullable String overallInWords(Telling telling) {
    Inspection inspection = telling.inspection();
    if (inspection.overall() != null) {
      return inspection.overall().value();
    }
    return inspection.notOverall() == null ? null : "not " + inspection.notOverall().value();
  }

  /** Grades of areas that differ, and none that is the same, are of two inspections. */
  static int judgements(Telling a, Telling b) {
    List<Judgement> first = a.inspection().judgements();
    List<Judgement> second = b.inspection().judgements();
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    int same = 0;
    int different = 0;
    for (Judgement one : first) {
      for (Judgement other : second) {
        if (one.area().equals(other.area())) {
          boolean equal = one.grade().value().equals(other.grade().value());
          same += equal ? 1 : 0;
          different += equal ? 0 : 1;
        }
      }
    }
    if (same == 0 && different > 0 && !Comparison.shareMonth(a, b)) {
      return Comparison.RULED_OUT;
    }
    return Math.min(same, MOST_FROM_AREAS_OR_PEOPLE);
  }

  static @Nullable String judgementsInWords(Telling telling) {
    List<Judgement> judgements = telling.inspection().judgements();
    return judgements.isEmpty()
        ? null
        : judgements.stream()
            .map(it -> it.area() + " " + it.grade().value())
            .collect(Collectors.joining(", "));
  }

  static int people(Telling a, Telling b) {
    List<Person> first = a.inspection().people();
    List<Person> second = b.inspection().people();
    if (!a.isReported() || !b.isReported() || first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    Set<String> names = new HashSet<>();
    first.forEach(person -> names.add(person.name().value()));
    int shared = 0;
    for (Person person : second) {
      shared += names.contains(person.name().value()) ? 1 : 0;
    }
    return Math.min(shared, MOST_FROM_AREAS_OR_PEOPLE);
  }

  static @Nullable String peopleInWords(Telling telling) {
    List<Person> people = telling.inspection().people();
    return people.isEmpty()
        ? null
        : people.stream().map(it -> it.name().value()).collect(Collectors.joining(", "));
  }

  private static boolean differ(@Nullable Fact<String> a, @Nullable Fact<String> b) {
    return a != null && b != null && !a.value().equals(b.value());
  }

  private static boolean same(@Nullable Fact<String> a, @Nullable Fact<String> b) {
    return a != null && b != null && a.value().equals(b.value());
  }
}
