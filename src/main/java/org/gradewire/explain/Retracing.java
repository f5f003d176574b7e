package org.gradewire.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradewire.explain.Steps.ClaimStep;
import org.gradewire.explain.Steps.Fate;
import org.gradewire.explain.Steps.MentionStep;
import org.gradewire.explain.Steps.Outcome;
import org.gradewire.explain.Steps.SentenceSteps;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Claim;
import org.gradewire.model.Decision;
import org.gradewire.model.Decision.Dropped;
import org.gradewire.model.Decision.Joined;
import org.gradewire.model.Decision.NoInspection;
import org.gradewire.model.Decision.NotListed;
import org.gradewire.model.Decision.NotNews;
import org.gradewire.model.Decision.PassedOver;
import org.gradewire.model.Decision.Told;
import org.gradewire.model.Decision.Vetoed;
import org.gradewire.model.Decision.Withheld;
import org.gradewire.model.Inspection;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;

/** The work of finding out what became of each mention and claim of one article. */
final class Retracing {
  private static final Comparator<Claim> IN_ORDER =
      Comparator.comparing(Claim::sentence)
          .thenComparing(Claim::evidence)
          .thenComparing(Claim::rule);

  private final AnnotatedArticle article;
  private final ArticleFindings findings;
  private final ArticleReport report;
  private final List<Decision> decisions;

  /** What became of each claim, by what the stages leave unchanged of it. */
  private final Map<Claim, Set<Outcome>> outcomes = new HashMap<>();

  private final Map<Claim, Claim> shown = new LinkedHashMap<>();
  private final Map<Mention, Fate> claimed = new HashMap<>();
  private final Map<Mention, MentionStep> decided = new LinkedHashMap<>();

  Retracing(
      AnnotatedArticle article,
      ArticleFindings findings,
      ArticleReport report,
      List<Decision> decisions) {
    this.article = article;
    this.findings = findings;
    this.report = report;
    this.decisions = decisions;
  }

  Steps steps() {
    findings.claims().forEach(claim -> shown.putIfAbsent(key(claim), claim));
    decisions.forEach(this::read);
    shown.forEach((key, claim) -> claim(claim, outcomesOf(claim)));
    List<SentenceSteps> sentences = new ArrayList<>();
    for (int i = 0; i < article.sentences().size(); i++) {
      sentences.add(new SentenceSteps(article.sentences().get(i), mentions(i), claims(i)));
    }
    return new Steps(
        article,
        report,
        sentences,
        of(Withheld.class),
        of(NotListed.class),
        of(NoInspection.class).stream().map(NoInspection::reason).toList());
  }

  private <D extends Decision> List<D> of(Class<D> kind) {
    return decisions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void read(Decision decision) {
    if (decision instanceof Vetoed veto) {
      String reason = "“%s”".formatted(article.words(veto.words()));
      veto.taken().forEach(mention -> decide(mention, Fate.VETOED, veto.rule(), reason));
    } else if (decision instanceof PassedOver passed) {
      decide(passed.mention(), Fate.REJECTED, passed.rule(), passed.reason());
    } else if (decision instanceof Joined joined) {
      String into = "became part of “%s”".formatted(article.words(joined.grade().evidence()));
      add(joined.event(), new Outcome(Fate.USED, -1, joined.grade().rule(), into));
    } else if (decision instanceof Dropped dropped) {
      add(dropped.claim(), new Outcome(Fate.REJECTED, -1, dropped.rule(), dropped.reason()));
    } else if (decision instanceof Told told) {
      told.claims().forEach(claim -> add(claim, told(told.inspection(), claim)));
    }
  }

  private Outcome told(int inspection, Claim claim) {
    List<Withheld> kept =
        of(Withheld.class).stream().filter(it -> it.inspection() == inspection).toList();
    Inspection made = report.inspections().get(inspection);
    String gave = String.join("; ", ClaimParts.of(claim, made, kept));
    String notNews =
        of(NotNews.class).stream()
            .filter(it -> it.claim().equals(claim))
            .map(it -> "; not the news, as " + it.reason())
            .findFirst()
            .orElse("");
    return new Outcome(Fate.USED, inspection, "", gave + notNews);
  }

  private void decide(Mention mention, Fate fate, String rule, String reason) {
    decided.putIfAbsent(mention, new MentionStep(mention, fate, rule, reason));
  }

  private void add(Claim claim, Outcome outcome) {
    shown.putIfAbsent(key(claim), claim);
    outcomes.computeIfAbsent(key(claim), key -> new LinkedHashSet<>()).add(outcome);
  }

  /** What stays the same of a claim when it is given a body and one of its dates. */
  private static Claim key(Claim claim) {
    return claim.about(List.of()).withoutDates();
  }

  private List<Outcome> outcomesOf(Claim claim) {
    Set<Outcome> known = outcomes.getOrDefault(key(claim), Set.of());
    return known.isEmpty()
        ? List.of(new Outcome(Fate.REJECTED, -1, "", noInspection()))
        : List.copyOf(known);
  }

  private String noInspection() {
    return of(NoInspection.class).stream()
        .map(NoInspection::reason)
        .findFirst()
        .orElse("no inspection could be made of it");
  }

  private void claim(Claim claim, List<Outcome> known) {
    Fate fate = new ClaimStep(claim, known).fate();
    List<Mention> parts = new ArrayList<>(claim.areas());
    parts.addAll(claim.inspected());
    parts.add(claim.visit());
    parts.add(claim.grade());
    parts.add(claim.published());
    parts.stream()
        .filter(Objects::nonNull)
        .forEach(part -> claimed.merge(part, fate, (a, b) -> a == Fate.USED ? a : b));
  }

  private List<ClaimStep> claims(int sentence) {
    return shown.values().stream()
        .filter(claim -> claim.sentence() == sentence)
        .sorted(IN_ORDER)
        .map(claim -> new ClaimStep(claim, outcomesOf(claim)))
        .toList();
  }

  private List<MentionStep> mentions(int number) {
    Sentence sentence = article.sentences().get(number);
    Set<Mention> all = new LinkedHashSet<>(findings.mentions());
    all.addAll(decided.keySet());
    return all.stream()
        .filter(mention -> sentence.span().contains(mention.span()))
        .sorted(Mention.IN_TEXT_ORDER)
        .map(mention -> step(mention, sentence))
        .toList();
  }

  private MentionStep step(Mention mention, Sentence sentence) {
    Fate fate = claimed.get(mention);
    if (fate == Fate.USED) {
      return new MentionStep(mention, Fate.USED, "", "");
    }
    MentionStep known = decided.get(mention);
    if (known != null) {
      return known;
    }
    String reason = fate == null ? unclaimed(mention, sentence) : "nothing came of its claim";
    return new MentionStep(mention, reason.isEmpty() ? Fate.CONTEXT : Fate.REJECTED, "", reason);
  }

  /** Which condition failed for a mention of which no claim was made; empty if it needs none. */
  private String unclaimed(Mention mention, Sentence sentence) {
    boolean needsClaim =
        mention instanceof GradeMention
            || mention instanceof VisitMention
            || mention instanceof DateMention
            || mention instanceof AreaMention;
    if (!needsClaim || isDateOfArticle(mention)) {
      return "";
    }
    if (!sentence.kind().tellsTheStory()) {
      return "it stands outside the story, where no claims are looked for";
    }
    if (isInsideAnother(mention)) {
      return "it is part of longer words that mean something else";
    }
    if (mention instanceof GradeMention) {
      return "no rule of grades.tsv matches here";
    } else if (mention instanceof AreaMention) {
      return "no rule gives it a grade";
    } else if (mention instanceof DateMention) {
      return "no rule of events.tsv, publications.tsv or grades.tsv gives it a part";
    }
    return "no claim was made of it";
  }

  private boolean isDateOfArticle(Mention mention) {
    return findings.published() != null && findings.published().span().equals(mention.span());
  }

  private boolean isInsideAnother(Mention mention) {
    return findings.mentions().stream()
        .anyMatch(
            other -> other.span().contains(mention.span()) && !other.span().equals(mention.span()));
  }
}
