package org.gradewire.read.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a page's JSON-LD: dates, headline, author and publisher of what calls itself an article or
 * a page. Values with escapes are left out, since they are not in the markup as they read. Broken
 * JSON is read up to where it breaks.
 */
final class JsonLd {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Set<String> KEYS = Set.of("datePublished", "dateModified", "headline");

  /** The field whose object holds a name, and the label of that name. */
  private static final Set<String> NAMED = Set.of("author", "publisher");

  private static final List<String> ARTICLE = List.of("Article", "Posting", "Report", "WebPage");
  private static final String BODY = "articleBody";

  private final String raw;
  private final List<Item> items = new ArrayList<>();
  private final List<AlignedText> bodies = new ArrayList<>();

  /**
   * What one object of a page's JSON-LD says.
   *
   * @param headline of what it is about; empty if it does not say
   * @param blocks what it says
   */
  record Item(String headline, List<Block> blocks) {}

  private JsonLd(String raw) {
    this.raw = raw;
  }

  /** Reads the scripts of {@code page}, whose markup is {@code raw}. */
  static JsonLd of(Document page, String raw) {
    JsonLd json = new JsonLd(raw);
    for (Element script : page.select("script[type*=ld+json]")) {
      json.read(script);
    }
    return json;
  }

  /** Returns what each article or page says of itself. */
  List<Item> items() {
    return items;
  }

  /** Returns the values of all articles and pages. */
  List<Block> values() {
    return items.stream().flatMap(item -> item.blocks().stream()).toList();
  }

  /** Returns the texts of articles, as they stand in the strings: perhaps with markup in them. */
  List<AlignedText> bodies() {
    return bodies;
  }

  /** One JSON object that is being read. */
  private static final class Node {
    private final String field;
    private final Map<String, Boolean> types = new java.util.HashMap<>();
    private final List<Block> found = new ArrayList<>();
    private final List<AlignedText> bodies = new ArrayList<>();
    private String headline = "";

    Node(String field) {
      this.field = field;
    }

    boolean isArticle() {
      return types.keySet().stream().anyMatch(type -> ARTICLE.stream().anyMatch(type::endsWith));
    }
  }

  private void read(Element script) {
    for (DataNode data : script.dataNodes()) {
      if (data.sourceRange().isTracked()) {
        read(data.sourceRange().startPos(), data.sourceRange().endPos());
      }
    }
  }

  private void read(int start, int end) {
    int from = start;
    while (from < end && raw.charAt(from) != '{' && raw.charAt(from) != '[') {
      from++;
    }
    Deque<Node> open = new ArrayDeque<>();
    try (JsonParser parser = FACTORY.createParser(raw.substring(from, end))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        step(parser, token, from, end, open);
      }
    } catch (IOException e) {
      // Broken JSON is the page's fault: what stands before the break is as good as any.
      open.forEach(this::close);
    }
  }

  private void step(JsonParser parser, JsonToken token, int offset, int end, Deque<Node> open)
      throws IOException {
    String field = Optional.ofNullable(parser.currentName()).orElse("");
    switch (token) {
      case START_OBJECT -> open.push(new Node(fieldOf(parser)));
      case END_OBJECT -> close(open.pop());
      case VALUE_STRING -> {
        if (!open.isEmpty()) {
          value(parser, field.isEmpty() ? fieldOf(parser) : field, offset, end, open);
        }
      }
      default -> {}
    }
  }

  /** Returns the field that an object or a value stands in, itself or in its array. */
  private static String fieldOf(JsonParser parser) {
    var context = parser.getParsingContext();
    while (context != null) {
      if (context.getCurrentName() != null && !context.inRoot()) {
        return context.getCurrentName();
      }
      context = context.getParent();
    }
    return "";
  }

  private void value(JsonParser parser, String field, int offset, int end, Deque<Node> open)
      throws IOException {
    String text = parser.getText();
    Node node = open.getFirst();
    if (field.equals("@type")) {
      node.types.put(text, true);
      return;
    }
    if (field.equals("headline")) {
      node.headline = text;
    }
    int at = offset + (int) parser.currentTokenLocation().getCharOffset() + 1;
    if (field.equals(BODY)) {
      JsonString.at(raw, at, end).ifPresent(node.bodies::add);
      return;
    }
    if (text.isBlank() || !raw.startsWith(text, at)) {
      return;
    }
    Block block =
        new Block(BlockKind.METADATA, AlignedText.of(raw, at, at + text.length()), label(field));
    if (KEYS.contains(field) || NAMED.contains(field)) {
      node.found.add(block);
    } else if (field.equals("name") && NAMED.contains(node.field) && open.size() > 1) {
      Node owner = open.stream().skip(1).findFirst().orElseThrow();
      owner.found.add(new Block(BlockKind.METADATA, block.text(), label(node.field)));
    }
  }

  private static String label(String field) {
    return "jsonld:" + field;
  }

  private void close(Node node) {
    if (node.isArticle()) {
      items.add(new Item(node.headline, node.found));
      bodies.addAll(node.bodies);
    }
  }
}
