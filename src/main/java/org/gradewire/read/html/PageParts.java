package org.gradewire.read.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradewire.read.html.PageHints.Sense;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
          "title",
          "noframes");

  /** Hold words that are not the story, unless they hold most of the page. */
  private static final Set<String> NOISE =
      Set.of("nav", "footer", "aside", "form", "button", "dialog", "menu", "label", "fieldset");

  private static final Set<String> SURELY_NOISE = Set.of("nav", "footer");

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
          "tablist");

  /** An element with this share of the page's words outside links is not left out by its name. */
  private static final double TOO_MUCH_TO_LOSE = 0.4;

  /** A doubtful element with so many words of prose, and this share of the page's, is kept. */
  private static final int SOME_PROSE = 50;

  private static final double GOOD_SHARE = 0.2;

  /** So many words of prose can be a story, and this share beside what is named as noise. */
  private static final int LEAST_PROSE = 15;

  private static final double STORY_SHARE = 0.33;

  private final PageHints hints;
  private final WordCounts counts;
  private final Set<Element> aroundHeadline;
  private final Set<Element> signUps;
  private final Map<String, Optional<Sense>> known = new HashMap<>();
  private final Map<Element, Optional<Sense>> senses = new HashMap<>();
  private final Map<Element, Boolean> within = new HashMap<>();
  private final Document page;
  private final boolean everything;
  private int storyProse = -1;

  PageParts(Document page, PageHints hints, Optional<Element> headline) {
    this(page, hints, WordCounts.of(page), parents(headline), false);
  }

  private PageParts(
      Document page, PageHints hints, WordCounts counts, Set<Element> parents, boolean everything) {
    this.page = page;
    this.hints = hints;
    this.counts = counts;
    this.aroundHeadline = parents;
    this.signUps = SignUpBoxes.of(page, counts, parents);
    this.everything = everything;
  }

  private static Set<Element> parents(Optional<Element> headline) {
    Set<Element> parents = new HashSet<>();
    headline.ifPresent(heading -> parents.addAll(heading.parents()));
    return parents;
  }

  /** Returns these parts, of which only what never holds words of the page is left out. */
  PageParts everything() {
    return new PageParts(page, hints, counts, aroundHeadline, true);
  }

  /** Returns whether the words in {@code element} cannot be part of the story. */
  boolean isLeftOut(Element element) {
    if (neverHasWords(element)) {
      return true;
    }
    if (everything) {
      return false;
    }
    return isNoise(element)
        ? !holdsTheStory(element)
        : isDoubtful(element) && !holdsMuchProse(element);
  }

  /** Whatever its name, what holds most of the page is not left out unless a story remains. */
  private boolean holdsTheStory(Element element) {
    return wordsIn(element) >= counts.total() * TOO_MUCH_TO_LOSE
        && (aroundHeadline.isEmpty()
            || aroundHeadline.contains(element)
            || !isSurelyNoise(element)
            || storyProse() < Math.max(LEAST_PROSE, STORY_SHARE * counts.prose(element)));
  }

  /** Returns whether {@code element} is in a part that is left out; headers of the page are not. */
  boolean isWithinLeftOut(Element element) {
    Element up = element;
    while (up != null && !within.containsKey(up) && (isHeader(up) || !isLeftOut(up))) {
      up = up.parent();
    }
    boolean result = up != null && within.getOrDefault(up, true);
    for (Element done = element; done != null && !done.equals(up); done = done.parent()) {
      within.put(done, result);
    }
    return result;
  }

  /** Returns whether {@code element} is of a kind that holds no words of the page. */
  static boolean neverHasWords(Element element) {
    String tag = element.normalName();
    return NEVER_WORDS.contains(tag)
        && !(tag.equals("template") && element.hasAttr("shadowrootmode"));
  }

  /** Returns what its names say of {@code element}. */
  Optional<Sense> hint(Element element) {
    return senses.computeIfAbsent(element, this::named);
  }

  /** Returns the number of words in {@code element} outside links and scripts. */
  int wordsIn(Element element) {
    return counts.words(element);
  }

  private Optional<Sense> named(Element element) {
    return hints.of(element, known);
  }

  private boolean isNoise(Element element) {
    String tag = element.normalName();
    return NOISE.contains(tag)
        || NOISE_ROLES.contains(element.attr("role").trim())
        || isHidden(element)
        || isPageHeader(element)
        || signUps.contains(element)
        || isNoiseByName(element);
  }

  private boolean isSurelyNoise(Element element) {
    return SURELY_NOISE.contains(element.normalName()) || isNoiseByName(element);
  }

  private boolean isNoiseByName(Element element) {
    return !isRoot(element.normalName()) && is(element, Sense.NOISE);
  }

  private boolean isDoubtful(Element element) {
    return is(element, Sense.DOUBTFUL)
        && !isRoot(element.normalName())
        && !aroundHeadline.contains(element);
  }

  private boolean is(Element element, Sense sense) {
    return hint(element).filter(sense::equals).isPresent();
  }

  private boolean holdsMuchProse(Element element) {
    int prose = counts.prose(element);
    return prose >= SOME_PROSE && prose >= GOOD_SHARE * storyProse();
  }

  /** The prose of the page that is in nothing that surely is noise. */
  private int storyProse() {
    if (storyProse < 0) {
      storyProse =
          counts.proseWithout(page, part -> isNoise(part) && !aroundHeadline.contains(part));
    }
    return storyProse;
  }

  private static boolean isRoot(String tag) {
    return tag.equals("body") || tag.equals("html") || tag.equals("main") || tag.equals("article");
  }

  private static boolean isHeader(Element element) {
    return element.normalName().equals("header");
  }

  private boolean isPageHeader(Element element) {
    return isHeader(element)
        && !aroundHeadline.contains(element)
        && element.closest("article, main, [role=main]") == null;
  }

  /** Returns whether {@code element} itself is not shown. */
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found"))
        || (element.attr("aria-hidden").equals("true") && !isShownWord(element))
        || (!style.isEmpty() && hides(style.replace(" ", "").toLowerCase(Locale.ROOT)));
  }

  /** An initial set large is hidden from screen readers only, which get the whole word. */
  private static boolean isShownWord(Element element) {
    return element.normalName().equals("span") && wordCount(element.ownText()) > 0;
  }

  private static boolean hides(String style) {
    return style.contains("display:none") || style.contains("visibility:hidden");
  }

  /**
   * Returns whether {@code element} is a link. One that its author forgot to close goes on, for a
   * parser, in all that follows: there it starts before what it stands in.
   */
  static boolean isLink(Element element) {
    if (!element.normalName().equals("a")) {
      return false;
    }
    Element parent = element.parent();
    return parent == null
        || !parent.sourceRange().isTracked()
        || element.sourceRange().startPos() >= parent.sourceRange().startPos();
  }

  static int wordCount(String text) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(unit);
      count += letter && !inWord ? 1 : 0;
      inWord = letter || (inWord && (unit == '\'' || unit == '’'));
    }
    return count;
  }
}
