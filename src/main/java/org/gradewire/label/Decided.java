package org.gradewire.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gradewire.label.OutputArticles.Told;
import org.gradewire.label.OutputRecords.Line;
import org.gradewire.label.OutputRecords.Place;
import org.gradewire.label.Owner.Kind;
import org.gradewire.label.Review.Added;
import org.gradewire.label.Review.Missed;
import org.gradewire.label.Review.OfFact;
import org.gradewire.label.Review.OfRecord;
import org.jspecify.annotations.Nullable;

/**
 * Applies the decisions on records to what their articles say.
 *
 * <p>A value that a reviewer corrected or rejected is corrected or rejected in every article that
 * was cited for it. Where a reviewer took what another article says instead, an article keeps what
 * it says itself: a label tells what one article says.
 */
final class Decided {
  private static final Pattern NUMBERED = Pattern.compile("~[1-9][0-9]*$");
  private final Told told;
  private final Review review;
  private final Map<String, Line> records;
  private final List<Mark> marks = new ArrayList<>();

  private Decided(Told told, Review review, Map<String, Line> records) {
    this.told = told;
    this.review = review;
    this.records = records;
  }

  /**
   * Returns the article as the reviewer reads it.
   *
   * @param records of the output, by id
   */
  static MarkedArticle apply(Told told, Review review, Map<String, Line> records) {
    Decided decided = new Decided(told, review, records);
    MarkedArticle article = told.article();
    decided.marks.addAll(article.of(Owner.ARTICLE));
    article.owners(Kind.INSPECTION).forEach(decided::inspection);
    decided.addMissed();
    article.owners(Kind.PERSON).forEach(decided::person);
    decided.addPeople();
    return article.withMarks(decided.marks);
  }

  private void inspection(Owner owner) {
    OfRecord decisions = review.on(told.records().get(owner.number() - 1));
    if (decisions.isRejected()) {
      return;
    }
    for (Mark mark : told.article().of(owner)) {
      Optional<OfFact> decision = on(decisions, key(mark), mark);
      if (decision.isEmpty()) {
        marks.add(mark);
      } else {
        corrected(mark, decision.get()).ifPresent(marks::add);
      }
    }
    for (Added added : decisions.added()) {
      if (!added.field().equals("people") && isHere(added)) {
        marks.add(mark(added, field(added.field()), owner));
      }
    }
  }

  private static String key(Mark mark) {
    return switch (mark.field()) {
      case JUDGEMENT -> "judgements." + mark.more(Mark.AREA);
      case STRENGTH, IMPROVEMENT -> "findings." + mark.value();
      default -> mark.field().label();
    };
  }

  private static MarkField field(String name) {
    return name.equals("judgements")
        ? MarkField.JUDGEMENT
        : MarkField.of(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "review.json: found an added \"%s\", expected a field".formatted(name)));
  }

  /** Returns the decision that changes what a mark says, if there is one. */
  private Optional<OfFact> on(OfRecord decisions, String key, Mark mark) {
    return decisions.facts().entrySet().stream()
        .filter(it -> NUMBERED.matcher(it.getKey()).replaceFirst("").equals(key))
        .map(Map.Entry::getValue)
        .filter(it -> it.is().equals("rejected") || it.is().equals("corrected"))
        .filter(it -> it.value().equals(mark.value()) && !it.isTaken())
        .filter(it -> it.articles().contains(told.article().id()))
        .findFirst();
  }

  private static Optional<Mark> corrected(Mark mark, OfFact decision) {
    if (decision.is().equals("rejected")) {
      return Optional.empty();
    }
    Mark right = decision.to() == null ? mark : mark.withValue(decision.to());
    return Optional.of(decision.area() == null ? right : right.with(Mark.AREA, decision.area()));
  }

  /** All that a reviewer says of an inspection stands at the words that tell of it. */
  private void addMissed() {
    int number = told.records().size();
    for (String record : new LinkedHashSet<>(told.records())) {
      for (Missed missed : review.on(record).missed()) {
        if (missed.article().equals(told.article().id())) {
          Owner owner = Owner.inspection(++number);
          missed.fields().forEach((field, value) -> marks.add(mark(missed, field, value, owner)));
        }
      }
    }
  }

  private static Mark mark(Missed missed, MarkField field, String value, Owner owner) {
    return new Mark(missed.start(), missed.end(), missed.quote(), field, value, owner, Map.of());
  }

  private void person(Owner owner) {
    List<Mark> own = told.article().of(owner);
    List<Mark> names = own.stream().filter(it -> it.field() == MarkField.NAME).toList();
    if (names.isEmpty()) {
      return;
    }
    Mark name = names.get(0);
    String key = "people." + name.value();
    if (decision(key, name).filter(it -> it.is().equals("rejected")).isPresent()) {
      marks.add(notAPerson(name));
      return;
    }
    boolean unseen = names.stream().noneMatch(this::stoodInARecord);
    for (Mark mark : own) {
      boolean named = mark.field() == MarkField.NAME;
      Optional<OfFact> decision = decision(named ? key : key + "." + mark.field().label(), mark);
      Optional<Mark> right =
          decision.isEmpty() ? Optional.of(mark) : corrected(mark, decision.get());
      right.map(it -> named && unseen ? it.with(Mark.UNSEEN, "true") : it).ifPresent(marks::add);
    }
  }

  /** Returns whether a person stood in a record that is an inspection, and so was reviewed. */
  private boolean stoodInARecord(Mark name) {
    Place place = new Place(told.article().id(), name.start(), name.end());
    return told.records().stream()
        .filter(id -> !review.on(id).isRejected())
        .anyMatch(id -> hasPerson(records.get(id), place));
  }

  private static boolean hasPerson(@Nullable Line record, Place place) {
    return record != null && record.people().contains(place);
  }

  private static Mark notAPerson(Mark name) {
    return new Mark(
        name.start(),
        name.end(),
        name.quote(),
        MarkField.NOT_A_PERSON,
        name.value(),
        Owner.ARTICLE,
        Map.of());
  }

  private Optional<OfFact> decision(String key, Mark mark) {
    return told.records().stream()
        .map(review::on)
        .flatMap(decisions -> on(decisions, key, mark).stream())
        .findFirst();
  }

  private void addPeople() {
    int number = told.article().owners(Kind.PERSON).size();
    Set<String> known = new HashSet<>();
    for (String record : told.records()) {
      for (Added added : review.on(record).added()) {
        if (added.field().equals("people") && isHere(added) && known.add(added.value())) {
          marks.add(mark(added, MarkField.NAME, Owner.person(++number)));
        }
      }
    }
  }

  private boolean isHere(Added added) {
    return added.article().equals(told.article().id());
  }

  private static Mark mark(Added added, MarkField field, Owner owner) {
    Map<String, String> more = added.area().isEmpty() ? Map.of() : Map.of(Mark.AREA, added.area());
    return new Mark(added.start(), added.end(), added.quote(), field, added.value(), owner, more);
  }
}
