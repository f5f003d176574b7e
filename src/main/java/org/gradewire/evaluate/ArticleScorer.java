package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Inspection;
import org.gradewire.model.Person;
import org.jspecify.annotations.Nullable;

/** Scores one article, as {@link Evaluator} says. */
final class ArticleScorer {
  private final GoldArticle gold;
  private final Entries entries;

  private ArticleScorer(GoldArticle gold, String id, String text) {
    this.gold = gold;
    this.entries = new Entries(id, new Passages(text));
  }

  /**
   * Scores what the run says of {@code gold}: nothing if {@code report} is {@code null}.
   *
   * @param further articles that the run makes of the same file and no label knows
   */
  static ArticleScore score(
      GoldArticle gold, @Nullable ArticleReport report, List<ArticleReport> further) {
    List<Entry> entries = new ArrayList<>();
    entries.addAll(
        report == null
            ? new ArticleScorer(gold, gold.id(), "")
                .entries(List.of(), List.of(), Map.of(), Statements.none(gold))
            : new ArticleScorer(gold, gold.id(), text(report))
                .entries(
                    report.inspections(),
                    report.people(),
                    Answers.of(report),
                    Statements.of(gold, report)));
    for (ArticleReport other : further) {
      ArticleScorer scorer = new ArticleScorer(gold, other.id(), text(other));
      other.inspections().forEach(inspection -> scorer.spurious(Answers.of(inspection)));
      entries.addAll(scorer.entries.all());
    }
    List<Difference> forbidden = report == null ? List.of() : ForbiddenNames.in(gold, report);
    return new ArticleScore(gold.id(), report != null, entries, forbidden);
  }

  private static String text(ArticleReport report) {
    return report.article().text().text();
  }

  private List<Entry> entries(
      List<Inspection> inspections,
      List<Person> people,
      Map<Slot, Answer> article,
      Statements spoken) {
    inspections(inspections);
    if (!gold.inspections().isEmpty()) {
      people(people);
    }
    pair(gold.article(), article, ErrorClass::ofValue);
    statements(spoken);
    return entries.all();
  }

  private void inspections(List<Inspection> inspections) {
    List<Map<Slot, Answer>> found = new ArrayList<>();
    inspections.forEach(inspection -> found.add(Answers.of(inspection)));
    Pairs pairs = Pairs.of(gold.inspections(), found);
    pairs.same().forEach(pair -> inspection(pair.label(), pair.found()));
    pairs.otherProvider().forEach(pair -> otherProvider(pair.label(), pair.found()));
    pairs.missed().forEach(label -> missed(label, ErrorClass.MISSED_INSPECTION));
    pairs.spurious().forEach(this::spurious);
  }

  private void inspection(Expectation label, Map<Slot, Answer> found) {
    if (!label.optional()) {
      List<Outcome> strict = label.compare(found);
      List<Outcome> lenient = label.compare(found, Scoring.LENIENT);
      entries.add(label.name(), label, strict, lenient, outcome -> errorClass(label, outcome));
    }
  }

  private ErrorClass errorClass(Expectation label, Outcome outcome) {
    String found = outcome.found();
    boolean elsewhere =
        found != null
            && ErrorClass.canBelongElsewhere(outcome.field())
            && gold.inspections().stream()
                .filter(other -> !other.equals(label))
                .map(other -> other.slots().get(outcome.slot()))
                .anyMatch(other -> other != null && other.allows(outcome.field(), found));
    return elsewhere
        ? ErrorClass.WRONG_INSPECTION
        : ErrorClass.ofValue(outcome.field(), outcome.verdict());
  }

  /**
   * Strictly a missed and a spurious inspection; leniently one pair, if the providers are close.
   */
  private void otherProvider(Expectation label, Map<Slot, Answer> found) {
    boolean close = label.isCloseTo(Field.PROVIDER, found);
    Function<Outcome, ErrorClass> wrong = outcome -> ErrorClass.WRONG_PROVIDER;
    List<Outcome> none = label.compare(Map.of());
    List<Outcome> alone = Expectation.alone(found);
    List<Outcome> together = label.compare(found, Scoring.LENIENT);
    if (!label.optional()) {
      entries.add(label.name(), label, none, close ? together : none, wrong);
    }
    entries.add(Answers.name(found), null, alone, close ? List.of() : alone, wrong);
  }

  private void missed(Expectation label, ErrorClass errorClass) {
    if (!label.optional()) {
      List<Outcome> outcomes = label.compare(Map.of());
      entries.add(label.name(), label, outcomes, outcomes, outcome -> errorClass);
    }
  }

  private void spurious(Map<Slot, Answer> found) {
    List<Outcome> outcomes = Expectation.alone(found);
    ErrorClass errorClass = ErrorClass.SPURIOUS_INSPECTION;
    entries.add(Answers.name(found), null, outcomes, outcomes, outcome -> errorClass);
  }

  private void people(List<Person> people) {
    List<Map<Slot, Answer>> rest = new ArrayList<>();
    people.forEach(person -> rest.add(Answers.of(person)));
    List<Expectation> missed = new ArrayList<>();
    for (Expectation label : gold.people()) {
      Map<Slot, Answer> found = takeFirst(rest, it -> label.allows(Field.NAME, name(it)));
      if (found == null) {
        missed.add(label);
      } else {
        pair(label, found, ErrorClass::ofValue);
      }
    }
    for (Expectation label : missed) {
      closePerson(label, takeFirst(rest, it -> label.isCloseTo(Field.NAME, it)));
    }
    rest.forEach(found -> spuriousPerson(found, Expectation.alone(found)));
  }

  /** Strictly a missed and a spurious person. */
  private void closePerson(Expectation label, @Nullable Map<Slot, Answer> found) {
    if (found == null) {
      missed(label, ErrorClass.MISSED_PERSON);
      return;
    }
    if (!label.optional()) {
      List<Outcome> together = label.compare(found, Scoring.LENIENT);
      List<Outcome> none = label.compare(Map.of());
      entries.add(label.name(), label, none, together, outcome -> ErrorClass.MISSED_PERSON);
    }
    spuriousPerson(found, List.of());
  }

  private void spuriousPerson(Map<Slot, Answer> found, List<Outcome> lenient) {
    List<Outcome> strict = Expectation.alone(found);
    entries.add(name(found), null, strict, lenient, outcome -> ErrorClass.SPURIOUS_PERSON);
  }

  private static String name(Map<Slot, Answer> person) {
    return Objects.requireNonNull(person.get(Slot.of(Field.NAME))).value();
  }

  private static @Nullable Map<Slot, Answer> takeFirst(
      List<Map<Slot, Answer>> rest, Predicate<Map<Slot, Answer>> fits) {
    for (Map<Slot, Answer> found : rest) {
      if (fits.test(found)) {
        rest.remove(found);
        return found;
      }
    }
    return null;
  }

  private void statements(Statements spoken) {
    for (GoldStatement statement : gold.statements()) {
      Map<Slot, Answer> found =
          Map.of(Slot.of(Field.SPEAKER), new Answer(spoken.speaker(statement), null));
      Expectation label = spoken.expectation(statement);
      entries.add(
          label.name(), label, label.compare(found), label.compare(found), spoken::errorClass);
    }
  }

  /** How a value that differs is called. */
  @FunctionalInterface
  private interface ByFieldAndVerdict {
    ErrorClass of(Field field, Verdict verdict);
  }

  private void pair(Expectation label, Map<Slot, Answer> found, ByFieldAndVerdict errorClass) {
    if (!label.optional()) {
      List<Outcome> strict = label.compare(found);
      List<Outcome> lenient = label.compare(found, Scoring.LENIENT);
      entries.add(
          label.name(), label, strict, lenient, it -> errorClass.of(it.field(), it.verdict()));
    }
  }
}
