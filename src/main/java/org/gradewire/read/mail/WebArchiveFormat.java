package org.gradewire.read.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Format;
import org.gradewire.read.format.ReadLimits;
import org.gradewire.read.format.Reading;
import org.gradewire.read.format.Story;
import org.gradewire.read.html.HtmlFormat;
import org.gradewire.text.AlignedText;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.gradewire.text.RawText;

/**
 * Reads web pages that a browser or Word saved as one file (MHTML, RFC 2557): the page itself and
 * its address. When it was saved says nothing about when it was published.
 */
public final class WebArchiveFormat implements Format {
  private static final int HEAD = 4096;
  private static final List<String> ENDINGS = List.of(".mht", ".mhtml");

  /** Fields that a mail has that was sent to somebody. */
  private static final List<String> SENT = List.of("to", "received", "message-id", "delivered-to");

  private static final List<String> ADDRESSES =
      List.of("snapshot-content-location", "content-location");

  private final HtmlFormat html;
  private final ReadLimits limits;

  /** Makes the format, which reads the page as {@code html} does. */
  public WebArchiveFormat(HtmlFormat html, ReadLimits limits) {
    this.html = html;
    this.limits = limits;
  }

  @Override
  public boolean recognises(FileContent content) {
    if (!MailHead.isMail(content)) {
      return false;
    }
    Set<String> fields = MailHead.fields(content);
    boolean saved = fields.contains("snapshot-content-location") || content.hasEnding(ENDINGS);
    return (saved || Collections.disjoint(fields, SENT)) && isPage(content);
  }

  private boolean isPage(FileContent content) {
    try {
      MailPart file = parse(content);
      boolean packed = file.mediaType().equals("multipart/related") || file.isHtml();
      return packed && page(file, MailFormat.source(content, List.of(file))).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Reading read(FileContent content) throws ArticleException {
    try {
      MailPart file = parse(content);
      MailSource source = MailFormat.source(content, List.of(file));
      MailPart page = page(file, source).orElse(file);
      PartText texts = new PartText(source, content, limits.textBytes());
      AlignedText markup = texts.of(page);
      List<Story> stories =
          html.stories(markup.text()).stream()
              .map(story -> story.through(markup))
              .map(story -> addressed(story, file, page, source))
              .toList();
      if (stories.isEmpty()) {
        throw content.problem("found an HTML page without words, expected an article");
      }
      return new Reading(
          "multipart/related",
          source.charset().name(),
          RawText.of(source.raw()),
          stories,
          List.of(),
          texts.warnings());
    } catch (IOException e) {
      throw content.problem(String.valueOf(e.getMessage()));
    }
  }

  private MailPart parse(FileContent content) throws IOException {
    int start = MailHead.start(content.head(HEAD));
    return MailParser.parse(content.bytes(), start, content.size(), limits.archiveFiles());
  }

  private static Optional<MailPart> page(MailPart file, MailSource source) {
    if (file.isHtml()) {
      return Optional.of(file);
    }
    return MailBody.root(file, source)
        .flatMap(root -> root.all().filter(MailPart::isHtml).findFirst());
  }

  private static Story addressed(Story story, MailPart file, MailPart page, MailSource source) {
    List<Block> blocks = new ArrayList<>(story.blocks());
    ADDRESSES.stream()
        .flatMap(name -> file.field(name).or(() -> page.field(name)).stream())
        .map(field -> field.words(source))
        .filter(address -> address.text().matches("(?i)https?://.*"))
        .limit(1)
        .forEach(address -> blocks.add(new Block(BlockKind.METADATA, address, "mhtml:url")));
    return new Story(blocks, story.warnings());
  }
}
