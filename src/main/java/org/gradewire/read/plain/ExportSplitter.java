package org.gradewire.read.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.read.plain.StoryMarks.Mark;
import org.gradewire.text.BlockKind;

/**
 * Splits the exports of news archives and mailboxes, which number their documents or say where each
 * ends. What stands outside a document, such as a list of all, is no article.
 */
final class ExportSplitter {
  /** A document with fewer words of prose is a list or a cover sheet. */
  private static final int SHORTEST = 20;

  private static final Pattern HEADLINE =
      Pattern.compile("(?i)(?:subject|headline|title|hd)\\s*:\\s*(?=\\S)");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:from|to|cc|bcc|reply-to|sent|message-id|x-[\\w-]+|mime-version|content-[\\w-]+"
              + "|received|return-path|delivered-to|status)\\s*:.*");
  private static final Pattern DATE = Pattern.compile("(?i)(?:date|published|load-date)\\s*:.*");
  private static final Pattern BYLINE = Pattern.compile("(?i)(?:byline|by|author)\\s*:.*");

  private ExportSplitter() {}

  /** Returns the documents; none if this is no export. */
  static List<Post> split(List<Line> lines, List<Paragraph> paragraphs) {
    List<Post> posts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= paragraphs.size(); i++) {
      boolean last = i == paragraphs.size();
      if (last || paragraphs.get(i).is(Mark.DOCUMENT) || paragraphs.get(i).is(Mark.CLOSE)) {
        int end = last || paragraphs.get(i).is(Mark.DOCUMENT) ? i : i + 1;
        List<Paragraph> document = paragraphs.subList(start, end);
        if (isStory(document)) {
          posts.add(post(lines, document));
        }
        start = end;
      }
    }
    boolean marked =
        paragraphs.stream().anyMatch(one -> one.is(Mark.DOCUMENT) || one.is(Mark.CLOSE));
    return marked ? posts : List.of();
  }

  private static boolean isStory(List<Paragraph> document) {
    boolean bordered =
        document.stream().anyMatch(one -> one.is(Mark.DOCUMENT) || one.is(Mark.CLOSE));
    boolean headed =
        document.stream()
            .takeWhile(one -> !one.isProse())
            .anyMatch(one -> one.isHeadline() || HEADLINE.matcher(one.words()).lookingAt());
    return bordered && headed && prose(document) >= SHORTEST;
  }

  private static int prose(List<Paragraph> document) {
    return document.stream().mapToInt(Paragraph::proseWords).sum();
  }

  private static Post post(List<Line> all, List<Paragraph> document) {
    List<Line> lines = new ArrayList<>();
    Map<Integer, BlockKind> kinds = new HashMap<>();
    boolean inHead = true;
    for (Paragraph paragraph : document) {
      inHead &= !paragraph.isProse();
      for (Line line : all.subList(paragraph.first(), paragraph.end())) {
        Line headline = inHead ? withoutLabel(line) : line;
        lines.add(headline);
        if (!headline.equals(line)) {
          kinds.put(headline.start(), BlockKind.TITLE);
        } else if (!paragraph.isProse()) {
          kind(line, paragraph, inHead, kinds);
        }
      }
    }
    return new Post(lines, kinds);
  }

  private static void kind(
      Line line, Paragraph paragraph, boolean inHead, Map<Integer, BlockKind> kinds) {
    String words = line.words();
    if (inHead && BYLINE.matcher(words).matches()) {
      kinds.put(line.start(), BlockKind.BYLINE);
    } else if (inHead && (paragraph.isDated() || DATE.matcher(words).matches())) {
      kinds.put(line.start(), BlockKind.DATELINE);
    } else if (isMark(paragraph, inHead) || (inHead && ADDRESS.matcher(words).matches())) {
      kinds.put(line.start(), BlockKind.FURNITURE);
    }
  }

  /** A single word is a heading in the story, and a code of the archive above it. */
  private static boolean isMark(Paragraph paragraph, boolean inHead) {
    return paragraph.mark().isPresent()
        && (inHead || !paragraph.is(Mark.FIELD) || paragraph.wordCount() > 1);
  }

  private static Line withoutLabel(Line line) {
    Matcher label = HEADLINE.matcher(line.words());
    return label.lookingAt()
        ? new Line(
            line.words().substring(label.end()),
            line.start() + label.end(),
            line.blankBefore(),
            line.pageBefore())
        : line;
  }
}
