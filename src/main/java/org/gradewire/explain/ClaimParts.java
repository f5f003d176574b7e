package org.gradewire.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradewire.model.Claim;
import org.gradewire.model.Decision.Withheld;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.VisitMention;
import org.jspecify.annotations.Nullable;

/** Tells which fields of an inspection a claim gave, and which of its values did not count. */
final class ClaimParts {
  private static final String AND = "-and-";
  private final List<String> parts = new ArrayList<>();

  private final List<Withheld> withheld;

  private ClaimParts(List<Withheld> withheld) {
    this.withheld = withheld;
  }

  /**
   * Returns the names of the fields, and in words what did not count; at least one.
   *
   * @param withheld what was kept out of this inspection
   */
  static List<String> of(Claim claim, Inspection made, List<Withheld> withheld) {
    ClaimParts parts = new ClaimParts(withheld);
    GradeMention grade = claim.grade();
    if (grade != null && claim.areas().isEmpty()) {
      boolean denied = claim.ruledOut();
      parts.compare(
          denied ? "notOverall" : "overall",
          grade.grade(),
          denied ? made.notOverall() : made.overall());
    } else if (grade != null) {
      claim.areas().forEach(area -> parts.judgement(claim, grade, area, made.judgements()));
    }
    for (DateMention date : claim.inspected()) {
      parts.compare("inspectionDate", date.value(), made.inspectionDate());
    }
    VisitMention visit = claim.visit();
    if (visit != null) {
      parts.compare("type", visit.type(), made.type());
      parts.compare("ordinal", visit.ordinal(), made.ordinal());
    }
    DateMention published = claim.published();
    if (published != null) {
      parts.compare("publicationDate", published.value(), made.publicationDate());
    }
    return parts.parts.isEmpty() ? List.of("that there was one") : parts.parts;
  }

  private void compare(String field, @Nullable Object said, @Nullable Fact<?> fact) {
    if (said != null) {
      boolean same = fact != null && fact.value().equals(said);
      parts.add(same ? field : "%s %s does not count: %s".formatted(field, said, why(field, fact)));
    }
  }

  private String why(String field, @Nullable Fact<?> fact) {
    return fact != null
        ? "it is " + fact.value()
        : withheld.stream()
            .filter(it -> it.field().equals(field))
            .map(Withheld::reason)
            .findFirst()
            .orElse(field.equals("notOverall") ? "a grade is given" : "another claim decides");
  }

  private void judgement(
      Claim claim, GradeMention grade, AreaMention area, List<Judgement> judgements) {
    if (claim.ruledOut()) {
      parts.add("nothing, as a grade is only denied of an area");
      return;
    }
    for (Judgement judgement : judgements) {
      if (isOrIsPart(judgement.area(), area.area())) {
        compare("judgements." + judgement.area(), grade.grade(), judgement.grade());
      }
    }
  }

  private static boolean isOrIsPart(String judged, String said) {
    return Objects.equals(judged, said)
        || said.startsWith(judged + AND)
        || said.endsWith(AND + judged);
  }
}
