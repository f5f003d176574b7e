package org.gradewire.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gradewire.read.archive.Gzip;
import org.gradewire.read.archive.ZipFormat;
import org.gradewire.read.format.BinaryFormat;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Format;
import org.gradewire.read.format.ReadLimits;
import org.gradewire.read.format.Reading;
import org.gradewire.read.format.Story;
import org.gradewire.read.html.HtmlFormat;
import org.gradewire.read.mail.MailFormat;
import org.gradewire.read.mail.WebArchiveFormat;
import org.gradewire.read.markdown.MarkdownFormat;
import org.gradewire.read.office.FlatOdtFormat;
import org.gradewire.read.office.OfficeFormat;
import org.gradewire.read.office.RtfFormat;
import org.gradewire.read.pdf.PdfFormat;
import org.gradewire.read.plain.TextFormat;
import org.gradewire.text.Article;
import org.gradewire.text.ArticleException;
import org.gradewire.text.SourceFile;

/**
 * Reads the articles of one file. The content decides how, not the name: an HTML page named {@code
 * .txt} is read as a page.
 *
 * <p>The offsets of an article's blocks count, for a file that is text, the UTF-16 units of the
 * string that decoding all bytes of the file with {@link org.gradewire.text.SourceFile#charset()}
 * gives. A byte order mark is part of that string: in a file that starts with one, U+FEFF is its
 * character 0, also where a decoder would take it away.
 *
 * <p>A file packed by gzip is unpacked in memory and read as what it is; its offsets count the
 * unpacked text. Files enclosed in another, such as those attached to a mail, are read like files
 * in a folder of its name; one that cannot be used takes none of the others with it.
 *
 * <p>Safe for use by several threads.
 */
public final class ArticleReader {
  private final ReadLimits limits;
  private final List<Format> formats;
  private final Set<Format> texts;

  /** Makes a reader within {@link ReadLimits#DEFAULT}. */
  public ArticleReader() {
    this(ReadLimits.DEFAULT);
  }

  /** Makes a reader of files within {@code limits}. */
  public ArticleReader(ReadLimits limits) {
    HtmlFormat html = new HtmlFormat();
    MarkdownFormat markdown = new MarkdownFormat();
    TextFormat text = new TextFormat();
    this.limits = limits;
    this.texts = Set.of(html, markdown, text);
    // The last one takes what nobody else does.
    this.formats =
        List.of(
            new PdfFormat(),
            new OfficeFormat(),
            new RtfFormat(),
            new FlatOdtFormat(),
            new WebArchiveFormat(html, limits),
            new MailFormat(html, text, limits),
            new ZipFormat(limits),
            new BinaryFormat(),
            html,
            markdown,
            text);
  }

  /**
   * Returns the articles of {@code input}: one, or several for an archive page or a mail with files
   * attached.
   *
   * @throws ArticleException if the file cannot be read or holds no article
   */
  public Articles read(Input input) throws ArticleException {
    return read(input, content(input, limits));
  }

  /**
   * Returns the bytes of {@code input}.
   *
   * @throws ArticleException if they cannot be read or are too many
   */
  public static FileContent content(Input input, ReadLimits limits) throws ArticleException {
    return new FileContent(input.path(), InputBytes.of(input, limits.fileBytes()));
  }

  /** As {@link #read(Input)}, of bytes that were read already. */
  public Articles read(Input input, FileContent content) throws ArticleException {
    Collected collected = new Collected();
    read(input.id(), content, input.packed().isPresent() ? 1 : 0, collected);
    return new Articles(collected.articles, collected.rejected);
  }

  /** What was read so far of one file and those enclosed in it. */
  private static final class Collected {
    private final List<Article> articles = new ArrayList<>();
    private final List<ArticleException> rejected = new ArrayList<>();
  }

  private void read(String id, FileContent saved, int depth, Collected collected)
      throws ArticleException {
    if (saved.size() == 0) {
      throw saved.problem("found an empty file, expected an article");
    }
    FileContent content = Gzip.unpacked(saved, limits.fileBytes());
    Reading reading = reading(content);
    collected.articles.addAll(articles(id, content, reading));
    collected.rejected.addAll(reading.rejected());
    EnclosedIds ids = new EnclosedIds(InputIds.container(id, content.path()), content.path());
    for (FileContent enclosed : reading.enclosed()) {
      try {
        checkDepth(enclosed, depth + 1);
        read(ids.next(enclosed), enclosed, depth + 1, collected);
      } catch (ArticleException e) {
        collected.rejected.add(e);
      }
    }
  }

  private void checkDepth(FileContent enclosed, int depth) throws ArticleException {
    if (depth > limits.depth()) {
      throw enclosed.problem(
          "found a file %d files deep, expected at most %d; unpack it first"
              .formatted(depth, limits.depth()));
    }
  }

  private Reading reading(FileContent content) throws ArticleException {
    try {
      for (Format format : formats) {
        if (format.recognises(content)) {
          checkSize(format, content);
          return format.read(content);
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      // One file that a library chokes on must not take the folder with it.
      throw content.problem(
          "found a file that fails to be read (%s), expected an article".formatted(e));
    }
    throw content.problem(
        "found an unknown format, expected a text, a page, a PDF, an office document or a mail");
  }

  private void checkSize(Format format, FileContent content) throws ArticleException {
    if (texts.contains(format) && content.size() > limits.textBytes()) {
      throw content.problem(
          String.format(
              Locale.ROOT,
              "found %,d bytes of text, expected at most %,d",
              content.size(),
              limits.textBytes()));
    }
  }

  private static List<Article> articles(String id, FileContent content, Reading reading) {
    SourceFile source = content.source(reading.mediaType(), reading.charset());
    List<Article> articles = new ArrayList<>();
    for (Story story : reading.stories()) {
      List<String> warnings = new ArrayList<>(reading.warnings());
      warnings.addAll(story.warnings());
      String ownId = articles.isEmpty() ? id : id + "#" + (articles.size() + 1);
      articles.add(new Article(ownId, source, story.blocks(), warnings, reading.raw()));
    }
    return articles.size() == 1 ? List.of(named(articles.get(0))) : articles;
  }

  /** A file with one article may give its date by its name. */
  private static Article named(Article article) {
    String name = FileName.of(article.source().path());
    return FileName.isDated(name)
        ? new Article(
            article.id(),
            article.source(),
            FileName.after(article.blocks(), article.raw(), name),
            article.warnings(),
            FileName.after(article.raw(), name))
        : article;
  }
}
