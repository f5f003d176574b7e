package org.gradewire.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradewire.assemble.OfficialHead.Title;
import org.gradewire.assemble.SitePeriods.Period;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Provider;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.model.Person;
import org.gradewire.model.Status;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Completes what is told by an inspectorate's own report or letter. Such a document is of one
 * inspection, and its head says which: kind, body and days on site. What else it tells of lies
 * before that, and of what is to come it tells only what the law says.
 */
final class OfficialReports {
  private static final String INSPECTORATE = "Ofsted";
  private static final double STATED = 0.97;
  private final Knowledge knowledge;
  private final List<Title> titles;

  OfficialReports(Knowledge knowledge) {
    this.knowledge = knowledge;
    titles = knowledge.wordings("official").stream().map(Title::of).toList();
  }

  /** Returns {@code report} completed, or as it is where {@code article} is no such document. */
  ArticleReport complete(ArticleReport report, AnnotatedArticle article, ArticleFindings findings) {
    Optional<InspectorateMention> named = inspectorate(findings);
    if (named.isEmpty()) {
      return report;
    }
    return OfficialHead.of(article, titles)
        .map(head -> new Reading(report, article, findings, head, named.get()).complete())
        .orElse(report);
  }

  private static Optional<InspectorateMention> inspectorate(ArticleFindings findings) {
    return findings.mentions().stream()
        .filter(InspectorateMention.class::isInstance)
        .map(InspectorateMention.class::cast)
        .filter(it -> it.inspectorate().equals(INSPECTORATE))
        .findFirst();
  }

  /** The reading of one document. */
  private final class Reading {
    private final ArticleReport report;
    private final ArticleFindings findings;
    private final OfficialHead head;
    private final InspectorateMention named;
    private final Facts facts;
    private final List<Period> periods;
    private final List<Person> people;

    Reading(
        ArticleReport report,
        AnnotatedArticle article,
        ArticleFindings findings,
        OfficialHead head,
        InspectorateMention named) {
      this.report = report;
      this.findings = findings;
      this.head = head;
      this.named = named;
      facts = new Facts(article);
      periods = head.days() == null ? List.of() : SitePeriods.of(facts.words(head.days()));
      people = new InspectionTeam(article, facts).with(report.people(), head.opening());
    }

    ArticleReport complete() {
      Inspection main = main();
      if (main == null) {
        return report;
      }
      List<Inspection> inspections = new ArrayList<>(List.of(main));
      inspections.addAll(
          new OfficialBackground(knowledge, main, periods.stream().map(Period::date).toList())
              .of(report.inspections()));
      return report.with(
          facts.fact(INSPECTORATE, STATED, ArticleReport.OFFICIAL, named.span()),
          inspections,
          people);
    }

    private @Nullable Inspection main() {
      Optional<Inspection> told =
          report.inspections().stream()
              .filter(it -> it.status().value() == Status.REPORTED && isOfInspectorate(it))
              .findFirst();
      Optional<ProviderMention> body = body();
      Inspection.Builder builder;
      Inspection start;
      if (told.isPresent() && body.filter(it -> !isOf(told.get(), it)).isEmpty()) {
        start = told.get();
        builder = start.toBuilder();
      } else if (body.isPresent()) {
        start = null;
        builder = started(body.get());
      } else {
        return null;
      }
      Title title = head.title();
      builder.type(facts.fact(title.type(), STATED, title.id(), head.heading()));
      if (title.framework() != null && (start == null || start.framework() == null)) {
        builder.framework(facts.fact(title.framework(), STATED, title.id(), head.heading()));
      }
      if (start == null || start.ordinal() == null) {
        builder.ordinal(ordinal());
      }
      if (!periods.isEmpty()) {
        builder.inspectionDate(onSite());
      }
      if (start != null && start.reportUrl() != null && isSite(start.reportUrl().value())) {
        builder.reportUrl(null);
      }
      List<Judgement> judgements = new ArrayList<>(start == null ? List.of() : start.judgements());
      if ("SIF".equals(title.framework())) {
        new BoardJudgement(facts).of(report, findings, judgements).ifPresent(judgements::add);
      }
      return builder.judgements(judgements).people(people).build();
    }

    /** The site where all reports are is not the address of this one. */
    private boolean isSite(String address) {
      return !address.replaceFirst("^\\w+://", "").replaceFirst("/+$", "").contains("/");
    }

    private boolean isOfInspectorate(Inspection inspection) {
      return inspection.inspectorate() != null
          && inspection.inspectorate().value().equals(INSPECTORATE);
    }

    private boolean isOf(Inspection inspection, ProviderMention body) {
      return knowledge
          .provider(body.key())
          .map(
              provider ->
                  provider.name().equals(inspection.provider().value())
                      || provider.formerNames().stream()
                          .anyMatch(it -> it.name().equals(inspection.provider().value())))
          .orElse(true);
    }

    private Inspection.Builder started(ProviderMention body) {
      Optional<Provider> provider = knowledge.provider(body.key());
      String name = provider.map(Provider::name).orElse(body.name());
      return Inspection.of(
              facts.fact(name, STATED, body.rule(), body.span()),
              facts.fact(Status.REPORTED, STATED, head.title().id(), head.heading()))
          .codes(
              provider.map(Provider::urn).orElse(null),
              provider.map(Provider::onsCode).orElse(null))
          .inspectorate(facts.fact(INSPECTORATE, STATED, "inspectorate/name", named.span()));
    }

    /** The body that the heading names, else that to whose office the letter goes. */
    private Optional<ProviderMention> body() {
      return bodyIn(List.of(head.heading())).or(() -> bodyIn(head.addressed()));
    }

    private Optional<ProviderMention> bodyIn(List<Span> places) {
      return findings.mentions().stream()
          .filter(ProviderMention.class::isInstance)
          .map(ProviderMention.class::cast)
          .filter(it -> it.reference() != Reference.ANAPHOR && !it.delivery())
          .filter(it -> it.remit().equals("local-authority-children"))
          .filter(it -> places.stream().anyMatch(place -> place.contains(it.span())))
          .findFirst();
    }

    private Fact<Edtf> onSite() {
      int from = head.days() == null ? 0 : head.days().start();
      List<Fact<Edtf>> all = new ArrayList<>();
      for (Period period : periods) {
        String rule = all.isEmpty() ? "date/on-site" : "date/further-days-on-site";
        all.add(facts.fact(period.date(), STATED, rule, period.span().shift(from)));
      }
      return all.get(0).withAlternatives(all.subList(1, all.size()));
    }

    private @Nullable Fact<Integer> ordinal() {
      for (Mention mention : findings.mentions()) {
        if (mention instanceof VisitMention visit
            && visit.ordinal() != null
            && head.title().type().equals(visit.type())
            && head.opening().stream().anyMatch(it -> it.contains(visit.span()))) {
          return facts.fact(visit.ordinal(), STATED, "visit/ordinal", visit.span());
        }
      }
      return null;
    }
  }
}
