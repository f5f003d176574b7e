package org.gradewire.assemble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradewire.knowledge.InspectionTypes;
import org.gradewire.model.Claim;
import org.gradewire.model.Claim.Tense;
import org.gradewire.model.Decision;
import org.gradewire.model.Delays;
import org.gradewire.model.Edtf;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.model.Status;
import org.gradewire.model.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the claims of one article about one provider into inspections: the one reported, those
 * before it, those planned.
 *
 * <p>What is marked neither as past nor as expected belongs to the reported one if it does not
 * contradict it; the latest date and the first grade make it what it is. What contradicts is an
 * earlier inspection.
 */
final class Timeline {
  /** Rules for the lines of an official report that give its overall grade. */
  private static final Set<String> FRONT = Set.of("grade/overall-row", "grade/report-front");

  private static final String FULL = "full";

  /** Rules for dates that are counted from another told before. */
  private static final String TOLD = "date/told";

  private static final String NOTHING_OF_NEWS =
      "of the inspection nothing is told: no grade, no date, no kind";
  private static final String NOTHING_OF_EARLIER =
      "of the earlier inspection nothing is told: no grade, no date";
  private static final String NO_EARLIER = "no inspection is told of whose report it could be";
  private static final String NO_DATE = "an expected inspection counts only with a date or a kind";
  private static final String ANOTHER_ON_FRONT =
      "the front of the official report says otherwise, and no date tells of an earlier inspection";
  private static final String CONTRADICTION =
      "it contradicts what stronger or earlier claims say of the news";

  private final List<Draft> drafts = new ArrayList<>();
  private final Draft reported = new Draft(Status.REPORTED);
  private final @Nullable Edtf published;
  private final @Nullable String headline;
  private final Tracer tracer;

  private Timeline(@Nullable Edtf published, @Nullable String headline, Tracer tracer) {
    this.published = published;
    this.headline = headline;
    this.tracer = tracer;
  }

  /**
   * Returns the inspections that the claims of one provider tell of, the reported one first.
   *
   * @param published when the article came out, or {@code null}
   * @param headlines the numbers of the sentences that are the headline
   * @param tracer hears which claims are not the news, and which tell of nothing
   */
  static List<Draft> of(
      List<Claim> claims, @Nullable Edtf published, Set<Integer> headlines, Tracer tracer) {
    Timeline timeline =
        new Timeline(
            published == null ? reportPublished(claims) : published,
            graded(claims, headlines),
            tracer);
    timeline.sort(oneDateEach(claims));
    return timeline.drafts.stream().filter(timeline::isWorthTelling).toList();
  }

  /** When the report of the news came out: an article without a date cannot be older. */
  private static @Nullable Edtf reportPublished(List<Claim> claims) {
    for (Claim claim : claims) {
      DateMention report = claim.published();
      if (report != null && claim.tense() == Tense.OPEN && report.value().hasYear()) {
        return report.value();
      }
    }
    return null;
  }

  /**
   * The grade that the headline gives, or the line of the overall grade on the front of an official
   * report: the news, whatever else has a date.
   */
  private static @Nullable String graded(List<Claim> claims, Set<Integer> headlines) {
    for (Claim claim : claims) {
      boolean stated = headlines.contains(claim.sentence()) || isOnFront(claim);
      if (claim.tense() == Tense.OPEN && stated) {
        String grade = gradeOnScale(claim);
        if (grade != null) {
          return grade;
        }
      }
    }
    return null;
  }

  private static boolean isOnFront(Claim claim) {
    return FRONT.contains(claim.rule());
  }

  private static @Nullable String gradeOnScale(Claim claim) {
    GradeMention grade = claim.grade();
    return grade != null && claim.gradesOverall() && !grade.isCategory() ? grade.grade() : null;
  }

  private boolean contradictsHeadline(Claim claim) {
    String grade = gradeOnScale(claim);
    return headline != null && grade != null && !headline.equals(grade);
  }

  private boolean isWorthTelling(Draft draft) {
    String missing =
        switch (draft.status()) {
          case REPORTED -> draft.isTold() || draft.type() != null ? null : NOTHING_OF_NEWS;
          case PREVIOUS -> draft.isTold() ? null : NOTHING_OF_EARLIER;
          case PLANNED -> draft.date() != null || draft.type() != null ? null : NO_DATE;
        };
    if (missing != null) {
      draft.claims().forEach(claim -> tracer.note(new Decision.Dropped(claim, "", missing)));
    }
    return missing == null;
  }

  /** A claim of two dates tells of two inspections. */
  private static List<Claim> oneDateEach(List<Claim> claims) {
    List<Claim> single = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.inspected().size() < 2) {
        single.add(claim);
      } else {
        claim.inspected().forEach(date -> single.add(claim.on(date)));
      }
    }
    return single;
  }

  private void sort(List<Claim> claims) {
    List<Claim> open = claims.stream().filter(claim -> claim.tense() == Tense.OPEN).toList();
    List<Claim> earlier = new ArrayList<>();
    // An official report grades nothing else as a whole without saying when that was.
    boolean official =
        open.stream().filter(Claim::gradesOverall).limit(1).anyMatch(Timeline::isOnFront);
    String type = official ? FULL : ReportedType.of(open);
    Edtf latest = latestDate(open, type);
    for (Claim claim : inOrderOfWeight(open, latest)) {
      String reason = whyNotNews(claim, type, latest);
      if (reason == null) {
        reported.add(claim);
      } else if (reason.equals(CONTRADICTION) && isOfNoTime(claim)) {
        tracer.note(new Decision.Dropped(claim, "", CONTRADICTION));
      } else if (!official || !contradictsHeadline(claim) || !claim.inspected().isEmpty()) {
        earlier.add(claim);
        tracer.note(new Decision.NotNews(claim, reason));
      } else {
        tracer.note(new Decision.Dropped(claim, "", ANOTHER_ON_FRONT));
      }
    }
    drafts.add(reported.inTextOrder());
    claims.stream().filter(claim -> claim.tense() == Tense.PAST).forEach(earlier::add);
    earlier.sort(
        Comparator.comparing((Claim claim) -> claim.inspected().isEmpty())
            .thenComparing(claim -> !claim.gradesOverall())
            .thenComparing(Claim::sentence)
            .thenComparing(Claim::evidence));
    earlier.forEach(this::addEarlier);
    claims.stream().filter(claim -> claim.tense() == Tense.FUTURE).forEach(this::addPlanned);
  }

  /** A second grade of the whole is an earlier one only where something says so. */
  private static boolean isOfNoTime(Claim claim) {
    return gradeOnScale(claim) != null
        && claim.inspected().isEmpty()
        && claim.published() == null
        && !claim.looksBack();
  }

  /** Claims with the latest date first, then the rest as they stand. */
  private static List<Claim> inOrderOfWeight(List<Claim> open, @Nullable Edtf latest) {
    List<Claim> ordered = new ArrayList<>(open);
    if (latest != null) {
      ordered.sort(
          Comparator.comparing(
              claim -> claim.inspected().stream().noneMatch(date -> date.value().equals(latest))));
    }
    return ordered;
  }

  /** Returns which condition fails for {@code claim} to be of the reported one, or {@code null}. */
  private @Nullable String whyNotNews(Claim claim, @Nullable String type, @Nullable Edtf latest) {
    if (!claim.inspected().isEmpty()
        && (latest == null || !latest.compatibleWith(claim.inspected().get(0).value()))) {
      return latest == null
          ? "its date is more than %d months before the article".formatted(Delays.MONTHS_OF_NEWS)
          : "its date is not that of the news, " + latest;
    }
    DateMention report = claim.published();
    if (report != null && isOld(report.value())) {
      return "its report came out more than %d months before the article"
          .formatted(Delays.MONTHS_OF_NEWS);
    }
    // A visit gives no grade: one told beside it is a standing one.
    boolean standingGrade =
        type != null
            && InspectionTypes.isUngraded(type)
            && claim.grade() != null
            && !leavesCategory(claim);
    if (standingGrade) {
      return "the news is a %s, which gives no grade: this one stood before".formatted(type);
    } else if (contradictsHeadline(claim)) {
      return "the headline or the front of the report says \"%s\"".formatted(headline);
    } else if (isOfOtherType(claim, type)) {
      return "the news is of another kind, " + type;
    }
    return reported.agreesWith(claim) ? null : CONTRADICTION;
  }

  /** "No longer in special measures" is what a visit may well end with. */
  private static boolean leavesCategory(Claim claim) {
    GradeMention grade = claim.grade();
    return claim.ruledOut() && grade != null && grade.isCategory();
  }

  private static boolean isOfOtherType(Claim claim, @Nullable String type) {
    VisitMention visit = claim.visit();
    return type != null && visit != null && visit.type() != null && !type.equals(visit.type());
  }

  private @Nullable Edtf latestDate(List<Claim> open, @Nullable String type) {
    Edtf latest = null;
    for (Claim claim : open) {
      if (!claim.inspected().isEmpty()
          && !isOfOtherType(claim, type)
          && !contradictsHeadline(claim)) {
        Edtf date = claim.inspected().get(0).value();
        // Without a day of the article nobody can say that "the year before" is not long ago.
        boolean told = published == null && claim.inspected().get(0).rule().startsWith(TOLD);
        if (!told && !isOld(date) && (latest == null || isLater(date, latest))) {
          latest = date;
        }
      }
    }
    return latest;
  }

  static boolean isLater(Edtf date, Edtf than) {
    Optional<LocalDate> end = date.latest();
    Optional<LocalDate> other = than.latest();
    if (end.isEmpty() || other.isEmpty()) {
      return false;
    }
    return (end.get().isAfter(other.get()) && !date.compatibleWith(than)) || date.refines(than);
  }

  /** What was inspected long before the article is not its news. */
  private boolean isOld(Edtf date) {
    if (published == null || published.earliest().isEmpty() || date.latest().isEmpty()) {
      return false;
    }
    return date.latest()
        .get()
        .isBefore(published.earliest().get().minusMonths(Delays.MONTHS_OF_NEWS));
  }

  /** The report of an earlier inspection came out within a year of it. */
  private void addReport(Claim claim, DateMention report) {
    for (Draft draft : drafts) {
      Optional<LocalDate> held = Optional.ofNullable(draft.date()).flatMap(Edtf::earliest);
      Optional<LocalDate> out = report.value().latest();
      if (draft.status() == Status.PREVIOUS
          && held.isPresent()
          && out.isPresent()
          && !out.get().isBefore(held.get())
          && out.get().isBefore(held.get().plusMonths(Delays.MONTHS_TO_REPORT))) {
        draft.add(claim);
        return;
      }
    }
    tracer.note(new Decision.Dropped(claim, "", NO_EARLIER));
  }

  private void addEarlier(Claim claim) {
    DateMention report = claim.published();
    if (report != null && saysNothing(claim)) {
      addReport(claim, report);
      return;
    }
    Draft home = claim.areas().isEmpty() || !claim.inspected().isEmpty() ? null : earlierOf(claim);
    for (Draft draft : drafts) {
      if (draft.status() == Status.PREVIOUS
          && draft.agreesWith(claim)
          && sharesWith(draft, claim)) {
        home = home == null ? draft : home;
      }
    }
    if (home == null) {
      if (saysNothing(claim) || isOfNoInspection(claim)) {
        tracer.note(new Decision.Dropped(claim, "", NOTHING_OF_EARLIER));
        return;
      }
      home = new Draft(Status.PREVIOUS);
      drafts.add(home);
    }
    home.add(claim);
  }

  /** Where the same words grade the whole as well, that inspection; else the last one before. */
  private @Nullable Draft earlierOf(Claim claim) {
    for (Draft draft : drafts) {
      if (draft.status() == Status.PREVIOUS && draft.isGradedBySameWords(claim)) {
        return draft;
      }
    }
    return latestEarlier(claim);
  }

  /** The last inspection before the reported one: grades of areas "before" are its grades. */
  private @Nullable Draft latestEarlier(Claim claim) {
    Draft latest = null;
    for (Draft draft : drafts) {
      boolean fits = draft.status() == Status.PREVIOUS && draft.agreesWith(claim);
      if (fits && (latest == null || isLater(draft, latest))) {
        latest = draft;
      }
    }
    return latest;
  }

  private static boolean isLater(Draft draft, Draft than) {
    Edtf date = draft.date();
    Edtf other = than.date();
    return date != null && (other == null || isLater(date, other));
  }

  /** A grade of an area beside a visit that gives none, with no earlier inspection told of. */
  private static boolean isOfNoInspection(Claim claim) {
    return claim.tense() == Tense.OPEN && !claim.areas().isEmpty() && claim.inspected().isEmpty();
  }

  private static boolean saysNothing(Claim claim) {
    VisitMention visit = claim.visit();
    return claim.grade() == null
        && claim.inspected().isEmpty()
        && (visit == null || visit.ordinal() == null);
  }

  /** The same date, or the same grade, or each what the other lacks. */
  private static boolean sharesWith(Draft draft, Claim claim) {
    boolean dated = !claim.inspected().isEmpty();
    boolean graded = claim.grade() != null;
    if (dated && draft.date() != null) {
      return true;
    }
    if (graded && claim.gradesOverall() && draft.grade() != null) {
      return true;
    }
    return (dated && draft.date() == null)
        || (graded && draft.grade() == null && draft.date() != null && draft.isNear(claim))
        || (!dated && !graded);
  }

  private void addPlanned(Claim claim) {
    for (Draft draft : drafts) {
      if (draft.status() == Status.PLANNED && draft.agreesWith(claim)) {
        draft.add(claim);
        return;
      }
    }
    Draft draft = new Draft(Status.PLANNED);
    draft.add(claim);
    drafts.add(draft);
  }
}
