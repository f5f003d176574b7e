package org.gradewire.find;

import java.util.List;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.VisitMention;
import org.jspecify.annotations.Nullable;

/** The parts of a claim as they are collected. */
final class ClaimParts {
  final @Nullable VisitMention visit;
  @Nullable GradeMention grade;
  boolean ruledOut;
  List<AreaMention> areas = List.of();
  @Nullable Integer count;
  List<DateMention> inspected = List.of();
  @Nullable DateMention published;

  ClaimParts(@Nullable VisitMention visit) {
    this.visit = visit;
  }

  ClaimParts withoutAreas() {
    ClaimParts whole = new ClaimParts(visit);
    whole.grade = grade;
    whole.inspected = inspected;
    return whole;
  }
}
