package org.gradewire.read.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradewire.read.format.Prose;
import org.gradewire.read.plain.StoryMarks.Mark;
import org.gradewire.text.BlockKind;

/**
 * Splits a text with several stories into them: where a headline with prose of its own has a date
 * or an author of its own too, or stands after a sign that a story ended. A wrong split loses what
 * stands between the parts of a story, a wrong join mixes facts; in doubt a text is one story.
 */
final class StorySplitter {
  private static final int SHORTEST_HEADLINE = 5;

  /** Where only headline and date speak for a story, it has at least so many words of prose. */
  private static final int LONG = 60;

  /** A teaser breaks off in one of so many paragraphs. */
  private static final int TEASER = 3;

  private final StoryMarks marks = StoryMarks.load();
  private final ArchiveSplitter archives = ArchiveSplitter.load();

  /** Returns the stories in {@code lines}, at least one. */
  List<Post> split(List<Line> lines) {
    List<Paragraph> paragraphs = Paragraph.of(lines, marks);
    List<Post> exported = ExportSplitter.split(lines, paragraphs);
    if (!exported.isEmpty()) {
      return exported;
    }
    List<Post> posts = archives.split(lines);
    return posts.size() > 1 ? posts : new Search(paragraphs).posts(lines);
  }

  /** The search for the stories of one text. */
  private static final class Search {
    private final List<Paragraph> paragraphs;
    private final Set<Integer> listed;
    private final boolean listsStories;
    private final List<StoryHead> heads = new ArrayList<>();

    Search(List<Paragraph> paragraphs) {
      this.paragraphs = paragraphs;
      this.listed = listed(paragraphs);
      this.listsStories = paragraphs.stream().anyMatch(one -> one.is(Mark.STORIES));
      for (int i = 0; i < paragraphs.size(); i++) {
        StoryHead.at(paragraphs, i).filter(this::mayStartStory).ifPresent(this::add);
      }
    }

    /** Of two lines over the same prose the first is the headline, unless it is a masthead. */
    private void add(StoryHead head) {
      int last = heads.size() - 1;
      if (last < 0 || heads.get(last).body() < head.start()) {
        heads.add(head);
      } else if (!isLongHeadline(heads.get(last)) && isLongHeadline(head)) {
        heads.set(last, head.from(heads.get(last)));
      }
    }

    private boolean mayStartStory(StoryHead head) {
      return head.headline() == firstHeadline()
          || head.says().ownDateOrAuthor()
          || head.says().released()
          || listed.contains(head.headline());
    }

    private int firstHeadline() {
      for (int i = 0; i < paragraphs.size(); i++) {
        if (paragraphs.get(i).isHeadline() || paragraphs.get(i).isProse()) {
          return i;
        }
      }
      return -1;
    }

    /** Headlines that stand twice: in a list at the top, and above their story. */
    private static Set<Integer> listed(List<Paragraph> paragraphs) {
      Map<String, Integer> first = new HashMap<>();
      Set<Integer> again = new HashSet<>();
      for (int i = 0; i < paragraphs.size(); i++) {
        Integer before = first.putIfAbsent(key(paragraphs.get(i)), i);
        if (before != null
            && StoryHead.at(paragraphs, i).isPresent()
            && isItem(paragraphs, before)) {
          again.add(i);
        }
      }
      return again.size() > 1 ? again : Set.of();
    }

    /** Whether what stands there is one of a list, not above prose. */
    private static boolean isItem(List<Paragraph> paragraphs, int at) {
      return at + 1 < paragraphs.size() && !paragraphs.get(at + 1).isProse();
    }

    private static String key(Paragraph paragraph) {
      return paragraph
          .words()
          .toLowerCase(Locale.ROOT)
          .replaceFirst("^(?:[•*–—-]|\\(?\\d{1,2}[.)])\\s*", "");
    }

    List<Post> posts(List<Line> lines) {
      List<StoryHead> starts = starts();
      if (starts.isEmpty()) {
        return List.of(new Post(lines, Map.of()));
      }
      List<Post> posts = new ArrayList<>();
      if (prose(0, starts.get(0).start()) >= Prose.OF_A_STORY) {
        posts.add(post(lines, 0, starts.get(0).start(), Optional.empty()));
      }
      for (int i = 0; i < starts.size(); i++) {
        int end = i + 1 < starts.size() ? starts.get(i + 1).start() : paragraphs.size();
        posts.add(post(lines, starts.get(i).start(), end, Optional.of(starts.get(i))));
      }
      return posts.size() > 1 ? posts : List.of(new Post(lines, Map.of()));
    }

    private Post post(List<Line> lines, int from, int to, Optional<StoryHead> head) {
      Map<Integer, BlockKind> kinds = new HashMap<>();
      for (Paragraph paragraph : paragraphs.subList(from, to)) {
        if (paragraph.is(Mark.RULE)) {
          kinds.put(lines.get(paragraph.first()).start(), BlockKind.FURNITURE);
        }
      }
      head.map(found -> paragraphs.get(found.headline()))
          .filter(headline -> headline.end() == headline.first() + 1)
          .ifPresent(headline -> kinds.put(lines.get(headline.first()).start(), BlockKind.TITLE));
      int first = paragraphs.get(from).first();
      return new Post(lines.subList(first, paragraphs.get(to - 1).end()), kinds);
    }

    /** Returns where stories start; the first of them only if another one follows. */
    private List<StoryHead> starts() {
      List<StoryHead> starts = new ArrayList<>();
      Set<String> headlines = new HashSet<>();
      boolean teasers = false;
      for (int i = 0; i < heads.size(); i++) {
        StoryHead head = heads.get(i);
        int end = i + 1 < heads.size() ? heads.get(i + 1).start() : paragraphs.size();
        boolean known = !headlines.add(key(paragraphs.get(head.headline())));
        if (known || teasers || isTeaser(head, end)) {
          teasers |= !known && i > 0 && !isListedOnly(head);
        } else if (isStart(head, starts)) {
          starts.add(head);
        }
      }
      return starts;
    }

    private boolean isListedOnly(StoryHead head) {
      return listed.contains(head.headline()) && !head.says().ownDateOrAuthor();
    }

    private boolean isTeaser(StoryHead head, int end) {
      return prose(head.body(), end) < Prose.OF_A_STORY
          || paragraphs.subList(head.body(), Math.min(end, head.body() + TEASER)).stream()
              .anyMatch(Paragraph::teases);
    }

    private boolean isStart(StoryHead head, List<StoryHead> before) {
      boolean isFirst = prose(0, head.start()) < Prose.OF_A_STORY;
      if (isFirst) {
        return before.isEmpty();
      }
      int since = before.isEmpty() ? 0 : before.get(before.size() - 1).start();
      if (has(Mark.ASIDE, since, head.start()) && !head.says().released()) {
        return false;
      }
      return comesAfterAnother(head, since)
          || (!before.isEmpty() && looksLike(before.get(0), head))
          || (listed.contains(head.headline())
              && (listsStories || head.isAfter(Mark.RULE) || head.says().ownDateOrAuthor()));
    }

    private boolean comesAfterAnother(StoryHead head, int since) {
      boolean ended = has(Mark.END, since, head.start());
      return (ended && (head.says().dated() || head.says().released()))
          || (head.says().released() && has(Mark.RELEASE, 0, head.start()))
          || (head.isAfter(Mark.RULE)
              && head.says().ownDateOrAuthor()
              && (isLongHeadline(head) || head.says().published()));
    }

    /** Whether both say in the same way when they were published. */
    private boolean looksLike(StoryHead first, StoryHead head) {
      int next = heads.indexOf(head) + 1;
      int end = next < heads.size() ? heads.get(next).start() : paragraphs.size();
      return (first.says().published() && head.says().published())
          || (first.says().dated()
              && head.says().dated()
              && isLongHeadline(head)
              && paragraphs.get(head.start()).blankBefore() > 0
              && prose(head.body(), end) >= LONG);
    }

    private boolean isLongHeadline(StoryHead head) {
      return paragraphs.get(head.headline()).wordCount() >= SHORTEST_HEADLINE;
    }

    private boolean has(Mark mark, int from, int to) {
      return paragraphs.subList(from, to).stream().anyMatch(one -> one.is(mark));
    }

    private int prose(int from, int to) {
      return paragraphs.subList(from, to).stream()
          .takeWhile(one -> !one.is(Mark.ASIDE))
          .mapToInt(Paragraph::proseWords)
          .sum();
    }
  }
}
