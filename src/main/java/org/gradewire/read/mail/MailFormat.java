package org.gradewire.read.mail;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Format;
import org.gradewire.read.format.ReadLimits;
import org.gradewire.read.format.Reading;
import org.gradewire.read.format.Story;
import org.gradewire.read.html.HtmlFormat;
import org.gradewire.read.plain.TextFormat;
import org.gradewire.text.ArticleException;
import org.gradewire.text.RawText;
import org.gradewire.text.Span;

/**
 * Reads mails (RFC 5322 with MIME): the story of the body, what the header says, and the files
 * attached. Of the mails of a mailbox each is an article. Programs that are attached are named and
 * never opened.
 */
public final class MailFormat implements Format {
  private static final int HEAD = 64;

  private final HtmlFormat html;
  private final TextFormat plain;
  private final ReadLimits limits;

  /** The tables that only mails need. */
  private static final class Tables {
    static final MailLines LINES = MailLines.load();
    static final Attachment ATTACHMENTS = Attachment.load();
  }

  /** Makes the format, which reads the parts of a mail as {@code html} and {@code plain} do. */
  public MailFormat(HtmlFormat html, TextFormat plain, ReadLimits limits) {
    this.html = html;
    this.plain = plain;
    this.limits = limits;
  }

  @Override
  public boolean recognises(FileContent content) {
    return MailHead.isMail(content);
  }

  @Override
  public Reading read(FileContent content) throws ArticleException {
    List<ArticleException> rejected = new ArrayList<>();
    List<MailPart> mails = mails(content, rejected);
    MailSource source = source(content, mails);
    List<Story> stories = new ArrayList<>();
    List<FileContent> enclosed = new ArrayList<>();
    for (MailPart mail : mails) {
      try {
        stories.addAll(stories(content, source, mail));
      } catch (ArticleException e) {
        rejected.add(e);
      }
      attached(content, source, mail, enclosed, rejected);
    }
    if (stories.isEmpty() && enclosed.isEmpty() && rejected.isEmpty()) {
      throw content.problem("found a mail without words, expected an article");
    }
    return new Reading(
        mails.size() > 1 ? "application/mbox" : "message/rfc822",
        source.charset().name(),
        RawText.of(source.raw()),
        stories,
        enclosed,
        List.of(),
        rejected);
  }

  private List<MailPart> mails(FileContent content, List<ArticleException> rejected) {
    List<MailPart> mails = new ArrayList<>();
    for (Span place : Mailbox.mails(content.bytes())) {
      try {
        mails.add(
            MailParser.parse(content.bytes(), place.start(), place.end(), limits.archiveFiles()));
      } catch (IOException e) {
        rejected.add(content.problem(String.valueOf(e.getMessage())));
      }
    }
    return mails;
  }

  /** Returns the file as raw offsets count it. */
  static MailSource source(FileContent content, List<MailPart> mails) {
    return MailSource.of(
        content.bytes(),
        mails.stream()
            .flatMap(MailPart::all)
            .flatMap(part -> charset(part.parameter("charset").orElse("")))
            .toList());
  }

  private static Stream<Charset> charset(String name) {
    try {
      String latin = name.strip().equalsIgnoreCase("iso-8859-1") ? "windows-1252" : name.strip();
      return Stream.of(Charset.forName(latin));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Stream.empty();
    }
  }

  private List<Story> stories(FileContent content, MailSource source, MailPart mail)
      throws ArticleException {
    PartText texts = new PartText(source, content, limits.textBytes());
    List<Story> stories = new MailBody(html, plain, source, texts).stories(mail);
    return new MailMetadata(mail, source, Tables.LINES)
        .addTo(stories).stream()
            .map(story -> new Story(story.blocks(), both(texts.warnings(), story.warnings())))
            .toList();
  }

  private static List<String> both(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  private static void attached(
      FileContent content,
      MailSource source,
      MailPart mail,
      List<FileContent> enclosed,
      List<ArticleException> rejected) {
    for (MailPart part : mail.all().toList()) {
      if (part.isMultipart() || part.isBody(source) || Tables.ATTACHMENTS.isLeft(part)) {
        continue;
      }
      byte[] bytes =
          TransferDecoder.bytes(source.bytes(), part.from(), part.to(), part.encoding(source));
      String name = Attachment.name(part, enclosed.size() + rejected.size() + 1, source);
      FileContent file = content.enclosed(name, bytes);
      Optional<String> problem = Tables.ATTACHMENTS.problem(part, file.head(HEAD));
      if (problem.isPresent()) {
        rejected.add(file.problem(problem.get()));
      } else if (bytes.length > 0) {
        enclosed.add(file);
      }
    }
  }
}
