package org.gradewire.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gradewire.label.Label.Grade;
import org.gradewire.label.Label.OfInspection;
import org.gradewire.label.Label.OfPerson;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Citation;
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

  /** The words that support it in text order, without those that stand inside others. */
  private static List<String> evidence(Inspection inspection) {
    TreeSet<Citation> cited = new TreeSet<>();
    cite(inspection.status(), cited);
    cite(inspection.type(), cited);
    cite(inspection.overall(), cited);
    cite(inspection.notOverall(), cited);
    cite(inspection.inspectionDate(), cited);
    cite(inspection.publicationDate(), cited);
    inspection.judgements().forEach(judgement -> cited.addAll(judgement.grade().citations()));
    List<Citation> widest = new ArrayList<>();
    for (Citation citation : cited) {
      boolean inside =
          cited.stream()
              .anyMatch(
                  other ->
                      !other.equals(citation)
                          && other.start() <= citation.start()
                          && citation.end() <= other.end()
                          && other.end() - other.start() > citation.end() - citation.start());
      if (!inside) {
        widest.add(citation);
      }
    }
    return List.copyOf(new LinkedHashSet<>(widest.stream().map(Citation::quote).toList()));
  }

  private static void cite(@Nullable Fact<?> fact, Set<Citation> cited) {
    if (fact != null) {
      cited.addAll(fact.citations());
    }
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
