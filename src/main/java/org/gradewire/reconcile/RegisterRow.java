package org.gradewire.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradewire.knowledge.RegisterLayout.Kind;
import org.gradewire.model.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * One inspection as the register has it.
 *
 * @param place the file and line, such as {@code register.csv:17}
 * @param urn the provider's number at the inspectorate, or empty
 * @param name the provider's name, or empty
 * @param kind what kind of inspection it is
 * @param onSite the periods on site
 * @param published the day the report came out, or {@code null}
 * @param overall the overall grade, or {@code null} if none was given
 * @param areas the grade of each area that has one, in the order of the columns
 */
record RegisterRow(
    String place,
    String urn,
    String name,
    Kind kind,
    List<Edtf> onSite,
    @Nullable LocalDate published,
    @Nullable String overall,
    Map<String, String> areas) {

  /** Returns whether inspectors may have been on site on {@code date}. */
  boolean wasOnSite(Edtf date) {
    return onSite.stream().anyMatch(date::compatibleWith);
  }

  /** Returns a day near the inspection, or {@code null} if the row has no dates. */
  @Nullable LocalDate day() {
    return onSite.isEmpty() ? published : onSite.get(0).latest().orElse(published);
  }
}
