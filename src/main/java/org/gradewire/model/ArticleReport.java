package org.gradewire.model;

import java.util.List;
import org.gradewire.text.AlignedText;
import org.gradewire.text.NormalisedArticle;
import org.jspecify.annotations.Nullable;

/**
 * What one article alone says, before reconciliation.
 *
 * @param article the article itself
 * @param title its headline
 * @param published when the article came out
 * @param publisher who brought it out
 * @param inspections what it says of inspections, in the order of their first words
 * @param people everybody it names in an official capacity, in text order
 * @param reportStatements what it quotes of the inspectors' report, in text order
 * @param warnings what a user should know, one sentence each
 * @param fingerprint of the words of its story
 */
public record ArticleReport(
    NormalisedArticle article,
    @Nullable Fact<String> title,
    @Nullable Fact<Edtf> published,
    @Nullable Fact<String> publisher,
    List<Inspection> inspections,
    List<Person> people,
    List<Citation> reportStatements,
    List<String> warnings,
    Fingerprint fingerprint) {

  /** The rule that tells the publisher of an inspectorate's own report or letter by its head. */
  public static final String OFFICIAL = "publisher/official-report";

  /** Copies the lists. */
  public ArticleReport {
    inspections = List.copyOf(inspections);
    people = List.copyOf(people);
    reportStatements = List.copyOf(reportStatements);
    warnings = List.copyOf(warnings);
  }

  /** Makes a report that quotes nothing of the inspectors'. */
  public ArticleReport(
      NormalisedArticle article,
      @Nullable Fact<String> title,
      @Nullable Fact<Edtf> published,
      @Nullable Fact<String> publisher,
      List<Inspection> inspections,
      List<Person> people,
      List<String> warnings,
      Fingerprint fingerprint) {
    this(
        article,
        title,
        published,
        publisher,
        inspections,
        people,
        List.of(),
        warnings,
        fingerprint);
  }

  /** Makes a report that quotes nothing of the inspectors' and is not compared with others. */
  public ArticleReport(
      NormalisedArticle article,
      @Nullable Fact<String> title,
      @Nullable Fact<Edtf> published,
      @Nullable Fact<String> publisher,
      List<Inspection> inspections,
      List<Person> people,
      List<String> warnings) {
    this(article, title, published, publisher, inspections, people, warnings, Fingerprint.NONE);
  }

  /** Returns this report with the fingerprint of its words. */
  public ArticleReport withFingerprint(Fingerprint print) {
    return new ArticleReport(
        article,
        title,
        published,
        publisher,
        inspections,
        people,
        reportStatements,
        warnings,
        print);
  }

  /** Returns this report with another publisher, other inspections and other people. */
  public ArticleReport with(
      Fact<String> otherPublisher, List<Inspection> otherInspections, List<Person> otherPeople) {
    return new ArticleReport(
        article,
        title,
        published,
        otherPublisher,
        otherInspections,
        otherPeople,
        reportStatements,
        warnings,
        fingerprint);
  }

  /** Returns whether it is an inspectorate's own report or letter. */
  public boolean isOfficial() {
    return publisher != null && publisher.rule().equals(OFFICIAL);
  }

  /**
   * Returns this report with an empty text: what reconciliation needs, which must not hold texts.
   */
  public ArticleReport withoutText() {
    NormalisedArticle empty =
        new NormalisedArticle(
            article.id(), article.source(), AlignedText.of("", 0, 0), List.of(), List.of());
    return new ArticleReport(
        empty, title, published, publisher, inspections, people, List.of(), warnings, fingerprint);
  }

  /** Returns the id of the article. */
  public String id() {
    return article.id();
  }
}
