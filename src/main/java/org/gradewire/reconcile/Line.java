package org.gradewire.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradewire.knowledge.Inspectorate;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Scale;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.InspectionRecord.Change;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Puts the records of one provider in order: each held and dated one knows the one before it, and
 * how the overall grade moved since the last that had one on the same scale.
 */
final class Line {
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
    for (InspectionRecord record : held) {
      connected.add(before == null ? record : after(before, graded, record));
      before = record;
      graded = record.inspection().overall() == null ? graded : record;
    }
    return connected;
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
    return null;
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
