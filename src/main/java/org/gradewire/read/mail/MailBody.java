package org.gradewire.read.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradewire.read.format.Story;
import org.gradewire.read.html.HtmlFormat;
import org.gradewire.read.plain.TextFormat;
import org.gradewire.text.AlignedText;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;

/** Reads the words of a mail out of those of its parts that have them. */
final class MailBody {
  private final HtmlFormat html;
  private final TextFormat plain;
  private final MailSource mail;
  private final PartText texts;

  /** Prepares for one mail, of which {@code texts} decodes the parts. */
  MailBody(HtmlFormat html, TextFormat plain, MailSource mail, PartText texts) {
    this.html = html;
    this.plain = plain;
    this.mail = mail;
    this.texts = texts;
  }

  /** Returns the stories of {@code part} and the parts in it. */
  List<Story> stories(MailPart part) throws ArticleException {
    if (part.mediaType().equals("multipart/alternative")) {
      return richest(part.parts());
    }
    if (part.mediaType().equals("multipart/related")) {
      Optional<MailPart> root = root(part, mail);
      return root.isEmpty() ? List.of() : stories(root.get());
    }
    if (part.isMultipart()) {
      return joined(part.parts());
    }
    return part.isBody(mail) ? read(part) : List.of();
  }

  /** Returns the part of a page or a mail that the others of it are pictures of. */
  static Optional<MailPart> root(MailPart related, MailSource mail) {
    Optional<String> start = related.parameter("start").map(String::strip);
    Optional<MailPart> named =
        related.parts().stream()
            .filter(
                part -> start.isPresent() && part.header("content-id", mail).equals(start.get()))
            .findFirst();
    return named
        .or(
            () ->
                related.parts().stream().filter(it -> it.isHtml() || it.isMultipart()).findFirst())
        .or(() -> related.parts().stream().findFirst());
  }

  /** HTML if it holds the story, since it tells headlines from links; the longer text otherwise. */
  private List<Story> richest(List<MailPart> alternatives) throws ArticleException {
    List<Story> best = List.of();
    for (MailPart part : alternatives) {
      List<Story> stories = stories(part);
      boolean marked = part.all().anyMatch(MailPart::isHtml);
      if (words(stories) * 10 > words(best) * (marked ? 6 : 10)) {
        best = stories;
      }
    }
    return best;
  }

  /** Parts that follow one another are one text with files between. */
  private List<Story> joined(List<MailPart> parts) throws ArticleException {
    List<Story> stories = new ArrayList<>();
    for (MailPart part : parts) {
      List<Story> next = stories(part);
      if (stories.size() == 1 && next.size() == 1) {
        List<Block> blocks = new ArrayList<>(stories.get(0).blocks());
        blocks.addAll(next.get(0).blocks());
        List<String> both = new ArrayList<>(stories.get(0).warnings());
        both.addAll(next.get(0).warnings());
        stories.set(0, new Story(blocks, both));
      } else {
        stories.addAll(next);
      }
    }
    return stories;
  }

  private List<Story> read(MailPart part) throws ArticleException {
    AlignedText text = texts.of(part);
    if (text.text().codePoints().noneMatch(Character::isLetter)) {
      return List.of();
    }
    if (part.isHtml()) {
      return through(html.stories(text.text()), text);
    }
    AlignedText lines = FlowedText.withoutQuotationMarks(unwrapped(part, text));
    return through(plain.stories(lines.text()), lines);
  }

  private static AlignedText unwrapped(MailPart part, AlignedText text) {
    boolean flowed = part.parameter("format").filter("flowed"::equalsIgnoreCase).isPresent();
    boolean deletes = part.parameter("delsp").filter("yes"::equalsIgnoreCase).isPresent();
    AlignedText lines = FlowedText.withoutMailboxMarks(text);
    return flowed ? FlowedText.joined(lines, deletes) : lines;
  }

  private static List<Story> through(List<Story> stories, AlignedText text) {
    return stories.stream().map(story -> story.through(text)).toList();
  }

  private static int words(List<Story> stories) {
    return stories.stream().mapToInt(story -> MailStory.words(story.blocks())).sum();
  }
}
