package org.gradewire.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gradewire.find.dates.ArticleDate;
import org.gradewire.find.dates.ArticleDateFinder;
import org.gradewire.find.dates.DateFinder;
import org.gradewire.find.dates.DateFindings;
import org.gradewire.find.people.PeopleFinder;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Remits;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.ArticleFindings.Dated;
import org.gradewire.model.Claim;
import org.gradewire.model.Decision;
import org.gradewire.model.Edtf;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.LinkMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Tracer;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds everything in one article. Keeps no state between articles; safe for use by threads. */
public final class ArticleFinder {
  private static final String NO_INSPECTORATE =
      "the article names no inspectorate, so grades and areas were not looked up";

  private final ProviderFinder providers;
  private final VocabularyFinder vocabulary;
  private final RankFinder ranks;
  private final VisitFinder visits;
  private final ClaimFinder claims;
  private final Establishments establishments;
  private final Strangers strangers;
  private final PointFinder points;
  private final PeopleFinder people;
  private final Knowledge knowledge;
  private final DateFinder dates;
  private final ArticleDateFinder articleDates;
  private final RuleBook rules;
  private final List<RuleBook.Rule> links;

  /**
   * Compiles the rules.
   *
   * @throws IllegalArgumentException naming file and line, if a pattern is broken
   */
  public ArticleFinder(Knowledge knowledge) {
    RuleBook book = new RuleBook(knowledge);
    rules = book;
    providers = new ProviderFinder(knowledge, book);
    vocabulary = new VocabularyFinder(knowledge);
    ranks = new RankFinder(knowledge, book);
    visits = new VisitFinder(book);
    claims = new ClaimFinder(book);
    establishments = new Establishments(book);
    strangers = new Strangers(book);
    points = new PointFinder(book);
    people = new PeopleFinder(knowledge);
    this.knowledge = knowledge;
    dates = new DateFinder(knowledge.wordings("dates"));
    articleDates = new ArticleDateFinder(dates);
    links = book.rules("links");
  }

  /** Returns what {@code article} mentions and states. */
  public ArticleFindings find(AnnotatedArticle article) {
    return find(article, Tracer.NONE);
  }

  /** As {@link #find(AnnotatedArticle)}; {@code tracer} hears what was rejected, and why. */
  public ArticleFindings find(AnnotatedArticle article, Tracer tracer) {
    List<InspectorateMention> inspectorates = vocabulary.inspectorates(article);
    Set<String> among = new HashSet<>();
    inspectorates.forEach(mention -> among.add(mention.inspectorate()));
    List<ProviderMention> bodies =
        providers.find(article, inspectorates, Remits.of(knowledge, among));
    PeopleFinder.Found found = people.find(article, bodies, inspectorates, tracer);
    Optional<ArticleDate> published = articleDates.find(article.article());
    DateFindings when = dates.find(article, published.map(ArticleDate::value).orElse(null));
    List<Mention> mentions = new ArrayList<>(inspectorates);
    mentions.addAll(bodies);
    mentions.addAll(links(article));
    mentions.addAll(when.mentions());
    List<Claim> stated = List.of();
    if (inspectorates.isEmpty()) {
      tracer.note(new Decision.NoInspection(NO_INSPECTORATE));
    } else {
      Set<String> remits = new HashSet<>();
      bodies.forEach(body -> remits.add(body.remit()));
      LocalDate day = dayOf(published, when);
      List<GradeMention> grades = vocabulary.grades(article, among);
      mentions.addAll(grades);
      mentions.addAll(ranks.find(article, among, remits, day, grades));
      mentions.addAll(vocabulary.areas(article, among, remits, day));
      mentions.addAll(visits.find(article, tracer));
      mentions.sort(Mention.IN_TEXT_ORDER);
      BySentence inSentences = new BySentence(article, mentions);
      // What "the same grade" is only claims say; where there are such words, those are final that
      // were made with them.
      List<Decision> decided = new ArrayList<>();
      List<Claim> told = claims.find(article, inSentences, decided::add);
      List<GradeMention> repeated = ranks.repeated(article, told);
      if (repeated.isEmpty()) {
        decided.forEach(tracer::note);
      } else {
        mentions.addAll(repeated);
        mentions.sort(Mention.IN_TEXT_ORDER);
        inSentences = new BySentence(article, mentions);
        told = claims.find(article, inSentences, tracer);
      }
      told = establishments.withoutOwners(article, told, inSentences, tracer);
      told = strangers.without(article, told, inSentences, tracer);
      told = TableColumns.apply(article, told, mentions);
      stated = ListedAreas.spread(article, told, inSentences);
    }
    mentions.sort(Mention.IN_TEXT_ORDER);
    List<String> warnings = new ArrayList<>(when.warnings());
    published.ifPresent(date -> warnings.addAll(date.warnings()));
    return new ArticleFindings(
        mentions,
        stated,
        found.people(),
        found.reportStatements(),
        points.find(article),
        published.map(ArticleFinder::dated).orElse(null),
        warnings);
  }

  /** The day of the article, or else the latest it speaks of. */
  private static @Nullable LocalDate dayOf(Optional<ArticleDate> published, DateFindings when) {
    return published
        .map(ArticleDate::value)
        .flatMap(Edtf::latest)
        .or(
            () ->
                when.mentions().stream()
                    .flatMap(date -> date.value().latest().stream())
                    .max(Comparator.naturalOrder()))
        .orElse(null);
  }

  private static Dated dated(ArticleDate date) {
    return new Dated(
        date.value(),
        date.span(),
        date.rule(),
        date.confidence(),
        date.alternatives().stream().map(ArticleFinder::dated).toList());
  }

  private List<LinkMention> links(AnnotatedArticle article) {
    List<LinkMention> found = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      String words = article.words(sentence.span());
      for (RuleBook.Rule rule : rules.candidates(links, words)) {
        Matcher matcher = rule.pattern().matcher(words);
        while (matcher.find()) {
          Span span = new Span(matcher.start(), matcher.end()).shift(sentence.span().start());
          found.add(new LinkMention(span, rule.id(), matcher.group()));
        }
      }
    }
    return found;
  }
}
