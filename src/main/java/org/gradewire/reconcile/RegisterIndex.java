package org.gradewire.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gradewire.knowledge.Provider;
import org.gradewire.model.Edtf;
import org.gradewire.model.Inspection;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a register that are about the provider of a record: by its number at the
 * inspectorate where both have one, else by its name.
 *
 * <p>A register writes names of its own ("Birmingham"): every name by which the models folder knows
 * a provider stands for it, so long as it is the only one of that name at the time.
 */
final class RegisterIndex {
  private final Map<String, List<Provider>> providersByName = new HashMap<>();
  private final Map<String, List<Entry>> byUrn = new HashMap<>();
  private final Map<String, List<Entry>> byName = new HashMap<>();

  RegisterIndex(Register register, List<Provider> providers) {
    for (Provider provider : providers) {
      if (provider.remit().equals(register.layout().remit())) {
        names(provider).forEach(name -> add(providersByName, fold(name), provider));
      }
    }
    for (RegisterRow row : register.rows()) {
      Key key = key(row.urn(), row.name(), row.day());
      Entry entry = new Entry(key, row);
      add(byUrn, key.urn, entry);
      add(byName, key.name, entry);
    }
  }

  /** Returns the rows of the provider of {@code inspection}, in the order of the file. */
  List<RegisterRow> rowsOf(Inspection inspection) {
    Edtf date = Telling.value(inspection.inspectionDate());
    LocalDate day = date == null ? null : date.earliest().orElse(null);
    String urn = inspection.urn() == null ? "" : inspection.urn();
    Key key = key(urn, inspection.provider().value(), day);
    List<RegisterRow> rows = new ArrayList<>();
    for (Entry entry : key.urn.isEmpty() ? List.<Entry>of() : found(byUrn, key.urn)) {
      rows.add(entry.row);
    }
    for (Entry entry : found(byName, key.name)) {
      if (key.urn.isEmpty() || entry.key.urn.isEmpty()) {
        rows.add(entry.row);
      }
    }
    return rows;
  }

  private static List<Entry> found(Map<String, List<Entry>> entries, String key) {
    return entries.getOrDefault(key, List.of());
  }

  private record Entry(Key key, RegisterRow row) {}

  /** What a provider is looked up by; either may be empty. */
  private record Key(String urn, String name) {}

  private Key key(String urn, String name, @Nullable LocalDate day) {
    Optional<Provider> provider = provider(fold(name), day);
    String official = provider.map(Provider::name).orElse(name);
    String number = urn.isEmpty() ? provider.map(Provider::urn).orElse("") : urn;
    return new Key(number, fold(official));
  }

  private Optional<Provider> provider(String name, @Nullable LocalDate day) {
    List<Provider> named = new ArrayList<>(providersByName.getOrDefault(name, List.of()));
    if (named.size() > 1 && day != null) {
      named.removeIf(provider -> !provider.existedOn(day));
    }
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static List<String> names(Provider provider) {
    List<String> names = new ArrayList<>(List.of(provider.name()));
    provider.formerNames().forEach(former -> names.add(former.name()));
    names.addAll(provider.aliases());
    names.addAll(provider.places());
    names.addAll(provider.ambiguousPlaces());
    return names.stream().distinct().toList();
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace("&", "and");
  }

  private static <T> void add(Map<String, List<T>> map, String key, T value) {
    List<T> values = map.computeIfAbsent(key, any -> new ArrayList<>());
    if (!values.contains(value)) {
      values.add(value);
    }
  }
}
