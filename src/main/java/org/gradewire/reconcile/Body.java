package org.gradewire.reconcile;

import java.time.LocalDate;
import java.util.Set;
import org.gradewire.knowledge.Provider;
import org.gradewire.model.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A body inspected, and those whose place it took.
 *
 * @param id in the models folder, or a slug of its name
 * @param lineage the same for all bodies of which one took the place of another
 * @param from its first day, or {@code null} if it is old or that is unknown
 * @param predecessors ids of the bodies whose place it took
 */
record Body(String id, String lineage, @Nullable LocalDate from, Set<String> predecessors) {

  /** Copies the set. */
  Body {
    predecessors = Set.copyOf(predecessors);
  }

  /** Returns a body that the models folder does not know. */
  static Body unknown(String name) {
    String id = Slug.of(name);
    return new Body(id, "?" + id, null, Set.of());
  }

  static Body known(Provider provider, String lineage, Set<String> predecessors) {
    return new Body(provider.id(), lineage, provider.from(), predecessors);
  }
}
