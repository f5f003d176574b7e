package org.gradewire.read.html;

import java.util.List;
import java.util.Optional;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Document;

/** Tells a headline of a page's one story, which its parts follow, from the name of an archive. */
final class PageHeadline {
  private static final int SHORTEST_HEADLINE = 4;
  private static final int SHORTEST_OPENING = 25;

  private final Document page;
  private final List<PageBlock> blocks;

  PageHeadline(Document page, List<PageBlock> blocks) {
    this.page = page;
    this.blocks = blocks;
  }

  /** Returns whether the page has one story, of which {@code parts} are parts. */
  boolean isOver(List<StoryPart> parts) {
    if (parts.isEmpty()) {
      return false;
    }
    int first = blocks.indexOf(parts.get(0).blocks().get(0));
    Optional<PageBlock> headline =
        blocks.subList(0, first).stream()
            .filter(block -> block.element().normalName().equals("h1"))
            .filter(block -> block.words() >= SHORTEST_HEADLINE)
            .findFirst();
    return headline.filter(found -> isOfAStory(found, first)).isPresent() || isLive();
  }

  private boolean isOfAStory(PageBlock headline, int first) {
    List<PageBlock> opening = blocks.subList(blocks.indexOf(headline) + 1, first);
    return opening.stream().anyMatch(StorySigns::isDateOrAuthor)
        || StorySigns.prose(opening) >= SHORTEST_OPENING
        || opening.stream().anyMatch(block -> block.kind() == BlockKind.STANDFIRST)
        || page.select("meta[property=og:type]").attr("content").equalsIgnoreCase("article")
        || page.select("script[type*=ld+json]").stream()
            .anyMatch(script -> script.data().contains("\"NewsArticle\""));
  }

  private boolean isLive() {
    return page.select("script[type*=ld+json]").stream()
        .anyMatch(script -> script.data().contains("LiveBlogPosting"));
  }
}
