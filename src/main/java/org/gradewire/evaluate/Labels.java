package org.gradewire.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradewire.model.ArticleReport;

/**
 * The hand-made labels of a folder: every {@code NAME.gold.json} below it, except {@code
 * records.gold.json}, which {@link RecordLabels} reads, and {@code clusters.gold.json}, which
 * {@link ClusterLabels} reads. Those that {@code held-back.txt} lists are held back: no rule is
 * written for them.
 */
public final class Labels {
  /** The file that labels the records of all articles together. */
  static final String RECORDS = "records.gold.json";

  private static final String ENDING = ".gold.json";

  private final List<GoldArticle> articles;
  private final List<String> drafts;
  private final Set<String> heldBack;
  private final String digest;

  private Labels(
      List<GoldArticle> articles, List<String> drafts, Set<String> heldBack, String digest) {
    this.articles = List.copyOf(articles);
    this.drafts = List.copyOf(drafts);
    this.heldBack = Set.copyOf(heldBack);
    this.digest = digest;
  }

  /**
   * Reads all labels of {@code folder}.
   *
   * @throws IllegalArgumentException if the folder has no labels or one of them cannot be
   *     understood, or if the list names an article without label; the message says in which file
   *     and where, what was found and what expected
   */
  public static Labels read(Path folder) {
    SortedMap<String, Path> files = files(folder);
    List<GoldArticle> articles = new ArrayList<>();
    List<String> drafts = new ArrayList<>();
    files.forEach(
        (name, file) -> {
          if (!file.endsWith(RECORDS)) {
            String stem = name.substring(0, name.length() - ENDING.length());
            LabelNode node = LabelNode.read(file, name);
            articles.addAll(LabelReader.articles(node, stem));
            if (node.get("draft").flag()) {
              drafts.add(name);
            }
          }
        });
    if (articles.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: found no labels, expected files *%s".formatted(folder, ENDING));
    }
    List<String> stems = articles.stream().map(GoldArticle::file).toList();
    return new Labels(articles, drafts, HeldBack.read(folder, stems), digest(files));
  }

  /** Returns whether no rule is written for {@code article}. */
  boolean isHeldBack(GoldArticle article) {
    return heldBack.contains(article.file());
  }

  /** Returns the ids of the labelled articles, in order. */
  public List<String> ids() {
    return articles.stream().map(GoldArticle::id).toList();
  }

  /**
   * Returns the files that are marked as drafts: the program wrote them itself, and nobody has
   * corrected them.
   */
  public List<String> drafts() {
    return drafts;
  }

  /** Returns a digest of all label files; it changes when any label does. */
  public String digest() {
    return digest;
  }

  /**
   * Returns a complaint for each quoted evidence that is not in the text of its article. White
   * space and the kinds of quotation marks do not matter. Articles that are not among {@code
   * reports} are passed over.
   */
  public List<String> checkEvidence(List<ArticleReport> reports) {
    Map<String, GoldArticle> byId = new TreeMap<>();
    articles.forEach(gold -> byId.put(gold.id(), gold));
    List<String> complaints = new ArrayList<>();
    for (ArticleReport report : reports) {
      GoldArticle gold = byId.get(report.id());
      if (gold != null) {
        complaints.addAll(missingEvidence(gold, report));
      }
    }
    return complaints;
  }

  List<GoldArticle> articles() {
    return articles;
  }

  private static List<String> missingEvidence(GoldArticle gold, ArticleReport report) {
    String words = report.article().text().text();
    List<String> complaints = new ArrayList<>(Statements.missing(gold, words));
    String text = Spelling.unified(words);
    gold.evidence().stream()
        .filter(evidence -> !text.contains(Spelling.unified(evidence.quote())))
        .map(
            evidence ->
                "%s: found \"%s\", expected words of the text of %s"
                    .formatted(evidence.where(), evidence.quote(), gold.id()))
        .forEach(complaints::add);
    return complaints;
  }

  private static SortedMap<String, Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      SortedMap<String, Path> files = new TreeMap<>();
      all.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
          .filter(file -> !file.endsWith(ClusterLabels.FILE))
          .forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("%s: cannot be read".formatted(folder), e);
    }
  }

  private static String digest(SortedMap<String, Path> files) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, Path> entry : files.entrySet()) {
        String content = Files.readString(entry.getValue()).replace("\r", "");
        sha.update((entry.getKey() + "\n" + content + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return "sha256:" + HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("label files cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
