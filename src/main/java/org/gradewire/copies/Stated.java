package org.gradewire.copies;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an article reports, as far as a copy of it cannot say otherwise. Leaving something out is
 * what those who copy do; another provider, grade, kind or date is another story, or at least a
 * second opinion.
 *
 * @param providers of whom it reports, as one text
 * @param news what it reports, each once
 */
record Stated(String providers, Set<News> news) {
  /**
   * By how many days dates may differ: who prints a release a week later makes another day of "last
   * Friday".
   */
  private static final int DAYS = 14;

  /**
   * One inspection that an article reports.
   *
   * @param provider of whom
   * @param inspectorate by whom, or {@code null}
   * @param type of what kind, or {@code null}
   * @param ordinal its number in a series, or {@code null}
   * @param overall the grade, or {@code null}
   * @param areas grades by area
   * @param inspected when inspectors came, or {@code null}
   * @param published when the report came out, or {@code null}
   */
  record News(
      String provider,
      @Nullable String inspectorate,
      @Nullable String type,
      @Nullable Integer ordinal,
      @Nullable String overall,
      Map<String, String> areas,
      @Nullable Edtf inspected,
      @Nullable Edtf published) {

    static News of(Inspection inspection) {
      return new News(
          Objects.requireNonNullElse(inspection.urn(), inspection.provider().value()),
          value(inspection.inspectorate()),
          value(inspection.type()),
          value(inspection.ordinal()),
          value(inspection.overall()),
          inspection.judgements().stream()
              .collect(Collectors.toMap(it -> it.area(), it -> it.grade().value(), (a, b) -> a)),
          value(inspection.inspectionDate()),
          value(inspection.publicationDate()));
    }

    boolean contradicts(News other) {
      return differ(inspectorate, other.inspectorate)
          || differ(type, other.type)
          || differ(ordinal, other.ordinal)
          || differ(overall, other.overall)
          || areas.entrySet().stream()
              .anyMatch(area -> differ(area.getValue(), other.areas.get(area.getKey())))
          || apart(inspected, other.inspected)
          || apart(published, other.published);
    }

    private static boolean differ(@Nullable Object a, @Nullable Object b) {
      return a != null && b != null && !a.equals(b);
    }

    private static boolean apart(@Nullable Edtf a, @Nullable Edtf b) {
      return a != null && b != null && !a.compatibleWith(b) && gap(a, b) > DAYS;
    }

    private static long gap(Edtf a, Edtf b) {
      return Math.max(daysBetween(a, b), daysBetween(b, a));
    }

    /** From the last day of the one to the first of the other; dates without a year are far off. */
    private static long daysBetween(Edtf first, Edtf second) {
      return first
          .latest()
          .flatMap(last -> second.earliest().map(next -> ChronoUnit.DAYS.between(last, next)))
          .orElse(Long.MAX_VALUE);
    }
  }

  /** Copies the set. */
  Stated {
    news = Set.copyOf(news);
  }

  static Stated of(ArticleReport report) {
    Set<News> news = new HashSet<>();
    for (Inspection inspection : report.inspections()) {
      if (inspection.status().value() == Status.REPORTED) {
        news.add(News.of(inspection));
      }
    }
    String providers =
        news.stream().map(News::provider).distinct().sorted().collect(Collectors.joining("\n"));
    return new Stated(providers, news);
  }

  /** Returns whether one of the two says what a copy of the other cannot say. */
  boolean contradicts(Stated other) {
    return !news.isEmpty()
        && !other.news.isEmpty()
        && (!providers.equals(other.providers)
            || isAlone(news, other.news)
            || isAlone(other.news, news));
  }

  /** Returns whether some of {@code all} contradicts each of {@code others} of its provider. */
  private static boolean isAlone(Set<News> all, Set<News> others) {
    return all.stream()
        .anyMatch(
            one ->
                others.stream()
                    .filter(other -> other.provider().equals(one.provider()))
                    .allMatch(one::contradicts));
  }

  private static <T> @Nullable T value(@Nullable Fact<T> fact) {
    return fact == null ? null : fact.value();
  }

  /** Returns whether no two of two groups contradict each other. */
  static boolean agree(List<Stated> group, List<Stated> other) {
    return group.stream().noneMatch(a -> other.stream().anyMatch(a::contradicts));
  }
}
