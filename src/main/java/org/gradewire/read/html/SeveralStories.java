package org.gradewire.read.html;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.read.format.RegisterWalls;
import org.gradewire.read.format.Story;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Document;

/** Makes the stories of a page that holds several, each with what the page says of it alone. */
final class SeveralStories {
  private final Document page;
  private final StorySplitter splitter;
  private final PageMetadata metadata;
  private final RegisterWalls walls;

  SeveralStories(Document page, PageMetadata metadata, RegisterWalls walls) {
    this.page = page;
    this.splitter = new StorySplitter(page);
    this.metadata = metadata;
    this.walls = walls;
  }

  /** Returns the stories among {@code blocks}; none if the page holds one. */
  List<Story> in(List<PageBlock> blocks) {
    return splitter.split(blocks).stream().map(this::story).toList();
  }

  private Story story(StoryPart part) {
    List<Block> blocks = new ArrayList<>();
    for (PageBlock block : StoryCleaner.clean(part.blocks())) {
      boolean title = block.element().equals(part.heading().element());
      blocks.add(title ? block.as(BlockKind.TITLE).toBlock() : block.toBlock());
    }
    blocks.addAll(metadata.of(page, part));
    return walls.taken(new Story(blocks));
  }
}
