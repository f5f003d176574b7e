package org.gradewire.read.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.AlignedText;
import org.jsoup.parser.Parser;

/**
 * The text of the article as the page's JSON-LD gives it: evidence of which blocks are the story.
 * Blocks and this text are compared by the runs of three words that they share.
 */
final class ArticleBody {
  private static final int RUN = 3;

  /** A shorter text is a summary rather than the story. */
  private static final int SHORTEST = 40;

  /** A block of which this share is in the text is a block of the story. */
  private static final double MATCHES = 0.6;

  /** With this share of the text in blocks, they are the whole story. */
  private static final double WHOLE = 0.8;

  /** With less than this share of the text on the page, the page does not show the story. */
  private static final double MISSING = 0.5;

  private static final Pattern TAG = Pattern.compile("<[A-Za-z/!][^<>]{0,2000}>");
  private static final Pattern LINE = Pattern.compile("[^\n\r]+");

  private final AlignedText text;
  private final Set<Integer> runs = new HashSet<>();
  private final int length;

  private ArticleBody(AlignedText text) {
    this.text = text;
    List<Integer> words =
        words(Parser.unescapeEntities(TAG.matcher(text.text()).replaceAll(" "), false));
    this.length = words.size();
    for (int i = 0; i + RUN <= length; i++) {
      runs.add(run(words, i));
    }
  }

  /** Returns the longest of {@code bodies} that is long enough to be a story. */
  static Optional<ArticleBody> of(List<AlignedText> bodies) {
    return bodies.stream()
        .reduce((one, other) -> other.text().length() > one.text().length() ? other : one)
        .map(ArticleBody::new)
        .filter(body -> body.length >= SHORTEST);
  }

  /**
   * Returns the story as this text shows it to be.
   *
   * @param story what the blocks by themselves were taken for
   * @param everything gives all blocks of the page, also those left out
   * @param reader gives the blocks of a text with markup
   */
  List<PageBlock> correct(
      List<PageBlock> story,
      Supplier<List<PageBlock>> everything,
      Function<AlignedText, List<PageBlock>> reader) {
    if (covered(story) >= WHOLE) {
      return trimmed(story);
    }
    List<PageBlock> matching = everything.get().stream().filter(this::matches).toList();
    if (covered(matching) >= WHOLE) {
      return matching;
    }
    int words = story.stream().mapToInt(PageBlock::words).sum();
    return covered(matching) < MISSING && words < length ? ownBlocks(reader) : story;
  }

  /** The text is no help where the story goes before and after if it is only a part of it. */
  private List<PageBlock> trimmed(List<PageBlock> story) {
    int words = story.stream().mapToInt(PageBlock::words).sum();
    int matched = story.stream().filter(this::matches).mapToInt(PageBlock::words).sum();
    if (matched < WHOLE * words) {
      return story;
    }
    int end = story.size();
    while (end > 0 && !matches(story.get(end - 1))) {
      end--;
    }
    return story.subList(0, end);
  }

  private double covered(List<PageBlock> blocks) {
    Set<Integer> found = new HashSet<>();
    for (PageBlock block : blocks) {
      List<Integer> words = words(block.text().text());
      for (int i = 0; i + RUN <= words.size(); i++) {
        int run = run(words, i);
        if (runs.contains(run)) {
          found.add(run);
        }
      }
    }
    return (double) found.size() / Math.max(1, runs.size());
  }

  private boolean matches(PageBlock block) {
    List<Integer> words = words(block.text().text());
    int shared = 0;
    for (int i = 0; i + RUN <= words.size(); i++) {
      shared += runs.contains(run(words, i)) ? 1 : 0;
    }
    return words.size() >= RUN && shared >= MATCHES * (words.size() - RUN + 1);
  }

  /** The text itself as blocks: those of each of its lines. */
  private List<PageBlock> ownBlocks(Function<AlignedText, List<PageBlock>> reader) {
    String words = text.text();
    List<PageBlock> blocks = new ArrayList<>();
    Matcher line = LINE.matcher(words);
    while (line.find()) {
      AlignedText.Edit edit = text.edit().skipTo(line.start()).copyTo(line.end());
      blocks.addAll(reader.apply(edit.skipTo(words.length()).finish()));
    }
    return blocks;
  }

  private static List<Integer> words(String text) {
    List<Integer> words = new ArrayList<>();
    int hash = 0;
    boolean inWord = false;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (letter) {
        hash = 31 * hash + Character.toLowerCase(text.charAt(i));
      } else if (inWord) {
        words.add(hash);
        hash = 0;
      }
      inWord = letter;
    }
    return words;
  }

  private static int run(List<Integer> words, int from) {
    int hash = 17;
    for (int i = from; i < from + RUN; i++) {
      hash = hash * 1_000_003 + words.get(i);
    }
    return hash;
  }
}
