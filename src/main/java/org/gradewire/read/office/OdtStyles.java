package org.gradewire.read.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Element;

/** The styles of an OpenDocument text: what part a paragraph plays, and what is hidden. */
final class OdtStyles {
  private static final String PARAGRAPH = "paragraph/";
  private static final Pattern ESCAPE = Pattern.compile("_([0-9a-fA-F]{1,4})_");

  private final Map<String, Style> styles = new HashMap<>();

  private record Style(String parent, Optional<BlockKind> kind, Optional<Boolean> hidden) {}

  /** Adds the styles in {@code part}; those added first win. */
  void add(XmlPart part) {
    part.all("style:style")
        .forEach(
            style ->
                XmlPart.attribute(style, "name")
                    .ifPresent(
                        name -> styles.putIfAbsent(key(style, name), style(part, style, name))));
  }

  private static String key(Element style, String name) {
    return XmlPart.attribute(style, "family").orElse("") + "/" + name;
  }

  private static Style style(XmlPart part, Element style, String name) {
    return new Style(
        XmlPart.attribute(style, "parent-style-name").map(parent -> key(style, parent)).orElse(""),
        StyleKinds.of(readable(name)).or(() -> heading(style)),
        part.child(style, "style:text-properties")
            .or(() -> part.child(style, "style:section-properties"))
            .flatMap(properties -> XmlPart.attribute(properties, "display"))
            .map(display -> display.equals("none")));
  }

  private static Optional<BlockKind> heading(Element style) {
    return XmlPart.attribute(style, "default-outline-level")
        .filter(level -> !level.isEmpty())
        .map(level -> BlockKind.HEADING);
  }

  /** Resolves how names of styles write a space and the like: {@code Heading_20_1}. */
  private static String readable(String name) {
    return ESCAPE.matcher(name).replaceAll(OdtStyles::character);
  }

  private static String character(MatchResult escape) {
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
  }

  /** Returns what part the paragraphs of style {@code name} play, if it tells. */
  Optional<BlockKind> kind(String name) {
    return inherited(PARAGRAPH + name, Style::kind);
  }

  /** Returns whether the text of style {@code name} is hidden; empty if the style does not say. */
  Optional<Boolean> hidden(String family, String name) {
    return inherited(family + "/" + name, Style::hidden);
  }

  private <T> Optional<T> inherited(String key, Function<Style, Optional<T>> property) {
    Set<String> seen = new HashSet<>();
    for (String at = key; !at.isEmpty() && seen.add(at); ) {
      Style style = styles.getOrDefault(at, unknown(at));
      Optional<T> found = property.apply(style);
      if (found.isPresent()) {
        return found;
      }
      at = style.parent();
    }
    return Optional.empty();
  }

  /** A style that the document does not describe still has its name. */
  private static Style unknown(String key) {
    Optional<BlockKind> kind =
        key.startsWith(PARAGRAPH)
            ? StyleKinds.of(readable(key.substring(PARAGRAPH.length())))
            : Optional.empty();
    return new Style("", kind, Optional.empty());
  }
}
