package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.jspecify.annotations.Nullable;

/**
 * Links an inspection that was announced with the one that was held. Nothing of what was announced
 * goes into what is told of the one held; only the link says that they belong together.
 */
final class Announcements {
  /** Without a date, an announcement is of what is held within so many days after it. */
  private static final int DAYS = 730;

  private Announcements() {}

  /**
   * Returns for each group the number of the group that it was announced as or, for those held, -1;
   * also -1 where none or several could be meant.
   *
   * @param all the records of one lineage, of which each body has announcements of its own
   */
  static List<Integer> heldAs(List<Merged> all) {
    List<Integer> heldAs = new ArrayList<>();
    for (Merged merged : all) {
      heldAs.add(merged.isPlanned() ? heldAs(merged, all) : -1);
    }
    return heldAs;
  }

  private static int heldAs(Merged planned, List<Merged> all) {
    int found = -1;
    for (int i = 0; i < all.size(); i++) {
      Merged held = all.get(i);
      if (!held.isPlanned()
          && held.body().id().equals(planned.body().id())
          && isHeld(planned.tellings(), planned.inspection(), held.inspection())) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private static boolean isHeld(List<Telling> planned, Inspection expected, Inspection held) {
    Edtf day = Telling.value(held.inspectionDate());
    if (day == null || !day.hasYear() || !isSameKind(expected.type(), held.type())) {
      return false;
    }
    Edtf announced = Telling.value(expected.inspectionDate());
    if (announced != null && announced.hasYear()) {
      return announced.compatibleWith(day);
    }
    long first = day.earliest().orElseThrow().toEpochDay();
    return planned.stream()
        .map(Telling::held)
        .allMatch(it -> it.from() != Held.EVER && it.from() <= first && first <= it.from() + DAYS);
  }

  private static boolean isSameKind(@Nullable Fact<String> a, @Nullable Fact<String> b) {
    return a != null && b != null && a.value().equals(b.value());
  }
}
