package org.gradewire.read.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.read.format.DateLines;
import org.gradewire.read.format.Prose;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Span;
import org.jsoup.nodes.Element;

/** What speaks for a part of a page being a whole story of its own. */
final class StorySigns {
  private static final int SHORTEST_HEADLINE = 3;
  private static final int LONGEST_HEADLINE = 40;
  private static final int HEAD = 5;
  private static final int FOOT = 3;
  private static final int LONG_FOR_A_TEASER = 150;
  private static final int LONG_PARAGRAPH = 80;
  private static final double MANY_LINKS = 0.3;
  private static final Pattern TEASES =
      Pattern.compile(
          "(?is)(?:.*(?:…|\\.\\.\\.|\\[(?:…|\\.\\.\\.)])|(?:read|see|view|find out|learn)? ?(?:more|full (?:story|article))|continue reading\\b.{0,80}|read (?:more|on)\\b.{0,80}|(?:read )?(?:the )?full (?:story|article|post))[\\s»>→.]*");

  private final Element element;
  private final List<PageBlock> blocks;
  private final Optional<PageBlock> heading;

  StorySigns(Element element, List<PageBlock> blocks) {
    this.element = element;
    this.blocks = blocks;
    this.heading = blocks.stream().limit(HEAD).filter(StorySigns::isHeadline).findFirst();
  }

  static boolean isHeadline(PageBlock block) {
    boolean ofKind = block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE;
    return ofKind && block.words() >= SHORTEST_HEADLINE && block.words() <= LONGEST_HEADLINE;
  }

  /** Returns the number of words of prose in {@code blocks}. */
  static int prose(List<PageBlock> blocks) {
    return blocks.stream().mapToInt(StorySigns::proseOf).sum();
  }

  private static int proseOf(PageBlock block) {
    boolean tells =
        block.kind() == BlockKind.PARAGRAPH
            || block.kind() == BlockKind.STANDFIRST
            || block.kind() == BlockKind.QUOTE
            || block.kind() == BlockKind.LIST_ITEM;
    return tells && block.linkDensity() < MANY_LINKS ? Prose.words(block.text().text()) : 0;
  }

  /** Returns where the last of {@code blocks} ends in the markup. */
  static int end(List<PageBlock> blocks) {
    PageBlock last = blocks.get(blocks.size() - 1);
    return last.text().map().rawSpan(new Span(0, last.text().text().length())).end();
  }

  static boolean isDateOrAuthor(PageBlock block) {
    String words = block.text().text();
    return block.kind() == BlockKind.DATELINE
        || block.kind() == BlockKind.BYLINE
        || DateLines.isDated(words)
        || DateLines.isByline(words);
  }

  int prose() {
    return prose(blocks);
  }

  PageBlock heading() {
    return heading.orElseThrow();
  }

  boolean isStory() {
    return heading.isPresent() && !isTeaser() && hasParagraphs() && isNamedOrDated();
  }

  private boolean hasParagraphs() {
    return blocks.stream().filter(block -> proseOf(block) > 0).count() > 1
        || prose() >= LONG_PARAGRAPH;
  }

  private boolean isTeaser() {
    return prose() < LONG_FOR_A_TEASER
        && blocks.stream().anyMatch(block -> TEASES.matcher(block.text().text()).matches());
  }

  private boolean isNamedOrDated() {
    Element head = heading().element();
    boolean address = head.selectFirst("a[href]") != null || isIn(head, "a");
    boolean article =
        element.normalName().equals("article") && (address || head.normalName().equals("h1"));
    return article || hasOwnDate();
  }

  private static boolean isIn(Element element, String tag) {
    Element parent = element.parent();
    return parent != null && parent.normalName().equals(tag);
  }

  private boolean hasOwnDate() {
    return blocks.stream().limit(HEAD).anyMatch(StorySigns::isDateOrAuthor)
        || blocks.stream()
            .skip(Math.max(0, blocks.size() - FOOT))
            .anyMatch(StorySigns::isDateOrAuthor);
  }
}
