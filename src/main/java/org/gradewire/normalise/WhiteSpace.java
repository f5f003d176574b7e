package org.gradewire.normalise;

import org.gradewire.text.AlignedText;

/**
 * Makes one space of each run of white space of any kind, line ends among it, and none at the ends.
 * A run with a tab stays a tab where tabs separate cells.
 */
final class WhiteSpace implements TextEdit {
  private final boolean keepsTabs;

  WhiteSpace(boolean keepsTabs) {
    this.keepsTabs = keepsTabs;
  }

  @Override
  public AlignedText apply(AlignedText text) {
    String words = text.text();
    if (isTidy(words)) {
      return text;
    }
    AlignedText.Edit edit = text.edit();
    boolean changed = false;
    int at = 0;
    while (at < words.length()) {
      int end = runEnd(words, at);
      if (isSpace(words.charAt(at))) {
        String space = space(words, at, end);
        changed |= !words.substring(at, end).equals(space);
        edit.replaceTo(end, space);
      } else {
        edit.copyTo(end);
      }
      at = end;
    }
    return changed ? edit.finish() : text;
  }

  /** Most lines have nothing but single spaces, all of them inside. */
  private static boolean isTidy(String words) {
    boolean afterSpace = true;
    for (int i = 0; i < words.length(); i++) {
      char unit = words.charAt(i);
      if (isSpace(unit) && (unit != ' ' || afterSpace)) {
        return false;
      }
      afterSpace = unit == ' ';
    }
    return words.isEmpty() || !afterSpace;
  }

  private String space(String words, int start, int end) {
    if (start == 0 || end == words.length()) {
      return "";
    }
    return keepsTabs && words.substring(start, end).indexOf('\t') >= 0 ? "\t" : " ";
  }

  private static int runEnd(String words, int start) {
    boolean space = isSpace(words.charAt(start));
    int end = start + 1;
    while (end < words.length() && isSpace(words.charAt(end)) == space) {
      end++;
    }
    return end;
  }

  static boolean isSpace(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u0085';
  }
}
