package org.gradewire.assemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradewire.assemble.Subjects.Told;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.ArticleFindings.Dated;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Claim;
import org.gradewire.model.Decision;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Fingerprint;
import org.gradewire.model.Inspection;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.model.Person;
import org.gradewire.model.Status;
import org.gradewire.model.Tracer;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.TextBlock;
import org.jspecify.annotations.Nullable;

/** Joins the findings of one article into its report. Keeps no state between articles. */
public final class Assembler {
  private static final String NO_OVERALL =
      "no framework that this kind of inspection can have had then gives an overall grade";

  private final Knowledge knowledge;
  private final Calibrator calibrator;
  private final OfficialReports officials;

  /** Makes an assembler that knows the frameworks and providers of {@code knowledge}. */
  public Assembler(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.calibrator = new Calibrator(knowledge.calibration());
    this.officials = new OfficialReports(knowledge);
  }

  /** Returns what {@code article} alone says. */
  public ArticleReport assemble(AnnotatedArticle article, ArticleFindings findings) {
    return assemble(article, findings, Tracer.NONE);
  }

  /**
   * As {@link #assemble(AnnotatedArticle, ArticleFindings)}; {@code tracer} hears which claims made
   * which inspection, and why others made none.
   */
  public ArticleReport assemble(AnnotatedArticle article, ArticleFindings findings, Tracer tracer) {
    Facts facts = new Facts(article);
    List<Person> people = new People(facts).of(findings.people());
    List<String> warnings = new ArrayList<>(article.article().warnings());
    warnings.addAll(findings.warnings());
    ArticleReport report =
        new ArticleReport(
            article.article(),
            title(article, facts),
            published(findings.published(), facts),
            Publisher.of(article, facts),
            inspections(article, findings, facts, people, tracer),
            people,
            findings.reportStatements().stream().map(facts::cite).toList(),
            warnings,
            Fingerprint.NONE);
    return calibrator.apply(officials.complete(report, article, findings));
  }

  private List<Inspection> inspections(
      AnnotatedArticle article,
      ArticleFindings findings,
      Facts facts,
      List<Person> people,
      Tracer tracer) {
    Focus focus = new Focus(article, findings.mentions(), knowledge);
    String inspectorate = focus.inspectorate();
    if (inspectorate == null || focus.main() == null) {
      if (inspectorate != null) {
        tracer.note(
            new Decision.NoInspection(
                "the article names no body that %s inspects".formatted(inspectorate)));
      }
      return List.of();
    }
    Edtf published = findings.published() == null ? null : findings.published().value();
    InspectionMaker maker = new InspectionMaker(article, findings, facts, focus, knowledge);
    Subjects subjects =
        new Subjects(article, findings, focus, new AreaNames(facts, knowledge), tracer);
    List<Inspection> inspections = new ArrayList<>();
    for (Told told : subjects.told()) {
      boolean counts = focus.isMain(told.provider()) || focus.isRoundUp() || isNamed(told.claims());
      boolean passing =
          focus.inPassing(told.provider(), told.claims())
              || focus.isBesideTheNews(told.inspectorate(), told.claims());
      for (Draft draft : Timeline.of(told.claims(), published, headlines(article), tracer)) {
        Draft sorted = passing ? draft.asBackground() : draft;
        if (counts) {
          Inspection made = maker.make(told.provider(), told.inspectorate(), sorted);
          if (!focus.opensWithInspectorate() && saysNothing(made, sorted)) {
            Subjects.drop(sorted.claims(), NO_OVERALL, tracer);
          } else {
            told(inspections.size(), sorted, made, tracer);
            inspections.add(made);
          }
        } else {
          Subjects.drop(
              sorted.claims(), "%s is only pointed at".formatted(told.provider().name()), tracer);
        }
      }
    }
    return People.attach(inspections, people);
  }

  /**
   * All that was told was a grade that such an inspection cannot have given, and nobody was named
   * who gave it: "overall effectiveness: good", of a weekend.
   */
  private static boolean saysNothing(Inspection made, Draft draft) {
    return draft.grade() != null
        && draft.claims().stream().allMatch(claim -> claim.inspectorate() == null)
        && made.overall() == null
        && made.judgements().isEmpty()
        && made.inspectionDate() == null
        && made.publicationDate() == null
        && draft.type() == null;
  }

  private static void told(int number, Draft draft, Inspection made, Tracer tracer) {
    tracer.note(new Decision.Told(number, draft.claims()));
    String grade = draft.grade();
    if (grade != null && made.overall() == null) {
      tracer.note(new Decision.Withheld(number, "overall", grade, NO_OVERALL));
    }
  }

  private static Set<Integer> headlines(AnnotatedArticle article) {
    Set<Integer> headlines = new HashSet<>();
    for (int i = 0; i < article.sentences().size(); i++) {
      if (article.sentences().get(i).kind() == BlockKind.TITLE) {
        headlines.add(i);
      }
    }
    return headlines;
  }

  /** A provider in passing counts only where a statement names it itself. */
  private static boolean isNamed(List<Claim> claims) {
    return claims.stream()
        .anyMatch(
            claim ->
                claim.providers().stream()
                    .anyMatch(provider -> provider.reference() != Reference.ANAPHOR));
  }

  private static @Nullable Fact<String> title(AnnotatedArticle article, Facts facts) {
    for (TextBlock block : article.article().blocks()) {
      if (block.kind() == BlockKind.TITLE) {
        return facts.fact(article.words(block.span()), 0.95, "title/headline", block.span());
      }
    }
    return null;
  }

  private static @Nullable Fact<Edtf> published(@Nullable Dated dated, Facts facts) {
    if (dated == null) {
      return null;
    }
    List<Fact<Edtf>> others =
        dated.alternatives().stream()
            .map(other -> facts.fact(other.value(), other.confidence(), other.rule(), other.span()))
            .toList();
    return facts
        .fact(dated.value(), dated.confidence(), dated.rule(), dated.span())
        .withAlternatives(others);
  }

  /** Returns whether an inspection is the article's news. */
  static boolean isReported(Inspection inspection) {
    return inspection.status().value() == Status.REPORTED;
  }
}
