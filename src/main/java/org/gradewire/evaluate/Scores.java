package org.gradewire.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts per field and per group, in the order of the fields; what was never met is absent.
 *
 * @param fields counts per field
 * @param groups counts per group
 */
public record Scores(Map<Field, Counts> fields, Map<Field.Group, Counts> groups) {

  /** Copies the maps. */
  public Scores {
    fields = inOrder(Field.class, fields);
    groups = inOrder(Field.Group.class, groups);
  }

  static Scores of(List<Outcome> outcomes) {
    Map<Field, Counts> fields = new EnumMap<>(Field.class);
    Map<Field.Group, Counts> groups = new EnumMap<>(Field.Group.class);
    for (Outcome outcome : outcomes) {
      Counts one = Counts.NONE.plus(outcome.verdict());
      fields.merge(outcome.field(), one, Counts::plus);
      groups.merge(outcome.field().group(), one, Counts::plus);
    }
    return new Scores(fields, groups);
  }

  /** Returns the counts of {@code field}, all zero if it was never met. */
  public Counts of(Field field) {
    return fields.getOrDefault(field, Counts.NONE);
  }

  /** Returns the counts of {@code group}, all zero if none of its fields was met. */
  public Counts of(Field.Group group) {
    return groups.getOrDefault(group, Counts.NONE);
  }

  private static <K extends Enum<K>> Map<K, Counts> inOrder(Class<K> keys, Map<K, Counts> counts) {
    Map<K, Counts> copy = new EnumMap<>(keys);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }
}
