package org.gradewire.read.html;

import org.gradewire.text.AlignedText;

/** Folds white space as browsers do; a no-break space is none. */
public final class HtmlSpace {
  private HtmlSpace() {}

  /** Returns {@code text} on one line; a tab stays if it separates {@code cells}. */
  public static AlignedText fold(AlignedText text, boolean cells) {
    String words = text.text();
    AlignedText.Edit edit = text.edit();
    int at = 0;
    boolean started = false;
    while (at < words.length()) {
      int end = at;
      while (end < words.length() && isSpace(words.charAt(end))) {
        end++;
      }
      if (end == at) {
        started = true;
        while (end < words.length() && !isSpace(words.charAt(end))) {
          end++;
        }
        edit.copyTo(end);
      } else if (!started || end == words.length()) {
        edit.skipTo(end);
      } else {
        edit.replaceTo(end, words.substring(at, end).contains("\t") && cells ? "\t" : " ");
      }
      at = end;
    }
    return edit.finish();
  }

  private static boolean isSpace(char unit) {
    return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f';
  }
}
