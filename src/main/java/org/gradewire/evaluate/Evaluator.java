package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Inspection;
import org.gradewire.model.Person;

/**
 * Scores what a run found against labels, slot by slot, as templates were scored at the Message
 * Understanding Conferences, strictly: no half marks.
 *
 * <ul>
 *   <li>A value is <em>right</em> if it is labelled or accepted; <em>wrong</em> if another one is
 *       labelled, which counts against precision and recall alike; <em>spurious</em> if none is;
 *       and a labelled value is <em>missing</em> if none was found and silence is not accepted.
 *       Nothing labelled and nothing found counts nothing.
 *   <li>Inspections are aligned one to one, see {@link InspectionMatch}. All values of an
 *       inspection without partner are missing or spurious.
 *   <li>People are aligned by name, in the list of the article only. In an article whose label has
 *       no inspection they are not scored.
 *   <li>What is optional is neither missed nor spurious, and nothing in it is scored.
 *   <li>{@code deliveredBy}, {@code framework}, {@code reportUrl}, {@code title} and {@code
 *       published} are scored only where the label has them, be it as {@code null}.
 *   <li>A forbidden name in any list of people is an error of its own kind.
 *   <li>Further articles that the run makes of a labelled file hold nothing right.
 * </ul>
 */
public final class Evaluator {
  private final Tally tally = new Tally();

  private Evaluator() {}

  /** Scores {@code reports}, the run over the folder of {@code labels}. */
  public static Evaluation evaluate(Labels labels, List<ArticleReport> reports) {
    Map<String, ArticleReport> byId =
        reports.stream().collect(Collectors.toMap(ArticleReport::id, Function.identity()));
    Evaluator evaluator = new Evaluator();
    for (GoldArticle gold : labels.articles()) {
      ArticleReport report = byId.remove(gold.id());
      if (report == null) {
        evaluator.absent(gold);
      } else {
        evaluator.article(gold, report);
      }
    }
    evaluator.unlabelled(labels, new TreeMap<>(byId).values());
    return evaluator.tally.result(labels);
  }

  private void absent(GoldArticle gold) {
    tally.notInRun(gold.id());
    inspections(gold, List.of());
    if (!gold.inspections().isEmpty()) {
      people(gold, List.of());
    }
    tally.add(gold.id(), gold.article().name(), gold.article().compare(Map.of()));
  }

  private void article(GoldArticle gold, ArticleReport report) {
    forbiddenNames(gold, report);
    inspections(gold, report.inspections());
    if (!gold.inspections().isEmpty()) {
      people(gold, report.people());
    }
    tally.add(gold.id(), gold.article().name(), gold.article().compare(Answers.of(report)));
  }

  private void inspections(GoldArticle gold, List<Inspection> inspections) {
    List<Map<Slot, String>> found = new ArrayList<>();
    inspections.forEach(inspection -> found.add(Answers.of(inspection)));
    int[] partner = InspectionMatch.align(gold.inspections(), found);
    for (int i = 0; i < partner.length; i++) {
      score(
          gold.id(), gold.inspections().get(i), partner[i] < 0 ? Map.of() : found.get(partner[i]));
    }
    Set<Integer> aligned = Arrays.stream(partner).boxed().collect(Collectors.toSet());
    IntStream.range(0, found.size())
        .filter(j -> !aligned.contains(j))
        .forEach(j -> alone(gold.id(), inspections.get(j)));
  }

  private void people(GoldArticle gold, List<Person> people) {
    List<Person> rest = new ArrayList<>(people);
    for (Expectation label : gold.people()) {
      Map<Slot, String> found = Map.of();
      for (int i = 0; i < rest.size() && found.isEmpty(); i++) {
        if (label.allows(Field.NAME, rest.get(i).name().value())) {
          found = Answers.of(rest.remove(i));
        }
      }
      score(gold.id(), label, found);
    }
    for (Person person : rest) {
      tally.add(gold.id(), person.name().value(), Expectation.alone(Answers.of(person)));
    }
  }

  private void score(String article, Expectation label, Map<Slot, String> found) {
    if (!label.optional()) {
      tally.add(article, label.name(), label.compare(found));
    }
  }

  private void alone(String article, Inspection inspection) {
    tally.add(article, Answers.name(inspection), Expectation.alone(Answers.of(inspection)));
  }

  private void unlabelled(Labels labels, Iterable<ArticleReport> reports) {
    Set<String> ids = Set.copyOf(labels.ids());
    for (ArticleReport report : reports) {
      int further = report.id().indexOf('#');
      if (further > 0 && ids.contains(report.id().substring(0, further))) {
        report.inspections().forEach(inspection -> alone(report.id(), inspection));
      }
    }
  }

  private void forbiddenNames(GoldArticle gold, ArticleReport report) {
    forbiddenNames(gold, gold.article().name(), report.people());
    for (Inspection inspection : report.inspections()) {
      forbiddenNames(gold, Answers.name(inspection), inspection.people());
    }
  }

  private void forbiddenNames(GoldArticle gold, String where, List<Person> people) {
    for (Person person : people) {
      String name = person.name().value();
      if (gold.forbids(name)) {
        tally.forbidden(gold.id(), where, name);
      }
    }
  }
}
