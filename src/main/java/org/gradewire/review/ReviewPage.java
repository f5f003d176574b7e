package org.gradewire.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The review page of an output folder: one HTML file without any request to a network.
 *
 * <p>It is a function of {@code records.json}, {@code articles.jsonl} and {@code text/}: the same
 * files give the same bytes. Records and articles stand in it as blocks of JSON that the page
 * parses when they are looked at. Nothing is held in memory but a line per record and article.
 */
public final class ReviewPage {
  private static final int FORMAT_VERSION = 1;
  private final Path folder;

  private ReviewPage(Path folder) {
    this.folder = folder;
  }

  /** Where the page is opened from. */
  public enum Home {
    /** A file, opened by double-click: it can reach nothing but itself. */
    FILE("'none'"),
    /** The server of {@link ReviewServer}, which keeps the decisions. */
    SERVER("'self'");

    private final String mayConnectTo;

    Home(String mayConnectTo) {
      this.mayConnectTo = mayConnectTo;
    }

    /** Returns the sources that the content security policy lets the page connect to. */
    String mayConnectTo() {
      return mayConnectTo;
    }
  }

  /** Returns the page of the output in {@code folder}. */
  public static ReviewPage of(Path folder) {
    return new ReviewPage(folder);
  }

  /**
   * Writes the page into a file.
   *
   * @throws IllegalArgumentException if the folder is not the output of a run
   * @throws IOException if a file cannot be read or written
   */
  public void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out, Home.FILE);
    }
  }

  /**
   * Writes the page and leaves {@code out} open.
   *
   * @throws IllegalArgumentException if the folder is not the output of a run
   * @throws IOException if a file cannot be read or {@code out} be written
   */
  public void write(OutputStream out, Home home) throws IOException {
    PageParts parts = PageParts.load();
    Writer html = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    html.write(parts.top(home));
    DigestedFile records = new DigestedFile(folder.resolve("records.json"));
    List<RecordLine> lines = new RecordBlocks(html).write(records);
    DigestedFile articles = new DigestedFile(folder.resolve("articles.jsonl"));
    List<ArticleBlocks.Line> heads = new ArticleBlocks(html, folder).write(articles);
    index(html, lines, heads, OutputDigest.of(records, articles));
    html.write(parts.bottom());
    html.flush();
  }

  private static void index(
      Writer html, List<RecordLine> records, List<ArticleBlocks.Line> articles, String digest)
      throws IOException {
    try (DataBlock block = DataBlock.open(html, "index")) {
      JsonGenerator out = block.json();
      out.writeStartObject();
      out.writeNumberField("version", FORMAT_VERSION);
      out.writeStringField("digest", digest);
      out.writeNumberField("blockSize", RecordBlocks.SIZE);
      Grades.write(out);
      out.writeArrayFieldStart("records");
      for (RecordLine record : records) {
        record.write(out);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("articles");
      for (ArticleBlocks.Line article : articles) {
        article.write(out);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
  }
}
