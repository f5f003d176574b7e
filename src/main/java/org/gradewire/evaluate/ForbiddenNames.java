package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Inspection;
import org.gradewire.model.Person;

/** Looks for names that the label of an article forbids, in all lists of people. */
final class ForbiddenNames {
  private ForbiddenNames() {}

  static List<Difference> in(GoldArticle gold, ArticleReport report) {
    List<Difference> forbidden = new ArrayList<>(in(gold, gold.article().name(), report.people()));
    for (Inspection inspection : report.inspections()) {
      forbidden.addAll(in(gold, Answers.name(Answers.of(inspection)), inspection.people()));
    }
    return forbidden;
  }

  private static List<Difference> in(GoldArticle gold, String where, List<Person> people) {
    return people.stream()
        .map(person -> person.name().value())
        .filter(gold::forbids)
        .map(name -> Difference.forbiddenName(gold.id(), where, name))
        .toList();
  }
}
