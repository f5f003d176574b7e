package org.gradewire.read.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * The part of a page that holds one of its stories.
 *
 * @param heading its headline
 * @param blocks what it holds, the headline among it
 * @param holder the element around it, which may hold other stories too
 * @param from where it starts in the markup
 * @param to where it ends there
 */
record StoryPart(PageBlock heading, List<PageBlock> blocks, Element holder, int from, int to) {

  /** Copies the list. */
  StoryPart {
    blocks = List.copyOf(blocks);
  }

  /** Returns whether {@code element} stands in this part. */
  boolean holds(Element element) {
    int at = element.sourceRange().startPos();
    return at >= from && at < to;
  }

  /** Returns whether {@code title} is its headline, perhaps with the name of the site. */
  boolean isHeaded(String title) {
    String own = letters(heading.text().text());
    return !own.isEmpty() && letters(title).startsWith(own);
  }

  private static String letters(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
