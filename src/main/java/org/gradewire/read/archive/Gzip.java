package org.gradewire.read.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.gradewire.read.format.FileContent;
import org.gradewire.text.ArticleException;

/** Unpacks gzip files into memory. */
public final class Gzip {
  private static final String MARK = "\u001f\u008b";

  private Gzip() {}

  /**
   * Returns the content of a gzip file, which keeps the path and the digest of the file as it was
   * saved, or {@code content} itself if it is none.
   *
   * @param limit how many bytes it may have unpacked
   * @throws ArticleException if it is damaged or larger
   */
  public static FileContent unpacked(FileContent content, int limit) throws ArticleException {
    if (!content.head(MARK.length()).equals(MARK)) {
      return content;
    }
    byte[] bytes = bytes(content, limit);
    if (bytes.length > limit) {
      throw content.problem(
          String.format(
              Locale.ROOT, "found more than %,d bytes packed in it, expected no more", limit));
    }
    if (bytes.length == 0) {
      throw content.problem("found an empty file packed in it, expected an article");
    }
    FileContent unpacked = content.unpacked(bytes);
    if (unpacked.head(MARK.length()).equals(MARK)) {
      throw content.problem(
          "found a gzip file in a gzip file, expected an article; unpack it first");
    }
    return unpacked;
  }

  private static byte[] bytes(FileContent content, int limit) throws ArticleException {
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(content.bytes()))) {
      return stream.readNBytes(limit + 1);
    } catch (EOFException e) {
      throw content.problem("found a gzip file that is cut off, expected a whole one");
    } catch (IOException e) {
      throw content.problem(
          "found a damaged gzip file (%s), expected a whole one".formatted(e.getMessage()));
    }
  }
}
