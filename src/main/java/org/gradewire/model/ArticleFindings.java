package org.gradewire.model;

import java.util.List;
import org.gradewire.model.Mention.PersonMention;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * All that was found in one article, before it is joined.
 *
 * @param mentions everything named, in text order
 * @param claims the statements about inspections, in text order
 * @param people everybody named in an official capacity, in text order
 * @param reportStatements what is quoted of the inspectors' report, in text order
 * @param points strengths and weaknesses, in text order
 * @param published the article's own date, or {@code null}
 * @param warnings one sentence each
 */
public record ArticleFindings(
    List<Mention> mentions,
    List<Claim> claims,
    List<PersonMention> people,
    List<Span> reportStatements,
    List<Point> points,
    @Nullable Dated published,
    List<String> warnings) {

  /** Copies the lists. */
  public ArticleFindings {
    mentions = List.copyOf(mentions);
    claims = List.copyOf(claims);
    people = List.copyOf(people);
    reportStatements = List.copyOf(reportStatements);
    points = List.copyOf(points);
    warnings = List.copyOf(warnings);
  }

  /**
   * A strength or a weakness that the article reports.
   *
   * @param kind which of the two
   * @param span the words
   * @param rule the id of the wording that told which
   */
  public record Point(Finding.Kind kind, Span span, String rule) {}

  /**
   * A date of the article itself.
   *
   * @param value the date
   * @param span the words
   * @param rule where it was found
   * @param confidence in 0..1
   * @param alternatives further dates of the article, the likelier first
   */
  public record Dated(
      Edtf value, Span span, String rule, double confidence, List<Dated> alternatives) {

    /** Copies the list. */
    public Dated {
      alternatives = List.copyOf(alternatives);
    }
  }
}
