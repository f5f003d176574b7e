package org.gradewire.assemble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.assemble.OfficialHead.Title;
import org.gradewire.assemble.SitePeriods.Period;
import org.gradewire.knowledge.InspectionTypes;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Provider;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.model.Person;
import org.gradewire.model.Status;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.jspecify.annotations.Nullable;

/**
 * Completes what is told by an inspectorate's own report or letter. Such a document is of one
 * inspection, and its head says which: kind, body and days on site. What else it tells of lies
 * before that, and of what is to come it tells only what the law says.
 */
final class OfficialReports {
  private static final String INSPECTORATE = "Ofsted";
  private static final double STATED = 0.97;
  private static final String BOARD = "lscb";

  private static final Pattern BOARD_LINE =
      Pattern.compile(
          "(?i)(?:\\d\\.? )?(?:the )?(?:effectiveness of the )?(?:local safeguarding children board|lscb)(?: \\(lscb\\))?"
              + "(?: (?:is|are) |\\t| )(?:outstanding|good|requires improvement(?: to be good)?|inadequate)[.]?");

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
      people = new InspectionTeam(article, facts).with(report.people());
    }

    ArticleReport complete() {
      Inspection main = main();
      if (main == null) {
        return report;
      }
      List<Inspection> inspections = new ArrayList<>(List.of(main));
      for (Inspection other : report.inspections()) {
        if (!isMain(other, main) && isTold(other, main)) {
          inspections.add(
              other.status().value() == Status.REPORTED ? asBackground(other) : ofGrade(other));
        }
      }
      return new ArticleReport(
          report.article(),
          report.title(),
          report.published(),
          facts.fact(INSPECTORATE, STATED, "publisher/official-report", named.span()),
          inspections,
          people,
          report.warnings(),
          report.fingerprint());
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
      boolean exact = head.opening().isEmpty() || start == null || start.inspectionDate() == null;
      if (!periods.isEmpty() && exact) {
        builder.inspectionDate(onSite());
      }
      List<Judgement> judgements = new ArrayList<>(start == null ? List.of() : start.judgements());
      safeguardingBoard(judgements).ifPresent(judgements::add);
      return builder.judgements(judgements).people(people).build();
    }

    /** The site where all reports are is not the address of this one. */
    private boolean isSite(String address) {
      return !address.replaceFirst("^\\w+://", "").replaceFirst("/+$", "").contains("/");
    }

    /** The board was judged beside the services, in a line of its own further down. */
    private Optional<Judgement> safeguardingBoard(List<Judgement> judgements) {
      if (!"SIF".equals(head.title().framework())
          || judgements.stream().anyMatch(it -> it.area().equals(BOARD))) {
        return Optional.empty();
      }
      for (Mention mention : findings.mentions()) {
        if (mention instanceof GradeMention grade) {
          Optional<Span> line = lineOf(grade.span());
          if (line.filter(it -> BOARD_LINE.matcher(facts.words(it)).matches()).isPresent()) {
            return Optional.of(
                new Judgement(
                    BOARD,
                    null,
                    facts.fact(grade.grade(), STATED, "grade/board-line", line.get())));
          }
        }
      }
      return Optional.empty();
    }

    private Optional<Span> lineOf(Span words) {
      return report.article().blocks().stream()
          .map(TextBlock::span)
          .filter(it -> it.contains(words))
          .findFirst();
    }

    private boolean isOfInspectorate(Inspection inspection) {
      return inspection.inspectorate() != null
          && inspection.inspectorate().value().equals(INSPECTORATE);
    }

    private boolean isOf(Inspection inspection, ProviderMention body) {
      return known(body)
          .map(
              provider ->
                  provider.name().equals(inspection.provider().value())
                      || provider.formerNames().stream()
                          .anyMatch(it -> it.name().equals(inspection.provider().value())))
          .orElse(true);
    }

    private Inspection.Builder started(ProviderMention body) {
      Optional<Provider> provider = known(body);
      String name = provider.map(Provider::name).orElse(body.name());
      return Inspection.of(
              facts.fact(name, STATED, body.rule(), body.span()),
              facts.fact(Status.REPORTED, STATED, head.title().id(), head.heading()))
          .codes(
              provider.map(Provider::urn).orElse(null),
              provider.map(Provider::onsCode).orElse(null))
          .inspectorate(facts.fact(INSPECTORATE, STATED, "inspectorate/name", named.span()));
    }

    private Optional<Provider> known(ProviderMention body) {
      return knowledge.providers().stream().filter(it -> it.id().equals(body.key())).findFirst();
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

    private boolean isMain(Inspection other, Inspection main) {
      boolean same =
          other.status().value() == Status.REPORTED
              && isOfInspectorate(other)
              && other.provider().value().equals(main.provider().value());
      Edtf date = dateOf(other);
      return same
          || (date != null
              && date.precision() == Edtf.Precision.DAY
              && periods.stream().anyMatch(it -> it.date().compatibleWith(date)));
    }

    /** What is to come is told only with a day after this report; what lies before, of bodies. */
    private boolean isTold(Inspection other, Inspection main) {
      Edtf date = dateOf(other);
      Optional<LocalDate> held = Optional.ofNullable(dateOf(main)).flatMap(Edtf::latest);
      if (other.status().value() == Status.PLANNED) {
        return date != null
            && held.isPresent()
            && date.earliest().filter(it -> it.isAfter(held.get())).isPresent();
      }
      boolean known =
          knowledge.providers().stream()
              .anyMatch(it -> it.name().equals(other.provider().value()) || other.urn() != null);
      return known && (other.status().value() == Status.PREVIOUS || date != null);
    }

    /** A grade beside the words for a visit that gives none is that of an inspection before. */
    private Inspection ofGrade(Inspection other) {
      Fact<String> type = other.type();
      return type != null && other.overall() != null && InspectionTypes.isUngraded(type.value())
          ? other.toBuilder().type(null).ordinal(null).framework(null).build()
          : other;
    }

    private Inspection asBackground(Inspection other) {
      Fact<Status> status = other.status();
      return other.toBuilder()
          .status(
              new Fact<>(Status.PREVIOUS, status.confidence(), status.rule(), status.citations()))
          .people(List.of())
          .build();
    }
  }

  private static @Nullable Edtf dateOf(Inspection inspection) {
    return inspection.inspectionDate() == null ? null : inspection.inspectionDate().value();
  }
}
