package org.gradewire.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well a run agrees with the labels.
 *
 * @param labels the digest of the labels, see {@link Labels#digest()}
 * @param articles the number of labelled articles
 * @param notInRun the ids of labelled articles that the run does not have; all they hold is missing
 * @param fields counts per field, in the order of the fields; a field never met is absent
 * @param groups counts per group
 * @param differences every value that is not as labelled, article by article
 * @param forbiddenNames people that the labels forbid and the run names all the same
 */
public record Evaluation(
    String labels,
    int articles,
    List<String> notInRun,
    Map<Field, Counts> fields,
    Map<Field.Group, Counts> groups,
    List<Difference> differences,
    List<Difference> forbiddenNames) {

  /** Copies the collections. */
  public Evaluation {
    notInRun = List.copyOf(notInRun);
    fields = inOrder(Field.class, fields);
    groups = inOrder(Field.Group.class, groups);
    differences = List.copyOf(differences);
    forbiddenNames = List.copyOf(forbiddenNames);
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
