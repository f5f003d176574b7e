package org.gradewire.read.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bullets and numbers at the start of lines. */
final class Labels {
  private static final String BULLETS = "[•●◦○▪■◼◾❑❖▶►➢➤✓✔‣⁃∙·*\ufffd−–—-]";

  /** A label that stands alone, as a piece of its own or with words after it. */
  private static final String LABEL =
      "(?:"
          + BULLETS
          + "|\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,4})[.)]|o(?= )|\\d{1,3}(?:\\.\\d{1,2})+\\.?)";

  private static final Pattern ALONE =
      Pattern.compile("(?:" + LABEL + "|o|\\(?\\d{1,3}\\)?|[a-z][.)])");
  private static final Pattern LEADING = Pattern.compile(LABEL + "\\s+(?=\\S)");
  private static final Pattern BULLET = Pattern.compile("(?:" + BULLETS + "|o)\\s+(?=\\S)");

  private Labels() {}

  /** Returns whether {@code text} is a bullet or a number and nothing else. */
  static boolean isAlone(String text) {
    return ALONE.matcher(text).matches();
  }

  /** Returns how long the bullet or number that {@code text} starts with is; 0 without. */
  static int length(String text) {
    Matcher matcher = LEADING.matcher(text);
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  /** Returns whether {@code text} starts with a bullet. */
  static boolean isBulleted(String text) {
    return BULLET.matcher(text).lookingAt();
  }
}
