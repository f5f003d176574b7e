package org.gradewire.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/**
 * Makes the first line that can be a headline the headline, where there is none yet. A later line
 * that repeats the headline, perhaps with the name of the site, belongs to a picture.
 */
final class HeadlineRule implements BlockRule {
  private static final int HEAD = 8;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 35;
  private static final int LONGEST_MASTHEAD = 8;

  /** Below this a line after a possible masthead may be a heading or a byline as well. */
  private static final int SHORTEST_AFTER = 5;

  private static final Pattern MASTHEAD =
      Pattern.compile(
          "(?:(?:\\p{Lu}[\\p{L}\\p{N}'’&.,-]*|of|the|and|for|to|in|on|&)(?:\\s+|$))+|[\\w-]+\\.(?:example|com|co\\.uk|org|org\\.uk|gov\\.uk|net|uk|news)");

  /** A line above a headline that says what the paper is, from whom, to whom or of which day. */
  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)\\W*(?:(?:for|not for)"
              + " (?:immediate|general|publication|release|use)\\b.*|(?:press|news|media)"
              + " (?:release|statement|notice)\\b.*|(?:joint"
              + " )?(?:statement|words|report|comment|by) ?(?:by|from|:) .*|by"
              + " \\p{L}.*|embargo.*|report of (?:the|an?) .*|(?:the )?office of (?:the"
              + " )?.{0,30}commissioner.*|[^.!?]{0,60}\\b(?:newsroom|newsletter|bulletin|blog|press"
              + " office|communications"
              + " team)\\W*|(?-i:(?:\\p{Lu}[\\p{L}'’&-]*\\h|of\\h|the\\h|and\\h|for\\h){1,6})[|»›>]\\h.*|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?"
              + " )?\\d{1,2}(?:st|nd|rd|th)?"
              + " (?:january|february|march|april|may|june|july|august|september|october|november|december)"
              + " (?:19|20)\\d\\d\\b.*|(?:(?:report |reports? )?(?:to|from|of|author|by)|date|date"
              + " of meeting|meeting date|meeting|committee|agenda item|item|ward\\(?s?\\)?|wards?"
              + " affected|classification|status|(?:relevant |lead |responsible"
              + " )?(?:officer|member|councillor|director|cabinet member|portfolio"
              + " holder)|ref(?:erence)?|contact|electoral divisions?|dear)\\h?:.*"
              + "|.*\\b(?:newsletter|bulletin|newsround|issue|edition|vol(?:ume)?|no)\\b\\.?\\h?(?:\\d|for\\b|[-–—|:]).*"
              + "|.*\\b(?:January|February|March|April|May|June|July|August|September|October|November|December),?\\h(?:\\d{1,2},\\h)?(?:19|20)\\d\\d\\W*)");

  /** What a memorandum or committee paper calls its headline. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)(?:(?:report |agenda item )?title|subject|headline|re|report"
              + " heading)\\h?:\\h{0,20}(?=\\S)");

  private static final int LONGEST_HEAD = 14;

  /** How many words more than the headline a line may have that repeats it. */
  private static final int SITE_NAME = 4;

  @Override
  public List<Block> apply(List<Block> blocks) {
    int at = headline(blocks);
    int labelled = labelled(blocks);
    if (at < 0 && labelled < 0) {
      return blocks;
    }
    List<Block> result = new ArrayList<>(blocks);
    Block title =
        labelled < 0 ? blocks.get(at).as(BlockKind.TITLE) : withoutLabel(blocks.get(labelled));
    at = labelled < 0 ? at : labelled;
    result.set(at, title);
    for (int i = at + 1; i < blocks.size(); i++) {
      if (repeats(blocks.get(i), title)) {
        result.set(i, blocks.get(i).as(BlockKind.CAPTION));
      }
    }
    return result;
  }

  /** Returns the line among the first that says itself that it is the headline, or -1. */
  private static int labelled(List<Block> blocks) {
    for (int i = 0; i < Math.min(LONGEST_HEAD, blocks.size()); i++) {
      if (blocks.get(i).kind() == BlockKind.TITLE || Prose.isProse(blocks.get(i))) {
        return -1;
      }
      if (Prose.isLine(blocks.get(i))
          && LABELLED.matcher(blocks.get(i).text().text()).lookingAt()
          && withoutLabel(blocks.get(i)).text().text().indexOf(' ') > 0) {
        return i;
      }
    }
    return -1;
  }

  private static Block withoutLabel(Block block) {
    Matcher label = LABELLED.matcher(block.text().text());
    int end = label.lookingAt() ? label.end() : 0;
    return new Block(BlockKind.TITLE, block.text().edit().skipTo(end).finish(), block.label());
  }

  private static int headline(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind() == BlockKind.TITLE) {
        return i;
      }
    }
    for (int i = 0; i < Math.min(HEAD, blocks.size()); i++) {
      Block block = blocks.get(i);
      if (canBeHeadline(block) && !(isMasthead(block) && hasHeadlineAfter(blocks, i))) {
        return i;
      }
      if (Prose.isProse(block)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean canBeHeadline(Block block) {
    int words = Prose.words(block);
    boolean open = Prose.isBareLine(block) || block.text().text().matches("(?s).*[?!][\"'”’]?");
    return Prose.isLine(block) && open && words >= SHORTEST && words <= LONGEST;
  }

  /** A short line of nothing but capitalised words: the name of a paper or an office, perhaps. */
  private static boolean isMasthead(Block block) {
    String words = block.text().text().strip();
    return (Prose.words(block) <= LONGEST_MASTHEAD && MASTHEAD.matcher(words).matches())
        || HEADER.matcher(words).matches();
  }

  /** Capitals throughout: a headline, where it is long enough. */
  private static boolean isShout(Block block) {
    String words = block.text().text();
    return !HEADER.matcher(words.strip()).matches()
        && words.codePoints().noneMatch(Character::isLowerCase);
  }

  /** Whether a line that reads like a headline comes before the story. */
  private static boolean hasHeadlineAfter(List<Block> blocks, int index) {
    for (int i = index + 1; i < Math.min(index + HEAD, blocks.size()); i++) {
      Block block = blocks.get(i);
      if (canBeHeadline(block)
          && (!isMasthead(block) || isShout(block))
          && Prose.words(block) >= SHORTEST_AFTER) {
        return true;
      }
      if (Prose.isProse(block)) {
        return false;
      }
    }
    return false;
  }

  private static boolean repeats(Block block, Block title) {
    return Prose.isLine(block)
        && lower(block).startsWith(lower(title))
        && Prose.words(block) <= Prose.words(title) + SITE_NAME;
  }

  private static String lower(Block block) {
    return block.text().text().toLowerCase(Locale.ROOT);
  }
}
