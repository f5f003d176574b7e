package org.gradewire.explain;

import java.util.List;
import java.util.Locale;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Claim;
import org.gradewire.model.Decision;
import org.gradewire.model.Decision.NotListed;
import org.gradewire.model.Decision.Withheld;
import org.gradewire.model.Mention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;

/**
 * The way of one article from its words to its inspections, step by step.
 *
 * @param article with its sentences
 * @param report what became of it
 * @param sentences one for each sentence, in text order
 * @param withheld values that claims give and inspections do not have
 * @param notListed who is named but not listed among the people
 * @param notes why there is no inspection, if there is none; one sentence each
 */
public record Steps(
    AnnotatedArticle article,
    ArticleReport report,
    List<SentenceSteps> sentences,
    List<Withheld> withheld,
    List<NotListed> notListed,
    List<String> notes) {

  /** Copies the lists. */
  public Steps {
    sentences = List.copyOf(sentences);
    withheld = List.copyOf(withheld);
    notListed = List.copyOf(notListed);
    notes = List.copyOf(notes);
  }

  /** Retraces the way of {@code article}. */
  public static Steps of(
      AnnotatedArticle article,
      ArticleFindings findings,
      ArticleReport report,
      List<Decision> decisions) {
    return new Retracing(article, findings, report, decisions).steps();
  }

  /**
   * One sentence.
   *
   * @param sentence where it stands
   * @param mentions what it names, in text order
   * @param claims what it states
   */
  public record SentenceSteps(
      Sentence sentence, List<MentionStep> mentions, List<ClaimStep> claims) {

    /** Copies the lists. */
    public SentenceSteps {
      mentions = List.copyOf(mentions);
      claims = List.copyOf(claims);
    }

    /** Returns what kind of block it is in, in lower case. */
    String kind() {
      return sentence.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** What became of a mention or a claim. */
  public enum Fate {
    /** It is part of an inspection. */
    USED,
    /** It says whom or what others are about, and needs no claim of its own. */
    CONTEXT,
    /** A veto took it away. */
    VETOED,
    /** Nothing came of it. */
    REJECTED
  }

  /**
   * One mention.
   *
   * @param rule the id of the rule that decided its fate; empty where none did
   * @param reason which condition failed; empty where none did
   */
  public record MentionStep(Mention mention, Fate fate, String rule, String reason) {}

  /**
   * One claim.
   *
   * @param outcomes what became of it; more than one if it is about several bodies or dates
   */
  public record ClaimStep(Claim claim, List<Outcome> outcomes) {

    /** Copies the list. */
    public ClaimStep {
      outcomes = List.copyOf(outcomes);
    }

    /** Returns what became of it. */
    Fate fate() {
      return outcomes.stream().anyMatch(outcome -> outcome.fate() == Fate.USED)
          ? Fate.USED
          : Fate.REJECTED;
    }
  }

  /**
   * What became of a claim.
   *
   * @param fate used or rejected
   * @param inspection the number of its inspection in the report, from 0, or -1
   * @param rule the id of the rule that decided; empty where none did
   * @param words what it gave, or which condition failed
   */
  public record Outcome(Fate fate, int inspection, String rule, String words) {}
}
