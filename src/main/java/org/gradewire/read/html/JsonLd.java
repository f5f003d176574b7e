package org.gradewire.read.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a page's JSON-LD: dates, headline, author and publisher of the article that it calls
 * itself. Articles that are listed, linked, or posts of a live report are not the page's own.
 * Broken JSON is read up to where it breaks.
 */
final class JsonLd {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Set<String> KEYS = Set.of("datePublished", "dateModified", "headline");
  private static final Set<String> ADDRESSES = Set.of("url", "@id", "mainEntityOfPage");
  private static final String CDATA = "CDATA[";
  private static final int HEAD = 40;
  private static final String BODY = "articleBody";

  /** The field whose object holds a name, and the label of that name. */
  private static final Set<String> NAMED = Set.of("author", "publisher");

  private final Document page;
  private final String raw;
  private final List<JsonLdNode> nodes = new ArrayList<>();

  private JsonLd(Document page, String raw) {
    this.page = page;
    this.raw = raw;
  }

  /** Reads what {@code page}, parsed from {@code raw}, says of itself. */
  static JsonLd of(Document page, String raw) {
    JsonLd reader = new JsonLd(page, raw);
    for (Element script : page.select("script[type*=ld+json]")) {
      for (DataNode data : script.dataNodes()) {
        if (data.sourceRange().isTracked()) {
          reader.read(data.sourceRange().startPos(), data.sourceRange().endPos());
        }
      }
    }
    return reader;
  }

  /** Returns what the page says of its article. */
  List<Block> values() {
    return JsonLdNode.ofPage(nodes, page);
  }

  /** Returns what is said of each article and of the page itself. */
  List<JsonLdNode> articles() {
    return nodes.stream().filter(JsonLdNode::isArticleOrPage).toList();
  }

  /** Returns the texts of articles, as they stand in the strings: perhaps with markup in them. */
  List<AlignedText> bodies() {
    return articles().stream().flatMap(node -> node.bodies().stream()).toList();
  }

  private void read(int start, int end) {
    int cdata = raw.indexOf(CDATA, start);
    int from = cdata >= 0 && cdata < Math.min(start + HEAD, end) ? cdata + CDATA.length() : start;
    while (from < end && raw.charAt(from) != '{' && raw.charAt(from) != '[') {
      from++;
    }
    Deque<JsonLdNode> open = new ArrayDeque<>();
    try (JsonParser parser = FACTORY.createParser(raw.substring(from, end))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        step(parser, token, from, open);
      }
    } catch (IOException e) {
      // Broken JSON is the page's fault: what stands before the break is as good as any.
      return;
    }
  }

  private void step(JsonParser parser, JsonToken token, int offset, Deque<JsonLdNode> open)
      throws IOException {
    String field = Optional.ofNullable(parser.currentName()).orElse("");
    switch (token) {
      case START_OBJECT -> {
        JsonLdNode node = new JsonLdNode(fieldOf(parser), Optional.ofNullable(open.peek()));
        nodes.add(node);
        open.push(node);
      }
      case END_OBJECT -> open.pop();
      case VALUE_STRING -> {
        if (!open.isEmpty()) {
          value(parser, field.isEmpty() ? fieldOf(parser) : field, offset, open);
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

  private void value(JsonParser parser, String field, int offset, Deque<JsonLdNode> open)
      throws IOException {
    String text = parser.getText();
    JsonLdNode node = open.getFirst();
    if (field.equals("@type")) {
      node.isOfType(text);
      return;
    }
    if (ADDRESSES.contains(field)) {
      node.isAt(text);
    }
    int at = offset + (int) parser.currentTokenLocation().getCharOffset();
    if (field.equals(BODY)) {
      JsonWords.at(raw, at).ifPresent(node::holds);
      return;
    }
    boolean isName = field.equals("name") && NAMED.contains(node.field());
    if (text.isBlank() || !(KEYS.contains(field) || NAMED.contains(field) || isName)) {
      return;
    }
    String label = "jsonld:" + (isName ? node.field() : field);
    JsonLdNode owner = isName ? node.parent().orElse(node) : node;
    JsonWords.at(raw, at)
        .filter(words -> !words.text().isBlank())
        .map((AlignedText words) -> new Block(BlockKind.METADATA, words, label))
        .ifPresent(owner::says);
  }
}
