package org.gradewire.assemble;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gradewire.knowledge.Framework;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.Claim;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.model.Status;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells the kind of an inspection, its number in a series, and its framework. */
final class Types {
  private static final String FULL = "full";
  private static final String AREA_SEND = "area-send";
  private static final int LEAD_SENTENCES = 5;
  private static final Pattern INSPECTED = Pattern.compile("\\b[Ii]nspected\\b");
  private final AnnotatedArticle article;
  private final ArticleFindings findings;
  private final Facts facts;
  private final Knowledge knowledge;

  Types(AnnotatedArticle article, ArticleFindings findings, Facts facts, Knowledge knowledge) {
    this.article = article;
    this.findings = findings;
    this.facts = facts;
    this.knowledge = knowledge;
  }

  /** Returns the kind that the words state, or else the one that follows from what they say. */
  @Nullable Fact<String> of(Draft draft, ProviderMention provider, String inspectorate) {
    Fact<String> type = stated(draft);
    if (type == null && draft.status() == Status.REPORTED && !isGraded(draft)) {
      type = ofArticle();
    }
    if (type == null && isGraded(draft)) {
      Claim graded = firstGraded(draft);
      type =
          facts.fact(
              onlyType(inspectorate, provider.remit(), graded),
              0.8,
              "type/graded",
              graded.evidence());
    }
    return type == null ? ofBareInspection(draft) : type;
  }

  private @Nullable Fact<String> stated(Draft draft) {
    String type = draft.type();
    if (type == null) {
      return null;
    }
    TreeSet<Span> spans = new TreeSet<>();
    String rule = "";
    for (Claim claim : draft.claims()) {
      VisitMention visit = claim.visit();
      if (visit != null && type.equals(visit.type())) {
        rule = visit.rule();
        spans.add(visit.span());
      }
    }
    return facts.fact(type, 0.95, rule, List.copyOf(spans));
  }

  private static boolean isGraded(Draft draft) {
    return draft.claims().stream().anyMatch(claim -> claim.grade() != null);
  }

  private static Claim firstGraded(Draft draft) {
    return draft.claims().stream().filter(claim -> claim.grade() != null).findFirst().orElseThrow();
  }

  /** The kind of visit that headline or opening name, where a section of the article names none. */
  private @Nullable Fact<String> ofArticle() {
    int lead =
        article.sentences().isEmpty()
            ? 0
            : article
                .sentences()
                .get(Math.min(LEAD_SENTENCES, article.sentences().size()) - 1)
                .span()
                .end();
    for (Mention mention : findings.mentions()) {
      if (mention instanceof VisitMention visit
          && visit.type() != null
          && visit.span().end() <= lead) {
        return facts.fact(visit.type(), 0.85, visit.rule(), visit.span());
      }
    }
    return null;
  }

  /** Whether all inspections whose kind the article states are of area SEND. */
  private boolean isOfAreaSend() {
    List<String> kinds =
        findings.mentions().stream()
            .filter(VisitMention.class::isInstance)
            .map(mention -> ((VisitMention) mention).type())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return kinds.equals(List.of(AREA_SEND));
  }

  /** "The inspection", with nothing that says otherwise, is a full one. */
  private @Nullable Fact<String> ofBareInspection(Draft draft) {
    if (isOfAreaSend() && draft.claims().stream().noneMatch(claim -> claim.grade() != null)) {
      return facts.fact(AREA_SEND, 0.75, "type/area-send", draft.claims().get(0).evidence());
    }
    for (Claim claim : draft.claims()) {
      VisitMention visit = claim.visit();
      if (visit != null
          && (visit.rule().equals("visit/inspection")
              || visit.rule().equals("visit/unannounced"))) {
        return facts.fact(FULL, 0.75, "type/inspection", visit.span());
      }
      if (claim.rule().endsWith("-inspected") || isOfInspectors(claim)) {
        return facts.fact(FULL, 0.7, "type/inspected", claim.evidence());
      }
    }
    return null;
  }

  /** "Ofsted inspected Alder School in May". */
  private boolean isOfInspectors(Claim claim) {
    return !claim.inspected().isEmpty()
        && claim.grade() == null
        && INSPECTED.matcher(facts.words(claim.evidence())).find();
  }

  /** Some bodies are only ever inspected in one way, and some grades only ever given in one. */
  private String onlyType(String inspectorate, String remit, Claim graded) {
    Set<String> types = new HashSet<>();
    Set<String> ofGrade = new HashSet<>();
    for (Framework framework : frameworks(inspectorate, remit)) {
      types.addAll(framework.types());
      if (hasGrade(inspectorate, framework, graded)) {
        ofGrade.addAll(framework.types());
      }
    }
    if (ofGrade.size() == 1) {
      return ofGrade.iterator().next();
    }
    return types.size() == 1 ? types.iterator().next() : FULL;
  }

  private boolean hasGrade(String inspectorate, Framework framework, Claim graded) {
    GradeMention grade = graded.grade();
    return grade != null
        && knowledge.inspectorates().stream()
            .filter(known -> known.id().equals(inspectorate))
            .flatMap(known -> known.scales().stream())
            .anyMatch(
                scale -> scale.id().equals(framework.scale()) && scale.rank(grade.grade()) >= 0);
  }

  private List<Framework> frameworks(String inspectorate, String remit) {
    return knowledge.inspectorates().stream()
        .filter(known -> known.id().equals(inspectorate))
        .map(known -> known.frameworksFor(remit))
        .flatMap(List::stream)
        .toList();
  }

  /** Returns the number in a series, or {@code null}. */
  @Nullable Fact<Integer> ordinal(Draft draft) {
    Integer ordinal = draft.ordinal();
    if (ordinal == null) {
      return null;
    }
    List<Span> spans =
        draft.claims().stream()
            .filter(claim -> claim.visit() != null && ordinal.equals(claim.visit().ordinal()))
            .map(claim -> claim.visit().span())
            .toList();
    return facts.fact(ordinal, 0.95, "visit/ordinal", spans);
  }

  /** Returns the only framework that this kind of inspection can have had on that date, or null. */
  @Nullable Fact<String> framework(
      String inspectorate,
      String remit,
      @Nullable Fact<String> type,
      @Nullable Fact<Edtf> inspected) {
    if (type == null || inspected == null || inspected.value().earliest().isEmpty()) {
      return null;
    }
    Set<String> fitting = new HashSet<>();
    for (Framework framework : frameworks(inspectorate, remit)) {
      if (framework.types().contains(type.value()) && overlaps(framework, inspected.value())) {
        fitting.add(framework.id());
      }
    }
    return fitting.size() == 1
        ? new Fact<>(fitting.iterator().next(), 0.85, "framework/by-date", inspected.citations())
        : null;
  }

  /**
   * Returns whether an inspection of this kind can have had an overall grade on that day; true
   * where the models folder knows of no framework for it.
   *
   * @param day when it was held or at least told, or {@code null}
   */
  boolean givesOverall(
      String inspectorate, String remit, @Nullable Fact<String> type, @Nullable LocalDate day) {
    List<Framework> possible =
        frameworks(inspectorate, remit).stream()
            .filter(it -> type == null || it.types().contains(type.value()))
            .filter(it -> day == null || it.inForce(day, day))
            .toList();
    return possible.isEmpty() || possible.stream().anyMatch(Framework::overall);
  }

  /** Returns the areas of the framework of this id that was in force on that date. */
  Set<String> areas(
      String inspectorate,
      String remit,
      @Nullable Fact<String> framework,
      @Nullable Fact<Edtf> inspected) {
    Set<String> areas = new HashSet<>();
    if (framework != null && inspected != null && inspected.value().earliest().isPresent()) {
      for (Framework known : frameworks(inspectorate, remit)) {
        if (known.id().equals(framework.value()) && overlaps(known, inspected.value())) {
          known.areas().forEach(area -> areas.add(area.id()));
        }
      }
    }
    return areas;
  }

  private static boolean overlaps(Framework framework, Edtf date) {
    return framework.inForce(date.earliest().orElseThrow(), date.latest().orElseThrow());
  }
}
