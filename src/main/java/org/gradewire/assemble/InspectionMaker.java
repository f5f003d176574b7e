package org.gradewire.assemble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Provider;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.Claim;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Finding;
import org.gradewire.model.Inspection;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.LinkMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.model.Status;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes a cited inspection of the claims about it. */
final class InspectionMaker {
  private static final int NAMES_CITED = 3;
  private static final double STATED = 0.95;
  private static final double STATED_TWICE = 0.98;
  private static final double DELIVERED = 0.9;

  /** Whether an inspection is the news or background is told by more than the words cited. */
  private static final double STATUS = 0.9;

  /** A list item may go on below, or be cut by the page. */
  private static final double POINT = 0.8;

  private final ArticleFindings findings;
  private final Map<String, List<ProviderMention>> namesByKey = new HashMap<>();
  private final Map<String, List<Span>> deliveriesByName = new HashMap<>();
  private final Facts facts;
  private final Focus focus;
  private final Knowledge knowledge;
  private final AreaNames areaNames;
  private final Judgements judgements;
  private final Types types;

  InspectionMaker(
      AnnotatedArticle article,
      ArticleFindings findings,
      Facts facts,
      Focus focus,
      Knowledge knowledge) {
    this.findings = findings;
    this.facts = facts;
    this.focus = focus;
    this.knowledge = knowledge;
    areaNames = new AreaNames(facts, knowledge);
    judgements = new Judgements(facts);
    types = new Types(article, findings, facts, knowledge);
    for (Mention mention : findings.mentions()) {
      if (mention instanceof ProviderMention provider) {
        index(provider);
      }
    }
  }

  private void index(ProviderMention provider) {
    namesByKey.computeIfAbsent(provider.key(), key -> new ArrayList<>()).add(provider);
    if (provider.delivery() && provider.reference() == Reference.NAME) {
      deliveriesByName
          .computeIfAbsent(provider.name(), name -> new ArrayList<>())
          .add(provider.span());
    }
  }

  /** Returns the inspection that {@code draft} tells of. */
  Inspection make(ProviderMention provider, String inspectorate, Draft draft) {
    Optional<Provider> known = knowledge.provider(provider.key());
    Fact<Edtf> inspected = inspectionDate(draft);
    Fact<Edtf> published = publicationDate(draft);
    Fact<String> type = types.of(draft, provider, inspectorate);
    Fact<String> framework = types.framework(inspectorate, provider.remit(), type, inspected);
    LocalDate day = dayOf(draft, inspected);
    // What has not been held has given no grade: one told beside it is of another inspection.
    boolean held = draft.status() != Status.PLANNED;
    boolean graded =
        held
            && (draft.isGradedByOutcome()
                || types.givesOverall(inspectorate, provider.remit(), type, day));
    Set<String> areas = types.areas(inspectorate, provider.remit(), framework, inspected);
    boolean main = focus.isMain(provider) && draft.status() == Status.REPORTED;
    return Inspection.of(provider(provider), status(draft))
        .inspectorate(inspectorate(inspectorate, draft))
        .codes(known.map(Provider::urn).orElse(null), known.map(Provider::onsCode).orElse(null))
        .deliveredBy(known.map(it -> deliveredBy(it, draft, inspected)).orElse(null))
        .type(type)
        .ordinal(types.ordinal(draft))
        .framework(framework)
        .overall(graded ? overall(draft) : null)
        .notOverall(held && draft.grade() == null ? ruledOut(draft) : null)
        .judgements(
            judgements.of(
                draft, area -> areaNames.of(area, inspectorate, provider.remit(), day), areas))
        .inspectionDate(inspected)
        .publicationDate(published)
        .reportUrl(main ? reportUrl() : null)
        .findings(main ? points() : List.of())
        .build();
  }

  /** The last day on site, or for the article's news the day of the article. */
  private @Nullable LocalDate dayOf(Draft draft, @Nullable Fact<Edtf> inspected) {
    Optional<LocalDate> day = Optional.ofNullable(inspected).flatMap(it -> it.value().latest());
    if (day.isEmpty() && draft.status() == Status.REPORTED) {
      day = Optional.ofNullable(findings.published()).flatMap(it -> it.value().latest());
    }
    return day.orElse(null);
  }

  /** Cites the first places that name the provider, its own name before that of its place. */
  private Fact<String> provider(ProviderMention provider) {
    TreeSet<Span> names = new TreeSet<>();
    ProviderMention best = provider;
    for (Reference reference : Reference.values()) {
      for (ProviderMention named : namesByKey.getOrDefault(provider.key(), List.of())) {
        if (names.size() < NAMES_CITED
            && named.reference() == reference
            && (!named.delivery() || reference != Reference.NAME)) {
          best = best.delivery() || names.isEmpty() ? named : best;
          names.add(named.span());
        }
      }
    }
    if (names.isEmpty()) {
      names.add(provider.span());
    }
    String name = knowledge.provider(provider.key()).map(this::nameOf).orElse(best.name());
    return facts.fact(name, confidence(names.size()), best.rule(), List.copyOf(names));
  }

  /** The official name, or the former one if that is what the article calls the body. */
  private String nameOf(Provider provider) {
    for (Provider.FormerName former : provider.formerNames()) {
      for (ProviderMention named : namesByKey.getOrDefault(provider.id(), List.of())) {
        if (facts.words(named.span()).equalsIgnoreCase(former.name())) {
          return former.name();
        }
      }
    }
    return provider.name();
  }

  private Fact<Status> status(Draft draft) {
    Claim first = draft.claims().get(0);
    return facts.fact(draft.status(), STATUS, first.rule(), first.evidence());
  }

  private Fact<String> inspectorate(String main, Draft draft) {
    TreeSet<Span> named = new TreeSet<>();
    for (Claim claim : draft.claims()) {
      InspectorateMention mention = claim.inspectorate();
      if (mention != null && mention.inspectorate().equals(main)) {
        named.add(mention.span());
      }
    }
    if (named.isEmpty()) {
      findings.mentions().stream()
          .filter(it -> it instanceof InspectorateMention by && by.inspectorate().equals(main))
          .findFirst()
          .ifPresent(it -> named.add(it.span()));
    }
    return facts.fact(main, STATED_TWICE, "inspectorate/name", List.copyOf(named));
  }

  private @Nullable Fact<String> overall(Draft draft) {
    return gradeFact(draft.grade(), draft.claims().stream().filter(Claim::gradesOverall).toList());
  }

  private @Nullable Fact<String> ruledOut(Draft draft) {
    return gradeFact(
        draft.ruledOut(),
        draft.claims().stream()
            .filter(claim -> claim.ruledOut() && claim.areas().isEmpty())
            .toList());
  }

  private @Nullable Fact<String> gradeFact(@Nullable String value, List<Claim> claims) {
    TreeSet<Span> evidence = new TreeSet<>();
    String rule = "";
    for (Claim claim : claims) {
      GradeMention grade = claim.grade();
      if (grade != null && grade.grade().equals(value)) {
        rule = rule.isEmpty() ? claim.rule() : rule;
        evidence.add(claim.evidence().union(grade.span()));
      }
    }
    return value == null
        ? null
        : facts.fact(value, confidence(evidence.size()), rule, List.copyOf(evidence));
  }

  private @Nullable Fact<Edtf> inspectionDate(Draft draft) {
    Edtf value = draft.date();
    if (value == null) {
      return null;
    }
    TreeSet<Span> evidence = new TreeSet<>();
    String rule = "";
    for (Claim claim : draft.claims()) {
      for (DateMention date : claim.inspected()) {
        rule = rule.isEmpty() || date.value().equals(value) ? claim.rule() : rule;
        evidence.add(wordsOf(claim, date));
      }
    }
    return facts.fact(value, confidence(evidence.size()), rule, List.copyOf(evidence));
  }

  /** The words of the claim, or those of the date where it stands elsewhere in the sentence. */
  private static Span wordsOf(Claim claim, DateMention date) {
    return claim.evidence().contains(date.span()) ? claim.evidence() : date.span();
  }

  private @Nullable Fact<Edtf> publicationDate(Draft draft) {
    Fact<Edtf> best = null;
    List<Fact<Edtf>> others = new ArrayList<>();
    for (Claim claim : draft.claims()) {
      DateMention date = claim.published();
      if (date != null) {
        Span words = wordsOf(claim, date);
        Fact<Edtf> fact = facts.fact(date.value(), STATED, claim.rule(), words);
        if (best == null) {
          best = fact;
        } else if (!best.value().equals(fact.value())) {
          others.add(fact);
        }
      }
    }
    return best == null ? null : best.withAlternatives(others);
  }

  /** The body that ran the services at the time, if the article names it. */
  private @Nullable Fact<String> deliveredBy(
      Provider provider, Draft draft, @Nullable Fact<Edtf> inspected) {
    for (Provider.Delivery delivery : provider.deliveries()) {
      if (Deliveries.ran(delivery, inspected == null ? null : inspected.value(), draft.status())) {
        List<Span> named = deliveriesByName.getOrDefault(delivery.name(), List.of());
        if (!named.isEmpty()) {
          List<Span> cited = named.subList(0, Math.min(NAMES_CITED, named.size()));
          return facts.fact(delivery.name(), DELIVERED, "provider/delivery", cited);
        }
      }
    }
    return null;
  }

  private @Nullable Fact<String> reportUrl() {
    for (Mention mention : findings.mentions()) {
      if (mention instanceof LinkMention link) {
        return facts.fact(link.address(), STATED, link.rule(), link.span());
      }
    }
    return null;
  }

  private List<Finding> points() {
    return findings.points().stream()
        .filter(point -> focus.isOfMain(point.span()))
        .map(
            point ->
                new Finding(
                    point.kind(),
                    facts.fact(facts.words(point.span()), POINT, point.rule(), point.span())))
        .toList();
  }

  private static double confidence(int citations) {
    return citations > 1 ? STATED_TWICE : STATED;
  }
}
