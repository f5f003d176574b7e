package org.gradewire.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One inspection, as one article tells it or as several together do. What nothing supports is
 * {@code null} or absent from its list.
 *
 * @param inspectorate as named in the models folder, such as {@code Ofsted}
 * @param provider official full name of the body responsible
 * @param urn the provider's number at the inspectorate, where the models folder knows it
 * @param onsCode the provider's geographic code, where the models folder knows it
 * @param deliveredBy the trust, company or site that the article names as running the services
 * @param type such as {@code full} or {@code monitoring-visit}
 * @param ordinal 4 for "a fourth monitoring visit"
 * @param framework such as {@code ILACS}
 * @param status how the article speaks of it
 * @param overall grade in kebab case
 * @param notOverall a grade that the text rules out where it gives none
 * @param judgements grades by area, in text order, each area once
 * @param inspectionDate when inspectors were on site
 * @param publicationDate the day the report came out
 * @param reportUrl the address of the report
 * @param findings in text order
 * @param people in text order
 */
public record Inspection(
    @Nullable Fact<String> inspectorate,
    Fact<String> provider,
    @Nullable String urn,
    @Nullable String onsCode,
    @Nullable Fact<String> deliveredBy,
    @Nullable Fact<String> type,
    @Nullable Fact<Integer> ordinal,
    @Nullable Fact<String> framework,
    Fact<Status> status,
    @Nullable Fact<String> overall,
    @Nullable Fact<String> notOverall,
    List<Judgement> judgements,
    @Nullable Fact<Edtf> inspectionDate,
    @Nullable Fact<Edtf> publicationDate,
    @Nullable Fact<String> reportUrl,
    List<Finding> findings,
    List<Person> people) {

  /** Copies the lists. */
  public Inspection {
    judgements = List.copyOf(judgements);
    findings = List.copyOf(findings);
    people = List.copyOf(people);
  }

  /** Starts an inspection of {@code provider} with {@code status} and nothing else. */
  public static Builder of(Fact<String> provider, Fact<Status> status) {
    return new Builder(provider, status);
  }

  /** Returns a builder that starts from this inspection. */
  public Builder toBuilder() {
    Builder builder = new Builder(provider, status);
    builder.inspectorate = inspectorate;
    builder.urn = urn;
    builder.onsCode = onsCode;
    builder.deliveredBy = deliveredBy;
    builder.type = type;
    builder.ordinal = ordinal;
    builder.framework = framework;
    builder.overall = overall;
    builder.notOverall = notOverall;
    builder.judgements.addAll(judgements);
    builder.inspectionDate = inspectionDate;
    builder.publicationDate = publicationDate;
    builder.reportUrl = reportUrl;
    builder.findings.addAll(findings);
    builder.people.addAll(people);
    return builder;
  }

  /** Collects the fields of an inspection; what is not set stays absent. */
  public static final class Builder {
    private final Fact<String> provider;
    private Fact<Status> status;
    private @Nullable Fact<String> inspectorate;
    private @Nullable String urn;
    private @Nullable String onsCode;
    private @Nullable Fact<String> deliveredBy;
    private @Nullable Fact<String> type;
    private @Nullable Fact<Integer> ordinal;
    private @Nullable Fact<String> framework;
    private @Nullable Fact<String> overall;
    private @Nullable Fact<String> notOverall;
    private final List<Judgement> judgements = new ArrayList<>();
    private @Nullable Fact<Edtf> inspectionDate;
    private @Nullable Fact<Edtf> publicationDate;
    private @Nullable Fact<String> reportUrl;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    private Builder(Fact<String> provider, Fact<Status> status) {
      this.provider = provider;
      this.status = status;
    }

    /** Replaces the status. */
    public Builder status(Fact<Status> fact) {
      status = fact;
      return this;
    }

    /** Sets the inspectorate. */
    public Builder inspectorate(@Nullable Fact<String> fact) {
      inspectorate = fact;
      return this;
    }

    /** Sets the provider's numbers. */
    public Builder codes(@Nullable String urnOrNull, @Nullable String onsCodeOrNull) {
      urn = urnOrNull;
      onsCode = onsCodeOrNull;
      return this;
    }

    /** Sets who ran the services. */
    public Builder deliveredBy(@Nullable Fact<String> fact) {
      deliveredBy = fact;
      return this;
    }

    /** Sets the kind of inspection. */
    public Builder type(@Nullable Fact<String> fact) {
      type = fact;
      return this;
    }

    /** Sets the number in a series. */
    public Builder ordinal(@Nullable Fact<Integer> fact) {
      ordinal = fact;
      return this;
    }

    /** Sets the framework. */
    public Builder framework(@Nullable Fact<String> fact) {
      framework = fact;
      return this;
    }

    /** Sets the overall grade. */
    public Builder overall(@Nullable Fact<String> fact) {
      overall = fact;
      return this;
    }

    /** Sets the grade that is ruled out. */
    public Builder notOverall(@Nullable Fact<String> fact) {
      notOverall = fact;
      return this;
    }

    /** Replaces the judgements. */
    public Builder judgements(List<Judgement> all) {
      judgements.clear();
      judgements.addAll(all);
      return this;
    }

    /** Sets when inspectors were on site. */
    public Builder inspectionDate(@Nullable Fact<Edtf> fact) {
      inspectionDate = fact;
      return this;
    }

    /** Sets when the report came out. */
    public Builder publicationDate(@Nullable Fact<Edtf> fact) {
      publicationDate = fact;
      return this;
    }

    /** Sets the address of the report. */
    public Builder reportUrl(@Nullable Fact<String> fact) {
      reportUrl = fact;
      return this;
    }

    /** Replaces the findings. */
    public Builder findings(List<Finding> all) {
      findings.clear();
      findings.addAll(all);
      return this;
    }

    /** Replaces the people. */
    public Builder people(List<Person> all) {
      people.clear();
      people.addAll(all);
      return this;
    }

    /** Returns the inspection. */
    public Inspection build() {
      return new Inspection(
          inspectorate,
          provider,
          urn,
          onsCode,
          deliveredBy,
          type,
          ordinal,
          framework,
          status,
          overall,
          notOverall,
          judgements,
          inspectionDate,
          publicationDate,
          reportUrl,
          findings,
          people);
    }
  }
}
