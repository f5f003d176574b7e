package org.gradewire.assemble;

import java.time.LocalDate;
import java.util.Optional;
import org.gradewire.knowledge.Provider.Delivery;
import org.gradewire.model.Edtf;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/** Tells whether a body ran a provider's services at the time of an inspection. */
final class Deliveries {
  private Deliveries() {}

  /**
   * Returns whether {@code delivery} surely covers an inspection of {@code date}. Where the date is
   * unknown, an article that names the body in its news is trusted, one that looks back is not.
   */
  static boolean ran(Delivery delivery, @Nullable Edtf date, Status status) {
    Optional<LocalDate> first = date == null ? Optional.empty() : date.earliest();
    Optional<LocalDate> last = date == null ? Optional.empty() : date.latest();
    if (first.isEmpty() || last.isEmpty()) {
      return status == Status.REPORTED;
    }
    boolean begun = start(delivery.from()).map(from -> !first.get().isBefore(from)).orElse(false);
    boolean over = end(delivery.to()).map(to -> last.get().isAfter(to)).orElse(false);
    return begun && !over;
  }

  private static Optional<LocalDate> start(String date) {
    return date.isEmpty() ? Optional.empty() : Edtf.parse(date).flatMap(Edtf::earliest);
  }

  private static Optional<LocalDate> end(String date) {
    return date.isEmpty() ? Optional.empty() : Edtf.parse(date).flatMap(Edtf::latest);
  }
}
