package org.gradewire.read.format;

/** Tells whole sentences of a story from headings, menus and teasers, by their length and end. */
public final class Prose {
  /** Fewer words of prose than this are a teaser, not a story. */
  public static final int OF_A_STORY = 50;

  private static final int SHORTEST = 12;

  private Prose() {}

  /** Returns how many words of prose {@code line} holds: all or, where it is too short, none. */
  public static int words(String line) {
    int count = count(line);
    return count >= SHORTEST && (Sentences.endsIn(line) || count >= 2 * SHORTEST) ? count : 0;
  }

  /** Returns the number of words between white space. */
  public static int count(String line) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      boolean space = Character.isWhitespace(line.charAt(i));
      count += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return count;
  }
}
