package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Claim;
import org.gradewire.model.Claim.Tense;
import org.gradewire.model.Decision;
import org.gradewire.model.Edtf.Precision;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.model.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Joins what one sentence says of one inspection in two places: when it was held or of what kind it
 * was, and the grade it ended with.
 *
 * <p>"At its last inspection in 2019 it was rated good": the grade takes date, kind and tense of
 * the visit, unless the words between them turn from one inspection to another. A bare "in 2019"
 * beside a grade is when it was given.
 */
final class SentenceJoiner {
  private static final Pattern TURN_IN_TIME =
      Pattern.compile("\\b(?:now|this time|since|today)\\b");
  private static final Pattern TURN =
      Pattern.compile(";|\\b(?:but|while|whereas|although|now|this time|however|since)\\b");
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)(?:^|[ (])(?:in(?: the)?|during(?: the)?|at|back in(?: the)?|as far back as|at the (?:start|end|beginning) of|late in|early in) (?:early |late )?$");
  private static final Pattern BETWEEN_BEFORE = Pattern.compile("^,? [^.;<]{0,110}$");
  private static final Pattern BETWEEN_AFTER =
      Pattern.compile(
          "^(?:,| by (?:the )?<inspectorate>| by inspectors| overall| at its (?:last|previous) <visit>){0,3}"
              + ",? (?:back )?(?:in|during|at|at the (?:start|end|beginning) of|(?:towards|by) the end of) (?:early |late )?$");

  /** Further years in which the same grade was given. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?:(?:,| and|, and| and again|, again| then)(?: in)? <date>){1,5}(?= |[.,;]|$)");

  private static final Pattern BESIDE =
      Pattern.compile("^<grade>(?: <inspectorate>| by| overall| status| rating)* $");

  /**
   * In an article without a date the words "two years ago" are no date, but long ago all the same.
   */
  private static final Pattern AGO =
      Pattern.compile(
          "^<grade>(?: rating| grade| verdict| judge?ment| by| <inspectorate>| overall| at its last <visit>)*,?"
              + "(?: more than| just over| some| only| almost| nearly| about| around| over)?"
              + " (?:an?|two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:and a half )?(?:years?|decade|months?) (?:ago|earlier|before|previously)\\b");

  /** "At its last inspection", without a date, is an earlier one all the same. */
  private static final String PREVIOUS = "event/previous-visit";

  /** "Taken over in 2020, a year after it was rated good": the date is that of something else. */
  private static final Pattern SOME_TIME_OFF =
      Pattern.compile(
          "\\b(?:years?|months?|weeks?|days?|decade) (?:after|before|since) (?:it|they|being)\\b");

  private static final Pattern NAMES = Pattern.compile("<(?:provider|inspectorate|area)>");

  private SentenceJoiner() {}

  /**
   * Returns the claims of one sentence, those of one inspection joined.
   *
   * @param used the mentions that claims were made of
   */
  static List<Claim> join(
      TypedSentence typed, List<Claim> claims, Set<Mention> used, Tracer tracer) {
    List<Claim> joined = new ArrayList<>(claims);
    for (Claim grade : claims) {
      if (grade.grade() == null || grade.tense() == Tense.FUTURE || !grade.inspected().isEmpty()) {
        continue;
      }
      Claim event = grade.tense() == Tense.OPEN ? nearest(typed, claims, grade) : null;
      // "Rated inadequate in May after an inspection": the visit beside it leaves the date open.
      boolean open = event == null || (event.inspected().isEmpty() && event.tense() == Tense.OPEN);
      List<DateMention> dates = open ? bareDates(typed, grade, used) : List.of();
      if (event != null) {
        Claim at = grade.at(event);
        joined.set(joined.indexOf(grade), dates.isEmpty() ? at : at.on(dates));
        joined.remove(event);
        tracer.note(new Decision.Joined(event, grade));
      } else if (!dates.isEmpty()) {
        Claim dated = grade.on(dates);
        boolean past = isOfLongAgo(dates.get(0)) && grade.tense() == Tense.OPEN;
        joined.set(joined.indexOf(grade), past ? dated.in(Tense.PAST) : dated);
      } else if (grade.tense() == Tense.OPEN && isLongAgo(typed, grade)) {
        joined.set(joined.indexOf(grade), grade.in(Tense.PAST));
      }
    }
    return withPublication(joined, tracer);
  }

  /** "The report, published in May, judged services good": it came out with that grade. */
  private static List<Claim> withPublication(List<Claim> claims, Tracer tracer) {
    List<Claim> reports =
        claims.stream().filter(it -> it.published() != null && it.tense() == Tense.OPEN).toList();
    List<Claim> graded =
        claims.stream().filter(it -> it.grade() != null && it.tense() == Tense.OPEN).toList();
    if (reports.size() != 1 || graded.isEmpty()) {
      return claims;
    }
    DateMention published = Objects.requireNonNull(reports.get(0).published());
    List<Claim> joined = new ArrayList<>(claims);
    joined.replaceAll(claim -> graded.contains(claim) ? claim.published(published) : claim);
    joined.remove(reports.get(0));
    tracer.note(new Decision.Joined(reports.get(0), graded.get(0)));
    return joined;
  }

  /** "Three years ago the grade was good": earlier, though nobody can say exactly when. */
  private static boolean isLongAgo(TypedSentence typed, Claim grade) {
    int at = typed.indexOf(grade.grade());
    for (DateMention date : typed.mentions(DateMention.class, 0, typed.text().length())) {
      int place = typed.indexOf(date);
      boolean near =
          place < at
              ? isNear(typed.text().substring(place + "<date>".length(), at))
              : BESIDE.matcher(typed.text().substring(at, place)).find();
      if (date.rule().startsWith("date/ago") && near) {
        return true;
      }
    }
    String after = typed.text().substring(at);
    return AGO.matcher(after).find();
  }

  private static @Nullable Claim nearest(TypedSentence typed, List<Claim> claims, Claim grade) {
    Claim best = null;
    int bestDistance = Integer.MAX_VALUE;
    int at = typed.indexOf(grade.grade());
    for (Claim event : claims) {
      int place = placeOf(typed, event);
      if (event.grade() == null && event.published() == null && place >= 0 && mayJoin(event)) {
        int distance = Math.abs(at - place);
        if (distance < bestDistance
            && !turns(typed, grade, Math.min(at, place), Math.max(at, place))) {
          best = event;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  private static boolean turns(TypedSentence typed, Claim grade, int from, int to) {
    boolean areas = !grade.areas().isEmpty();
    boolean otherGrade =
        typed.mentions(GradeMention.class, from, to).stream()
            .anyMatch(mention -> !isOfTheSame(grade, mention));
    Pattern turn = areas ? TURN_IN_TIME : TURN;
    return (otherGrade && !areas) || turn.matcher(typed.text().substring(from, to)).find();
  }

  /** "Upgraded from inadequate to good": the old grade turns nothing, it is part of the claim. */
  private static boolean isOfTheSame(Claim grade, GradeMention other) {
    return other.equals(grade.grade()) || grade.evidence().contains(other.span());
  }

  /** "Since the last inspection" says when something else began. */
  private static boolean mayJoin(Claim event) {
    return event.tense() != Tense.FUTURE
        && !event.rule().startsWith("event/since")
        && (!event.inspected().isEmpty()
            || event.tense() == Tense.OPEN
            || event.rule().equals(PREVIOUS));
  }

  private static int placeOf(TypedSentence typed, Claim event) {
    VisitMention visit = event.visit();
    Mention place = visit != null || event.inspected().isEmpty() ? visit : event.inspected().get(0);
    return typed.indexOf(place);
  }

  /** Returns when the grade was given, if only a date beside it says so: "in 2013 and 2015". */
  private static List<DateMention> bareDates(TypedSentence typed, Claim grade, Set<Mention> used) {
    int at = typed.indexOf(grade.grade());
    String text = typed.text();
    List<DateMention> found = List.of();
    for (DateMention date : typed.mentions(DateMention.class, 0, text.length())) {
      int start = typed.indexOf(date);
      int end = start + "<date>".length();
      if (used.contains(date)
          || (date.relative() && !isOfLongAgo(date))
          || !(BEFORE.matcher(text.substring(0, start)).find() || isOfLongAgo(date))) {
        continue;
      }
      boolean before = end <= at && isNear(text.substring(end, at));
      int after = at + "<grade>".length();
      boolean behind =
          start >= after
              && (BETWEEN_AFTER.matcher(text.substring(after, start)).find()
                  || (isOfLongAgo(date) && BESIDE.matcher(text.substring(at, start)).find()));
      // "Told to improve in 2018, and rated good in 2023": what follows the grade is its own.
      if (behind || (before && found.isEmpty())) {
        found = withListed(typed, date, end);
      }
      if (behind) {
        break;
      }
    }
    return found;
  }

  private static boolean isOfLongAgo(DateMention date) {
    return date.rule().startsWith("date/ago") && date.value().precision() == Precision.YEAR;
  }

  private static List<DateMention> withListed(TypedSentence typed, DateMention first, int end) {
    Matcher more = LISTED.matcher(typed.text()).region(end, typed.text().length());
    List<DateMention> dates = new ArrayList<>(List.of(first));
    if (more.lookingAt()) {
      dates.addAll(typed.mentions(DateMention.class, end, more.end()));
    }
    return dates;
  }

  private static boolean isNear(String between) {
    String plain = NAMES.matcher(between).replaceAll("it");
    return BETWEEN_BEFORE.matcher(plain).find()
        && !TURN.matcher(plain).find()
        && !SOME_TIME_OFF.matcher(plain).find();
  }
}
