package org.gradewire.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Inspection;
import org.gradewire.model.Reconciliation;

/**
 * Labels that say which tellings are of one inspection, in the file {@code clusters.gold.json} of a
 * folder: {@code clusters}, by name the articles and the status that the inspection has in each;
 * and {@code near}, pairs of clusters that agree in much and are two inspections all the same.
 */
public final class ClusterLabels {
  /** The file in the folder of labelled articles. */
  public static final String FILE = "clusters.gold.json";

  private final Map<String, List<Told>> clusters;
  private final List<Near> near;

  private ClusterLabels(Map<String, List<Told>> clusters, List<Near> near) {
    this.clusters = clusters;
    this.near = List.copyOf(near);
  }

  /** The telling of an inspection in an article. */
  private record Told(String cluster, String article, String status) {
    @Override
    public String toString() {
      return "%s (%s)".formatted(article, status);
    }
  }

  private record Near(String one, String other, String why) {}

  /**
   * Reads the labels of {@code folder}, if it has such.
   *
   * @throws IllegalArgumentException if they are not understood; the message says where, what was
   *     found and what expected
   */
  public static Optional<ClusterLabels> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    LabelNode root = LabelNode.read(file, FILE);
    Map<String, List<Told>> clusters = new TreeMap<>();
    LabelNode labelled = root.get("clusters").required();
    for (String name : labelled.keys()) {
      List<Told> told = new ArrayList<>();
      for (LabelNode each : labelled.get(name).items()) {
        told.add(new Told(name, each.get("article").text(), each.get("status").text()));
      }
      clusters.put(name, told);
    }
    List<Near> near = new ArrayList<>();
    for (LabelNode each : root.get("near").required().items()) {
      near.add(new Near(each.get("one").text(), each.get("other").text(), each.get("why").text()));
    }
    return Optional.of(new ClusterLabels(clusters, near));
  }

  /** Returns how many clusters there are. */
  public int size() {
    return clusters.size();
  }

  /** Returns how many pairs of clusters are near misses. */
  public int nearMisses() {
    return near.size();
  }

  /**
   * Scores the records of a run. A labelled telling that the run did not find is a record of its
   * own.
   *
   * @param reports what each article says
   */
  public ClusterScore score(List<ArticleReport> reports, Reconciliation made) {
    Map<Told, String> found = new HashMap<>();
    Map<String, ArticleReport> byId = new HashMap<>();
    reports.forEach(report -> byId.put(report.id(), report));
    List<Told> all = clusters.values().stream().flatMap(List::stream).toList();
    List<String> lost = new ArrayList<>();
    for (Told told : all) {
      String record = record(told, byId, made);
      if (record.isEmpty()) {
        lost.add(told.toString());
      }
      found.put(told, record.isEmpty() ? "?" + told : record);
    }
    List<String> missing = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        boolean labelled = all.get(i).cluster.equals(all.get(j).cluster);
        boolean joined = String.valueOf(found.get(all.get(i))).equals(found.get(all.get(j)));
        String pair = all.get(i) + " ~ " + all.get(j);
        right += labelled && joined ? 1 : 0;
        if (labelled && !joined) {
          missing.add(pair);
        } else if (joined && !labelled) {
          wrong.add(pair);
        }
      }
    }
    return new ClusterScore(
        clusters.size(), near.size(), right, missing, wrong, mergedNearMisses(found), lost);
  }

  private List<String> mergedNearMisses(Map<Told, String> found) {
    List<String> merged = new ArrayList<>();
    for (Near pair : near) {
      for (Told one : clusters.getOrDefault(pair.one, List.of())) {
        for (Told other : clusters.getOrDefault(pair.other, List.of())) {
          if (String.valueOf(found.get(one)).equals(found.get(other))) {
            merged.add("%s ~ %s: %s".formatted(one, other, pair.why));
          }
        }
      }
    }
    return merged;
  }

  private static String record(Told told, Map<String, ArticleReport> reports, Reconciliation made) {
    // A folder inside that is read by itself leaves its name out of the ids.
    String id = told.article;
    ArticleReport report =
        reports.getOrDefault(id, reports.get(id.substring(id.lastIndexOf('/') + 1)));
    if (report == null) {
      return "";
    }
    List<Inspection> inspections = report.inspections();
    for (int i = 0; i < inspections.size(); i++) {
      if (inspections.get(i).status().value().label().equals(told.status)) {
        return made.recordOf().getOrDefault(report.id(), List.of()).get(i);
      }
    }
    return "";
  }
}
