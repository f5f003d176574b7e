package org.gradewire.evaluate;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Person;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/** Lays out what a run found as slots with plain values, each with its fact. */
final class Answers {
  private final SortedMap<Slot, Answer> values = new TreeMap<>();

  private Answers() {}

  static SortedMap<Slot, Answer> of(Inspection inspection) {
    Answers answers = new Answers();
    answers.put(Field.INSPECTORATE, inspection.inspectorate());
    answers.put(Field.PROVIDER, inspection.provider());
    answers.put(Field.DELIVERED_BY, inspection.deliveredBy());
    answers.put(Field.TYPE, inspection.type());
    answers.put(Field.ORDINAL, inspection.ordinal());
    answers.put(Field.FRAMEWORK, inspection.framework());
    answers.put(Field.STATUS, inspection.status());
    answers.put(Field.OVERALL, inspection.overall());
    answers.put(Field.NOT_OVERALL, inspection.notOverall());
    answers.put(Field.INSPECTION_DATE, inspection.inspectionDate());
    answers.put(Field.PUBLICATION_DATE, inspection.publicationDate());
    answers.put(Field.REPORT_URL, inspection.reportUrl());
    inspection.judgements().forEach(answers::put);
    return answers.values;
  }

  static SortedMap<Slot, Answer> of(Person person) {
    Answers answers = new Answers();
    answers.put(Field.NAME, person.name());
    answers.put(Field.ROLE, person.role());
    answers.put(Field.ORGANISATION, person.organisation());
    answers.values.put(Slot.of(Field.QUOTED), new Answer(String.valueOf(person.quoted()), null));
    return answers.values;
  }

  static SortedMap<Slot, Answer> of(ArticleReport report) {
    Answers answers = new Answers();
    answers.put(Field.TITLE, report.title());
    answers.put(Field.PUBLISHED, report.published());
    return answers.values;
  }

  /** Names an inspection as differences do. */
  static String name(Map<Slot, Answer> inspection) {
    return name(
        value(inspection, Field.PROVIDER),
        value(inspection, Field.STATUS),
        value(inspection, Field.TYPE));
  }

  private static @Nullable String value(Map<Slot, Answer> answers, Field field) {
    Answer answer = answers.get(Slot.of(field));
    return answer == null ? null : answer.value();
  }

  static String name(@Nullable String provider, @Nullable String status, @Nullable String type) {
    return "%s, %s, %s".formatted(orDash(provider), orDash(status), orDash(type));
  }

  private static String orDash(@Nullable String value) {
    return value == null ? "–" : value;
  }

  private void put(Field field, @Nullable Fact<?> fact) {
    if (fact != null) {
      Object value = fact.value();
      String text = value instanceof Status status ? status.label() : value.toString();
      values.put(Slot.of(field), new Answer(text, fact));
    }
  }

  private void put(Judgement judgement) {
    Integer count = judgement.count();
    String grade = judgement.grade().value();
    String text = count == null ? grade : grade + Spelling.TIMES + count;
    values.put(Slot.judgement(judgement.area()), new Answer(text, judgement.grade()));
  }
}
