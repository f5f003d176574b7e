package org.gradewire.assemble;

import java.util.List;
import org.gradewire.knowledge.Calibration;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Person;
import org.jspecify.annotations.Nullable;

/**
 * Gives the facts of an article the confidences that experience gives them, in place of those that
 * the rules set. It is the last step of an article: nothing is chosen by these confidences but
 * between articles.
 */
final class Calibrator {
  private final Calibration calibration;

  Calibrator(Calibration calibration) {
    this.calibration = calibration;
  }

  ArticleReport apply(ArticleReport report) {
    if (calibration.fields().isEmpty()) {
      return report;
    }
    return new ArticleReport(
        report.article(),
        fact("title", report.title()),
        fact("published", report.published()),
        fact("publisher", report.publisher()),
        report.inspections().stream().map(this::inspection).toList(),
        people(report.people()),
        report.reportStatements(),
        report.warnings(),
        report.fingerprint());
  }

  private Inspection inspection(Inspection it) {
    return Inspection.of(known("provider", it.provider()), known("status", it.status()))
        .codes(it.urn(), it.onsCode())
        .inspectorate(fact("inspectorate", it.inspectorate()))
        .deliveredBy(fact("deliveredBy", it.deliveredBy()))
        .type(fact("type", it.type()))
        .ordinal(fact("ordinal", it.ordinal()))
        .framework(fact("framework", it.framework()))
        .overall(fact("overall", it.overall()))
        .notOverall(fact("notOverall", it.notOverall()))
        .judgements(it.judgements().stream().map(this::judgement).toList())
        .inspectionDate(fact("inspectionDate", it.inspectionDate()))
        .publicationDate(fact("publicationDate", it.publicationDate()))
        .reportUrl(fact("reportUrl", it.reportUrl()))
        .findings(it.findings())
        .people(people(it.people()))
        .build();
  }

  private Judgement judgement(Judgement it) {
    return new Judgement(it.area(), it.count(), known("judgements", it.grade()));
  }

  private List<Person> people(List<Person> people) {
    return people.stream().map(this::person).toList();
  }

  private Person person(Person it) {
    return new Person(
        known("name", it.name()),
        fact("role", it.role()),
        fact("organisation", it.organisation()),
        it.quoted(),
        it.statements());
  }

  private <T> @Nullable Fact<T> fact(String field, @Nullable Fact<T> fact) {
    return fact == null ? null : known(field, fact);
  }

  private <T> Fact<T> known(String field, Fact<T> fact) {
    return new Fact<>(
        fact.value(),
        calibration.confidence(field, fact.confidence()),
        fact.rule(),
        fact.citations(),
        fact.alternatives().stream().map(other -> known(field, other)).toList());
  }
}
