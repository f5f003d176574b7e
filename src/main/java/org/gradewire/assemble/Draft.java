package org.gradewire.assemble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradewire.knowledge.InspectionTypes;
import org.gradewire.model.Claim;
import org.gradewire.model.Edtf;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one article about one inspection, as they gather. Of contradictory claims the first
 * counts, of dates that agree the most precise.
 */
final class Draft {
  /** A kind of inspection that ends in an outcome of a few sentences, on no scale of grades. */
  private static final String OUTCOME_TYPE = "area-send";

  /** A grade so many sentences from a date may be of that inspection, though nothing says so. */
  private static final int NEAR_SENTENCES = 3;

  private final Status status;
  private final List<Claim> claims = new ArrayList<>();
  private @Nullable Edtf date;
  private @Nullable String gradeOnScale;
  private @Nullable String category;
  private @Nullable String ruledOut;
  private @Nullable String type;
  private @Nullable Integer ordinal;
  private boolean hasAreas;
  private boolean hasOutcome;
  private boolean hasScale;

  Draft(Status status) {
    this.status = status;
  }

  Status status() {
    return status;
  }

  List<Claim> claims() {
    return Collections.unmodifiableList(claims);
  }

  void add(Claim claim) {
    claims.add(claim);
    for (DateMention mention : claim.inspected()) {
      if (date == null || mention.value().refines(date)) {
        date = mention.value();
      }
    }
    GradeMention grade = claim.grade();
    if (grade != null && claim.areas().isEmpty()) {
      addGrade(claim, grade);
    }
    VisitMention visit = claim.visit();
    if (visit != null) {
      type = type == null ? visit.type() : type;
      ordinal = ordinal == null ? visit.ordinal() : ordinal;
    }
    hasAreas |= !claim.areas().isEmpty();
    if (grade != null && !claim.ruledOut()) {
      hasOutcome |= grade.isOutcome();
      hasScale |= !grade.isOutcome() && !grade.isCategory() && !grade.isStandard();
    }
  }

  private void addGrade(Claim claim, GradeMention grade) {
    if (claim.ruledOut()) {
      ruledOut = ruledOut == null ? grade.grade() : ruledOut;
    } else if (grade.isCategory()) {
      category = category == null ? grade.grade() : category;
    } else {
      gradeOnScale = gradeOnScale == null ? grade.grade() : gradeOnScale;
    }
  }

  /**
   * Returns a reported inspection as an earlier one: of a body told in passing, the day on which
   * the article's own report came out says nothing.
   */
  Draft asBackground() {
    if (status != Status.REPORTED) {
      return this;
    }
    Draft background = new Draft(Status.PREVIOUS);
    claims.stream()
        .filter(claim -> claim.published() == null || !claim.providers().isEmpty())
        .forEach(background::add);
    return background.claims.isEmpty() ? this : background;
  }

  /** Returns a draft of the same claims as they follow each other in the text. */
  Draft inTextOrder() {
    Draft sorted = new Draft(status);
    claims.stream()
        .sorted(Comparator.comparing(Claim::sentence).thenComparing(Claim::evidence))
        .forEach(sorted::add);
    return sorted;
  }

  /** Returns the most precise date on site that the claims give, or {@code null}. */
  @Nullable Edtf date() {
    return date;
  }

  /** Returns the overall grade, or else the outcome beside the scale, or {@code null}. */
  @Nullable String grade() {
    return gradeOnScale == null ? category : gradeOnScale;
  }

  /** Returns whether the overall grade is an outcome that no scale of grades holds. */
  boolean isGradedByOutcome() {
    return claims.stream()
        .filter(Claim::gradesOverall)
        .map(Claim::grade)
        .filter(Objects::nonNull)
        .anyMatch(grade -> grade.isOutcome() || grade.isCategory());
  }

  /** Returns the grade that is ruled out, or {@code null}. */
  @Nullable String ruledOut() {
    return ruledOut;
  }

  /** Returns the kind of inspection that the words state, or {@code null}. */
  @Nullable String type() {
    return type;
  }

  /** Returns the number in a series, or {@code null}. */
  @Nullable Integer ordinal() {
    return ordinal;
  }

  /** Returns whether nothing in {@code claim} contradicts what is gathered. */
  boolean agreesWith(Claim claim) {
    Optional<DateMention> when = claim.inspected().stream().findFirst();
    if (when.isPresent() && date != null && !date.compatibleWith(when.get().value())) {
      return false;
    }
    return agreesOnGrade(claim)
        && agreesOnVisit(claim.visit())
        && !isOutcomeBesideScale(claim)
        && !isVisitOfGraded(claim)
        && !isGradeOfVisit(claim);
  }

  /** A visit that gives no overall grade is not the earlier inspection that gave one. */
  private boolean isVisitOfGraded(Claim claim) {
    VisitMention visit = claim.visit();
    return (gradeOnScale != null || hasAreas)
        && visit != null
        && visit.type() != null
        && InspectionTypes.isUngraded(visit.type());
  }

  /** What ends in an outcome of a few sentences grades no area on a scale, nor the reverse. */
  private boolean isOutcomeBesideScale(Claim claim) {
    GradeMention grade = claim.grade();
    VisitMention visit = claim.visit();
    if (hasScale && visit != null && OUTCOME_TYPE.equals(visit.type())) {
      return true;
    }
    if (grade == null || claim.ruledOut()) {
      return false;
    }
    boolean onScale = !grade.isOutcome() && !grade.isCategory() && !grade.isStandard();
    return grade.isOutcome() ? hasScale : onScale && (hasOutcome || OUTCOME_TYPE.equals(type));
  }

  /** Nor was the visit the inspection that gave a grade, of everything or of an area. */
  private boolean isGradeOfVisit(Claim claim) {
    GradeMention grade = claim.grade();
    return grade != null
        && !(claim.ruledOut() && grade.isCategory())
        && type != null
        && InspectionTypes.isUngraded(type);
  }

  /** Returns whether {@code claim} stands beside the words of this draft, or not far behind. */
  boolean isNear(Claim claim) {
    return claims.stream()
        .anyMatch(other -> Math.abs(other.sentence() - claim.sentence()) <= NEAR_SENTENCES);
  }

  /** Returns whether the grade of {@code claim} is one that a claim of this draft gives, too. */
  boolean isGradedBySameWords(Claim claim) {
    GradeMention grade = claim.grade();
    return grade != null && claims.stream().anyMatch(other -> grade.equals(other.grade()));
  }

  private boolean agreesOnGrade(Claim claim) {
    GradeMention grade = claim.grade();
    if (grade == null || grade.isCategory() || !claim.areas().isEmpty()) {
      return true;
    }
    if (claim.ruledOut()) {
      return !grade.grade().equals(gradeOnScale);
    }
    return gradeOnScale == null
        ? !grade.grade().equals(ruledOut)
        : gradeOnScale.equals(grade.grade());
  }

  private boolean agreesOnVisit(@Nullable VisitMention visit) {
    if (visit == null) {
      return true;
    }
    boolean sameType = visit.type() == null || type == null || type.equals(visit.type());
    boolean sameOrdinal =
        visit.ordinal() == null || ordinal == null || ordinal.equals(visit.ordinal());
    return sameType && sameOrdinal;
  }

  /** Returns whether the claims say more than that there was an inspection. */
  boolean isTold() {
    return grade() != null || ruledOut != null || date != null || hasAreas || ordinal != null;
  }
}
