package org.gradewire.label;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradewire.label.OutputArticles.Told;
import org.gradewire.label.OutputRecords.Line;
import org.gradewire.label.Review.OfRecord;

/** The articles of an output as a reviewer reads them, as far as they are reviewed. */
public final class ReviewedArticles {
  private final Path folder;
  private final Review review;
  private final Map<String, Line> records;

  private ReviewedArticles(Path folder, Review review, Map<String, Line> records) {
    this.folder = folder;
    this.review = review;
    this.records = records;
  }

  /** How far an article is reviewed. */
  private enum State {
    /** The records of all its inspections are. */
    REVIEWED,
    /** A record of its inspections is not. */
    OPEN,
    /** It tells of no inspection, so there was nothing to review. */
    NOTHING
  }

  /**
   * The articles by the files they stand in.
   *
   * @param reviewed the articles of each file of which all inspections are reviewed, and at least
   *     one, by the id of the file; with the decisions applied
   * @param open how many files have an inspection that is not reviewed
   * @param records the labels of the reviewed records: what all articles together say
   * @param digests the SHA-256 of each file of the run, by its path
   */
  public record Files(
      Map<String, List<MarkedArticle>> reviewed,
      int open,
      List<RecordLabel> records,
      Map<String, String> digests) {

    /** Copies the maps and the list. */
    public Files {
      reviewed = Collections.unmodifiableMap(new LinkedHashMap<>(reviewed));
      records = List.copyOf(records);
      digests = Map.copyOf(digests);
    }
  }

  /**
   * Reads the review of an output folder.
   *
   * @throws IllegalArgumentException if it has none, or one of another output
   * @throws IOException if a file cannot be read
   */
  public static ReviewedArticles of(Path output) throws IOException {
    return new ReviewedArticles(output, Review.of(output), OutputRecords.read(output));
  }

  /**
   * Returns the articles that are reviewed, in their order.
   *
   * @throws IOException if a file cannot be read
   */
  public Files files() throws IOException {
    Map<String, List<MarkedArticle>> files = new LinkedHashMap<>();
    Map<String, Set<State>> states = new LinkedHashMap<>();
    Map<String, String> digests = new HashMap<>();
    RecordGroups groups = new RecordGroups(review, records, this::isReviewed);
    new OutputArticles(folder)
        .forEach(
            told -> {
              MarkedArticle article = Decided.apply(told, review, records);
              String file = article.fileId();
              states.computeIfAbsent(file, key -> EnumSet.noneOf(State.class)).add(state(told));
              files.computeIfAbsent(file, key -> new ArrayList<>()).add(article);
              digests.put(article.file(), told.sha256());
              groups.telling(article, told.records());
            });
    files.keySet().removeIf(file -> !isReviewed(states.getOrDefault(file, Set.of())));
    int open = (int) states.values().stream().filter(it -> it.contains(State.OPEN)).count();
    return new Files(files, open, groups.labels(), digests);
  }

  private static boolean isReviewed(Set<State> states) {
    return states.contains(State.REVIEWED) && !states.contains(State.OPEN);
  }

  private State state(Told told) {
    if (told.records().isEmpty()) {
      return State.NOTHING;
    }
    boolean reviewed = told.records().stream().allMatch(this::isReviewed);
    return reviewed ? State.REVIEWED : State.OPEN;
  }

  /** Returns whether nothing of a record is left to decide. */
  private boolean isReviewed(String id) {
    OfRecord decisions = review.on(id);
    Line line = records.get(id);
    if (decisions.verdict() != null || line == null) {
      return decisions.verdict() != null;
    }
    Set<String> decided = new HashSet<>();
    decisions
        .facts()
        .forEach(
            (key, fact) -> {
              if (!fact.is().equals("noted")) {
                decided.add(key);
              }
            });
    return decided.size() >= line.facts();
  }
}
