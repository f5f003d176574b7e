package org.gradewire.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Reconciliation;

/**
 * Keeps article lines in a file until reconciliation tells the records of their inspections and
 * what they are copies of.
 *
 * <p>A run may hold more articles than fit into memory with all their citations, and lines are to
 * be sorted by id whatever the order articles come in. So each line goes to disk at once, with
 * placeholders for record ids and for what the article is a copy of; only the ids and where their
 * lines lie stay in memory.
 */
final class ArticleSpool implements AutoCloseable {
  private final JsonFactory factory = new JsonFactory();
  private final RandomAccessFile file;
  private final SortedMap<String, Line> lines = new TreeMap<>();
  private long length;

  ArticleSpool(Path path) throws IOException {
    file = new RandomAccessFile(path.toFile(), "rw");
    file.setLength(0);
  }

  /** Returns the ids of the articles kept so far. */
  Set<String> ids() {
    return lines.keySet();
  }

  /** Keeps the line of {@code report}, whose id must be new. */
  void add(ArticleReport report) throws IOException {
    byte[] line = json(json -> json.article(report));
    file.write(line);
    lines.put(report.id(), new Line(length, line.length));
    length += line.length;
  }

  /** Writes all lines to {@code target}, sorted by article id. */
  void finish(Path target, Reconciliation reconciliation) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      for (var entry : lines.entrySet()) {
        String id = entry.getKey();
        Iterator<String> records = reconciliation.recordOf().getOrDefault(id, List.of()).iterator();
        byte[] copy = json(json -> json.copy(reconciliation.copies().of(id)));
        fill(id, read(entry.getValue()), records, copy, out);
        out.write('\n');
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private byte[] json(Content content) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = factory.createGenerator(text)) {
      content.write(new ModelJson(out));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] read(Line line) throws IOException {
    byte[] bytes = new byte[line.length()];
    file.seek(line.start());
    file.readFully(bytes);
    return bytes;
  }

  private static void fill(
      String id, byte[] line, Iterator<String> records, byte[] copy, OutputStream out)
      throws IOException {
    int from = 0;
    for (int i = 0; i < line.length; i++) {
      boolean isRecord = line[i] == ModelJson.RECORD_PLACEHOLDER;
      if (isRecord || line[i] == ModelJson.COPY_PLACEHOLDER) {
        out.write(line, from, i - from);
        out.write(isRecord ? recordId(id, records) : copy);
        from = i + 1;
      }
    }
    out.write(line, from, line.length - from);
    if (records.hasNext()) {
      throw mismatch(id, "more records than inspections");
    }
  }

  private static byte[] recordId(String id, Iterator<String> next) {
    if (!next.hasNext()) {
      throw mismatch(id, "fewer records than inspections");
    }
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(next.next()));
    return ('"' + quoted + '"').getBytes(StandardCharsets.UTF_8);
  }

  private static IllegalStateException mismatch(String id, String found) {
    return new IllegalStateException(
        "[%s] write: reconciliation gives %s, expected one each".formatted(id, found));
  }

  /** Writes a part of a line. */
  @FunctionalInterface
  private interface Content {
    void write(ModelJson json) throws IOException;
  }

  /** Where a line lies in the file. */
  private record Line(long start, int length) {}
}
