package org.gradewire.copies;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;

/**
 * Which of several articles of the same words is called the original: the one that came out first,
 * as far as its date tells; of one day that of the provider or the inspectorate itself; else the
 * longest, since who copies leaves out; at last the lowest id.
 *
 * <p>A vague date counts as its last day, and an article without date comes after all others: what
 * may have come later is not called the original.
 */
final class Original {
  static final Comparator<ArticleReport> FIRST =
      Comparator.comparing(Original::published)
          .thenComparing(Original::isSelfPublished, Comparator.reverseOrder())
          .thenComparing(report -> report.fingerprint().words(), Comparator.reverseOrder())
          .thenComparing(ArticleReport::id);

  private Original() {}

  private static LocalDate published(ArticleReport report) {
    Fact<Edtf> published = report.published();
    return published == null ? LocalDate.MAX : published.value().latest().orElse(LocalDate.MAX);
  }

  /** Returns whether the publisher's name has in it who was inspected or who inspected. */
  private static boolean isSelfPublished(ArticleReport report) {
    Fact<String> publisher = report.publisher();
    if (publisher == null) {
      return false;
    }
    String name = publisher.value().toLowerCase(Locale.ROOT);
    return report.inspections().stream()
        .flatMap(Original::involved)
        .anyMatch(body -> name.contains(body.toLowerCase(Locale.ROOT)));
  }

  private static Stream<String> involved(Inspection inspection) {
    return Stream.of(inspection.inspectorate(), inspection.provider(), inspection.deliveredBy())
        .filter(Objects::nonNull)
        .map(Fact::value);
  }
}
