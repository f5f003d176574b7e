package org.gradewire.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, String> providerIds = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();

  RecordIds(Knowledge knowledge) {
    for (Provider provider : knowledge.providers()) {
      providerIds.putIfAbsent(provider.name(), provider.id());
    }
  }

  /** Returns the next free id for {@code inspection}. */
  String next(Inspection inspection) {
    String provider = inspection.provider().value();
    String id =
        String.join(
            "/",
            List.of(
                Slug.of(text(inspection.inspectorate(), "unknown")),
                providerIds.getOrDefault(provider, Slug.of(provider)),
                text(inspection.type(), "inspection"),
                when(inspection)));
    int number = taken.merge(id, 1, Integer::sum);
    return number == 1 ? id : id + "-" + number;
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
