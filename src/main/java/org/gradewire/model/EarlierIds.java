package org.gradewire.model;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ids that a run before this one gave to the inspections of its articles.
 *
 * @param articles by the id of the article
 */
public record EarlierIds(Map<String, Article> articles) {
  /** There was no run before. */
  public static final EarlierIds NONE = new EarlierIds(Map.of());

  /** Copies the map. */
  public EarlierIds {
    articles = Map.copyOf(articles);
  }

  /**
   * An article of the run before.
   *
   * @param sha256 of its file as it was then
   * @param records the ids of the records of its inspections, in their order
   */
  public record Article(String sha256, List<String> records) {

    /** Copies the list. */
    public Article {
      records = List.copyOf(records);
    }
  }

  /**
   * Returns the id that the record of inspection {@code number} of an article had, or {@code null}
   * if the article is new or not what it was.
   */
  public @Nullable String of(String article, String sha256, int number) {
    Article earlier = articles.get(article);
    return earlier != null && earlier.sha256.equals(sha256) && number < earlier.records.size()
        ? earlier.records.get(number)
        : null;
  }

  /** Returns all ids, sorted. */
  public TreeSet<String> all() {
    TreeSet<String> all = new TreeSet<>();
    articles.values().forEach(article -> all.addAll(article.records));
    return all;
  }
}
