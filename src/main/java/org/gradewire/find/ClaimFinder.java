package org.gradewire.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.gate.PatternGate;
import org.gradewire.model.Claim;
import org.gradewire.model.Claim.Tense;
import org.gradewire.model.Decision;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.model.Tracer;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Lays the rules over the typed sentences of an article and so finds what it claims.
 *
 * <p>A grade word counts only where a rule of {@code grades.tsv} gives it a part and none of {@code
 * vetoes.tsv} takes it away; a visit always counts, {@code events.tsv} says when it was.
 */
final class ClaimFinder {
  /** The senses of rules that grade a whole body. */
  private static final Set<String> WHOLE = Set.of("open", "past");

  /** Up to here what stands before a statement is a lead-in, not its subject. */
  private static final int SHORT_SUBJECT = 8;

  private static final String PAST = "past";

  /** The sense of a rule for visits to several bodies, one each. */
  private static final String SEVERAL = "several";

  private static final String AREA_SEND = "area-send";

  /** The sense of a rule that grades the whole and every area alike. */
  private static final String WHOLE_AND_ALL = "both-all";

  /** The senses of rules that grade every area. */
  private static final Set<String> ALL = Set.of("all", PAST + "-all", WHOLE_AND_ALL);

  /** The sense of a rule that extends what another one found. */
  private static final String AGAIN = "again";

  /** Before the kind of inspection in the sense of a rule that tells it without a word for it. */
  private static final String TYPE = "type/";

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final String SEVERAL_VISITS =
      "the words are of several inspections, which tells of none of them";

  private static final String SOMETHING_ELSE =
      "what it grades is neither a body nor its services nor an area";

  private final RuleBook book;
  private final List<RuleBook.Rule> vetoes;
  private final List<RuleBook.Rule> grades;
  private final List<RuleBook.Rule> events;
  private final List<RuleBook.Rule> publications;
  private final Pattern subjects;
  private final Pattern earlierTime;

  ClaimFinder(RuleBook book) {
    this.book = book;
    vetoes = book.rules("vetoes");
    grades = book.rules("grades");
    events = book.rules("events");
    publications = book.rules("publications");
    subjects = book.macro("subject");
    earlierTime = book.macro("earliertime");
  }

  /** Returns the claims of the article, in text order. */
  List<Claim> find(AnnotatedArticle article, BySentence mentions, Tracer tracer) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < article.sentences().size(); i++) {
      if (article.sentences().get(i).kind().tellsTheStory()) {
        claims.addAll(new InSentence(article, i, mentions, tracer).claims());
      }
    }
    claims.addAll(LinePairs.find(article, mentions));
    claims.sort(
        Comparator.comparing(Claim::sentence)
            .thenComparing(Claim::evidence)
            .thenComparing(Claim::rule));
    return PointingBack.carriedOn(article, claims, mentions);
  }

  /** The work on one sentence. */
  private final class InSentence {
    private final AnnotatedArticle article;
    private final int number;
    private final List<Mention> mentions;
    private final TypedSentence typed;
    private final Tracer tracer;
    private final Set<Mention> used = new HashSet<>();
    private final List<Claim> claims = new ArrayList<>();

    InSentence(AnnotatedArticle article, int number, BySentence all, Tracer tracer) {
      this.article = article;
      this.number = number;
      this.tracer = tracer;
      mentions = all.in(number);
      typed = all.typed(number);
    }

    List<Claim> claims() {
      PatternGate.Scan scan = book.scan(typed.text());
      RuleBook.candidates(publications, scan).forEach(this::publication);
      RuleBook.candidates(vetoes, scan).forEach(this::veto);
      RuleBook.candidates(grades, scan).forEach(this::grade);
      RuleBook.candidates(events, scan).forEach(this::event);
      for (VisitMention visit : typed.mentions(VisitMention.class, 0, typed.text().length())) {
        if (visit.plural()) {
          passOverIfFree(visit, "");
        } else if (used.add(visit)) {
          int at = typed.indexOf(visit);
          add(Tense.OPEN, "event/named", at, at + "<visit>".length(), new ClaimParts(visit));
        }
      }
      List<Claim> joined =
          Respectively.apply(typed, SentenceJoiner.join(typed, claims, used, tracer), tracer);
      return lookingBack(Coordinated.apply(article.text(), joined));
    }

    private List<Claim> lookingBack(List<Claim> joined) {
      boolean graded =
          joined.stream().anyMatch(claim -> claim.grade() != null && claim.tense() == Tense.OPEN);
      return graded && earlierTime.matcher(typed.text()).find()
          ? joined.stream().map(Claim::lookingBack).toList()
          : joined;
    }

    /** Returns whether a mention of this kind has no part in any claim yet. */
    private boolean isFree(Class<? extends Mention> kind) {
      return !used.containsAll(typed.mentions(kind, 0, typed.text().length()));
    }

    private void veto(RuleBook.Rule rule) {
      boolean free = isFree(GradeMention.class) || isFree(VisitMention.class);
      Matcher match = rule.pattern().matcher(typed.text());
      while (free && match.find()) {
        List<Mention> taken = new ArrayList<>();
        taken.addAll(typed.mentions(GradeMention.class, match.start(), match.end()));
        taken.addAll(typed.mentions(VisitMention.class, match.start(), match.end()));
        taken.removeIf(mention -> !used.add(mention));
        if (!taken.isEmpty()) {
          Span words = typed.spanOf(match.start(), match.end());
          tracer.note(new Decision.Vetoed(rule.id(), words, taken));
        }
      }
    }

    private void passOverIfFree(VisitMention several, String rule) {
      if (used.add(several)) {
        tracer.note(new Decision.PassedOver(several, rule, SEVERAL_VISITS));
      }
    }

    private void grade(RuleBook.Rule rule) {
      Matcher match = rule.pattern().matcher(typed.text());
      if (rule.sense().equals(AGAIN)) {
        again(rule, match);
        return;
      }
      int at = isFree(GradeMention.class) ? 0 : Integer.MAX_VALUE;
      while (at <= typed.text().length() && match.find(at)) {
        boolean fresh = false;
        for (String part : List.of("now", "old", "before", "not")) {
          fresh |= gradePart(rule, match, part);
        }
        at = fresh ? Math.max(match.end(), at + 1) : match.start() + 1;
      }
    }

    /** "Leadership was good, as was adoption": what is said of one is said of the other. */
    private void again(RuleBook.Rule rule, Matcher match) {
      while (match.find()) {
        GradeMention grade = first(GradeMention.class, rule, match, "now");
        for (Claim said : List.copyOf(claims)) {
          if (grade != null && grade.equals(said.grade()) && !said.ruledOut()) {
            ClaimParts parts = new ClaimParts(said.visit());
            parts.grade = grade;
            parts.areas = all(AreaMention.class, rule, match, "areas");
            parts.inspected = said.inspected();
            add(said.tense(), rule.id(), match.start(), match.end(), parts);
            break;
          }
        }
      }
    }

    private boolean gradePart(RuleBook.Rule rule, Matcher match, String part) {
      GradeMention grade = first(GradeMention.class, rule, match, part);
      if (grade == null || !used.add(grade)) {
        return false;
      }
      if (isOfSomethingElse(rule, match, grade)) {
        tracer.note(new Decision.PassedOver(grade, rule.id(), SOMETHING_ELSE));
        return true;
      }
      boolean past = isOld(part) || rule.sense().startsWith(PAST);
      ClaimParts parts = gradeParts(rule, match, part, grade);
      parts.inspected = all(DateMention.class, rule, match, past ? "since" : "when");
      used.addAll(parts.inspected);
      if (past && !isOld(part) && parts.inspected.isEmpty()) {
        parts.inspected = all(DateMention.class, rule, match, "when");
      }
      if (rule.sense().startsWith("both")) {
        Tense tense = past ? Tense.PAST : Tense.OPEN;
        add(tense, rule.id(), match.start(), match.end(), parts.withoutAreas());
      }
      add(past ? Tense.PAST : Tense.OPEN, rule.id(), match.start(), match.end(), parts);
      if (rule.sense().equals("repeat")) {
        ClaimParts earlier = parts.withoutAreas();
        earlier.inspected = all(DateMention.class, rule, match, "since");
        add(Tense.PAST, rule.id(), match.start(), match.end(), earlier);
      }
      return true;
    }

    /**
     * "Every strand was rated good": what is graded is neither a body nor its services nor an area.
     */
    private boolean isOfSomethingElse(RuleBook.Rule rule, Matcher match, GradeMention grade) {
      boolean whole = WHOLE.contains(rule.sense()) && !rule.groups().contains("areas");
      String before = typed.text().substring(0, Math.max(match.start(), 0));
      return whole
          && !grade.isOutcome()
          && before.length() > SHORT_SUBJECT
          && !subjects.matcher(typed.text().substring(0, typed.indexOf(grade))).find()
          && SubjectFinder.areaSubject(typed, grade).isEmpty();
    }

    private static boolean isOld(String part) {
      return part.equals("old") || part.equals("before");
    }

    private ClaimParts gradeParts(
        RuleBook.Rule rule, Matcher match, String part, GradeMention grade) {
      ClaimParts parts = new ClaimParts(grade.isOutcome() ? outcomeOf(grade) : null);
      parts.grade = grade;
      parts.ruledOut = part.equals("not");
      parts.areas = new ArrayList<>(all(AreaMention.class, rule, match, "areas"));
      parts.areas.addAll(all(AreaMention.class, rule, match, "more"));
      if (ALL.contains(rule.sense())) {
        Span words = typed.spanOf(match.start(), match.end());
        parts.areas = List.of(new AreaMention(words, rule.id(), "all"));
        parts.count = count(rule, match);
      } else if (parts.areas.isEmpty() && !parts.ruledOut) {
        parts.areas = SubjectFinder.areaSubject(typed, firstGrade(match, grade));
      }
      return parts;
    }

    /** What ends with an outcome in words, and no grade, is an inspection of area SEND. */
    private VisitMention outcomeOf(GradeMention outcome) {
      return new VisitMention(outcome.span(), outcome.rule(), AREA_SEND, null);
    }

    /** "From good to inadequate": the subject of both stands before the first. */
    private GradeMention firstGrade(Matcher match, GradeMention grade) {
      List<GradeMention> inside = typed.mentions(GradeMention.class, match.start(), match.end());
      return inside.isEmpty() ? grade : inside.get(0);
    }

    private void event(RuleBook.Rule rule) {
      Matcher match = rule.pattern().matcher(typed.text());
      while (match.find()) {
        VisitMention visit = first(VisitMention.class, rule, match, "visit");
        if (rule.sense().equals(SEVERAL)) {
          several(rule, match, visit);
          continue;
        }
        if (visit != null && visit.plural()) {
          used.addAll(all(DateMention.class, rule, match, "when"));
          passOverIfFree(visit, rule.id());
          continue;
        }
        List<DateMention> dates = all(DateMention.class, rule, match, "when");
        dates.removeIf(this::isOfPublication);
        ClaimParts parts = new ClaimParts(visit);
        parts.inspected = TwoMonths.asOne(visit, dates);
        if (rule.sense().startsWith(TYPE)) {
          Span words = typed.spanOf(match.start(), match.end());
          String type = rule.sense().substring(TYPE.length());
          ClaimParts typedParts = new ClaimParts(new VisitMention(words, rule.id(), type, null));
          dates.addAll(all(DateMention.class, rule, match, "then"));
          typedParts.inspected = used.containsAll(dates) ? List.of() : dates;
          used.addAll(dates);
          add(Tense.OPEN, rule.id(), match.start(), match.end(), typedParts);
          continue;
        }
        boolean fresh = visit == null ? !used.containsAll(dates) : used.add(visit);
        if (fresh && (visit != null || !parts.inspected.isEmpty())) {
          used.addAll(dates);
          add(tense(rule.sense()), rule.id(), match.start(), match.end(), parts);
        }
      }
    }

    /** "Both were rated good after inspections in May": each was inspected then. */
    private void several(RuleBook.Rule rule, Matcher match, @Nullable VisitMention visit) {
      ClaimParts parts = new ClaimParts(null);
      parts.inspected = all(DateMention.class, rule, match, "when");
      if (visit != null && visit.plural() && parts.inspected.size() == 1 && used.add(visit)) {
        used.addAll(parts.inspected);
        add(Tense.OPEN, rule.id(), match.start(), match.end(), parts);
      }
    }

    /** "The assessment of Leeds came out on 3 May": not the day that inspectors were there. */
    private boolean isOfPublication(DateMention date) {
      return claims.stream().anyMatch(claim -> date.equals(claim.published()));
    }

    private void publication(RuleBook.Rule rule) {
      Matcher match = rule.pattern().matcher(typed.text());
      while (match.find()) {
        DateMention date = first(DateMention.class, rule, match, "when");
        if (date != null && used.add(date)) {
          ClaimParts parts = new ClaimParts(null);
          parts.published = date;
          add(tense(rule.sense()), rule.id(), match.start(), match.end(), parts);
        }
      }
    }

    private void add(Tense tense, String rule, int start, int end, ClaimParts parts) {
      claims.add(
          new Claim(
              tense,
              false,
              rule,
              typed.spanOf(start, end),
              number,
              parts.published == null
                  ? SubjectFinder.subjects(typed, start, end)
                  : SubjectFinder.nextTo(typed, start, end),
              inspectorate(),
              parts.visit,
              parts.grade,
              parts.ruledOut,
              parts.areas,
              parts.count,
              parts.inspected,
              parts.published));
    }

    private @Nullable InspectorateMention inspectorate() {
      for (Mention mention : mentions) {
        if (mention instanceof InspectorateMention inspectorate) {
          return inspectorate;
        }
      }
      return null;
    }

    private <M extends Mention> @Nullable M first(
        Class<M> kind, RuleBook.Rule rule, Matcher match, String group) {
      List<M> found = all(kind, rule, match, group);
      return found.isEmpty() ? null : found.get(0);
    }

    private <M extends Mention> List<M> all(
        Class<M> kind, RuleBook.Rule rule, Matcher match, String group) {
      return rule.groups().contains(group)
          ? new ArrayList<>(typed.mentions(kind, match, group))
          : new ArrayList<>();
    }
  }

  private static Tense tense(String sense) {
    return switch (sense) {
      case "past" -> Tense.PAST;
      case "future" -> Tense.FUTURE;
      default -> Tense.OPEN;
    };
  }

  private static @Nullable Integer count(RuleBook.Rule rule, Matcher match) {
    String word = rule.groups().contains("count") ? match.group("count") : null;
    if (word == null) {
      return null;
    }
    int number = NUMBERS.indexOf(PhraseIndex.lower(word));
    return number >= 0 ? Integer.valueOf(number) : Integer.valueOf(word);
  }
}
