package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Citation;
import org.gradewire.model.Person;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Compares whose words the labelled quotations of one article are with whom a run gives them to. An
 * answer is a name, several joined by "and", {@code report} or {@code nobody}; to give a quotation
 * to somebody is to cite half of it or more as a statement of theirs. The words of people who are
 * not labelled as such, such as relatives, are nobody's; those of people who are optional may be.
 */
final class Statements {
  private static final String NOBODY = "nobody";
  private static final int SHOWN = 40;

  private final GoldArticle gold;
  private final Map<GoldStatement, String> found = new HashMap<>();

  private Statements(GoldArticle gold) {
    this.gold = gold;
  }

  /** Returns the answers of a run that does not have the article. */
  static Statements none(GoldArticle gold) {
    return new Statements(gold);
  }

  static Statements of(GoldArticle gold, ArticleReport report) {
    Statements statements = new Statements(gold);
    String text = report.article().text().text();
    places(gold, text)
        .forEach(
            (statement, span) -> statements.found.put(statement, statements.answer(span, report)));
    return statements;
  }

  /** Returns a complaint for each labelled quotation that is not in the text, in its order. */
  static List<String> missing(GoldArticle gold, String text) {
    Map<GoldStatement, Span> places = places(gold, text);
    return gold.statements().stream()
        .filter(statement -> !places.containsKey(statement))
        .map(
            statement ->
                "%s: found \"%s\", expected words of the text of %s after the quotation before"
                    .formatted(statement.where(), statement.quote(), gold.id()))
        .toList();
  }

  /** Finds each quotation behind the one before, so that one that is printed twice counts twice. */
  private static Map<GoldStatement, Span> places(GoldArticle gold, String text) {
    String words = folded(text);
    Map<GoldStatement, Span> places = new HashMap<>();
    int from = 0;
    for (GoldStatement statement : gold.statements()) {
      int start = words.indexOf(folded(statement.quote()), from);
      if (start >= 0) {
        from = start + statement.quote().length();
        places.put(statement, new Span(start, from));
      }
    }
    return places;
  }

  /** Unifies marks and spaces, character by character. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String one = Spelling.unified(text.substring(i, i + 1));
      folded.append(one.length() == 1 ? one : " ");
    }
    return folded.toString();
  }

  private String answer(Span span, ArticleReport report) {
    String text = report.article().text().text();
    int start = text.codePointCount(0, span.start());
    Span points = new Span(start, start + text.codePointCount(span.start(), span.end()));
    List<String> names = new ArrayList<>();
    for (Person person : report.people()) {
      if (holds(person.statements(), points)) {
        names.add(labelled(person.name().value()));
      }
    }
    if (names.isEmpty()) {
      return holds(report.reportStatements(), points) ? GoldStatement.REPORT : NOBODY;
    }
    return joined(names);
  }

  private static boolean holds(List<Citation> statements, Span quotation) {
    int covered = 0;
    for (Citation statement : statements) {
      int from = Math.max(statement.start(), quotation.start());
      int to = Math.min(statement.end(), quotation.end());
      covered += Math.max(0, to - from);
    }
    return covered * 2 >= quotation.length();
  }

  /** Returns the name under which a person is labelled. */
  private String labelled(String name) {
    return gold.people().stream()
        .filter(person -> person.allows(Field.NAME, name))
        .map(Expectation::name)
        .findFirst()
        .orElse(name);
  }

  private static String joined(List<String> names) {
    return String.join(" and ", new TreeSet<>(names));
  }

  /** Returns whether a labelled person speaks. */
  boolean isOfPeople(GoldStatement statement) {
    return isPerson(expected(statement.speakers()));
  }

  /** Returns to whom the run gives the quotation. */
  String speaker(GoldStatement statement) {
    return found.getOrDefault(statement, NOBODY);
  }

  /** Returns what the label expects, with the first words of the quotation as name. */
  Expectation expectation(GoldStatement statement) {
    String quote = statement.quote();
    String shown = quote.length() <= SHOWN ? quote : quote.substring(0, SHOWN) + "…";
    List<String> accepted = new ArrayList<>();
    statement.accepted().forEach(speakers -> accepted.add(expected(speakers)));
    if (gold.people().stream().anyMatch(it -> it.optional() && isAmong(it, statement))) {
      accepted.add(NOBODY);
    }
    Expected expected = new Expected(expected(statement.speakers()), accepted, false);
    TreeMap<Slot, Expected> slots = new TreeMap<>(Map.of(Slot.of(Field.SPEAKER), expected));
    return new Expectation("“%s”".formatted(shown), slots, false, List.of(quote));
  }

  private static boolean isAmong(Expectation person, GoldStatement statement) {
    return statement.speakers().stream().anyMatch(name -> person.allows(Field.NAME, name));
  }

  private String expected(List<String> speakers) {
    List<String> listed =
        speakers.stream()
            .filter(
                name ->
                    name.equals(GoldStatement.REPORT)
                        || gold.people().stream().anyMatch(it -> it.allows(Field.NAME, name)))
            .toList();
    return listed.isEmpty() ? NOBODY : joined(listed);
  }

  /** Returns what kind of error an answer that is not right is. */
  ErrorClass errorClass(Outcome outcome) {
    boolean byPerson = isPerson(outcome.expected());
    boolean toPerson = isPerson(outcome.found());
    if (byPerson && toPerson) {
      return ErrorClass.WRONG_SPEAKER;
    }
    if (byPerson) {
      return ErrorClass.MISSED_SPEAKER;
    }
    return toPerson ? ErrorClass.SPURIOUS_SPEAKER : ErrorClass.REPORT_OR_NOBODY;
  }

  private static boolean isPerson(@Nullable String answer) {
    return answer != null && !answer.equals(NOBODY) && !answer.equals(GoldStatement.REPORT);
  }
}
