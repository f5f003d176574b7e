package org.gradewire.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradewire.label.Label.Grade;
import org.gradewire.label.Label.OfInspection;
import org.gradewire.label.Label.OfPerson;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Person;
import org.jspecify.annotations.Nullable;

/** Makes labels of what the program itself found: drafts that a person has to correct. */
public final class LabelMaker {
  private LabelMaker() {}

  /**
   * Returns the label of an article.
   *
   * @param notListed names of people that the program found and did not list
   */
  public static Label of(ArticleReport report, Collection<String> notListed) {
    String path = report.article().source().path();
    return new Label(
        path.substring(path.lastIndexOf('/') + 1),
        text(report.title()),
        text(report.published()),
        report.inspections().stream().map(LabelMaker::inspection).toList(),
        report.people().stream().map(LabelMaker::person).toList(),
        fullNames(notListed));
  }

  /** Names of one word are mostly places; nothing is lost if they are not listed. */
  private static List<String> fullNames(Collection<String> names) {
    return names.stream().filter(name -> name.contains(" ")).distinct().toList();
  }

  private static @Nullable String text(@Nullable Fact<?> fact) {
    return fact == null ? null : fact.value().toString();
  }

  private static OfInspection inspection(Inspection inspection) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "inspectorate", inspection.inspectorate());
    put(fields, "provider", inspection.provider());
    put(fields, "deliveredBy", inspection.deliveredBy());
    put(fields, "type", inspection.type());
    Fact<Integer> ordinal = inspection.ordinal();
    if (ordinal != null) {
      fields.put("ordinal", ordinal.value());
    }
    put(fields, "framework", inspection.framework());
    fields.put("status", inspection.status().value().label());
    put(fields, "overall", inspection.overall());
    put(fields, "notOverall", inspection.notOverall());
    put(fields, "inspectionDate", inspection.inspectionDate());
    put(fields, "publicationDate", inspection.publicationDate());
    put(fields, "reportUrl", inspection.reportUrl());
    Map<String, Grade> judgements = new LinkedHashMap<>();
    for (Judgement judgement : inspection.judgements()) {
      judgements.put(judgement.area(), new Grade(judgement.grade().value(), judgement.count()));
    }
    return new OfInspection(fields, judgements, evidence(inspection));
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Fact<?> fact) {
    if (fact != null) {
      fields.put(name, fact.value().toString());
    }
  }

  private static List<String> evidence(Inspection inspection) {
    List<@Nullable Fact<?>> facts = new ArrayList<>();
    facts.add(inspection.status());
    facts.add(inspection.type());
    facts.add(inspection.overall());
    facts.add(inspection.notOverall());
    facts.add(inspection.inspectionDate());
    facts.add(inspection.publicationDate());
    inspection.judgements().forEach(judgement -> facts.add(judgement.grade()));
    return Evidence.widest(
        facts.stream()
            .filter(Objects::nonNull)
            .flatMap(fact -> fact.citations().stream())
            .map(cited -> new Evidence(cited.start(), cited.end(), cited.quote()))
            .toList());
  }

  private static OfPerson person(Person person) {
    return new OfPerson(
        person.name().value(),
        text(person.role()),
        text(person.organisation()),
        person.quoted(),
        false);
  }
}
