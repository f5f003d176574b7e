package org.gradewire.model;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are copies of others. An article that is none, and all copies of it, are one
 * source.
 *
 * @param copies by the id of the article that is a copy; no original is a copy itself
 */
public record Copies(Map<String, Copy> copies) {
  /** No article is a copy. */
  public static final Copies NONE = new Copies(Map.of());

  /**
   * What an article is a copy of.
   *
   * @param original the id of the article that it is a copy of
   * @param similarity in 0..1: the share of the word sequences of the shorter of the two that the
   *     longer has too, as it is estimated; 1 only if all words are the same
   */
  public record Copy(String original, double similarity) {}

  /** Copies the map and checks that no original is a copy. */
  public Copies {
    copies = Map.copyOf(copies);
    for (Copy copy : copies.values()) {
      if (copies.containsKey(copy.original())) {
        throw new IllegalArgumentException(copy.original() + " is an original and a copy");
      }
    }
  }

  /** Returns what {@code article} is a copy of, or {@code null} if it is none. */
  public @Nullable Copy of(String article) {
    return copies.get(article);
  }

  /** Returns the id of the article that {@code article} has its words from, perhaps itself. */
  public String sourceOf(String article) {
    Copy copy = copies.get(article);
    return copy == null ? article : copy.original();
  }

  /** Returns how many independent sources {@code articles} are. */
  public int sources(Collection<String> articles) {
    return (int) articles.stream().map(this::sourceOf).distinct().count();
  }
}
