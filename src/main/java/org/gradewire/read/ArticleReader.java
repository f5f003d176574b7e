package org.gradewire.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradewire.read.format.BinaryFormat;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Format;
import org.gradewire.read.format.Reading;
import org.gradewire.read.format.Story;
import org.gradewire.read.html.HtmlFormat;
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
 * <p>Safe for use by several threads.
 */
public final class ArticleReader {
  /** The largest file that is read unless another limit is given, in bytes: 10 MB. */
  public static final int DEFAULT_LIMIT = 10_000_000;

  private final int limit;
  private final List<Format> formats;

  /** Makes a reader of files of at most {@link #DEFAULT_LIMIT} bytes. */
  public ArticleReader() {
    this(DEFAULT_LIMIT);
  }

  /** Makes a reader of files of at most {@code limit} bytes. */
  public ArticleReader(int limit) {
    this.limit = limit;
    // The last one takes what nobody else does.
    this.formats =
        List.of(
            new PdfFormat(),
            new OfficeFormat(),
            new RtfFormat(),
            new FlatOdtFormat(),
            new BinaryFormat(),
            new HtmlFormat(),
            new TextFormat());
  }

  /**
   * Returns the articles of {@code input}: one, or several for an archive page.
   *
   * @throws ArticleException if the file cannot be read or holds no article
   */
  public Articles read(Input input) throws ArticleException {
    FileContent content = new FileContent(input.path(), bytes(input));
    if (content.size() == 0) {
      throw content.problem("found an empty file, expected an article");
    }
    for (Format format : formats) {
      if (format.recognises(content)) {
        return new Articles(articles(input.id(), content, format.read(content)), List.of());
      }
    }
    throw content.problem("found an unknown format, expected a plain text or an HTML page");
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
    return articles;
  }

  private byte[] bytes(Input input) throws ArticleException {
    try (InputStream stream = Files.newInputStream(input.file())) {
      byte[] bytes = stream.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw problem(
            input,
            String.format(
                Locale.ROOT,
                "found %,d bytes, expected at most %,d",
                Files.size(input.file()),
                limit));
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw problem(input, "found nothing there, expected a file");
    } catch (AccessDeniedException e) {
      throw problem(input, "found a file that may not be read, expected a readable one");
    } catch (IOException e) {
      throw problem(
          input,
          Files.isDirectory(input.file())
              ? "found a folder that may not be listed, expected a readable one"
              : "found a file that cannot be read (%s), expected a readable one"
                  .formatted(e.getMessage()));
    }
  }

  private static ArticleException problem(Input input, String problem) {
    return new ArticleException(input.path(), "read", problem);
  }
}
