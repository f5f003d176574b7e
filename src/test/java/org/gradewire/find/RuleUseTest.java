package org.gradewire.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.Decision;
import org.gradewire.text.AnnotatedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleUseTest {
  private static final Path WORDINGS = Path.of("models/wordings");

  /** What nouns that point back can point at, one body of each kind. */
  private static final String BODIES =
      "Leeds City Council, Hazel Primary School, Hazel Nursery, Kent Police, Hazel Care Home, Hazel"
          + " General Hospital, HMP Hazel and Slough Children First met about children's services,"
          + " care homes and a children's home. ¶ ";

  private static final String MORE_BODIES =
      "Hazel College, Hazel Fire and Rescue Service and Rowan Lodge Children's Home met. ¶ HM"
          + " Inspectorate of Probation came to Hazel and Brook Probation Delivery Unit. ¶ ";

  /** Grades are looked up only where an inspectorate is named, points only above a list. */
  private static final String LIST_AND_INSPECTORATE =
      " ¶ LIST_ITEM:One. ¶ That is what Ofsted said of services in Leeds.";

  /** Some names count only where the article tells of such bodies. */
  private static final List<String> CUES =
      List.of("children's home", "care home", "nursery", "training provider", "independent school");

  private static final Knowledge KNOWLEDGE = Knowledge.embedded();
  private static final ArticleFinder FINDER = new ArticleFinder(KNOWLEDGE);

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void everyRowOfEveryWordingsFileFiresOnEachOfItsExamples(String id) {
    Wording wording = wording(id);

    for (String example : wording.examples()) {
      assertThat(unusedOn(example)).as(example).doesNotContain(wording);
    }
  }

  /** Every row as it stands in the files: the reader may not pass over any. */
  static Stream<String> rows() throws IOException {
    List<String> ids = new ArrayList<>();
    try (Stream<Path> files = Files.list(WORDINGS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".tsv")).sorted().toList()) {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("id\t")) {
            ids.add(line.substring(0, line.indexOf('\t')).strip());
          }
        }
      }
    }
    return ids.stream();
  }

  @Test
  void whatDoesNotFireIsUnused() {
    List<String> unused =
        unusedOn("Children's services in Leeds were rated good by Ofsted.").stream()
            .map(Wording::id)
            .toList();

    assertThat(unused)
        .contains("grade/up-from", "veto/hope", "visit/monitoring", "private/kin-before")
        .doesNotContain("grade/judged", "macro/judged");
  }

  @Test
  void aWordingOfAGradeIsUnusedUntilItIsFound() {
    RuleUse use = new RuleUse(KNOWLEDGE);
    assertThat(use.unusedVocabulary())
        .contains(
            "Ofsted grade requires-improvement: requires improvement", "Ofsted grade good: good");

    read("Children's services in Leeds were rated good by Ofsted.", use);

    assertThat(use.unusedVocabulary())
        .contains("Ofsted grade requires-improvement: requires improvement")
        .doesNotContain("Ofsted grade good: good");
  }

  private static Wording wording(String id) {
    return KNOWLEDGE.wordings().values().stream()
        .flatMap(List::stream)
        .filter(wording -> wording.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is in a file, but was not read"));
  }

  private static List<Wording> unusedOn(String example) {
    RuleUse use = new RuleUse(KNOWLEDGE);
    AnnotatedArticle alone = Articles.paragraph(example);
    boolean named = !new VocabularyFinder(KNOWLEDGE).inspectorates(alone).isEmpty();
    read(named ? example : BODIES + example + LIST_AND_INSPECTORATE, use);
    read(MORE_BODIES + example + LIST_AND_INSPECTORATE, use);
    CUES.forEach(cue -> read(example + " ¶ Ofsted came to the " + cue + ".", use));
    read(example + " ¶ The CQC came to the care home.", use);
    return use.unused();
  }

  private static void read(String text, RuleUse use) {
    AnnotatedArticle article = Articles.of(text);
    List<Decision> decisions = new ArrayList<>();
    ArticleFindings findings = FINDER.find(article, decisions::add);
    use.add(article, findings, decisions);
  }
}
