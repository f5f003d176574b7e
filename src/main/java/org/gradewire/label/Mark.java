package org.gradewire.label;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words of an article and the value that they give a field.
 *
 * @param start where they begin in the text of the article, in Unicode code points from 0
 * @param end where they end, exclusive
 * @param quote the words
 * @param field what they say something of
 * @param value what they say, as text
 * @param owner the inspection, person or article whose field it is
 * @param more further properties by name: see the constants
 */
public record Mark(
    int start,
    int end,
    String quote,
    MarkField field,
    String value,
    Owner owner,
    Map<String, String> more)
    implements Comparable<Mark> {
  /** The area of a judgement. */
  public static final String AREA = "area";

  /** How many areas a judgement of all areas counts. */
  public static final String COUNT = "count";

  /** {@code true} of the name of a person who is quoted. */
  public static final String QUOTED = "quoted";

  /** {@code true} of the name of a person whom nobody has reviewed. */
  public static final String UNSEEN = "unseen";

  private static final Comparator<Mark> ORDER =
      Comparator.comparing(Mark::owner)
          .thenComparing(Mark::field)
          .thenComparing(mark -> mark.more().getOrDefault(AREA, ""))
          .thenComparingInt(Mark::start)
          .thenComparingInt(Mark::end)
          .thenComparing(Mark::value)
          .thenComparing(mark -> mark.more().toString());

  /** Copies the map and checks that there are words. */
  public Mark {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "found words from %d to %d, expected at least one character".formatted(start, end));
    }
    more = Map.copyOf(more);
  }

  /** Returns a property, or an empty text if there is none. */
  public String more(String name) {
    return more.getOrDefault(name, "");
  }

  /** Returns the same words with another value. */
  public Mark withValue(String other) {
    return new Mark(start, end, quote, field, other, owner, more);
  }

  /** Returns the same words with one more property, or another value of it. */
  public Mark with(String name, String property) {
    Map<String, String> all = new TreeMap<>(more);
    all.put(name, property);
    return new Mark(start, end, quote, field, value, owner, all);
  }

  /** By owner, field and place. */
  @Override
  public int compareTo(Mark other) {
    return ORDER.compare(this, other);
  }
}
