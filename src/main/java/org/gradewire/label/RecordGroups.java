package org.gradewire.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gradewire.label.OutputRecords.Line;
import org.gradewire.label.Review.Missed;
import org.gradewire.label.Review.OfFact;
import org.gradewire.label.Review.OfRecord;
import org.jspecify.annotations.Nullable;

/**
 * Joins and splits records as a reviewer did.
 *
 * <p>A record that was joined to another gives it its articles. Articles that were split off make a
 * record of their own, of what they say themselves.
 */
final class RecordGroups {
  /** The fields that labels of records have, in their order. */
  private static final List<String> FIELDS =
      List.of(
          "provider",
          "inspectorate",
          "type",
          "status",
          "overall",
          "inspectionDate",
          "publicationDate");

  private final Review review;
  private final Map<String, Line> records;
  private final Predicate<String> isReviewed;
  private final Map<String, Map<String, String>> apart = new LinkedHashMap<>();
  private final Map<String, Set<String>> apartArticles = new LinkedHashMap<>();

  RecordGroups(Review review, Map<String, Line> records, Predicate<String> isReviewed) {
    this.review = review;
    this.records = records;
    this.isReviewed = isReviewed;
  }

  /**
   * Keeps what an article says of the records it was split off from.
   *
   * @param article with the decisions applied
   * @param ids of the records of its inspections, in the order of their numbers
   */
  void telling(MarkedArticle article, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (review.on(id).apart().contains(article.id())) {
        Map<String, String> said = apart.computeIfAbsent(id, key -> new LinkedHashMap<>());
        for (Mark mark : article.of(Owner.inspection(i + 1))) {
          said.putIfAbsent(mark.field().label(), mark.value());
        }
        apartArticles.computeIfAbsent(id, key -> new TreeSet<>()).add(article.id());
      }
    }
  }

  /** Returns the labels of the reviewed records, in their order. */
  List<RecordLabel> labels() {
    Map<String, Set<String>> articles = new LinkedHashMap<>();
    for (String id : records.keySet()) {
      if (isLabelled(id) && isLabelled(target(id))) {
        articles.computeIfAbsent(target(id), key -> new TreeSet<>()).addAll(together(id));
      }
    }
    List<RecordLabel> labels = new ArrayList<>();
    articles.forEach(
        (id, ids) -> {
          if (!ids.isEmpty()) {
            labels.add(label(values(id), ids));
          }
        });
    apart.forEach(
        (id, said) -> {
          if (isLabelled(id)) {
            labels.add(label(said, apartArticles.getOrDefault(id, Set.of())));
          }
        });
    records.keySet().stream()
        .filter(isReviewed)
        .forEach(id -> labels.addAll(missed(review.on(id).missed())));
    return labels;
  }

  /** Those of which two articles of a record say all the same, the date too, are one. */
  private static List<RecordLabel> missed(List<Missed> all) {
    Map<Object, Set<String>> articles = new LinkedHashMap<>();
    Map<Object, Map<String, String>> said = new LinkedHashMap<>();
    for (Missed missed : all) {
      boolean dated = missed.fields().containsKey(MarkField.INSPECTION_DATE);
      Object key = dated ? missed.fields() : missed;
      articles.computeIfAbsent(key, it -> new TreeSet<>()).add(missed.article());
      Map<String, String> values = said.computeIfAbsent(key, it -> new LinkedHashMap<>());
      missed.fields().forEach((field, value) -> values.put(field.label(), value));
    }
    return said.entrySet().stream()
        .map(entry -> label(entry.getValue(), articles.getOrDefault(entry.getKey(), Set.of())))
        .toList();
  }

  private boolean isLabelled(String id) {
    return isReviewed.test(id) && !review.on(id).isRejected();
  }

  private Set<String> together(String id) {
    Set<String> ids = new TreeSet<>(line(id).articles());
    review.on(id).apart().forEach(ids::remove);
    return ids;
  }

  private Line line(String id) {
    return records.getOrDefault(id, new Line(0, Map.of(), Set.of(), Set.of()));
  }

  /** Follows the joins to the record that is joined to no other, or to the first of a ring. */
  private String target(String id) {
    Set<String> seen = new HashSet<>();
    TreeSet<String> ring = new TreeSet<>();
    String at = id;
    for (String next = joined(at); next != null && !ring.contains(at); next = joined(at)) {
      if (!seen.add(at)) {
        ring.add(at);
      }
      at = next;
    }
    return ring.isEmpty() ? at : ring.first();
  }

  /** What is no inspection is nothing that a record can be one with. */
  private @Nullable String joined(String id) {
    String to = review.on(id).joined();
    return to != null && records.containsKey(to) && !review.on(to).isRejected() ? to : null;
  }

  private Map<String, String> values(String id) {
    Map<String, String> values = new LinkedHashMap<>(line(id).values());
    OfRecord decisions = review.on(id);
    decisions
        .facts()
        .forEach(
            (key, fact) -> {
              if (values.containsKey(key)) {
                decide(values, key, fact);
              }
            });
    decisions.added().forEach(added -> values.putIfAbsent(added.field(), added.value()));
    return values;
  }

  private static void decide(Map<String, String> values, String key, OfFact fact) {
    if (fact.is().equals("rejected")) {
      values.remove(key);
    } else if (fact.is().equals("corrected") && fact.to() != null) {
      values.put(key, fact.to());
    }
  }

  private static RecordLabel label(Map<String, String> values, Set<String> articles) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : FIELDS) {
      String value = values.get(field);
      if (value != null) {
        fields.put(field, value);
      }
    }
    return new RecordLabel(fields, List.copyOf(articles));
  }
}
