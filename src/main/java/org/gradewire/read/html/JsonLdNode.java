package org.gradewire.read.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.jsoup.nodes.Document;

/** One object of a page's JSON-LD. */
final class JsonLdNode {
  /** The fields that hold what a page is itself about, from the top down. */
  private static final Set<String> OWN = Set.of("", "@graph", "mainEntity", "mainEntityOfPage");

  private final String field;
  private final Optional<JsonLdNode> parent;
  private final Set<String> types = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final List<Block> found = new ArrayList<>();
  private final List<AlignedText> bodies = new ArrayList<>();

  /**
   * Begins a node without anything in it.
   *
   * @param field in which it stands, empty at the top
   */
  JsonLdNode(String field, Optional<JsonLdNode> parent) {
    this.field = field;
    this.parent = parent;
  }

  String field() {
    return field;
  }

  Optional<JsonLdNode> parent() {
    return parent;
  }

  void isOfType(String type) {
    types.add(type);
  }

  void isAt(String address) {
    addresses.add(withoutScheme(address));
    // As an object, mainEntityOfPage holds the address of the page.
    parent.filter(it -> field.equals("mainEntityOfPage")).ifPresent(it -> it.isAt(address));
  }

  void says(Block block) {
    found.add(block);
  }

  void holds(AlignedText body) {
    bodies.add(body);
  }

  /** Returns what it says, in the order of the page. */
  List<Block> said() {
    return found;
  }

  /** Returns the texts of the article that it is. */
  List<AlignedText> bodies() {
    return bodies;
  }

  boolean isArticleOrPage() {
    return is("Article|Posting|Report|WebPage");
  }

  /** Returns the headline as it is written; empty if it gives none. */
  String title() {
    return found.stream()
        .filter(block -> block.label().endsWith("headline"))
        .map(block -> block.text().text())
        .findFirst()
        .orElse("");
  }

  /** Returns what the node of {@code nodes} says that is the article of {@code page}. */
  static List<Block> ofPage(List<JsonLdNode> nodes, Document page) {
    List<JsonLdNode> articles =
        nodes.stream().filter(node -> node.isOwn() && node.is("Article|Posting|Report")).toList();
    List<Block> result = new ArrayList<>(main(articles, Self.of(page)));
    Set<String> known = new HashSet<>();
    result.forEach(block -> known.add(block.label()));
    // A page may give the dates of its article as its own.
    nodes.stream()
        .filter(node -> node.isOwn() && node.is("WebPage"))
        .flatMap(node -> node.found.stream())
        .filter(block -> !known.contains(block.label()))
        .forEach(result::add);
    return result;
  }

  private static List<Block> main(List<JsonLdNode> articles, Self page) {
    List<JsonLdNode> ofThisPage =
        articles.stream().filter(article -> article.isAbout(page)).toList();
    if (!ofThisPage.isEmpty() || agree(articles)) {
      return (ofThisPage.isEmpty() ? articles : ofThisPage)
          .stream().flatMap(node -> node.found.stream()).toList();
    }
    // Several articles none of which is known to be this one: any would be a guess.
    return List.of();
  }

  private static boolean agree(List<JsonLdNode> articles) {
    return articles.stream()
            .map(JsonLdNode::headline)
            .filter(line -> !line.isEmpty())
            .distinct()
            .count()
        <= 1;
  }

  private boolean isOwn() {
    return OWN.contains(field) && parent.map(JsonLdNode::isOwn).orElse(true);
  }

  private boolean is(String kinds) {
    return types.stream().anyMatch(type -> type.matches(".*(?:" + kinds + ")"));
  }

  private String headline() {
    return letters(title());
  }

  private boolean isAbout(Self page) {
    String headline = headline();
    boolean named =
        !headline.isEmpty() && (page.title.contains(headline) || page.heading.contains(headline));
    return named || page.addresses.stream().anyMatch(addresses::contains);
  }

  /** What a page is called and where it is, asked for once. */
  private record Self(String title, String heading, List<String> addresses) {
    static Self of(Document page) {
      List<String> addresses = new ArrayList<>(page.select("link[rel=canonical]").eachAttr("href"));
      addresses.addAll(page.select("meta[property=og:url]").eachAttr("content"));
      return new Self(
          letters(page.title()),
          letters(page.select("h1").text()),
          addresses.stream()
              .filter(address -> !address.isBlank())
              .map(JsonLdNode::withoutScheme)
              .toList());
    }
  }

  private static String withoutScheme(String address) {
    return address.replaceFirst("^https?:", "").replaceFirst("[#?].*$", "").replaceFirst("/$", "");
  }

  private static String letters(String words) {
    return words.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }
}
