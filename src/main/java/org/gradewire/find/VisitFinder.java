package org.gradewire.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Decision;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.model.Tracer;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the words for inspections and visits: {@code models/wordings/visits.tsv}. */
final class VisitFinder {
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  /** Several of them; "the latest of its visits" is one. */
  private static final Pattern PLURAL =
      Pattern.compile(
          "(?is)(?!(?:latest|last|most recent|first|second|third|fourth|fifth|sixth|one) (?:of|in) ).*"
              + "(?:visits|inspections|reviews|assessments)");

  /** Before the kind that the opening of an article gives to its inspections. */
  private static final String CONTEXT = "context/";

  private static final String NO_KIND = CONTEXT + "none";

  /** Members of a series told by their number alone. */
  private static final String SERIES = "series";

  /** Visits by their number, of whatever kind, where no series tells the kind. */
  private static final String NTH = "nth";

  /** Headline and opening. */
  private static final int LEAD_SENTENCES = 6;

  /** What such an inspection may be called without its full name. */
  private static final Set<String> SHORT_NAMES =
      Set.of(
          "visit/revisit",
          "visit/full",
          "visit/inspection",
          "visit/joint",
          "visit/visit",
          "visit/nth",
          "visit/monitoring");

  /** What says right behind the words that the inspection is of something else. */
  private static final Pattern OF_SOCIAL_CARE =
      Pattern.compile(
          "(?i),? (?:of|into|at) (?:(?:the |its |our )?(?:council|county|city|borough)['’]s |(?:its|the) )?"
              + "(?:children['’]s (?:services|social)|(?:children['’]s )?social (?:care|work|services))");

  private static final String NO_INSPECTION = "such words are of no inspection";

  private final RuleBook book;
  private final List<RuleBook.Rule> rules;
  private final List<RuleBook.Rule> counted;
  private final List<RuleBook.Rule> contexts;
  private final SeriesVisits series;

  VisitFinder(RuleBook book) {
    List<RuleBook.Rule> all = book.rules("visits");
    this.book = book;
    series =
        new SeriesVisits(book, all.stream().filter(rule -> rule.sense().equals(SERIES)).toList());
    rules =
        all.stream()
            .filter(rule -> !rule.sense().startsWith(CONTEXT))
            .filter(rule -> !Set.of(SERIES, NTH).contains(rule.sense()))
            .toList();
    counted = all.stream().filter(rule -> rule.sense().equals(NTH)).toList();
    contexts = all.stream().filter(rule -> rule.sense().startsWith(CONTEXT)).toList();
  }

  /** Returns the visits named, in text order; an earlier rule wins over a later one. */
  List<VisitMention> find(AnnotatedArticle article, Tracer tracer) {
    Disjoint<VisitMention> found = new Disjoint<>();
    add(article, rules, found);
    series.addTo(found, article);
    add(article, counted, found);
    List<VisitMention> visits = new ArrayList<>();
    for (VisitMention visit : found.inTextOrder()) {
      if (visit.rule().startsWith("visit/not")) {
        tracer.note(new Decision.PassedOver(visit, visit.rule(), NO_INSPECTION));
      } else {
        visits.add(visit);
      }
    }
    String kind = visits.isEmpty() ? null : kindOfAll(article);
    return kind == null
        ? visits
        : visits.stream()
            .map(visit -> isOfSocialCare(article, visit) ? visit : inContext(visit, kind))
            .toList();
  }

  private void add(
      AnnotatedArticle article, List<RuleBook.Rule> among, Disjoint<VisitMention> found) {
    for (Sentence sentence : article.sentences()) {
      String words = article.words(sentence.span());
      for (RuleBook.Rule rule : book.candidates(among, words)) {
        Matcher matcher = rule.pattern().matcher(words);
        while (matcher.find()) {
          found.addIfFree(visit(rule, matcher, sentence));
        }
      }
    }
  }

  private static boolean isOfSocialCare(AnnotatedArticle article, VisitMention visit) {
    String text = article.text();
    return OF_SOCIAL_CARE.matcher(text).region(visit.span().end(), text.length()).lookingAt();
  }

  /** The kind of inspection that the opening speaks of and of no other, or {@code null}. */
  private @Nullable String kindOfAll(AnnotatedArticle article) {
    Set<String> kinds = new HashSet<>();
    int told = 0;
    for (Sentence sentence : article.sentences()) {
      if (sentence.kind().tellsTheStory() && told++ < LEAD_SENTENCES) {
        String words = article.words(sentence.span());
        for (RuleBook.Rule rule : book.candidates(contexts, words)) {
          if (rule.pattern().matcher(words).find()) {
            kinds.add(rule.sense());
          }
        }
      }
    }
    return kinds.size() == 1 && !kinds.contains(NO_KIND)
        ? kinds.iterator().next().substring(CONTEXT.length())
        : null;
  }

  /** "The revisit", in an article on area SEND, is an inspection of area SEND. */
  private static VisitMention inContext(VisitMention visit, String kind) {
    return SHORT_NAMES.contains(visit.rule())
        ? new VisitMention(visit.span(), visit.rule(), kind, visit.ordinal(), visit.plural())
        : visit;
  }

  private static VisitMention visit(RuleBook.Rule rule, Matcher matcher, Sentence sentence) {
    Span span = new Span(matcher.start(), matcher.end()).shift(sentence.span().start());
    String type = Set.of("open", NTH).contains(rule.sense()) ? null : rule.sense();
    boolean plural = PLURAL.matcher(matcher.group()).matches();
    return new VisitMention(span, rule.id(), type, ordinal(rule, matcher), plural);
  }

  /** Returns the number that the words give, or {@code null}. */
  static @Nullable Integer ordinal(RuleBook.Rule rule, Matcher matcher) {
    String word = rule.groups().contains("ordinal") ? matcher.group("ordinal") : null;
    if (word == null) {
      return null;
    }
    int place = ORDINALS.indexOf(PhraseIndex.lower(word));
    return place >= 0 ? place + 1 : Integer.valueOf(word.replaceAll("\\D", ""));
  }
}
