package org.gradewire.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gradewire.knowledge.Provider;
import org.gradewire.knowledge.RegisterLayout;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of a register that is of the same inspection as a record: the same provider, a kind
 * that fits, and dates that fit. An undated record has one only where a single row bears out all
 * that it says.
 */
final class RowFinder {
  /** How many days apart two dates of publication may be to be those of one report. */
  private static final int NEAR = 60;

  private final RegisterLayout layout;
  private final RegisterIndex index;

  RowFinder(Register register, List<Provider> providers) {
    layout = register.layout();
    index = new RegisterIndex(register, providers);
  }

  /** Returns the row of {@code inspection}, if it is certain which one that is. */
  Optional<RegisterRow> find(Inspection inspection) {
    if (!canBeHeld(inspection)) {
      return Optional.empty();
    }
    List<RegisterRow> rows =
        index.rowsOf(inspection).stream()
            .filter(row -> fits(inspection.type(), row.kind().types()))
            .toList();
    return isDated(inspection) ? dated(inspection, rows) : undated(inspection, rows);
  }

  /** Planned ones are not in it yet, and what has neither kind nor grade may be any visit. */
  private boolean canBeHeld(Inspection inspection) {
    return inspection.status().value() != Status.PLANNED
        && inspection.inspectorate() != null
        && inspection.inspectorate().value().equals(layout.inspectorate())
        && (inspection.type() != null
            || inspection.overall() != null
            || !inspection.judgements().isEmpty());
  }

  private static boolean isDated(Inspection inspection) {
    Edtf inspected = Telling.value(inspection.inspectionDate());
    Edtf published = Telling.value(inspection.publicationDate());
    return (inspected != null && inspected.hasYear()) || (published != null && published.hasYear());
  }

  private Optional<RegisterRow> dated(Inspection inspection, List<RegisterRow> rows) {
    Edtf inspected = Telling.value(inspection.inspectionDate());
    Edtf published = Telling.value(inspection.publicationDate());
    Predicate<RegisterRow> onSite = row -> inspected != null && row.wasOnSite(inspected);
    Predicate<RegisterRow> near = row -> published != null && isNear(published, row.published());
    List<RegisterRow> left = rows.stream().filter(onSite.or(near)).toList();
    left = narrowed(left, onSite.and(near));
    left = narrowed(left, row -> Agreement.of(inspection, row).hasNoContradiction());
    return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }

  /** Of several rows, those of which {@code test} is true, if there are any. */
  private static List<RegisterRow> narrowed(List<RegisterRow> rows, Predicate<RegisterRow> test) {
    List<RegisterRow> left = rows.stream().filter(test).toList();
    return rows.size() > 1 && !left.isEmpty() ? left : rows;
  }

  private static boolean isNear(Edtf date, @Nullable LocalDate day) {
    if (day == null) {
      return false;
    }
    if (!date.hasYear() || date.precision().compareTo(Edtf.Precision.MONTH) < 0) {
      return date.compatibleWith(Edtf.ofDay(day));
    }
    return date.earliest().filter(first -> !day.isBefore(first.minusDays(NEAR))).isPresent()
        && date.latest().filter(last -> !day.isAfter(last.plusDays(NEAR))).isPresent();
  }

  /** Without a year only a register that has the earlier inspections too can tell. */
  private Optional<RegisterRow> undated(Inspection inspection, List<RegisterRow> rows) {
    List<RegisterRow> left =
        rows.stream()
            .filter(row -> fits(inspection.framework(), List.of(row.kind().framework())))
            .filter(row -> isCompatible(inspection, row))
            .filter(row -> Agreement.of(inspection, row).isFull())
            .toList();
    return layout.history() && left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }

  private static boolean isCompatible(Inspection inspection, RegisterRow row) {
    Edtf inspected = Telling.value(inspection.inspectionDate());
    Edtf published = Telling.value(inspection.publicationDate());
    return (inspected == null || row.wasOnSite(inspected))
        && (published == null || isNear(published, row.published()));
  }

  private static boolean fits(@Nullable Fact<String> fact, List<String> allowed) {
    return fact == null || allowed.contains(fact.value());
  }

  /** How many grades of a record a row confirms and contradicts. */
  private record Agreement(int confirmed, int contradicted) {

    static Agreement of(Inspection inspection, RegisterRow row) {
      Agreement sum = new Agreement(0, 0);
      if (inspection.overall() != null) {
        sum = sum.with(inspection.overall().value(), row.overall());
      }
      for (Judgement judgement : inspection.judgements()) {
        sum = sum.with(judgement.grade().value(), row.areas().get(judgement.area()));
      }
      Fact<String> ruledOut = inspection.notOverall();
      boolean denied = ruledOut != null && ruledOut.value().equals(row.overall());
      return denied ? new Agreement(sum.confirmed, sum.contradicted + 1) : sum;
    }

    private Agreement with(String said, @Nullable String official) {
      if (official == null) {
        return this;
      }
      return said.equals(official)
          ? new Agreement(confirmed + 1, contradicted)
          : new Agreement(confirmed, contradicted + 1);
    }

    boolean hasNoContradiction() {
      return contradicted == 0;
    }

    boolean isFull() {
      return confirmed > 0 && contradicted == 0;
    }
  }
}
