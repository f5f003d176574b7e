package org.gradewire.find.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gradewire.annotate.CoreNlpAnnotator;
import org.gradewire.find.people.PeopleCases.Case;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.PersonMention;
import org.gradewire.model.Tracer;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("corenlp")
class PeopleFinderTest {
  private static final Knowledge KNOWLEDGE = Knowledge.embedded();
  private static final PeopleFinder FINDER = new PeopleFinder(KNOWLEDGE);
  private static final CoreNlpAnnotator ANNOTATOR = new CoreNlpAnnotator();

  static Stream<Case> cases() {
    return PeopleCases.read();
  }

  static Stream<Wording> wordings() {
    return Stream.of("roles", "bodies", "honorifics", "speech", "appositions", "uninvolved")
        .flatMap(file -> KNOWLEDGE.wordings(file).stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsExactlyThePeopleOfTheTable(Case line) {
    AnnotatedArticle article = ANNOTATOR.annotate(PeopleCases.article(line.text()));

    List<String> found =
        find(article).stream().map(person -> PeopleCases.written(person, article.text())).toList();

    assertThat(found.isEmpty() ? "-" : String.join("; ", found)).isEqualTo(line.expected());
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void everyWordingMatchesItsOwnExamples(Wording wording) {
    String pattern = wording.pattern().replace("NAME", "(?-i:\\p{Lu}\\w+(?: \\p{Lu}\\w+)?)");

    assertThat(wording.examples())
        .as("%s", wording.place())
        .allSatisfy(example -> assertThat(example).containsPattern("(?i)" + pattern));
  }

  @Test
  void wordingIdsAreUnique() {
    assertThat(wordings().map(Wording::id)).doesNotHaveDuplicates();
  }

  @Test
  void statementsAreTheWordsBetweenTheMarks() {
    AnnotatedArticle article =
        ANNOTATOR.annotate(
            PeopleCases.article(
                "Nadia Frost, chair of the board, said: “We knew. ¶ “We waited,” she added. ¶ "
                    + "The report called it “late”. ¶ Ms Frost spoke of ‘the carers’ views’."));

    assertThat(find(article))
        .singleElement()
        .satisfies(
            person ->
                assertThat(words(article, person.statements()))
                    .containsExactly("We knew.", "We waited,", "the carers’ views"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Sue Pask, leader of Alder City Council, said the plan was late.             | the plan was late
          Sue Pask, leader of Alder City Council, told members that it was late.      | it was late
          Sue Pask led Alder City Council. She is its leader. She added that it was late. | it was late
          The plan for homes was late, said Sue Pask, leader of Alder City Council.   | -
          For some of us, Sue Pask, leader of Alder City Council, said, it was late.  | it was late
          Sue Pask, leader of Alder City Council, was told that it was late.          | -
          Sue Pask, leader of Alder City Council, did not say that it was late.       | -
          The report, Sue Pask, leader of Alder City Council, felt, was long.         | -
          Ofsted said the plan of Sue Pask, leader of Alder City Council, was late.   | -
          """)
  void whatIsReportedWithoutMarksIsAStatementToo(String text, String statements) {
    AnnotatedArticle article = ANNOTATOR.annotate(PeopleCases.article(text));

    assertThat(find(article))
        .singleElement()
        .satisfies(
            person -> {
              List<String> said = words(article, person.statements());
              assertThat(said.isEmpty() ? "-" : String.join("; ", said)).isEqualTo(statements);
              assertThat(person.quoted()).isFalse();
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The report said care was “kind”.                                        | kind
          Ofsted visited. It found care that was “kind and warm”.                 | kind and warm
          Ofsted visited. Staff, it says, are “kind”.                             | kind
          According to the letter, care was “kind”.                               | kind
          Care was described by inspectors as “kind”.                             | kind
          In the words of the report, care was “kind”.                            | kind
          The council was praised for its “kind” care.                            | kind
          Inspectors were there for a week. Care was “kind”.                      | kind
          The report went on: “Care is kind. ¶ “Staff are warm.”                  | Care is kind.; Staff are warm.
          What inspectors said: ¶ “Care is kind.” ¶ “Staff are warm.”             | Care is kind.; Staff are warm.
          Inspectors saw that: ¶ LIST_ITEM:staff were “kind”                      | kind
          They visited. The report says: ¶ LIST_ITEM:a ¶ LIST_ITEM:care is “kind” | kind
          Inspectors saw that: ¶ LIST_ITEM:Helen Croft was “kind”                 | -
          Parents told us: ¶ LIST_ITEM:staff were “kind”                          | -
          A spokesperson for Ofsted said: “We have no more to say.”               | -
          Helen Croft said care was “kind”.                                       | -
          Residents said it was “kind” in the home.                               | -
          """)
  void whatTheReportSaysIsItsOwn(String text, String statements) {
    AnnotatedArticle article = ANNOTATOR.annotate(PeopleCases.article(text));

    List<Span> reported =
        FINDER.find(article, List.of(), List.of(), Tracer.NONE).reportStatements();

    List<String> said = words(article, reported);
    assertThat(said.isEmpty() ? "-" : String.join("; ", said)).isEqualTo(statements);
  }

  @Test
  void everyPlaceThatNamesThePersonIsKept() {
    AnnotatedArticle article =
        ANNOTATOR.annotate(
            PeopleCases.article(
                "Mr Sen came. ¶ Raj Sen, chair of governors, left. ¶ Later Mr Sen was back."));

    assertThat(find(article))
        .singleElement()
        .satisfies(
            person -> {
              assertThat(article.words(person.span())).isEqualTo("Raj Sen");
              assertThat(words(article, person.others())).containsExactly("Sen", "Sen");
              assertThat(person.nameRule()).isEqualTo("name/crf");
              assertThat(person.roleRule()).isEqualTo("role/apposition-after");
            });
  }

  @Test
  void twoPeopleWithOneSurnameAreKeptApart() {
    AnnotatedArticle article =
        ANNOTATOR.annotate(
            PeopleCases.article(
                "Anne Dale, leader of Alder City Council, and Lyn Dale, director of Alder"
                    + " Children's Trust, agreed. ¶ Lyn Dale said: “Yes.”"));

    assertThat(find(article))
        .extracting(PersonMention::name, PersonMention::quoted)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Anne Dale", false),
            org.assertj.core.groups.Tuple.tuple("Lyn Dale", true));
  }

  @Test
  void inspectorsAreOfTheOnlyInspectorateOfTheArticle() {
    String text = "Ofsted and the CQC came. ¶ Lead inspector Dana Reed was there.";
    AnnotatedArticle article = ANNOTATOR.annotate(PeopleCases.article(text));
    var ofsted = new InspectorateMention(new Span(0, 6), "inspectorate/name", "Ofsted");
    var cqc = new InspectorateMention(new Span(15, 18), "inspectorate/name", "CQC");

    assertThat(FINDER.find(article, List.of(), List.of(ofsted), Tracer.NONE).people())
        .extracting(PersonMention::organisation)
        .containsExactly("Ofsted");
    assertThat(FINDER.find(article, List.of(), List.of(ofsted, cqc), Tracer.NONE).people())
        .extracting(PersonMention::organisation)
        .containsOnlyNulls();
  }

  private static List<PersonMention> find(AnnotatedArticle article) {
    return FINDER
        .find(article, PeopleCases.bodies(article.text()), List.of(), Tracer.NONE)
        .people();
  }

  private static List<String> words(AnnotatedArticle article, List<Span> spans) {
    return spans.stream().map(article::words).toList();
  }
}
