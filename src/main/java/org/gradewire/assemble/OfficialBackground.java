package org.gradewire.assemble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradewire.knowledge.InspectionTypes;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/** What an official report tells beside its own inspection: what was before it. */
final class OfficialBackground {
  private final Knowledge knowledge;
  private final Inspection main;
  private final List<Edtf> stays;

  /**
   * Prepares.
   *
   * @param main the inspection that the report is of
   * @param stays when inspectors were on site for it
   */
  OfficialBackground(Knowledge knowledge, Inspection main, List<Edtf> stays) {
    this.knowledge = knowledge;
    this.main = main;
    this.stays = stays;
  }

  /** Returns what is told of others among {@code inspections}, as background. */
  List<Inspection> of(List<Inspection> inspections) {
    List<Inspection> others = new ArrayList<>();
    for (Inspection other : inspections) {
      if (!isMain(other) && isTold(other)) {
        others.add(
            other.status().value() == Status.REPORTED ? asBackground(other) : ofGrade(other));
      }
    }
    return others;
  }

  private boolean isOfSameInspectorate(Inspection other) {
    return Objects.equals(value(other.inspectorate()), value(main.inspectorate()));
  }

  private static @Nullable String value(@Nullable Fact<String> fact) {
    return fact == null ? null : fact.value();
  }

  private boolean isMain(Inspection other) {
    boolean same =
        other.status().value() == Status.REPORTED
            && isOfSameInspectorate(other)
            && other.provider().value().equals(main.provider().value());
    Edtf date = dateOf(other);
    return same
        || (date != null
            && date.precision() == Edtf.Precision.DAY
            && stays.stream().anyMatch(date::compatibleWith));
  }

  /** What is to come is told only with a day after this report; what lies before, of bodies. */
  private boolean isTold(Inspection other) {
    Edtf date = dateOf(other);
    Optional<LocalDate> held = Optional.ofNullable(dateOf(main)).flatMap(Edtf::latest);
    if (other.status().value() == Status.PLANNED) {
      return date != null
          && held.isPresent()
          && date.earliest().filter(it -> it.isAfter(held.get())).isPresent();
    }
    boolean known =
        other.urn() != null
            || knowledge.providers().stream()
                .anyMatch(it -> it.name().equals(other.provider().value()));
    return known && (other.status().value() == Status.PREVIOUS || date != null);
  }

  /** A grade beside the words for a visit that gives none is that of an inspection before. */
  private static Inspection ofGrade(Inspection other) {
    Fact<String> type = other.type();
    return type != null && other.overall() != null && InspectionTypes.isUngraded(type.value())
        ? other.toBuilder().type(null).ordinal(null).framework(null).build()
        : other;
  }

  private static Inspection asBackground(Inspection other) {
    Fact<Status> status = other.status();
    return other.toBuilder()
        .status(new Fact<>(Status.PREVIOUS, status.confidence(), status.rule(), status.citations()))
        .people(List.of())
        .build();
  }

  private static @Nullable Edtf dateOf(Inspection inspection) {
    return inspection.inspectionDate() == null ? null : inspection.inspectionDate().value();
  }
}
