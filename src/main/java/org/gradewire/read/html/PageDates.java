package org.gradewire.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.read.html.PageHints.Sense;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads the dates that a page shows beside its headline, whether they stand in a {@code time}
 * element or in one named for it; not those of comments, of other articles, or inside sentences.
 * The labels are {@code time:WHAT} for what machines read and {@code words:WHAT} for what people
 * read, where WHAT is {@code datePublished}, {@code dateModified} or {@code date}.
 */
final class PageDates {
  private static final String PLACES =
      "time, [itemprop~=(?i)datePublished]:not(meta), [class~=(?i)date|time|publi|posted]";
  private static final String NOT_OWN =
      "[itemprop=liveBlogUpdate], [itemtype*=Comment], blockquote, li:has(h2, h3, h4), nav, table";
  private static final int LONGEST = 15;
  private static final int CONTEXT = 40;
  private static final int HEADLINE_LEVELS = 3;
  private static final int MOST = 4;
  private static final Pattern PUBLISHED =
      Pattern.compile("(?i)\\b(?:publish|publicat|posted|released|issued|pub-?date)|published");
  private static final Pattern MODIFIED =
      Pattern.compile(
          "(?i)\\b(?:(?:last|page)-?\\s?)*(?:updated?|modified|reviewed|edited|amended|modification)\\b|modified");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final Markup markup;
  private final PageParts parts;
  private final Optional<Element> headline;
  private final Optional<Element> firstArticle;
  private final List<Block> found = new ArrayList<>();
  private final List<Element> taken = new ArrayList<>();

  private PageDates(Markup markup, PageParts parts, Document page) {
    this.markup = markup;
    this.parts = parts;
    this.headline = Optional.ofNullable(page.selectFirst("h1"));
    this.firstArticle = Optional.ofNullable(page.selectFirst("article"));
  }

  /** Returns a block for each date. */
  static List<Block> of(Markup markup, PageParts parts, Document page) {
    PageDates dates = new PageDates(markup, parts, page);
    for (Element place : page.select(PLACES)) {
      if (dates.taken.size() < MOST && dates.isDate(place)) {
        dates.take(place);
      }
    }
    return dates.found;
  }

  private boolean isDate(Element place) {
    boolean named = place.normalName().equals("time") || place.hasAttr("itemprop");
    return (named || parts.hint(place).filter(Sense.DATELINE::equals).isPresent())
        && DIGIT.matcher(place.text() + place.attr("datetime")).find()
        && PageParts.wordCount(place.text()) <= LONGEST
        && (place.normalName().equals("time") || place.selectFirst("time") == null)
        && place.parents().stream().noneMatch(taken::contains)
        && isOfTheStory(place)
        && !isInSentence(place)
        && (isBesideHeadline(place) || PUBLISHED.matcher(context(place)).find());
  }

  private void take(Element place) {
    taken.add(place);
    String kind = kind(place);
    add("time:" + (kind.equals("date") ? "datetime" : kind), markup.attribute(place, "datetime"));
    if (!kind.equals("dateModified") && DIGIT.matcher(place.text()).find()) {
      BlockWalk.blocks(markup, parts, place).stream()
          .findFirst()
          .ifPresent(block -> add("words:" + kind, Optional.of(block.text())));
    }
  }

  private void add(String label, Optional<AlignedText> value) {
    value.ifPresent(text -> found.add(new Block(BlockKind.METADATA, text, label)));
  }

  /** A date's own words decide, then those before it, then its names. */
  private static String kind(Element place) {
    String names = names(place);
    for (String words : List.of(place.text(), before(place), place.attr("itemprop"))) {
      if (PUBLISHED.matcher(words).find()) {
        return "datePublished";
      }
      if (MODIFIED.matcher(words).find()) {
        return "dateModified";
      }
    }
    if (PUBLISHED.matcher(names).find() || place.hasAttr("pubdate")) {
      return "datePublished";
    }
    return MODIFIED.matcher(names).find() ? "dateModified" : "date";
  }

  private static String context(Element place) {
    return before(place) + " " + place.text() + " " + place.attr("itemprop");
  }

  private static String names(Element place) {
    String own = place.className() + " " + place.id();
    Element parent = place.parent();
    return (parent == null ? own : own + " " + parent.className())
        .replace('_', '-')
        .replace("-", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** Returns the words right before {@code place}, in its own line. */
  private static String before(Element place) {
    String words = textBefore(place);
    Element parent = place.parent();
    return words.isBlank() && parent != null && place.previousElementSibling() == null
        ? textBefore(parent)
        : words;
  }

  private static String textBefore(Element place) {
    for (Node node = place.previousSibling(); node != null; node = node.previousSibling()) {
      String words =
          node instanceof TextNode text
              ? text.text()
              : node instanceof Element element && isLabel(element) ? element.text() : ".";
      if (!words.isBlank()) {
        // What stands before another date belongs to that one.
        String label = words.replaceFirst("(?s)^.*\\d", "");
        return label.substring(Math.max(0, label.length() - CONTEXT));
      }
    }
    return "";
  }

  private static boolean isLabel(Element element) {
    return List.of("span", "strong", "b", "em", "i", "dt", "small", "label")
        .contains(element.normalName());
  }

  private boolean isOfTheStory(Element place) {
    for (Element up = place; up != null; up = up.parent()) {
      if (!up.normalName().equals("header") && parts.isLeftOut(up)) {
        return false;
      }
    }
    return place.closest(NOT_OWN) == null && isInItsArticle(place);
  }

  private boolean isInItsArticle(Element place) {
    Element article = place.closest("article");
    return article == null
        || headline.isEmpty()
        || headline.get().parents().contains(article)
        || firstArticle.filter(article::equals).isPresent();
  }

  private static boolean isInSentence(Element place) {
    Element block = place.closest("p, li, dd");
    return block != null && PageParts.wordCount(block.text()) > 2 * LONGEST;
  }

  /** Dates before the headline may be those of the day on which the page was saved. */
  private boolean isBesideHeadline(Element place) {
    if (headline.isEmpty()) {
      return true;
    }
    Element near = headline.get();
    for (int up = 0; up < HEADLINE_LEVELS && near.parent() != null; up++) {
      near = isPage(near.parent()) ? near : near.parent();
    }
    boolean after =
        place.sourceRange().isTracked()
            && headline.get().sourceRange().isTracked()
            && place.sourceRange().startPos() > headline.get().sourceRange().startPos();
    return after || place.parents().contains(near);
  }

  private static boolean isPage(Element element) {
    return List.of("body", "html", "main").contains(element.normalName());
  }
}
