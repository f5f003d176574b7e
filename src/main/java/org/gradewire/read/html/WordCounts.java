package org.gradewire.read.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** How many words the elements of one page hold outside links and scripts. */
final class WordCounts {
  /** A piece of text with at least so many words is prose rather than a label or a button. */
  private static final int PROSE = 8;

  private final Map<Element, Count> counts;
  private final Count total;

  private WordCounts(Map<Element, Count> counts, Count total) {
    this.counts = counts;
    this.total = total;
  }

  /**
   * How many words an element holds.
   *
   * @param words all of them
   * @param prose those in longer pieces of text
   */
  private record Count(int words, int prose) {
    static final Count NONE = new Count(0, 0);
  }

  static WordCounts of(Document page) {
    Walk walk = new Walk(element -> false);
    NodeTraversor.filter(walk, page);
    return new WordCounts(walk.counts, walk.counts.getOrDefault(page, Count.NONE));
  }

  int total() {
    return total.words();
  }

  int words(Element element) {
    return counts.getOrDefault(element, Count.NONE).words();
  }

  int prose(Element element) {
    return counts.getOrDefault(element, Count.NONE).prose();
  }

  /** Returns the words of prose on {@code page} that are not in elements that match. */
  int proseWithout(Document page, Predicate<Element> leftOut) {
    Walk walk = new Walk(leftOut);
    NodeTraversor.filter(walk, page);
    return walk.counts.getOrDefault(page, Count.NONE).prose();
  }

  /** Adds up from the leaves to the root, without recursion: pages can be nested deeply. */
  private static final class Walk implements NodeFilter {
    private final Map<Element, Count> counts = new HashMap<>();
    private final Predicate<Element> leftOut;
    private int[] words = new int[64];
    private int[] prose = new int[64];
    private int links;

    Walk(Predicate<Element> leftOut) {
      this.leftOut = leftOut;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        if (links == 0) {
          int count = PageParts.wordCount(text.getWholeText());
          words[depth] += count;
          prose[depth] += count >= PROSE ? count : 0;
        }
      } else if (node instanceof Element element) {
        if (PageParts.neverHasWords(element) || leftOut.test(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        open(element, depth);
      }
      return FilterResult.CONTINUE;
    }

    /** The count of what stands in an element is kept one below the element's own depth. */
    private void open(Element element, int depth) {
      if (depth + 1 >= words.length) {
        words = Arrays.copyOf(words, 2 * words.length);
        prose = Arrays.copyOf(prose, 2 * prose.length);
      }
      words[depth + 1] = 0;
      prose[depth + 1] = 0;
      links += PageParts.isLink(element) ? 1 : 0;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        words[depth] += words[depth + 1];
        prose[depth] += prose[depth + 1];
        counts.put(element, new Count(words[depth + 1], prose[depth + 1]));
        links -= PageParts.isLink(element) ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }
  }
}
