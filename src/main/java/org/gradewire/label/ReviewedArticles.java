package org.gradewire.label;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
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
  public enum State {
    /** The records of all its inspections are. */
    REVIEWED,
    /** A record of its inspections is not. */
    OPEN,
    /** It tells of no inspection, so there was nothing to review. */
    NOTHING
  }

  /** Takes the articles one after another. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Takes one.
     *
     * @throws IOException if it cannot be taken, which ends the reading
     */
    void accept(MarkedArticle article, State state) throws IOException;
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
   * Hands on all articles, in their order, with the decisions applied.
   *
   * @throws IOException if a file cannot be read
   */
  public void forEach(Sink sink) throws IOException {
    new OutputArticles(folder)
        .forEach(told -> sink.accept(Decided.apply(told, review), state(told)));
  }

  /**
   * Returns the labels of the reviewed records: what all articles together say.
   *
   * @throws IOException if a file cannot be read
   */
  public List<RecordLabel> recordLabels() throws IOException {
    RecordGroups groups = new RecordGroups(review, records, this::isReviewed);
    new OutputArticles(folder).forEach(groups::telling);
    return groups.labels();
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
