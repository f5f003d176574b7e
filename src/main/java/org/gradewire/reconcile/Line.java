package org.gradewire.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradewire.knowledge.Inspectorate;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Scale;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.InspectionRecord.Change;
import org.gradewire.model.InspectionRecord.Gap;
import org.gradewire.model.InspectionRecord.Place;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Puts the records of one provider in order: each held and dated one knows the one before it, and
 * how the overall grade moved since the last that had one on the same scale.
 */
final class Line {
  /** Local authorities are inspected every three years or so. */
  private static final int USUAL_MONTHS = 48;

  private final Knowledge knowledge;

  Line(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Returns the records with {@code previous} and {@code change} filled in where they can be said.
   */
  List<InspectionRecord> connect(List<InspectionRecord> records) {
    List<InspectionRecord> held = new ArrayList<>();
    List<InspectionRecord> rest = new ArrayList<>();
    for (InspectionRecord record : records) {
      boolean placed =
          record.inspection().status().value() != Status.PLANNED && firstDay(record).isPresent();
      (placed ? held : rest).add(record);
    }
    held.sort(
        Comparator.comparing((InspectionRecord record) -> firstDay(record).orElseThrow())
            .thenComparing(InspectionRecord::id));
    List<InspectionRecord> connected = new ArrayList<>(rest);
    InspectionRecord before = null;
    InspectionRecord graded = null;
    Series series = new Series();
    for (InspectionRecord record : held) {
      InspectionRecord placed = record.withPlace(place(before, record, series.missing(record)));
      connected.add(before == null ? placed : after(before, graded, placed));
      before = record;
      graded = record.inspection().overall() == null ? graded : record;
    }
    return connected;
  }

  /** A gap is stated where it is longer than inspections are apart, or a visit is missing. */
  private static Place place(
      @Nullable InspectionRecord before, InspectionRecord record, List<Integer> missing) {
    int months = before == null ? 0 : months(before, record);
    boolean gap = months > USUAL_MONTHS || !missing.isEmpty();
    return new Place(
        gap ? new Gap(months, missing) : null, record.line().held(), record.line().expected());
  }

  private static int months(InspectionRecord before, InspectionRecord record) {
    return (int)
        ChronoUnit.MONTHS.between(firstDay(before).orElseThrow(), firstDay(record).orElseThrow());
  }

  /** Counts the visits of a series, which begins anew with each inspection that gives a grade. */
  private static final class Series {
    private final Map<String, Integer> last = new HashMap<>();

    /** Kinds of which a visit without a number was told since the last one with a number. */
    private final Set<String> unnumbered = new HashSet<>();

    List<Integer> missing(InspectionRecord record) {
      Inspection inspection = record.inspection();
      Fact<String> type = inspection.type();
      if (inspection.overall() != null) {
        last.clear();
        unnumbered.clear();
      }
      Fact<Integer> ordinal = inspection.ordinal();
      if (type == null) {
        return List.of();
      }
      if (ordinal == null) {
        unnumbered.add(type.value());
        return List.of();
      }
      Integer before = last.put(type.value(), ordinal.value());
      if (unnumbered.remove(type.value())) {
        return List.of();
      }
      int from = before == null || before >= ordinal.value() ? 1 : before + 1;
      return IntStream.range(Math.min(from, ordinal.value()), ordinal.value()).boxed().toList();
    }
  }

  private InspectionRecord after(
      InspectionRecord before, @Nullable InspectionRecord graded, InspectionRecord record) {
    return record.after(
        before.id(), graded == null ? null : change(graded.inspection(), record.inspection()));
  }

  private @Nullable Change change(Inspection before, Inspection after) {
    Fact<String> from = before.overall();
    Fact<String> to = after.overall();
    if (from == null || to == null || after.inspectorate() == null) {
      return null;
    }
    if (from.value().equals(to.value())) {
      return Change.SAME;
    }
    for (Inspectorate inspectorate : knowledge.inspectorates()) {
      for (Scale scale : inspectorate.scales()) {
        int rankBefore = scale.rank(from.value());
        int rankAfter = scale.rank(to.value());
        if (inspectorate.id().equals(after.inspectorate().value())
            && rankBefore >= 0
            && rankAfter >= 0) {
          return change(rankBefore, rankAfter);
        }
      }
    }
    return Change.NOT_COMPARABLE;
  }

  private static Change change(int rankBefore, int rankAfter) {
    if (rankBefore == rankAfter) {
      return Change.SAME;
    }
    return rankAfter < rankBefore ? Change.UP : Change.DOWN;
  }

  private static Optional<LocalDate> firstDay(InspectionRecord record) {
    Edtf date = Telling.dateOf(record.inspection());
    return date == null ? Optional.empty() : date.earliest();
  }
}
