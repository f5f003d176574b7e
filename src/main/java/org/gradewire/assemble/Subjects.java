package org.gradewire.assemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gradewire.knowledge.InspectionTypes;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.Claim;
import org.gradewire.model.Decision;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.model.Tracer;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;

/**
 * Sorts the claims of an article by the body that each is about and by the inspectorate whose
 * inspection it speaks of: one council is graded by two, for its children's services and for its
 * care of adults.
 */
final class Subjects {
  private static final Pattern ONE_REPORT =
      Pattern.compile("(?i)\\b(?:report|letter|judge?ment|verdict|inspection|visit)\\b");

  private static final String NO_SUBJECT = "it names no body, and none is in focus";

  private final AnnotatedArticle article;
  private final ArticleFindings findings;
  private final Focus focus;
  private final AreaNames names;
  private final boolean joint;

  /** The inspectorates named, by where they are. */
  private final NavigableMap<Integer, InspectorateMention> inspectorates = new TreeMap<>();

  private final Tracer tracer;

  /** The claims about one body and one inspectorate's inspections of it. */
  record Told(ProviderMention provider, String inspectorate, List<Claim> claims) {}

  Subjects(
      AnnotatedArticle article,
      ArticleFindings findings,
      Focus focus,
      AreaNames names,
      Tracer tracer) {
    this.tracer = tracer;
    this.article = article;
    this.names = names;
    this.findings = findings;
    this.focus = focus;
    for (Mention mention : findings.mentions()) {
      if (mention instanceof InspectorateMention by) {
        inspectorates.put(by.span().start(), by);
      }
    }
    joint =
        findings.mentions().stream()
            .anyMatch(
                it -> it instanceof VisitMention visit && InspectionTypes.isOfArea(visit.type()));
  }

  /** Returns the claims of the article in groups, in the order in which the text tells them. */
  List<Told> told() {
    Map<String, ProviderMention> first = new LinkedHashMap<>();
    Map<List<String>, Told> groups = new LinkedHashMap<>();
    for (Claim claim : findings.claims()) {
      List<ProviderMention> bodies = isForAll(claim) ? List.of() : bodies(claim);
      if (bodies.isEmpty() && !isForAll(claim)) {
        drop(List.of(claim), NO_SUBJECT, tracer);
      }
      for (ProviderMention body : bodies) {
        ProviderMention provider = first.computeIfAbsent(body.key(), key -> body);
        String by = inspectorate(claim, provider);
        if (isForeign(claim, provider, by)) {
          drop(List.of(claim), "%s judges no such area of such a body".formatted(by), tracer);
        } else {
          groups
              .computeIfAbsent(
                  List.of(provider.key(), by), key -> new Told(provider, by, new ArrayList<>()))
              .claims()
              .add(claim.providers().isEmpty() ? claim.about(List.of(body)) : claim);
        }
      }
    }
    for (Claim claim : findings.claims()) {
      if (isForAll(claim)) {
        groups.values().stream()
            .filter(group -> isBy(group.provider(), claim))
            .forEach(group -> group.claims().add(claim));
        if (groups.isEmpty()) {
          drop(List.of(claim), "no inspection is told that it could belong to", tracer);
        }
      }
    }
    return List.copyOf(groups.values());
  }

  /** Notes that {@code claims} make no inspection. */
  static void drop(List<Claim> claims, String reason, Tracer tracer) {
    claims.forEach(claim -> tracer.note(new Decision.Dropped(claim, "", reason)));
  }

  /** A report of an inspectorate that the sentence names is only of bodies that it inspects. */
  private boolean isBy(ProviderMention provider, Claim claim) {
    InspectorateMention by = claim.inspectorate();
    return by == null || focus.inspects(by.inspectorate(), provider);
  }

  /**
   * "The reports came out today", in an article on several bodies, is said of each, unless it
   * stands in a section about one of them. One report is that of the body that the story is about.
   */
  private boolean isForAll(Claim claim) {
    return claim.published() != null
        && claim.grade() == null
        && claim.providers().isEmpty()
        && !focus.isInSection(claim.sentence())
        && (!ONE_REPORT.matcher(article.words(claim.evidence())).find()
            || focus.at(claim.sentence()) == null);
  }

  private List<ProviderMention> bodies(Claim claim) {
    List<ProviderMention> named = claim.providers().stream().filter(focus::inspects).toList();
    VisitMention visit = claim.visit();
    ProviderMention main = focus.main();
    if (visit != null
        && InspectionTypes.isOfArea(visit.type())
        && main != null
        && Focus.isAuthority(main)
        && named.stream().noneMatch(Focus::isAuthority)) {
      return List.of(main);
    }
    if (!named.isEmpty()) {
      return named;
    }
    ProviderMention inFocus = focus.at(claim.sentence());
    return inFocus == null ? List.of() : List.of(inFocus);
  }

  /**
   * The one inspectorate of such bodies that the sentence names, or else the one that the article
   * is mainly about among them.
   */
  private String inspectorate(Claim claim, ProviderMention provider) {
    Set<String> named = namedIn(claim.sentence());
    named.removeIf(id -> !focus.inspects(id, provider));
    return named.size() == 1 && !joint
        ? named.iterator().next()
        : Objects.requireNonNull(focus.inspectorateOf(provider), "an inspectorate is in focus");
  }

  private Set<String> namedIn(int number) {
    Sentence sentence = article.sentences().get(number);
    Set<String> named = new HashSet<>();
    for (InspectorateMention by :
        inspectorates.subMap(sentence.span().start(), sentence.span().end()).values()) {
      if (sentence.span().contains(by.span())) {
        named.add(by.inspectorate());
      }
    }
    return named;
  }

  /** Returns whether all areas of the claim are areas of other inspections only. */
  private boolean isForeign(Claim claim, ProviderMention provider, String inspectorate) {
    return !claim.areas().isEmpty()
        && claim.areas().stream()
            .allMatch(area -> names.of(area, inspectorate, provider.remit()) == null);
  }
}
