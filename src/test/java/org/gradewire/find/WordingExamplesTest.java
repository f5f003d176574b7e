package org.gradewire.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradewire.find.RuleBook.Rule;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.Claim;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.model.Tracer;
import org.gradewire.text.AnnotatedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the wordings files finds its own examples. */
class WordingExamplesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.embedded();
  private static final RuleBook BOOK = new RuleBook(KNOWLEDGE);
  private static final ArticleFinder FINDER = new ArticleFinder(KNOWLEDGE);

  /** Files whose examples other tests run. */
  private static final Set<String> TESTED_ELSEWHERE =
      Set.of(
          "furniture",
          "dates",
          "roles",
          "bodies",
          "honorifics",
          "speech",
          "appositions",
          "uninvolved",
          "official");

  private static final Set<String> TESTED_HERE =
      Set.of(
          "macros",
          "visits",
          "vetoes",
          "grades",
          "events",
          "establishments",
          "strangers",
          "publications",
          "providers",
          "names",
          "points",
          "links",
          "ranks");

  /** One example of one rule. */
  record Example(Rule rule, String text) {
    @Override
    public String toString() {
      return rule.id() + ": " + text;
    }
  }

  @Test
  void everyWordingsFileIsTested() {
    assertThat(KNOWLEDGE.wordings().keySet())
        .allMatch(file -> TESTED_HERE.contains(file) || TESTED_ELSEWHERE.contains(file));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("macros")
  void aMacroCoversItsExample(Example example) {
    AnnotatedArticle article =
        Articles.of(example.text + " ¶ Ofsted inspected children's services in Leeds.");

    String typed = typed(article, FINDER.find(article)).text();

    // Cells are stripped, but some macros begin with a space; others stand for one character.
    Pattern repeated = Pattern.compile("(?:" + example.rule.pattern() + ")+");
    assertThat(List.of(typed, " " + typed)).anyMatch(words -> repeated.matcher(words).matches());
  }

  static Stream<Example> macros() {
    return examples("macros");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statements")
  void aStatementMatchesItsTypedSentence(Example example) {
    AnnotatedArticle article = inspected(example.text);

    String typed = typed(article, FINDER.find(article)).text();

    assertThat(example.rule.pattern().matcher(typed).find()).as("found in " + typed).isTrue();
  }

  static Stream<Example> statements() {
    return Stream.of("vetoes", "establishments", "strangers", "grades", "events", "publications")
        .flatMap(WordingExamplesTest::examples);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void aRuleMakesAClaimOfItsExample(Example example) {
    AnnotatedArticle article = inspected(example.text);

    ArticleFindings findings = FINDER.find(article);

    TypedSentence typed = typed(article, findings);
    assertThat(findings.claims())
        .as("claims of " + typed.text())
        .anyMatch(claim -> isOf(example.rule, claim, typed));
  }

  /** A grade beside an event takes its dates, and the event is no claim of its own then. */
  private static boolean isOf(Rule rule, Claim claim, TypedSentence typed) {
    Matcher match = rule.pattern().matcher(typed.text());
    boolean joined =
        rule.id().startsWith("event/")
            && rule.groups().contains("when")
            && claim.grade() != null
            && match.find()
            && !claim.inspected().isEmpty()
            && claim.inspected().equals(typed.mentions(DateMention.class, match, "when"));
    boolean published =
        rule.id().startsWith("publication/")
            && claim.grade() != null
            && claim.published() != null
            && match.reset().find()
            && typed.mentions(DateMention.class, match, "when").contains(claim.published());
    return joined || published || claim.rule().equals(rule.id());
  }

  static Stream<Example> claims() {
    return Stream.of("grades", "events", "publications").flatMap(WordingExamplesTest::examples);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vetoes")
  void aVetoTakesTheGradesAndVisitsOfItsExample(Example example) {
    AnnotatedArticle article = inspected(example.text);
    ArticleFindings findings = FINDER.find(article);
    TypedSentence typed = typed(article, findings);

    Matcher match = example.rule.pattern().matcher(typed.text());

    while (match.find()) {
      Set<Mention> taken = new HashSet<>();
      taken.addAll(typed.mentions(GradeMention.class, match.start(), match.end()));
      taken.addAll(typed.mentions(VisitMention.class, match.start(), match.end()));
      assertThat(taken).isNotEmpty();
      assertThat(findings.claims())
          .noneMatch(claim -> taken.contains(claim.grade()) || taken.contains(claim.visit()));
    }
  }

  static Stream<Example> vetoes() {
    return examples("vetoes");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("visits")
  void aVisitIsFoundInItsExample(Example example) {
    AnnotatedArticle article = Articles.paragraph(example.text);
    Matcher match = example.rule.pattern().matcher(example.text);

    assertThat(match.find()).isTrue();
    boolean none = example.rule.id().startsWith("visit/not-");
    assertThat(new VisitFinder(BOOK).find(article, Tracer.NONE))
        .extracting(visit -> visit.rule() + " " + article.words(visit.span()))
        .isEqualTo(none ? List.of() : List.of(example.rule.id() + " " + match.group()));
  }

  static Stream<Example> visits() {
    return examples("visits")
        .filter(it -> !it.rule().sense().startsWith("context/"))
        .filter(it -> !Set.of("series", "words").contains(it.rule().sense()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contexts")
  void aContextIsFoundInItsExample(Example example) {
    assertThat(example.rule.pattern().matcher(example.text).find()).isTrue();
  }

  static Stream<Example> contexts() {
    return Stream.concat(
        examples("visits").filter(it -> it.rule().sense().startsWith("context/")),
        examples("ranks"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void aFormOfNameFindsABodyInItsExample(Wording form) {
    for (String example : form.examples()) {
      Disjoint<ProviderMention> found = new Disjoint<>();

      new NamedByForm(KNOWLEDGE.wordings("names"), words -> false)
          .add(Articles.paragraph(example), Set.of(form.sense()), NamedInContext.SENSE, found);

      assertThat(found.inTextOrder())
          .as(example)
          .extracting(ProviderMention::rule, ProviderMention::remit)
          .contains(tuple(form.id(), form.sense()));
    }
  }

  static Stream<Wording> names() {
    return KNOWLEDGE.wordings("names").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plainWords")
  void aPatternFindsItsExampleInPlainWords(Example example) {
    assertThat(example.rule.pattern().matcher(example.text).find()).isTrue();
  }

  static Stream<Example> plainWords() {
    return Stream.of("providers", "points", "links").flatMap(WordingExamplesTest::examples);
  }

  private static Stream<Example> examples(String file) {
    return BOOK.rules(file).stream()
        .flatMap(rule -> rule.wording().examples().stream().map(text -> new Example(rule, text)));
  }

  /** Returns an article of the example; grades are found only where an inspectorate is named. */
  private static AnnotatedArticle inspected(String example) {
    AnnotatedArticle article = Articles.paragraph(example);
    boolean named = !new VocabularyFinder(KNOWLEDGE).inspectorates(article).isEmpty();
    return named ? article : Articles.of(example + " ¶ That is what Ofsted said.");
  }

  /** Returns the first sentence as the rules see it. */
  private static TypedSentence typed(AnnotatedArticle article, ArticleFindings findings) {
    return TypedSentence.of(article.text(), article.sentences().get(0).span(), findings.mentions());
  }
}
