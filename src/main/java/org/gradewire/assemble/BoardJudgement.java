package org.gradewire.assemble;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Judgement;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;

/**
 * Finds how an official report judges the safeguarding board: beside the services, in a line of its
 * own further down.
 */
final class BoardJudgement {
  private static final double STATED = 0.97;
  private static final String BOARD = "lscb";

  private static final Pattern BOARD_LINE =
      Pattern.compile(
          "(?i)(?:\\d\\.? )?(?:the )?(?:effectiveness of the )?(?:local safeguarding children board|lscb)(?: \\(lscb\\))?"
              + "(?: (?:is|are) |\\t| )(?:outstanding|good|requires improvement(?: to be good)?|inadequate)[.]?");

  private final Facts facts;

  BoardJudgement(Facts facts) {
    this.facts = facts;
  }

  /** Returns the judgement, unless {@code judgements} have it or there is no such line. */
  Optional<Judgement> of(
      ArticleReport report, ArticleFindings findings, List<Judgement> judgements) {
    if (judgements.stream().anyMatch(it -> it.area().equals(BOARD))) {
      return Optional.empty();
    }
    for (Mention mention : findings.mentions()) {
      if (mention instanceof GradeMention grade) {
        Optional<Span> line = lineOf(report, grade.span());
        if (line.filter(it -> BOARD_LINE.matcher(facts.words(it)).matches()).isPresent()) {
          return Optional.of(
              new Judgement(
                  BOARD, null, facts.fact(grade.grade(), STATED, "grade/board-line", line.get())));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Span> lineOf(ArticleReport report, Span words) {
    return report.article().blocks().stream()
        .map(TextBlock::span)
        .filter(it -> it.contains(words))
        .findFirst();
  }
}
