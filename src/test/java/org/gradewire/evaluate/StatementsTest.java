package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Citation;
import org.gradewire.model.Person;
import org.gradewire.text.RawLocation;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementsTest {
  private static final String TEXT =
      "“We knew,” said Ann Lee. The report calls it “late”. “We knew,” Bo Dee added.";
  private static final String PEOPLE = "{'name': 'Ann Lee'}, {'name': 'Bo Dee'}";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}: Ann said {1}, Bo said {2}, the report said {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          'Ann Lee'              | We knew | -       | -    | -
          'Ann Lee'              | We      | -       | -    | Ann Lee, not nobody: words given to nobody
          'Ann Lee'              | -       | We knew | -    | Ann Lee, not Bo Dee: words of another person
          'Ann Lee'              | We knew | We knew | -    | Ann Lee, not Ann Lee and Bo Dee: words of another person
          ['Bo Dee', 'Ann Lee']  | We knew | We knew | -    | -
          'report'               | -       | -       | We knew | -
          'report'               | We knew | -       | -    | report, not Ann Lee: words of no listed person
          'report'               | -       | -       | -    | report, not nobody: words of the report
          null                   | -       | -       | We knew | nobody, not report: words of the report
          'Di Fox'               | -       | -       | -    | -
          'Di Fox'               | We knew | -       | -    | nobody, not Ann Lee: words of no listed person
          """)
  void aQuotationIsOfWhomHalfOfItIsCitedUnder(
      String speaker,
      @Nullable String ann,
      @Nullable String bo,
      @Nullable String report,
      @Nullable String error) {
    String label = "{'quote': 'We knew', 'speaker': %s}".formatted(speaker);

    List<Difference> differences = score(label, report(ann, bo, report)).differences();

    assertThat(differences)
        .filteredOn(difference -> difference.field().equals("speaker"))
        .extracting(it -> it.expected() + ", not " + it.found() + ": " + it.errorClass().label())
        .isEqualTo(error == null ? List.of() : List.of(error));
  }

  @Test
  void furtherAnswersMayBeRight() {
    String label = "{'quote': 'late', 'speaker': null, 'accept': ['report', ['Ann Lee']]}";

    assertThat(score(label, report(null, null, "late")).of(Field.SPEAKER).right()).isEqualTo(1);
    assertThat(score(label, report("late", null, null)).of(Field.SPEAKER).right()).isEqualTo(1);
    assertThat(score(label, report(null, "late", null)).of(Field.SPEAKER).wrong()).isEqualTo(1);
  }

  @Test
  void aQuotationIsLookedForBehindTheOneBefore() {
    String labels =
        "{'quote': 'late', 'speaker': 'report'}, {'quote': 'We knew', 'speaker': 'Bo Dee'}";
    int second = TEXT.lastIndexOf("We knew");
    ArticleReport report =
        with(List.of(), List.of(cite(new Span(second, second + 7))), List.of(cite("late")));

    assertThat(score(labels, report).of(Field.SPEAKER)).isEqualTo(new Counts(2, 0, 0, 0));
  }

  @Test
  void aQuotationThatIsNotInTheTextIsTold() {
    Labels labels = labels("{'quote': 'We know', 'speaker': null}");

    assertThat(labels.checkEvidence(List.of(report(null, null, null))))
        .containsExactly(
            "a.gold.json: statements[0].quote: found \"We know\", expected words of the text of a"
                + " after the quotation before");
  }

  @Test
  void aStatementNeedsItsSpeakerEvenIfItIsNobody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> labels("{'quote': 'We knew'}"))
        .withMessage("a.gold.json: statements[0].speaker: found nothing, expected a value");
  }

  private Evaluation score(String labels, ArticleReport report) {
    return Evaluator.evaluate(labels(labels), List.of(report));
  }

  private Labels labels(String statements) {
    return Gold.article(folder, "", PEOPLE, "'statements': [%s],".formatted(statements));
  }

  private static ArticleReport report(
      @Nullable String ann, @Nullable String bo, @Nullable String report) {
    return with(cited(ann), cited(bo), cited(report));
  }

  private static ArticleReport with(List<Citation> ann, List<Citation> bo, List<Citation> report) {
    ArticleReport bare = Found.articleWith("a", TEXT, "", "name=Ann Lee", "name=Bo Dee");
    List<Person> people = new ArrayList<>();
    for (Person person : bare.people()) {
      List<Citation> said = people.isEmpty() ? ann : bo;
      people.add(new Person(person.name(), null, null, !said.isEmpty(), said));
    }
    return new ArticleReport(
        bare.article(), null, null, null, List.of(), people, report, List.of(), bare.fingerprint());
  }

  private static List<Citation> cited(@Nullable String words) {
    return words == null ? List.of() : List.of(cite(words));
  }

  private static Citation cite(String words) {
    int start = TEXT.indexOf(words);
    return cite(new Span(start, start + words.length()));
  }

  private static Citation cite(Span span) {
    return new Citation(
        "a",
        span.start(),
        span.end(),
        span.of(TEXT),
        new RawLocation.Characters(span.start(), span.end()));
  }
}
