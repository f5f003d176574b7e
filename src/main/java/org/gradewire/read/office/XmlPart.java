package org.gradewire.read.office;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradewire.read.format.ByteOrder;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.html.Markup;
import org.gradewire.text.AlignedText;
import org.gradewire.text.ArticleException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * One XML file of a document, with the way from what is in it back to its text. Elements are named
 * by the usual prefix of their namespace, {@code w:p}, whatever prefix the file has for it.
 */
final class XmlPart {
  /** The deepest element that is read. */
  static final int DEEPEST = 500;

  private static final String OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"),
          Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"),
          Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
          Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"),
          Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m:"),
          Map.entry("http://schemas.openxmlformats.org/package/2006/relationships", "rel:"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
          Map.entry("http://purl.org/dc/terms/", "dcterms:"),
          Map.entry(OPEN_DOCUMENT + "office:1.0", "office:"),
          Map.entry(OPEN_DOCUMENT + "text:1.0", "text:"),
          Map.entry(OPEN_DOCUMENT + "table:1.0", "table:"),
          Map.entry(OPEN_DOCUMENT + "drawing:1.0", "draw:"),
          Map.entry(OPEN_DOCUMENT + "style:1.0", "style:"),
          Map.entry(OPEN_DOCUMENT + "meta:1.0", "meta:"),
          Map.entry(OPEN_DOCUMENT + "form:1.0", "form:"),
          Map.entry(OPEN_DOCUMENT + "svg-compatible:1.0", "svg:"),
          Map.entry(OPEN_DOCUMENT + "manifest:1.0", "manifest:"));

  private final String name;
  private final Markup markup;
  private final Document tree;
  private final IdentityHashMap<Tag, String> names = new IdentityHashMap<>();

  private XmlPart(String name, Markup markup, Document tree) {
    this.name = name;
    this.markup = markup;
    this.tree = tree;
  }

  /**
   * Parses a packed file. Nothing that a document type declares is resolved; a file with one is
   * refused, since no word processor writes any.
   */
  static XmlPart of(FileContent document, String name, byte[] bytes) throws ArticleException {
    FileContent part = document.enclosed(name, bytes);
    return of(document, name, new String(bytes, ByteOrder.of(part).orElse(StandardCharsets.UTF_8)));
  }

  /** As above, of a decoded file. */
  static XmlPart of(FileContent document, String name, String text) throws ArticleException {
    Document tree = Parser.xmlParser().setTrackPosition(true).parseInput(text, "");
    if (tree.childNodes().stream().anyMatch(node -> node instanceof DocumentType)) {
      throw document.problem(
          "found a document type declaration in %s, expected none".formatted(name));
    }
    return new XmlPart(name, new Markup(text), tree);
  }

  String name() {
    return name;
  }

  String text() {
    return markup.raw();
  }

  Element root() {
    return tree;
  }

  /** Returns the name of {@code element} with the usual prefix of its namespace. */
  String name(Element element) {
    return names.computeIfAbsent(element.tag(), XmlPart::usualName);
  }

  private static String usualName(Tag tag) {
    String prefix = PREFIXES.get(tag.namespace());
    return prefix == null ? tag.getName() : prefix + tag.localName();
  }

  /** Returns the first element {@code name} in document order. */
  Optional<Element> first(String name) {
    return all(name).findFirst();
  }

  /** Returns all elements {@code name} in document order. */
  Stream<Element> all(String name) {
    return tree.stream().filter(element -> name(element).equals(name));
  }

  /** Returns the first child {@code name} of {@code element}. */
  Optional<Element> child(Element element, String name) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof Element found && name(found).equals(name)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Returns the first child {@code below} of the first child {@code name}. */
  Optional<Element> child(Element element, String name, String below) {
    return child(element, name).flatMap(child -> child(child, below));
  }

  /** Returns the value of the attribute whose name, without prefix, is {@code name}. */
  static Optional<String> attribute(Element element, String name) {
    return element.attributes().asList().stream()
        .filter(attribute -> attribute.localName().equals(name))
        .findFirst()
        .map(attribute -> attribute.getValue());
  }

  /** Returns the words of {@code node}, aligned with {@link #text()}. */
  Optional<AlignedText> words(TextNode node) {
    return markup.text(node);
  }

  /** Returns the words in {@code element}, aligned with {@link #text()}. */
  AlignedText words(Element element) {
    AlignedText.Builder words = new AlignedText.Builder();
    element.nodeStream(TextNode.class).flatMap(node -> words(node).stream()).forEach(words::append);
    return words.build();
  }
}
