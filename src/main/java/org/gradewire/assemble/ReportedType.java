package org.gradewire.assemble;

import java.util.List;
import java.util.Objects;
import org.gradewire.model.Claim;
import org.gradewire.model.Edtf;
import org.gradewire.model.Mention.VisitMention;
import org.jspecify.annotations.Nullable;

/** Tells of which kind the visit is that the news of an article is about. */
final class ReportedType {
  /** So many sentences, furniture included, are the opening of an article. */
  private static final int OPENING = 10;

  private ReportedType() {}

  /**
   * The kind of visit that the news is about. A kind that is only named in passing, far down, does
   * not make an ungraded visit of a graded inspection.
   */
  static @Nullable String of(List<Claim> open) {
    String latest = typeOfLatest(open);
    if (latest != null) {
      return latest;
    }
    for (Claim claim : open) {
      VisitMention visit = claim.visit();
      boolean told =
          claim.sentence() < OPENING || !claim.inspected().isEmpty() || claim.grade() != null;
      if (visit != null && visit.type() != null && told) {
        return visit.type();
      }
      if (claim.gradesOverall()) {
        return null;
      }
    }
    return open.stream()
        .map(Claim::visit)
        .filter(Objects::nonNull)
        .map(VisitMention::type)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Of visits of several kinds that are all dated and ungraded, the last is the news. */
  private static @Nullable String typeOfLatest(List<Claim> open) {
    Claim last = null;
    for (Claim claim : open) {
      VisitMention visit = claim.visit();
      boolean typed = visit != null && visit.type() != null;
      if (claim.inspected().isEmpty() && (typed || claim.grade() != null)) {
        return null;
      }
      if (!typed) {
        continue;
      }
      Edtf date = claim.inspected().get(0).value();
      if (last == null || Timeline.isLater(date, last.inspected().get(0).value())) {
        last = claim;
      }
    }
    if (last == null) {
      return null;
    }
    Edtf date = last.inspected().get(0).value();
    boolean isLast =
        open.stream()
            .flatMap(claim -> claim.inspected().stream())
            .noneMatch(other -> Timeline.isLater(other.value(), date));
    return isLast ? Objects.requireNonNull(last.visit()).type() : null;
  }
}
