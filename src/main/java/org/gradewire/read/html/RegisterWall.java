package org.gradewire.read.html;

import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.read.format.RegisterWalls;
import org.gradewire.read.format.Story;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Looks in a page, also outside its story, for signs that the story was cut off. */
final class RegisterWall {
  private static final int LONGEST = 1200;
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)wall|subscri|regist|premium|meter|piano|barrier|gate|sign-?(?:in|up)|log-?in|locked");
  private static final Pattern NOT_FREE =
      Pattern.compile("(?i)\"isAccessibleForFree\"\\s*:\\s*\"?false\\b");
  private static final Pattern LOCKED = Pattern.compile("(?i)locked|metered|premium|subscriber.*");

  private final RegisterWalls walls;
  private final Document page;

  RegisterWall(RegisterWalls walls, Document page) {
    this.walls = walls;
    this.page = page;
  }

  /** Returns {@code story}, made of {@code body}, with a warning if it was cut off. */
  Story taken(Story story, List<PageBlock> body) {
    return !body.isEmpty() && RegisterWalls.mayBePart(story)
        ? walls.taken(story, isNotFree(), isWallBehind(end(story)))
        : walls.taken(story);
  }

  /** Returns where the words of {@code story} end in the markup. */
  private static int end(Story story) {
    int end = 0;
    for (Block block : story.blocks()) {
      if (block.kind() != BlockKind.METADATA && block.kind() != BlockKind.TITLE) {
        Span all = new Span(0, block.text().text().length());
        end = Math.max(end, block.text().map().rawSpan(all).end());
      }
    }
    return end;
  }

  private boolean isNotFree() {
    return page.select("script[type*=ld+json]").stream()
            .anyMatch(script -> NOT_FREE.matcher(script.data()).find())
        || page.select("meta[itemprop=isAccessibleForFree]").attr("content").equals("false")
        || LOCKED
            .matcher(page.select("meta[property=article:content_tier]").attr("content"))
            .matches();
  }

  private boolean isWallBehind(int end) {
    return page.body().getAllElements().stream()
        .filter(element -> element.sourceRange().startPos() >= end)
        .filter(element -> NAME.matcher(element.className() + " " + element.id()).find())
        .anyMatch(this::isShownWall);
  }

  private boolean isShownWall(Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      if (PageParts.isHidden(up)) {
        return false;
      }
    }
    return element.wholeText().length() <= LONGEST
        && element.getAllElements().stream().map(one -> one.text().strip()).anyMatch(walls::isWall);
  }
}
