package org.gradewire.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.pipeline.Folder;
import org.gradewire.pipeline.Pipeline;
import org.gradewire.pipeline.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The two figures of people that nothing may spoil: that nobody is listed who is named for what
 * befell or was done, and whose words the labelled quotations are. For the latter CoreNLP's own
 * attribution is the yardstick, which takes minutes and 4 GB:
 *
 * <pre>mvn test -Dtest=CorpusPeopleTest -Dgradewire.slow=true</pre>
 */
@Tag("corenlp")
class CorpusPeopleTest {
  private static final Path CORPUS = Path.of("corpus");
  private static final double LEAST = 0.92;
  private static final int LEAST_FORBIDDEN = 200;

  @Test
  void noVictimRelativeChildAccusedOrAuthorIsListed() throws Exception {
    Labels labels = Labels.read(CORPUS);
    Evaluation evaluation = Evaluator.evaluate(labels, reports());
    Part heldBack = evaluation.heldBack();

    long forbidden = labels.articles().stream().mapToLong(gold -> gold.notPeople().size()).sum();
    assertThat(forbidden).isGreaterThanOrEqualTo(LEAST_FORBIDDEN);
    assertThat(evaluation.forbiddenNames()).isEmpty();
    assertThat(heldBack == null ? 0 : heldBack.forbiddenNamesCount()).isZero();
  }

  @Test
  void nearlyAllQuotationsGoToTheirSpeakers() throws Exception {
    Labels labels = Labels.read(CORPUS);
    List<ArticleReport> reports = reports();

    assertThat(labels.checkEvidence(reports)).isEmpty();
    Counts speakers = Evaluator.evaluate(labels, reports).of(Field.SPEAKER);
    System.out.println(line("Gradewire", speakers));
    assertThat(speakers.labelled()).isGreaterThanOrEqualTo(150);
    assertThat(speakers.recall()).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  @EnabledIfSystemProperty(named = "gradewire.slow", matches = "true")
  void coreNlpGivesFewerQuotationsToTheirSpeakers() throws Exception {
    Labels labels = Labels.read(CORPUS);
    List<ArticleReport> ours = reports();
    CoreNlpQuotes quotes = new CoreNlpQuotes();
    List<ArticleReport> theirs = new ArrayList<>();
    for (GoldArticle gold : labels.articles()) {
      for (ArticleReport report : ours) {
        if (report.id().equals(gold.id()) && !gold.statements().isEmpty()) {
          theirs.add(quotes.read(gold, report));
        }
      }
    }
    Counts own = Evaluator.evaluate(labels, ours).of(Field.SPEAKER);
    Counts other = Evaluator.evaluate(labels, theirs).of(Field.SPEAKER);
    System.out.println(line("Gradewire, all", own));
    System.out.println(line("CoreNLP, all", other));
    System.out.println("Gradewire, people's alone: " + ofPeople(labels, ours));
    System.out.println("CoreNLP, people's alone: " + ofPeople(labels, theirs));
    assertThat(own.recall()).isGreaterThan(other.recall());
  }

  /** Counts the quotations whose speaker is somebody listed, and how many of them went there. */
  private static String ofPeople(Labels labels, List<ArticleReport> reports) {
    int all = 0;
    int right = 0;
    for (GoldArticle gold : labels.articles()) {
      for (ArticleReport report : reports) {
        if (report.id().equals(gold.id())) {
          Statements statements = Statements.of(gold, report);
          for (GoldStatement statement : gold.statements()) {
            Expectation label = statements.expectation(statement);
            if (statements.isOfPeople(statement)) {
              all++;
              right += label.allows(Field.SPEAKER, statements.speaker(statement)) ? 1 : 0;
            }
          }
        }
      }
    }
    return "%d of %d right: %s"
        .formatted(right, all, String.format(Locale.ROOT, "%.3f", (double) right / all));
  }

  private static String line(String who, Counts counts) {
    return String.format(
        Locale.ROOT,
        "%s: %d of %d quotations right: %.3f",
        who,
        counts.right(),
        counts.labelled(),
        counts.recall());
  }

  private static List<ArticleReport> reports() throws Exception {
    List<ArticleReport> reports = new ArrayList<>();
    new Folder(Pipeline.of(Knowledge.embedded()), 2, Progress.silent())
        .run(List.of(CORPUS), reports::add);
    return reports;
  }
}
