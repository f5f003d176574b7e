package org.gradewire.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.read.format.ByteOrder;
import org.gradewire.read.format.Decoder;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Format;
import org.gradewire.read.format.Reading;
import org.gradewire.read.format.RegisterWalls;
import org.gradewire.read.format.Story;
import org.gradewire.text.AlignedText;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads HTML pages, however broken: the headline, the story, and the meta data as last blocks. */
public final class HtmlFormat implements Format {
  private static final List<String> ENDINGS = List.of(".html", ".htm", ".xhtml", ".xht");
  private static final int HEAD = 4096;
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/?]");
  private static final Pattern PAGE_START =
      Pattern.compile(
          "(?is)(?:\u00ef\u00bb\u00bf)?\\s*(?:<!--.*?-->\\s*|<\\?xml[^>]*>\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|meta|title)\\b.*");
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?is)<meta\\b[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*([\\w:.-]+)"
              + "|<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([\\w:.-]+)");

  private final PageHints hints;
  private final RegisterWalls walls = RegisterWalls.load();

  /** Makes the format with the hints that come with the program. */
  public HtmlFormat() {
    this(PageHints.load());
  }

  HtmlFormat(PageHints hints) {
    this.hints = hints;
  }

  @Override
  public boolean recognises(FileContent content) {
    String head = ByteOrder.of(content).isPresent() ? decodedHead(content) : content.head(HEAD);
    return PAGE_START.matcher(head).matches()
        || (content.hasEnding(ENDINGS) && TAG.matcher(head).find());
  }

  private static String decodedHead(FileContent content) {
    String text = Decoder.decode(content, Optional.empty()).words();
    String head = text.substring(0, Math.min(HEAD, text.length()));
    return head.startsWith("\ufeff") ? head.substring(1) : head;
  }

  @Override
  public Reading read(FileContent content) throws ArticleException {
    Decoder.Decoded decoded = Decoder.decode(content, declared(content));
    List<Story> stories = stories(decoded.words());
    if (stories.isEmpty()) {
      throw content.problem("found an HTML page without words, expected an article");
    }
    return Reading.of("text/html", decoded, stories);
  }

  /** Returns the stories of a page, aligned with {@code markup}; none for a page without words. */
  public List<Story> stories(String markup) {
    Document page = parse(markup);
    Markup source = new Markup(markup);
    Headline headline = new Headline(source, page);
    PageParts parts = new PageParts(page, hints, headline.heading());
    JsonLd json = JsonLd.of(page, markup);
    PageMetadata metadata = new PageMetadata(source, parts, json);
    List<PageBlock> all = BlockWalk.blocks(source, parts, page.body());
    List<Story> several = new SeveralStories(page, metadata, walls).in(all);
    if (!several.isEmpty()) {
      return several;
    }
    List<PageBlock> body =
        story(source, page, parts, headline.heading(), json, Teasers.marked(all, parts, page));
    List<Block> blocks = blocks(headline.find(body, parts), body);
    metadata.of(page).stream()
        .filter(block -> !isShown(block, blocks))
        .toList()
        .forEach(blocks::add);
    return blocks.stream().anyMatch(block -> block.kind().tellsTheStory())
        ? List.of(
            new RegisterWall(walls, page).taken(new Story(blocks, notShown(page, body)), body))
        : List.of();
  }

  /** Says of a story whose blocks are not on the page where they are from. */
  private static List<String> notShown(Document page, List<PageBlock> body) {
    return body.isEmpty() || page.equals(body.get(0).element().ownerDocument())
        ? List.of()
        : List.of(
            "the page does not show its story; it was read from what the page says of itself");
  }

  private static Document parse(String markup) {
    // To the parser a byte order mark is a word, and what follows would no longer be the head.
    String parsed = markup.startsWith("\ufeff") ? " " + markup.substring(1) : markup;
    return Parser.htmlParser().setTrackPosition(true).parseInput(parsed, "");
  }

  private static Optional<String> declared(FileContent content) {
    Matcher matcher = DECLARED.matcher(content.head(HEAD));
    return matcher.find()
        ? Optional.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
        : Optional.empty();
  }

  private static List<Block> blocks(Optional<Block> title, List<PageBlock> story) {
    List<Block> blocks = new ArrayList<>();
    title.ifPresent(blocks::add);
    story.stream()
        .map(PageBlock::toBlock)
        .filter(block -> !repeats(block, title))
        .forEach(blocks::add);
    return blocks;
  }

  /** Whether the words of a date are those of a block of the story. */
  private static boolean isShown(Block date, List<Block> blocks) {
    return date.label().startsWith("words:")
        && blocks.stream().anyMatch(block -> block.text().text().contains(date.text().text()));
  }

  private List<PageBlock> story(
      Markup markup,
      Document page,
      PageParts parts,
      Optional<Element> heading,
      JsonLd json,
      List<PageBlock> all) {
    List<PageBlock> found = new MainContent(parts, page).of(all, heading);
    List<PageBlock> story =
        ArticleBody.of(json.bodies())
            .map(
                body ->
                    body.correct(
                        found,
                        () -> BlockWalk.blocks(markup, parts.everything(), page.body()),
                        this::blocksIn))
            .orElse(found);
    return StoryCleaner.clean(Lead.before(story, all, heading));
  }

  /** Returns the blocks of a text that may hold markup, aligned as it is. */
  private List<PageBlock> blocksIn(AlignedText text) {
    Document page = parse(text.text());
    PageParts parts = new PageParts(page, hints, Optional.empty());
    return BlockWalk.blocks(new Markup(text.text()), parts, page.body()).stream()
        .map(block -> block.through(text))
        .toList();
  }

  private static boolean repeats(Block block, Optional<Block> title) {
    return (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE)
        && title.filter(other -> other.text().text().equals(block.text().text())).isPresent();
  }
}
