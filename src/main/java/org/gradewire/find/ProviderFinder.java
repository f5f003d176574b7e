package org.gradewire.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Provider;
import org.gradewire.knowledge.Remits;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;

/**
 * Finds the bodies that an article names: those of the models folder by name, short form, initials
 * or place, others by the form of their name, and the common nouns that point back at them.
 */
final class ProviderFinder {
  /** Fewer letters than three are too often something else. */
  private static final Pattern INITIALS = Pattern.compile("\\b\\p{IsUppercase}{3,}\\b");

  private final PhraseIndex<Named> names = new PhraseIndex<>();
  private final NamedByForm byForm;
  private final PlaceFinder places;
  private final Anaphors anaphors;
  private final KindOfNews kinds;

  /** What a name stands for. */
  private record Named(Provider provider, String name, boolean delivery) {
    ProviderMention at(Span span) {
      return new ProviderMention(
          span,
          delivery ? "provider/delivery" : "provider/name",
          name,
          provider.id(),
          Reference.NAME,
          delivery,
          provider.remit());
    }
  }

  ProviderFinder(Knowledge knowledge, RuleBook book) {
    knowledge.providers().forEach(this::addNames);
    List<RuleBook.Rule> rules = book.rules("providers");
    places = new PlaceFinder(knowledge, book, rules);
    byForm = new NamedByForm(knowledge.wordings("names"), places::isPlace);
    kinds = new KindOfNews(book, rules);
    anaphors = new Anaphors(book, rules);
  }

  private void addNames(Provider provider) {
    Named named = new Named(provider, provider.name(), false);
    names.addName(provider.name(), named);
    provider.aliases().forEach(alias -> names.addName(alias, named));
    provider.formerNames().forEach(former -> names.addName(former.name(), named));
    for (Provider.Delivery delivery : provider.deliveries()) {
      Named trust = new Named(provider, delivery.name(), true);
      names.addName(delivery.name(), trust);
      delivery.aliases().forEach(alias -> names.addName(alias, trust));
    }
  }

  /**
   * Returns the bodies named, in text order, without overlaps.
   *
   * @param inspectorates what names an inspectorate names no provider
   * @param remits the kinds of body that the inspectorates of the article inspect: a place stands
   *     for one of these
   */
  List<ProviderMention> find(
      AnnotatedArticle article, List<InspectorateMention> inspectorates, Set<String> remits) {
    Disjoint<ProviderMention> named = new Disjoint<>();
    for (Sentence sentence : article.sentences()) {
      names.find(article.text(), sentence.span(), (span, name) -> named.addIfFree(name.at(span)));
    }
    Map<String, Integer> told = places.told(article.text());
    byForm.add(article, told.keySet(), kinds.of(article, remits), named);
    Disjoint<InspectorateMention> taken = Disjoint.of(inspectorates);
    Disjoint<ProviderMention> found =
        Disjoint.of(
            named.inOrderFound().stream().filter(name -> taken.isFree(name.span())).toList());
    addInitials(article, found);
    places.add(article, remits, told, found);
    return anaphors.with(article, PlaceFinder.withoutLocations(article, found.inTextOrder()));
  }

  /** "Kent County Council (KCC)", or KCC alone where the full name stands elsewhere. */
  private static void addInitials(AnnotatedArticle article, Disjoint<ProviderMention> found) {
    Map<String, ProviderMention> byInitials = new HashMap<>();
    for (ProviderMention name : found.inOrderFound()) {
      byInitials.putIfAbsent(initialsOf(article.words(name.span())), name);
    }
    Matcher matcher = INITIALS.matcher(article.text());
    while (matcher.find()) {
      ProviderMention name = byInitials.get(matcher.group());
      if (name != null) {
        Span span = new Span(matcher.start(), matcher.end());
        found.addIfFree(pointing(name, span, "provider/initials", Reference.NAME));
      }
    }
  }

  private static String initialsOf(String name) {
    StringBuilder letters = new StringBuilder();
    for (String word : name.split("[\\s-]+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        letters.append(word.charAt(0));
      }
    }
    return letters.toString();
  }

  /** Returns another mention of the same body. */
  static ProviderMention pointing(
      ProviderMention meant, Span span, String rule, Reference reference) {
    return new ProviderMention(
        span, rule, meant.name(), meant.key(), reference, meant.delivery(), meant.remit());
  }

  /** Finds bodies by the places that they serve. */
  private static final class PlaceFinder {
    /** How far from a doubtful place words for services may stand, in code units. */
    private static final int REACH = 45;

    private static final String CUE = "cue/";
    private static final Pattern LOCATED = Pattern.compile(", (?:in |near )?| (?:in|near) ");

    private final PhraseIndex<List<Place>> index = new PhraseIndex<>();
    private final RuleBook book;
    private final List<RuleBook.Rule> cues;
    private final List<RuleBook.Rule> followers;
    private final List<RuleBook.Rule> notBefore;
    private final List<RuleBook.Rule> notAfter;

    /**
     * A place and its body.
     *
     * @param doubtful whether the name means other things too ("Reading") and counts only beside
     *     words for services
     */
    private record Place(Provider provider, boolean doubtful) {}

    PlaceFinder(Knowledge knowledge, RuleBook book, List<RuleBook.Rule> rules) {
      this.book = book;
      Map<String, List<Place>> byName = new LinkedHashMap<>();
      for (Provider provider : knowledge.providers()) {
        for (String place : provider.places()) {
          byName.computeIfAbsent(place, key -> new ArrayList<>()).add(new Place(provider, false));
        }
        for (String place : provider.ambiguousPlaces()) {
          byName.computeIfAbsent(place, key -> new ArrayList<>()).add(new Place(provider, true));
        }
      }
      byName.forEach(index::addName);
      cues = rules.stream().filter(rule -> rule.sense().startsWith(CUE)).toList();
      followers = withSense(rules, "place-follower");
      notBefore = withSense(rules, "place-not-before");
      notAfter = withSense(rules, "place-not-after");
    }

    private static List<RuleBook.Rule> withSense(List<RuleBook.Rule> rules, String sense) {
      return rules.stream().filter(rule -> rule.sense().equals(sense)).toList();
    }

    /** Returns whether {@code words} are the name of a place that some body serves. */
    boolean isPlace(String words) {
      List<Span> found = new ArrayList<>();
      index.find(words, new Span(0, words.length()), (span, list) -> found.add(span));
      return found.size() == 1 && found.get(0).length() == words.length();
    }

    void add(
        AnnotatedArticle article,
        Set<String> remits,
        Map<String, Integer> told,
        Disjoint<ProviderMention> found) {
      for (Sentence sentence : article.sentences()) {
        index.find(
            article.text(),
            sentence.span(),
            (span, list) -> {
              Place best = null;
              for (Place place : list) {
                if (fits(article, sentence, span, place, remits, told.keySet())
                    && (best == null || weight(told, place) > weight(told, best))) {
                  best = place;
                }
              }
              if (best != null) {
                found.addIfFree(mention(best, span));
              }
            });
      }
    }

    private boolean fits(
        AnnotatedArticle article,
        Sentence sentence,
        Span span,
        Place place,
        Set<String> remits,
        Set<String> told) {
      String remit = place.provider.remit();
      return Remits.cover(remits, remit)
          && Remits.cover(told, remit)
          && (!place.doubtful
              || Remits.cover(told(around(article, sentence, span)).keySet(), remit))
          && !isPartOfAName(article, sentence, span)
          && !isWhereItIs(article, sentence, span);
    }

    /** Returns how often the words tell of each kind of body; only kinds that they tell of. */
    Map<String, Integer> told(String words) {
      Map<String, Integer> told = new TreeMap<>();
      String plain = plain(words);
      for (RuleBook.Rule cue : book.candidates(cues, plain)) {
        int count = 0;
        Matcher matcher = cue.pattern().matcher(plain);
        while (matcher.find()) {
          count++;
        }
        if (count > 0) {
          told.merge(cue.sense().substring(CUE.length()), count, Integer::sum);
        }
      }
      return told;
    }

    private static int weight(Map<String, Integer> told, Place place) {
      return told.getOrDefault(place.provider.remit(), 0);
    }

    private static ProviderMention mention(Place place, Span span) {
      Provider provider = place.provider;
      return new ProviderMention(
          span,
          "provider/place",
          provider.name(),
          provider.id(),
          Reference.PLACE,
          false,
          provider.remit());
    }

    private static String around(AnnotatedArticle article, Sentence sentence, Span place) {
      int from = Math.max(sentence.span().start(), place.start() - REACH);
      int to = Math.min(sentence.span().end(), place.end() + REACH);
      return article.text().substring(from, to);
    }

    /** "Doncaster Free Press" is not Doncaster, "Leeds Children's Services" is. */
    private boolean isPartOfAName(AnnotatedArticle article, Sentence sentence, Span place) {
      String rest = article.text().substring(place.end(), sentence.span().end());
      if (rest.length() < 2 || rest.charAt(0) != ' ' || !Character.isUpperCase(rest.charAt(1))) {
        return false;
      }
      String next = plain(rest.substring(1));
      return book.candidates(followers, next).stream()
          .noneMatch(rule -> rule.pattern().matcher(next).find());
    }

    /** "A Leeds school", "an academy in Leeds": the place only says where. */
    private boolean isWhereItIs(AnnotatedArticle article, Sentence sentence, Span place) {
      String before = article.text().substring(sentence.span().start(), place.start());
      String after = article.text().substring(place.end(), sentence.span().end()).stripLeading();
      return book.candidates(notBefore, after).stream()
              .anyMatch(rule -> rule.pattern().matcher(after).find())
          || book.candidates(notAfter, before).stream()
              .anyMatch(rule -> rule.pattern().matcher(before).find());
    }

    private static String plain(String words) {
      return words.replace('\u2019', '\'').replace('\u2018', '\'');
    }

    /** "Trinity Academy, Doncaster": the place only says where the body named is. */
    static List<ProviderMention> withoutLocations(
        AnnotatedArticle article, List<ProviderMention> inTextOrder) {
      List<ProviderMention> kept = new ArrayList<>();
      ProviderMention before = null;
      for (ProviderMention mention : inTextOrder) {
        if (before == null || !isLocation(article.text(), before, mention)) {
          kept.add(mention);
        }
        before = mention;
      }
      return kept;
    }

    private static boolean isLocation(String text, ProviderMention body, ProviderMention place) {
      if (place.reference() != Reference.PLACE) {
        return false;
      }
      String between = text.substring(body.span().end(), place.span().start());
      // "St Helens in Lancashire": the one is in the other.
      if (body.reference() == Reference.PLACE) {
        return between.equals(" in ");
      }
      return body.reference() == Reference.NAME
          && !body.remit().startsWith("local-authority")
          && LOCATED.matcher(between).matches();
    }
  }
}
