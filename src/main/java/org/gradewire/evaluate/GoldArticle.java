package org.gradewire.evaluate;

import java.util.List;
import org.gradewire.text.ArticleIds;

/**
 * The label of one article.
 *
 * @param id the id of the article in a run over the labelled folder
 * @param article what is expected of the article itself
 * @param inspections in the order of the label
 * @param people in the order of the label
 * @param notPeople names that must not appear
 * @param statements the labelled quotations, in text order
 * @param evidence every quote that must be in the text
 */
record GoldArticle(
    String id,
    Expectation article,
    List<Expectation> inspections,
    List<Expectation> people,
    List<String> notPeople,
    List<GoldStatement> statements,
    List<Evidence> evidence) {

  GoldArticle {
    inspections = List.copyOf(inspections);
    people = List.copyOf(people);
    notPeople = List.copyOf(notPeople);
    statements = List.copyOf(statements);
    evidence = List.copyOf(evidence);
  }

  /** Returns the id of the first article of the same file. */
  String file() {
    return ArticleIds.file(id);
  }

  /** Returns whether {@code name} is forbidden; a name that is also labelled as a person is not. */
  boolean forbids(String name) {
    return people.stream().noneMatch(person -> person.allows(Field.NAME, name))
        && notPeople.stream().anyMatch(forbidden -> Spelling.overlap(forbidden, name));
  }

  /**
   * A quote that must be in the text.
   *
   * @param where its place in the label file
   * @param quote the words
   */
  record Evidence(String where, String quote) {}
}
