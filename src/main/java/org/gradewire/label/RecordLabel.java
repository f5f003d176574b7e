package org.gradewire.label;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The label of a record: what all its articles together say.
 *
 * @param fields plain values by the name of the field
 * @param articles the ids of its articles, sorted
 */
public record RecordLabel(Map<String, String> fields, List<String> articles) {

  /** Copies the map and the list. */
  public RecordLabel {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    articles = List.copyOf(articles);
  }
}
