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
