package org.gradewire.read.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the teasers of other stories and the comments of readers: at least three elements side by
 * side that are named alike, each with few words and a headline that is a link, or with a button to
 * reply.
 */
final class Teasers {
  private static final String ADDRESS = "link[rel=canonical], meta[property=og:url]";
  private static final int AT_LEAST = 3;
  private static final int HOW_FAR_UP = 4;
  private static final int MOST_WORDS = 45;
  private static final int MOST_WORDS_OF_COMMENT = 250;
  private static final int HEADLINE = 3;
  private static final Set<String> REPLIES =
      Set.of("reply", "report", "report comment", "report abuse", "flag", "flag as inappropriate");
  private static final double LINK = 0.8;

  private static final Pattern HOST =
      Pattern.compile("(?i)\\s*(?:https?:)?//(?:www\\.)?([^/?#:\\s]+).*");

  private final PageParts parts;
  private final String host;
  private final Map<Element, Map<String, Set<Element>>> byParent = new HashMap<>();

  private Teasers(PageParts parts, String host) {
    this.parts = parts;
    this.host = host;
  }

  /** Returns {@code blocks} of {@code page}, those of teasers as links. */
  static List<PageBlock> marked(List<PageBlock> blocks, PageParts parts, Document page) {
    Teasers teasers = new Teasers(parts, host(page));
    for (PageBlock block : blocks) {
      if (isReply(block)) {
        teasers.note(block, MOST_WORDS_OF_COMMENT);
      } else if (teasers.isLinkedHeadline(block)) {
        teasers.note(block, MOST_WORDS);
      }
    }
    Set<Element> found = teasers.found();
    return found.isEmpty()
        ? blocks
        : blocks.stream()
            .map(block -> isIn(found, block.element()) ? block.asLink() : block)
            .toList();
  }

  private boolean isLinkedHeadline(PageBlock block) {
    return block.kind() != BlockKind.TABLE_ROW
        && block.words() >= HEADLINE
        && block.linkDensity() >= LINK
        && !leadsElsewhere(block.element());
  }

  /** What a list in a story links to is often on other sites, what a page teases seldom. */
  private boolean leadsElsewhere(Element element) {
    Element link = element.selectFirst("a[href]");
    String there = link == null ? "" : host(link.attr("href"));
    return !host.isEmpty() && !there.isEmpty() && !there.endsWith(host) && !host.endsWith(there);
  }

  private static String host(Document page) {
    return page.select(ADDRESS).stream()
        .map(element -> host(element.attr("href") + element.attr("content")))
        .filter(host -> !host.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String host(String address) {
    Matcher matcher = HOST.matcher(address);
    return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isReply(PageBlock block) {
    return block.words() <= HEADLINE
        && block.linkDensity() >= LINK
        && REPLIES.contains(block.text().text().strip().toLowerCase(Locale.ROOT));
  }

  private void note(PageBlock link, int mostWords) {
    Element card = link.element();
    for (int up = 0; up < HOW_FAR_UP; up++) {
      Element parent = card.parent();
      if (parent == null || parts.wordsIn(card) > mostWords) {
        return;
      }
      if (isCard(card)) {
        byParent
            .computeIfAbsent(parent, key -> new HashMap<>())
            .computeIfAbsent(card.normalName() + ' ' + card.className(), key -> new HashSet<>())
            .add(card);
      }
      card = parent;
    }
  }

  private static boolean isCard(Element element) {
    return switch (element.normalName()) {
      case "div", "article", "li", "section", "a", "td" -> true;
      default -> false;
    };
  }

  private Set<Element> found() {
    Set<Element> found = new HashSet<>();
    for (Map<String, Set<Element>> named : byParent.values()) {
      named.values().stream().filter(cards -> cards.size() >= AT_LEAST).forEach(found::addAll);
    }
    return found;
  }

  private static boolean isIn(Set<Element> cards, Element element) {
    Element up = element;
    for (int i = 0; i <= HOW_FAR_UP && up != null; i++) {
      if (cards.contains(up)) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }
}
