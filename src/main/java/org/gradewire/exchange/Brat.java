package org.gradewire.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.exchange.ExchangeFormat.Imported;
import org.gradewire.exchange.ExchangeFormat.Writing;
import org.gradewire.label.Mark;
import org.gradewire.label.MarkField;
import org.gradewire.label.MarkedArticle;
import org.gradewire.text.ArticleException;

/**
 * brat's stand-off format: {@code ID.txt} and {@code ID.ann}, and an {@code annotation.conf}.
 *
 * <p>A mark is a text-bound annotation whose type is its field; an annotator's note has the rest.
 * Offsets are code points, as brat counts; words over several lines are fragments.
 */
final class Brat implements ExchangeFormat.Codec {
  private static final String ENDING = ".ann";
  private static final Pattern BOUND =
      Pattern.compile("(T[0-9]+)\t([A-Za-z0-9_-]+) ([0-9]+(?: [0-9]+;[0-9]+)* [0-9]+)\t(.*)");
  private static final Pattern NOTE = Pattern.compile("#[0-9]+\tAnnotatorNotes (T[0-9]+)\t(.*)");

  /** Which file each article is: brat has no place for it. */
  private static final String INDEX = "articles.tsv";

  @Override
  public Writing into(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("annotation.conf"), configuration());
    StringBuilder index = new StringBuilder();
    return new Writing() {
      @Override
      public void add(MarkedArticle article) throws IOException {
        Files.writeString(ArticleFiles.file(folder, article, ".txt"), article.text());
        Files.writeString(ArticleFiles.file(folder, article, ENDING), annotations(article));
        index.append(article.id()).append('\t').append(article.file()).append('\n');
      }

      @Override
      public void close() throws IOException {
        Files.writeString(folder.resolve(INDEX), index);
      }
    };
  }

  private static String configuration() {
    StringBuilder lines = new StringBuilder("[entities]\n");
    for (MarkField field : MarkField.values()) {
      lines.append(field.label()).append('\n');
    }
    return lines.append("[relations]\n[events]\n[attributes]\n").toString();
  }

  private static String annotations(MarkedArticle article) {
    StringBuilder lines = new StringBuilder();
    int number = 1;
    for (Mark mark : article.marks()) {
      lines.append('T').append(number).append('\t').append(mark.field().label()).append(' ');
      lines.append(fragments(mark)).append('\t').append(mark.quote().replace('\n', ' '));
      lines.append("\n#").append(number).append("\tAnnotatorNotes T").append(number);
      lines.append('\t').append(MarkNote.of(mark).line()).append('\n');
      number++;
    }
    return lines.toString();
  }

  private static String fragments(Mark mark) {
    StringBuilder spans = new StringBuilder();
    int at = mark.start();
    for (String line : mark.quote().split("\n", -1)) {
      int end = at + line.codePointCount(0, line.length());
      if (end > at) {
        spans.append(spans.isEmpty() ? "" : ";").append(at).append(' ').append(end);
      }
      at = end + 1;
    }
    return spans.toString();
  }

  @Override
  public Imported read(Path path) throws IOException {
    Map<String, String> sources = new HashMap<>();
    Path index = Files.isDirectory(path) ? path.resolve(INDEX) : path.resolveSibling(INDEX);
    if (Files.isRegularFile(index)) {
      for (String line : Files.readAllLines(index)) {
        String[] cells = line.split("\t", 2);
        sources.put(cells[0], cells[cells.length - 1]);
      }
    }
    return ArticleFiles.read(
        path, ENDING, (id, file) -> article(id, file, sources.getOrDefault(id, "")));
  }

  private static MarkedArticle article(String id, Path file, String source)
      throws ArticleException, IOException {
    String name = String.valueOf(file.getFileName());
    String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - 4) : name;
    Path text = file.resolveSibling(stem + ".txt");
    if (!Files.isRegularFile(text)) {
      throw new ArticleException(id, "label", "found no %s, expected the text".formatted(text));
    }
    Map<String, Matcher> bound = new LinkedHashMap<>();
    Map<String, String> notes = new LinkedHashMap<>();
    for (String line : Files.readString(file).split("\r?\n", -1)) {
      Matcher mark = BOUND.matcher(line);
      Matcher note = NOTE.matcher(line);
      if (mark.matches()) {
        bound.put(mark.group(1), mark);
      } else if (note.matches()) {
        notes.put(note.group(1), note.group(2));
      } else if (line.startsWith("T")) {
        throw new ArticleException(
            id, "label", "found \"%s\", expected a text-bound annotation".formatted(line));
      }
    }
    MarkReader reader = new MarkReader(id, source, Files.readString(text));
    for (Map.Entry<String, Matcher> entry : bound.entrySet()) {
      Matcher mark = entry.getValue();
      String[] ends = mark.group(3).split("[ ;]", -1);
      reader.add(
          mark.group(2),
          Integer.parseInt(ends[0]),
          Integer.parseInt(ends[ends.length - 1]),
          mark.group(4),
          notes.getOrDefault(entry.getKey(), ""));
    }
    return reader.article();
  }
}
