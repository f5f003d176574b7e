package org.gradewire.read.html;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.read.format.DateLines;
import org.gradewire.read.format.Prose;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Element;

/** Finds whole stories that follow each other under headings, without an element around each. */
final class FlatStories {
  private static final int SHORTEST_HEADLINE = 4;
  private static final int HEAD = 3;
  private static final List<String> LEVELS = List.of("h1", "h2", "h3");

  private final List<PageBlock> blocks;

  FlatStories(List<PageBlock> blocks) {
    this.blocks = blocks;
  }

  /** Returns the stories below the first level of headings that all head stories, or none. */
  List<StoryPart> find() {
    for (String level : LEVELS) {
      List<StoryPart> parts = below(level);
      if (parts.size() > 1) {
        return parts;
      }
    }
    return List.of();
  }

  private List<StoryPart> below(String level) {
    List<StoryPart> parts = new ArrayList<>();
    int headings = 0;
    int end = blocks.size();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      PageBlock block = blocks.get(i);
      if (block.kind() == BlockKind.HEADING && block.element().normalName().equals(level)) {
        headings++;
        List<PageBlock> own = inSameHolder(block, blocks.subList(i, end));
        if (isStory(own)) {
          parts.add(0, part(own));
        }
        end = i;
      }
    }
    return parts.size() == headings ? parts : List.of();
  }

  /** What stands beside the heading or inside of what does; a foot of the page does not. */
  private static List<PageBlock> inSameHolder(PageBlock heading, List<PageBlock> blocks) {
    Element holder = heading.element().parent();
    return blocks.stream()
        .takeWhile(block -> holder == null || block.element().parents().contains(holder))
        .toList();
  }

  private static boolean isStory(List<PageBlock> part) {
    return part.get(0).words() >= SHORTEST_HEADLINE
        && StorySigns.prose(part) >= Prose.OF_A_STORY
        && part.stream().skip(1).limit(HEAD).anyMatch(FlatStories::isPublished);
  }

  private static boolean isPublished(PageBlock block) {
    String words = block.text().text();
    return block.kind() == BlockKind.DATELINE
        || DateLines.saysPublished(words)
        || (DateLines.isDated(words) && block.element().selectFirst("time") != null);
  }

  private static StoryPart part(List<PageBlock> blocks) {
    PageBlock heading = blocks.get(0);
    Element holder = heading.element().parent();
    return new StoryPart(
        heading,
        blocks,
        holder == null ? heading.element() : holder,
        heading.element().sourceRange().startPos(),
        StorySigns.end(blocks));
  }
}
