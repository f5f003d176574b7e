package org.gradewire.reconcile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Provider;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Names records: inspectorate, provider, kind and year, such as {@code
 * ofsted/birmingham/full/2023}.
 *
 * <p>The year is enough, so that a date that becomes more precise does not rename the record; where
 * two share one name, the later ones get {@code -2}, {@code -3}.
 */
final class RecordIds {
  private final Map<String, String> providerIds;
  private final Map<String, Integer> taken = new HashMap<>();
  private final Set<String> reserved;

  /**
   * Makes names for the records of one block.
   *
   * @param providerIds the ids of providers by their names
   * @param reserved ids that are not to be given
   */
  RecordIds(Map<String, String> providerIds, Set<String> reserved) {
    this.providerIds = providerIds;
    this.reserved = new HashSet<>(reserved);
  }

  /** Returns the ids of the providers that {@code knowledge} knows, by their names. */
  static Map<String, String> providerIds(Knowledge knowledge) {
    Map<String, String> ids = new HashMap<>();
    for (Provider provider : knowledge.providers()) {
      ids.putIfAbsent(provider.name(), provider.id());
    }
    return ids;
  }

  /**
   * Returns what all ids of inspections of this inspectorate and provider begin with.
   *
   * @param providerIds the ids of providers by their names
   */
  static String prefix(Inspection inspection, Map<String, String> providerIds) {
    String provider = inspection.provider().value();
    return Slug.of(text(inspection.inspectorate(), "unknown"))
        + "/"
        + providerIds.getOrDefault(provider, Slug.of(provider))
        + "/";
  }

  /** Returns the next free id for {@code inspection}. */
  String next(Inspection inspection) {
    String id =
        prefix(inspection, providerIds)
            + text(inspection.type(), "inspection")
            + "/"
            + when(inspection);
    String name;
    do {
      int number = taken.merge(id, 1, Integer::sum);
      name = number == 1 ? id : id + "-" + number;
    } while (reserved.contains(name));
    return name;
  }

  private static String text(@Nullable Fact<String> fact, String otherwise) {
    return fact == null ? otherwise : fact.value();
  }

  private static String when(Inspection inspection) {
    Edtf date = Telling.dateOf(inspection);
    if (date == null) {
      return "undated";
    }
    return date.earliest()
        .map(day -> String.valueOf(day.getYear()))
        .orElse(Slug.of(date.toString()));
  }
}
