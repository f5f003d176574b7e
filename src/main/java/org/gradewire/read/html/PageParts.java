package org.gradewire.read.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradewire.read.html.PageHints.Sense;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Decides which elements of one page are left out before the story is looked for. */
final class PageParts {
  /** Hold no words of the page, whatever they hold. */
  private static final Set<String> NEVER_WORDS =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "audio",
          "video",
          "map",
          "select",
          "datalist",
          "textarea",
          "math",
          "head",
          "title");

  /** Hold words that are not the story, unless they hold most of the page. */
  private static final Set<String> NOISE =
      Set.of("nav", "footer", "aside", "form", "button", "dialog", "menu", "label", "fieldset");

  private static final Set<String> NOISE_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "button",
          "tablist",
          "note");

  /** An element with this share of the page's words outside links is not left out by its name. */
  private static final double TOO_MUCH_TO_LOSE = 0.4;

  private final PageHints hints;
  private final Map<Element, Integer> words = new HashMap<>();
  private final Map<String, Optional<Sense>> known = new HashMap<>();
  private final int total;

  PageParts(Document page, PageHints hints) {
    this.hints = hints;
    this.total = count(page, false);
  }

  /** Returns whether the words in {@code element} cannot be part of the story. */
  boolean isLeftOut(Element element) {
    String tag = element.normalName();
    if (NEVER_WORDS.contains(tag)) {
      return true;
    }
    return isNoise(element, tag) && wordsIn(element) < total * TOO_MUCH_TO_LOSE;
  }

  /** Returns whether {@code element} is of a kind that holds no words of the page. */
  static boolean neverHasWords(Element element) {
    return NEVER_WORDS.contains(element.normalName());
  }

  /** Returns what its names say of {@code element}. */
  Optional<Sense> hint(Element element) {
    return hints.of(element, known);
  }

  /** Returns the number of words in {@code element} outside links and scripts. */
  int wordsIn(Element element) {
    return words.getOrDefault(element, 0);
  }

  private boolean isNoise(Element element, String tag) {
    return NOISE.contains(tag)
        || NOISE_ROLES.contains(element.attr("role").trim())
        || isHidden(element)
        || isPageHeader(element, tag)
        || (!isRoot(tag) && hint(element).filter(Sense.NOISE::equals).isPresent());
  }

  private static boolean isRoot(String tag) {
    return tag.equals("body") || tag.equals("html") || tag.equals("main") || tag.equals("article");
  }

  private static boolean isPageHeader(Element element, String tag) {
    return tag.equals("header") && element.closest("article, main, [role=main]") == null;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private int count(Element element, boolean inLink) {
    int sum = 0;
    boolean link = inLink || element.normalName().equals("a");
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text && !link) {
        sum += wordCount(text.getWholeText());
      } else if (node instanceof Element child && !NEVER_WORDS.contains(child.normalName())) {
        sum += count(child, link);
      }
    }
    words.put(element, sum);
    return sum;
  }

  static int wordCount(String text) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      count += letter && !inWord ? 1 : 0;
      inWord = letter || (inWord && (text.charAt(i) == '\'' || text.charAt(i) == '’'));
    }
    return count;
  }
}
