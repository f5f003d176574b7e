package org.gradewire.assemble;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gradewire.knowledge.InspectionTypes;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Remits;
import org.gradewire.model.Claim;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about, and what each of its sentences is about where it names nobody.
 *
 * <p>The main provider is the one named most, headline and opening weighing more, among those that
 * the main inspectorate inspects. A block that is just a provider's name heads a section about it.
 */
final class Focus {
  private static final String AUTHORITY = "local-authority";
  private static final int NAME_WEIGHT = 2;
  private static final int FIRST_BONUS = 3;
  private static final int BODIES_OF_A_ROUND_UP = 2;
  private static final int[] NO_WEIGHT = {0, 0};

  private static final Pattern RUNS_OTHERS =
      Pattern.compile("^local-authority|\\b(?:Trust|Group|Ltd|Limited|Hospitals?)\\b");

  /** How much more than of such a body an article speaks of its main one. */
  private static final int DOMINANCE = 3;

  /** Likewise of the inspectorate of the news than of another. */
  private static final int DOMINANCE_OF_INSPECTORATES = 2;

  private final AnnotatedArticle article;
  private final List<Mention> mentions;
  private final @Nullable String inspectorate;
  private final Set<String> remits;
  private final @Nullable ProviderMention main;
  private final boolean roundUp;

  /** What each inspectorate named inspects, the one named most first. */
  private final Map<String, Set<String>> remitsOf = new LinkedHashMap<>();

  private final Emphasis emphasis;

  /** The first provider that each sentence names, by the start of the sentence. */
  private final Map<Integer, ProviderMention> named = new HashMap<>();

  private final Sections sections;

  /** How much all mentions of a provider weigh together, and the heaviest of them. */
  private final Map<String, int[]> weights = new HashMap<>();

  private final boolean opensWithInspectorate;

  /** How much the mentions of each inspectorate weigh together. */
  private final Map<String, Integer> inspectorateWeights;

  Focus(AnnotatedArticle article, List<Mention> mentions, Knowledge knowledge) {
    this.article = article;
    this.mentions = mentions;
    emphasis = new Emphasis(article);
    inspectorateWeights = inspectorateWeights();
    remits = Remits.of(knowledge, inspectorateWeights.keySet());
    main = mainProvider();
    inspectorate = mainInspectorate(knowledge, inspectorateWeights);
    inspectorateWeights.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(it -> remitsOf.put(it.getKey(), Remits.of(knowledge, Set.of(it.getKey()))));
    findNamed();
    sections = new Sections(article, named);
    roundUp = findRoundUp();
    opensWithInspectorate =
        mentions.stream()
            .anyMatch(it -> it instanceof InspectorateMention && isWeighty(emphasis.at(it.span())));
    for (Mention mention : mentions) {
      if (mention instanceof ProviderMention provider) {
        int[] sums = weights.computeIfAbsent(provider.key(), key -> new int[2]);
        sums[0] += weightOf(provider);
        sums[1] = Math.max(sums[1], emphasis.at(provider.span()));
      }
    }
  }

  private static boolean isWeighty(int weight) {
    return weight >= Emphasis.LEAD;
  }

  /** Returns the inspectorate that the article names most, or {@code null} if it names none. */
  @Nullable String inspectorate() {
    return inspectorate;
  }

  /**
   * Returns the inspectorate that inspects {@code provider}: the main one if it inspects bodies of
   * that kind, or else another that the article names; {@code null} if it names none.
   */
  @Nullable String inspectorateOf(ProviderMention provider) {
    if (inspectorate == null || inspects(inspectorate, provider)) {
      return inspectorate;
    }
    return remitsOf.keySet().stream()
        .filter(id -> inspects(id, provider))
        .findFirst()
        .orElse(inspectorate);
  }

  /**
   * Returns whether the inspectorate of this id inspects bodies of the kind of {@code provider}.
   */
  boolean inspects(String id, ProviderMention provider) {
    return Remits.cover(remitsOf.getOrDefault(id, Set.of()), provider.remit());
  }

  /** Returns the provider that the article is mainly about, or {@code null}. */
  @Nullable ProviderMention main() {
    return main;
  }

  /** Returns whether {@code provider} is the main one. */
  boolean isMain(ProviderMention provider) {
    return main != null && main.key().equals(provider.key());
  }

  /** Returns whom the sentence of this number is about if it names nobody, or {@code null}. */
  @Nullable ProviderMention at(int sentence) {
    int block = article.sentences().get(sentence).block();
    for (int i = sentence - 1; i >= 0 && article.sentences().get(i).block() == block; i--) {
      ProviderMention before = named.get(article.sentences().get(i).span().start());
      if (before != null) {
        return before;
      }
    }
    ProviderMention heading = sections.at(block);
    if (heading != null) {
      return heading;
    }
    if (!isRoundUp()) {
      return main;
    }
    ProviderMention last = lastNamedBefore(sentence);
    return last == null && emphasis.at(article.sentences().get(sentence).span()) >= Emphasis.LEAD
        ? main
        : last;
  }

  /**
   * Returns whether the article tells of several establishments in turn: its headline names none of
   * them. A council or a trust runs others, which it is told of beside.
   */
  boolean isRoundUp() {
    return roundUp;
  }

  private boolean findRoundUp() {
    Set<String> told = new HashSet<>();
    for (Emphasis.Weighed place : emphasis.sentences()) {
      ProviderMention provider = named.get(place.sentence().span().start());
      if (provider != null && provider.reference() == Reference.NAME) {
        if (place.isTitle()) {
          return false;
        }
        if (place.weight() > 0 && isEstablishment(provider)) {
          told.add(provider.key());
        }
      }
    }
    return told.size() >= BODIES_OF_A_ROUND_UP && main != null && isEstablishment(main);
  }

  private static boolean isEstablishment(ProviderMention body) {
    return !RUNS_OTHERS.matcher(body.remit() + ' ' + body.name()).find();
  }

  /** In a round-up the body named last is the one spoken of until the next is named. */
  private @Nullable ProviderMention lastNamedBefore(int sentence) {
    for (int i = sentence - 1; i >= 0; i--) {
      ProviderMention before = named.get(article.sentences().get(i).span().start());
      if (before != null
          && before.reference() == Reference.NAME
          && article.sentences().get(i).kind().tellsTheStory()) {
        return before;
      }
    }
    return null;
  }

  /** Returns whether what stands at {@code span} is about the main provider, as far as told. */
  boolean isOfMain(Span span) {
    Emphasis.Weighed place = emphasis.placeOf(span);
    if (place == null) {
      return true;
    }
    ProviderMention named = this.named.get(place.sentence().span().start());
    ProviderMention about = named == null ? at(place.number()) : named;
    return about == null || isMain(about);
  }

  /** Returns whether a sentence stands in one of several sections that are about a body each. */
  boolean isInSection(int sentence) {
    return sections.at(article.sentences().get(sentence).block()) != null && sections.areSeveral();
  }

  private void findNamed() {
    for (Mention mention : mentions) {
      Emphasis.Weighed place = emphasis.placeOf(mention.span());
      if (place != null && mention instanceof ProviderMention provider && inspects(provider)) {
        named.putIfAbsent(place.sentence().span().start(), provider);
      }
    }
  }

  /**
   * Returns whether {@code claims}, all about {@code provider}, are told in passing: headline and
   * opening do not name it, no section is about it, and the article speaks of its main provider far
   * more. "The neighbours in Kent are rated good" is background, whoever the neighbours are.
   */
  boolean inPassing(ProviderMention provider, List<Claim> claims) {
    return !isMain(provider)
        && !roundUp
        && Asides.areShort(claims)
        && !Asides.isHeadlineOfSeveral(article)
        && !sections.has(provider.key())
        && isUnderstated(provider)
        && main != null
        && weight(main) >= DOMINANCE * weight(provider);
  }

  /** Headline and opening do not name it, or the headline names another and it does not. */
  private boolean isUnderstated(ProviderMention provider) {
    int heaviest = heaviestMention(provider);
    boolean another = main != null && heaviestMention(main) == Emphasis.TITLE;
    return heaviest < Emphasis.LEAD || (another && heaviest < Emphasis.TITLE);
  }

  /**
   * Returns whether {@code claims}, all about inspections by {@code by}, are told in passing: the
   * article is about what another inspectorate found, and names {@code by} far less and later.
   */
  boolean isBesideTheNews(String by, List<Claim> claims) {
    int weight = inspectorateWeights.getOrDefault(by, 0);
    String news = Emphasis.heaviest(inspectorateWeights);
    int most = inspectorateWeights.getOrDefault(news, 0);
    return !by.equals(news)
        && Asides.areShort(claims)
        && heaviest(by) < Emphasis.TITLE
        && (most >= DOMINANCE_OF_INSPECTORATES * weight
            || (most >= weight && Asides.areOneGrade(claims)));
  }

  private int heaviest(String by) {
    return mentions.stream()
        .filter(it -> it instanceof InspectorateMention other && other.inspectorate().equals(by))
        .mapToInt(it -> emphasis.at(it.span()))
        .max()
        .orElse(0);
  }

  /** Returns whether headline or opening name an inspectorate. */
  boolean opensWithInspectorate() {
    return opensWithInspectorate;
  }

  private int heaviestMention(ProviderMention provider) {
    return weights.getOrDefault(provider.key(), NO_WEIGHT)[1];
  }

  private int weight(ProviderMention provider) {
    return weights.getOrDefault(provider.key(), NO_WEIGHT)[0];
  }

  /** Returns whether the main inspectorate inspects bodies of this kind. */
  boolean inspects(ProviderMention provider) {
    return remits.isEmpty()
        || (Remits.cover(remits, provider.remit()) && !onlyRunsWhatIsInspected(provider));
  }

  /** The council of a youth justice service that the article names. */
  private boolean onlyRunsWhatIsInspected(ProviderMention provider) {
    return isAuthority(provider)
        && remits.stream().noneMatch(remit -> remit.startsWith(AUTHORITY))
        && mentions.stream()
            .anyMatch(it -> it instanceof ProviderMention body && remits.contains(body.remit()));
  }

  /** The one named most, but one that inspects bodies of the main provider's very kind first. */
  private @Nullable String mainInspectorate(Knowledge knowledge, Map<String, Integer> weights) {
    Map<String, Integer> ofKind = new LinkedHashMap<>();
    weights.forEach(
        (id, weight) -> {
          if (main != null && Remits.of(knowledge, Set.of(id)).contains(main.remit())) {
            ofKind.put(id, weight);
          }
        });
    return Emphasis.heaviest(ofKind.isEmpty() ? weights : ofKind);
  }

  private Map<String, Integer> inspectorateWeights() {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (mention instanceof InspectorateMention by) {
        weights.merge(by.inspectorate(), emphasis.at(by.span()), Integer::sum);
      }
    }
    return weights;
  }

  private @Nullable ProviderMention mainProvider() {
    Map<String, Integer> weights = new LinkedHashMap<>();
    Map<String, ProviderMention> first = new HashMap<>();
    boolean joint = isJoint();
    for (Mention mention : mentions) {
      if (mention instanceof ProviderMention provider && mayBeMain(provider, joint)) {
        int bonus = weights.isEmpty() ? FIRST_BONUS : 0;
        weights.merge(provider.key(), weightOf(provider) + bonus, Integer::sum);
        first.merge(provider.key(), provider, Focus::fuller);
      }
    }
    String key = inHeadline(joint);
    key = key == null ? Emphasis.heaviest(weights) : key;
    return key == null ? null : first.get(key);
  }

  /** The news of a joint inspection is about the council, however much is said of its police. */
  private boolean mayBeMain(ProviderMention provider, boolean joint) {
    return inspects(provider) && (!joint || isAuthority(provider));
  }

  /** Headline or opening tell of an inspection of a whole area, and some council is named. */
  private boolean isJoint() {
    boolean named = mentions.stream().anyMatch(Focus::isAuthority);
    return named
        && mentions.stream()
            .filter(it -> isWeighty(emphasis.at(it.span())))
            .anyMatch(it -> it instanceof VisitMention visit && isOfArea(visit));
  }

  private static boolean isOfArea(VisitMention visit) {
    return InspectionTypes.isOfArea(visit.type());
  }

  /** Returns whether {@code mention} is of a council. */
  static boolean isAuthority(Mention mention) {
    return mention instanceof ProviderMention body && body.remit().startsWith(AUTHORITY);
  }

  /** The only body that the headline names, if the story names it, too; or {@code null}. */
  private @Nullable String inHeadline(boolean joint) {
    Set<String> headline = new HashSet<>();
    Set<String> story = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention instanceof ProviderMention provider && mayBeMain(provider, joint)) {
        Emphasis.Weighed place = emphasis.placeOf(provider.span());
        boolean isTitle = place != null && place.isTitle();
        (isTitle ? headline : story).add(provider.key());
      }
    }
    String only = headline.size() == 1 ? headline.iterator().next() : null;
    return only != null && story.contains(only) ? only : null;
  }

  /** A name weighs more than a place, a name in short and a noun that points back least. */
  private int weightOf(ProviderMention provider) {
    int weight = emphasis.at(provider.span());
    boolean full =
        provider.reference() == Reference.NAME
            && !provider.rule().equals("provider/initials")
            && !provider.rule().equals("provider/short");
    if (full) {
      return weight * NAME_WEIGHT;
    }
    return provider.reference() == Reference.PLACE ? weight : Math.min(weight, 1);
  }

  private static ProviderMention fuller(ProviderMention a, ProviderMention b) {
    boolean better =
        (a.delivery() && !b.delivery())
            || (a.reference() != Reference.NAME
                && b.reference() == Reference.NAME
                && !b.delivery());
    return better ? b : a;
  }
}
