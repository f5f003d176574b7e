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
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.model.Person;
import org.gradewire.model.Status;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.TextBlock;
import org.jspecify.annotations.Nullable;

/** Joins the findings of one article into its report. Keeps no state between articles. */
public final class Assembler {
  private final Knowledge knowledge;

  /** Makes an assembler that knows the frameworks and providers of {@code knowledge}. */
  public Assembler(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Returns what {@code article} alone says. */
  public ArticleReport assemble(AnnotatedArticle article, ArticleFindings findings) {
    Facts facts = new Facts(article);
    List<Person> people = new People(facts).of(findings.people());
    List<String> warnings = new ArrayList<>(article.article().warnings());
    warnings.addAll(findings.warnings());
    return new ArticleReport(
        article.article(),
        title(article, facts),
        published(findings.published(), facts),
        Publisher.of(article, facts),
        inspections(article, findings, facts, people),
        people,
        warnings);
  }

  private List<Inspection> inspections(
      AnnotatedArticle article, ArticleFindings findings, Facts facts, List<Person> people) {
    Focus focus = new Focus(article, findings.mentions(), knowledge);
    if (focus.inspectorate() == null || focus.main() == null) {
      return List.of();
    }
    Edtf published = findings.published() == null ? null : findings.published().value();
    InspectionMaker maker = new InspectionMaker(article, findings, facts, focus, knowledge);
    Subjects subjects =
        new Subjects(article, findings, focus, new AreaNames(facts, knowledge));
    List<Inspection> inspections = new ArrayList<>();
    for (Told told : subjects.told()) {
      if (focus.isMain(told.provider()) || isNamed(told.claims())) {
        boolean passing = focus.inPassing(told.provider(), told.claims());
        for (Draft draft : Timeline.of(told.claims(), published, headlines(article))) {
          Draft sorted = passing ? draft.asBackground() : draft;
          inspections.add(maker.make(told.provider(), told.inspectorate(), sorted));
        }
      }
    }
    return People.attach(inspections, people);
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
