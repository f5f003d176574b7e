package org.gradewire.label;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradewire.label.Label.Grade;
import org.gradewire.label.Label.OfInspection;
import org.gradewire.label.Label.OfPerson;
import org.gradewire.label.Owner.Kind;
import org.jspecify.annotations.Nullable;

/** Makes the label of an article of its marks. */
public final class MarkedLabel {
  /** The fields whose words are evidence; the others stand all over an article. */
  private static final Set<MarkField> EVIDENCE =
      EnumSet.of(
          MarkField.STATUS,
          MarkField.TYPE,
          MarkField.OVERALL,
          MarkField.NOT_OVERALL,
          MarkField.JUDGEMENT,
          MarkField.INSPECTION_DATE,
          MarkField.PUBLICATION_DATE);

  private static final Set<MarkField> NOT_LABELLED =
      EnumSet.of(MarkField.JUDGEMENT, MarkField.STRENGTH, MarkField.IMPROVEMENT);

  private MarkedLabel() {}

  /**
   * Returns the label. Of several values of one field the first by place counts.
   *
   * @throws IllegalArgumentException if an inspection has no provider or status, or a value is not
   *     what its field holds
   */
  public static Label of(MarkedArticle article) {
    List<Mark> own = article.of(Owner.ARTICLE);
    return new Label(
        article.file().substring(article.file().lastIndexOf('/') + 1),
        first(own, MarkField.TITLE),
        first(own, MarkField.PUBLISHED),
        article.owners(Kind.INSPECTION).stream().map(it -> inspection(it, article.of(it))).toList(),
        article.owners(Kind.PERSON).stream().map(it -> person(it, article.of(it))).toList(),
        own.stream()
            .filter(mark -> mark.field() == MarkField.NOT_A_PERSON)
            .map(Mark::value)
            .distinct()
            .toList());
  }

  private static OfInspection inspection(Owner owner, List<Mark> marks) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Map<String, Grade> judgements = new LinkedHashMap<>();
    for (Mark mark : marks) {
      if (mark.field() == MarkField.JUDGEMENT) {
        judgements.putIfAbsent(required(mark.more(Mark.AREA), owner, "area"), grade(mark));
      } else if (!NOT_LABELLED.contains(mark.field())) {
        fields.putIfAbsent(mark.field().label(), value(mark));
      }
    }
    required(fields.get(MarkField.PROVIDER.label()), owner, "provider");
    required(fields.get(MarkField.STATUS.label()), owner, "status");
    return new OfInspection(fields, judgements, evidence(marks));
  }

  private static <T> T required(@Nullable T value, Owner owner, String name) {
    if (value == null || value.equals("")) {
      throw new IllegalArgumentException(
          "%s: found no %s, expected one".formatted(owner.name(), name));
    }
    return value;
  }

  private static Object value(Mark mark) {
    return mark.field() == MarkField.ORDINAL ? whole(mark.value(), mark) : mark.value();
  }

  private static Grade grade(Mark mark) {
    String count = mark.more(Mark.COUNT);
    return new Grade(mark.value(), count.isEmpty() ? null : whole(count, mark));
  }

  private static Integer whole(String text, Mark mark) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s of %s: found \"%s\", expected a whole number"
              .formatted(mark.field().label(), mark.owner().name(), text),
          e);
    }
  }

  private static List<String> evidence(List<Mark> marks) {
    return Evidence.widest(
        marks.stream()
            .filter(mark -> EVIDENCE.contains(mark.field()))
            .map(mark -> new Evidence(mark.start(), mark.end(), mark.quote()))
            .toList());
  }

  private static OfPerson person(Owner owner, List<Mark> marks) {
    Mark name =
        marks.stream()
            .filter(mark -> mark.field() == MarkField.NAME)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s: found no name, expected one".formatted(owner.name())));
    return new OfPerson(
        name.value(),
        first(marks, MarkField.ROLE),
        first(marks, MarkField.ORGANISATION),
        Boolean.parseBoolean(name.more(Mark.QUOTED)),
        Boolean.parseBoolean(name.more(Mark.UNSEEN)));
  }

  private static @Nullable String first(List<Mark> marks, MarkField field) {
    return marks.stream()
        .filter(mark -> mark.field() == field)
        .map(Mark::value)
        .findFirst()
        .orElse(null);
  }
}
