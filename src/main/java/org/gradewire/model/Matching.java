package org.gradewire.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the articles of a record were joined, and why those of records like it were not: match
 * weights, comparison by comparison.
 *
 * @param joined for each telling but the first, the strongest pair that ties it to one before it;
 *     tellings that say the same share an entry
 * @param near records of the same provider that were nearly the same, the nearest first
 * @param dated dates that only all articles together tell
 */
public record Matching(List<Join> joined, List<NearMiss> near, List<Dated> dated) {
  /** A record of one article without a near miss. */
  public static final Matching NONE = new Matching(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Matching {
    joined = List.copyOf(joined);
    near = List.copyOf(near);
    dated = List.copyOf(dated);
  }

  /**
   * One comparison of two tellings.
   *
   * @param comparison what was compared, such as {@code inspectionDate}
   * @param weight how much it speaks for one inspection, in half powers of ten of the odds; {@code
   *     null} where it rules that out
   * @param values what the two say, the second may be missing where both say the same
   */
  public record Step(String comparison, @Nullable Integer weight, List<String> values) {

    /** Copies the list. */
    public Step {
      values = List.copyOf(values);
    }
  }

  /**
   * A pair of tellings that are of one inspection.
   *
   * @param articles the ids of the articles that were joined to {@code with}
   * @param with the id of an article joined before
   * @param weight the sum of the steps
   * @param steps every comparison that counted
   */
  public record Join(List<String> articles, String with, int weight, List<Step> steps) {

    /** Copies the lists. */
    public Join {
      articles = List.copyOf(articles);
      steps = List.copyOf(steps);
    }
  }

  /**
   * A pair of tellings that agree in much and are of two inspections all the same.
   *
   * @param record the id of the other record
   * @param article one of this record's articles
   * @param with one of the other's
   * @param weight the sum of what agrees
   * @param steps what agrees and what rules it out
   */
  public record NearMiss(String record, String article, String with, int weight, List<Step> steps) {

    /** Copies the list. */
    public NearMiss {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A date that the record as a whole fixed.
   *
   * @param article the article that left it open
   * @param said what that article says
   * @param value what it must then be
   * @param because the words of the article that tie it to another inspection
   * @param fixedBy the articles that date that inspection
   */
  public record Dated(
      String article, String said, String value, String because, List<String> fixedBy) {

    /** Copies the list. */
    public Dated {
      fixedBy = List.copyOf(fixedBy);
    }
  }

  /** Returns this with other near misses. */
  public Matching withNear(List<NearMiss> misses) {
    return new Matching(joined, misses, dated);
  }
}
