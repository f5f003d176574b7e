package org.gradewire.read.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.read.format.ByteOrder;
import org.gradewire.read.format.Decoder;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Format;
import org.gradewire.read.format.Reading;
import org.gradewire.read.format.RegisterWalls;
import org.gradewire.read.format.Story;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;

/**
 * Reads Markdown (CommonMark with tables and front matter). Files with its ending are Markdown, and
 * so are those whose first lines use two of its signs that no other text uses.
 */
public final class MarkdownFormat implements Format {
  private static final List<String> ENDINGS = List.of(".md", ".markdown", ".mdown", ".mkd");
  private static final List<String> OTHERS = List.of(".txt", ".text");
  private static final int HEAD = 8192;
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+\\S");
  private static final Pattern TABLE =
      Pattern.compile("(?m)^[ \\t]*\\|?[ \\t]*:?-{3,}:?[ \\t]*\\|[-:| \\t]*$");
  private static final Pattern LINK = Pattern.compile("\\]\\((?:https?://|/|mailto:)[^\\s)]+\\)");
  private static final Pattern STRONG = Pattern.compile("(?<![\\w*])\\*\\*[^\\s*][^*\\n]*\\*\\*");

  private final RegisterWalls walls = RegisterWalls.load();

  @Override
  public boolean recognises(FileContent content) {
    if (content.hasEnding(ENDINGS)) {
      return true;
    }
    String name = content.path().substring(content.path().lastIndexOf('/') + 1);
    boolean open = content.hasEnding(OTHERS) || name.indexOf('.') < 0;
    return open && ByteOrder.of(content).isEmpty() && showsMarkdown(content.head(HEAD));
  }

  private static boolean showsMarkdown(String head) {
    if (FrontMatter.of(head, 0).filter(FrontMatter::isOfAnArticle).isPresent()) {
      return true;
    }
    boolean heading = HEADING.matcher(head).find();
    boolean link = LINK.matcher(head).find();
    return (heading && (link || STRONG.matcher(head).find()))
        || ((heading || link) && TABLE.matcher(head).find());
  }

  @Override
  public Reading read(FileContent content) throws ArticleException {
    Decoder.Decoded decoded = Decoder.decode(content, Optional.empty());
    List<Story> stories = stories(decoded.words());
    if (stories.isEmpty()) {
      throw content.problem("found Markdown without words, expected an article");
    }
    return Reading.of("text/markdown", decoded, stories);
  }

  /** Returns the stories of a Markdown text, aligned with {@code text}; none without words. */
  public List<Story> stories(String text) {
    int start = text.startsWith("\ufeff") ? 1 : 0;
    Optional<FrontMatter> front = FrontMatter.of(text, start);
    List<MarkdownBlock> blocks =
        MarkdownWalk.blocks(text, front.map(FrontMatter::end).orElse(start));
    List<Story> stories = new ArrayList<>();
    for (List<Block> story : MarkdownStories.of(blocks, front)) {
      if (story.stream().anyMatch(block -> block.kind().tellsTheStory())) {
        stories.add(walls.taken(new Story(story)));
      }
    }
    return stories;
  }
}
