package org.gradewire.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The evidence of all articles of an output folder. The last used ones are kept in memory; what is
 * wrong with one is said once.
 */
final class EvidenceShelf {
  private static final int KEPT = 16;

  private final Path texts;
  private final SourceFiles sources;
  private final Map<String, ArticleEntry> articles;
  private final Consumer<Fault> faults;
  private final Set<String> faulted = new HashSet<>();
  private final Map<String, Evidence> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  EvidenceShelf(
      Path texts, SourceFiles sources, Map<String, ArticleEntry> articles, Consumer<Fault> faults) {
    this.texts = texts;
    this.sources = sources;
    this.articles = articles;
    this.faults = faults;
  }

  /** Returns the evidence of an article, or nothing if no line tells of the article. */
  Optional<Evidence> of(String id) throws IOException {
    ArticleEntry article = articles.get(id);
    if (article == null) {
      return Optional.empty();
    }
    Evidence evidence = kept.get(id);
    if (evidence == null) {
      evidence = load(article);
      kept.put(id, evidence);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return Optional.of(evidence);
  }

  /** Returns the name of the source file of an article; empty if no line tells of the article. */
  String nameOf(String id) {
    ArticleEntry article = articles.get(id);
    return article == null ? "" : article.path().substring(article.path().lastIndexOf('/') + 1);
  }

  private Evidence load(ArticleEntry article) throws IOException {
    Consumer<Fault> once = faulted.add(article.id()) ? faults : fault -> {};
    return new Evidence(article.mediaType(), text(article, once), sources.saved(article, once));
  }

  private Optional<CodePoints> text(ArticleEntry article, Consumer<Fault> once) throws IOException {
    Optional<Path> file = file(article.id()).filter(Files::isRegularFile);
    if (file.isEmpty()) {
      once.accept(
          new Fault(
              article.where(), "no text file", "none", "text/%s.txt".formatted(article.id())));
      return Optional.empty();
    }
    return Optional.of(
        new CodePoints(new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8)));
  }

  private Optional<Path> file(String id) {
    try {
      return Optional.of(texts.resolve(id + ".txt").normalize())
          .filter(path -> path.startsWith(texts));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
