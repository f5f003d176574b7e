package org.gradewire.read.format;

/** Tells lines that end a sentence. */
public final class Sentences {
  private static final String END_MARKS = ".?!…:;";
  private static final String CLOSING = "\"'”’»)] ";

  private Sentences() {}

  /** Returns whether {@code words} end in an end mark, perhaps with a closing mark after it. */
  public static boolean endsIn(String words) {
    int last = words.length() - 1;
    while (last >= 0 && CLOSING.indexOf(words.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && END_MARKS.indexOf(words.charAt(last)) >= 0;
  }
}
