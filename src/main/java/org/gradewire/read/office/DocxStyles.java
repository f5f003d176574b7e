package org.gradewire.read.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Element;

/** The styles of a Word document: what part a paragraph plays, and what is hidden. */
final class DocxStyles {
  private static final Set<String> OFF = Set.of("0", "false", "off");
  private static final int BODY_TEXT = 9;

  private final Map<String, Style> styles = new HashMap<>();

  private record Style(
      String basedOn,
      Optional<BlockKind> kind,
      Optional<BlockKind> form,
      Optional<Boolean> hidden) {}

  /** Styles of a document that says nothing of them: their ids are names. */
  DocxStyles() {}

  DocxStyles(XmlPart part) {
    part.all("w:style")
        .forEach(
            style ->
                XmlPart.attribute(style, "styleId")
                    .ifPresent(id -> styles.putIfAbsent(id, style(part, style, id))));
  }

  private static Style style(XmlPart part, Element style, String id) {
    String name = value(part, style, "w:name").orElse(id);
    return new Style(
        value(part, style, "w:basedOn").orElse(""),
        StyleKinds.of(name),
        part.child(style, "w:pPr").flatMap(properties -> form(part, properties)),
        part.child(style, "w:rPr").flatMap(properties -> hidden(part, properties)));
  }

  /** Returns what the properties of a paragraph make of it: a heading or an item of a list. */
  private static Optional<BlockKind> form(XmlPart part, Element properties) {
    Optional<BlockKind> heading =
        value(part, properties, "w:outlineLvl")
            .filter(level -> level.matches("\\d") && Integer.parseInt(level) < BODY_TEXT)
            .map(level -> BlockKind.HEADING);
    return heading.isPresent()
        ? heading
        : part.child(properties, "w:numPr", "w:numId")
            .flatMap(id -> XmlPart.attribute(id, "val"))
            .map(id -> id.equals("0") ? BlockKind.PARAGRAPH : BlockKind.LIST_ITEM);
  }

  private static Optional<Boolean> hidden(XmlPart part, Element properties) {
    return part.child(properties, "w:vanish")
        .map(vanish -> !OFF.contains(XmlPart.attribute(vanish, "val").orElse("1")));
  }

  private static Optional<String> value(XmlPart part, Element element, String name) {
    return part.child(element, name).flatMap(child -> XmlPart.attribute(child, "val"));
  }

  /** Returns what part the paragraph with these properties plays. */
  BlockKind kind(XmlPart part, Element properties) {
    String style = value(part, properties, "w:pStyle").orElse("");
    Optional<BlockKind> named =
        styles.isEmpty() ? StyleKinds.of(style) : inherited(style, Style::kind);
    return named
        .or(() -> form(part, properties))
        .or(() -> inherited(style, Style::form))
        .orElse(BlockKind.PARAGRAPH);
  }

  /** Returns whether these properties of a run hide it; empty if its paragraph decides. */
  Optional<Boolean> hides(XmlPart part, Element properties) {
    return hidden(part, properties)
        .or(() -> value(part, properties, "w:rStyle").flatMap(id -> inherited(id, Style::hidden)));
  }

  /** Returns whether the paragraph with these properties hides its runs, if they say nothing. */
  boolean hidesIn(XmlPart part, Element properties) {
    return value(part, properties, "w:pStyle")
        .flatMap(id -> inherited(id, Style::hidden))
        .orElse(false);
  }

  private <T> Optional<T> inherited(String id, Function<Style, Optional<T>> property) {
    Set<String> seen = new HashSet<>();
    Style style = styles.get(id);
    while (style != null && seen.add(style.basedOn())) {
      Optional<T> found = property.apply(style);
      if (found.isPresent()) {
        return found;
      }
      style = styles.get(style.basedOn());
    }
    return Optional.empty();
  }
}
