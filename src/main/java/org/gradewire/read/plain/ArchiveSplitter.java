package org.gradewire.read.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.read.format.ResourceTable;
import org.gradewire.text.BlockKind;

/**
 * Splits an archive page, which says in its first lines that it is one, into its posts. Any other
 * text is one post.
 */
final class ArchiveSplitter {
  private static final int HEAD_LINES = 3;
  private static final int SHORTEST_TITLE = 5;
  private static final int LONGEST_TITLE = 30;
  private static final int SHORTEST_PARAGRAPH = 12;

  private final List<Pattern> headings;

  private ArchiveSplitter(List<Pattern> headings) {
    this.headings = headings;
  }

  /** Returns a splitter that knows the headings of {@code archive-headings.tsv}. */
  static ArchiveSplitter load() {
    return new ArchiveSplitter(
        ResourceTable.load(ArchiveSplitter.class, "archive-headings.tsv").stream()
            .map(row -> Pattern.compile(row.get(1)))
            .toList());
  }

  /** Returns the posts, or all lines as one. */
  List<Post> split(List<Line> lines) {
    int heading = heading(lines);
    List<Integer> titles = heading < 0 ? List.of() : titles(lines, heading + 1);
    if (titles.size() < 2) {
      return List.of(new Post(lines, Map.of()));
    }
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      int end = i + 1 < titles.size() ? titles.get(i + 1) : lines.size();
      posts.add(post(lines, titles.get(i), end, i == 0 ? Optional.of(heading) : Optional.empty()));
    }
    return posts;
  }

  private static Post post(List<Line> lines, int title, int end, Optional<Integer> heading) {
    List<Line> own = new ArrayList<>();
    Map<Integer, BlockKind> kinds = new HashMap<>();
    heading.map(lines::get).ifPresent(line -> kinds.put(line.start(), BlockKind.FURNITURE));
    heading.map(lines::get).ifPresent(own::add);
    kinds.put(lines.get(title).start(), BlockKind.TITLE);
    own.addAll(lines.subList(title, end));
    return new Post(own, kinds);
  }

  private int heading(List<Line> lines) {
    for (int i = 0; i < Math.min(HEAD_LINES, lines.size()); i++) {
      String words = lines.get(i).words();
      if (headings.stream().anyMatch(pattern -> pattern.matcher(words).matches())) {
        return i;
      }
    }
    return -1;
  }

  private static List<Integer> titles(List<Line> lines, int from) {
    List<Integer> titles = new ArrayList<>();
    for (int i = from; i < lines.size(); i++) {
      boolean apart = titles.isEmpty() || lines.get(i).blankBefore() >= 2;
      if (apart && isTitle(lines, i)) {
        titles.add(i);
      }
    }
    return titles;
  }

  /** A title ends no sentence and has a paragraph in one of the two lines after it. */
  private static boolean isTitle(List<Line> lines, int at) {
    Line line = lines.get(at);
    boolean ofLength = line.wordCount() >= SHORTEST_TITLE && line.wordCount() <= LONGEST_TITLE;
    boolean open = !line.endsSentence() || line.words().endsWith("?");
    return ofLength && open && (isParagraph(lines, at + 1) || isParagraph(lines, at + 2));
  }

  private static boolean isParagraph(List<Line> lines, int at) {
    return at < lines.size()
        && lines.get(at).blankBefore() <= 1
        && lines.get(at).endsSentence()
        && lines.get(at).wordCount() >= SHORTEST_PARAGRAPH;
  }
}
