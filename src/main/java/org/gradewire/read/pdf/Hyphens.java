package org.gradewire.read.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether a hyphen at the end of a line belongs to its word, by what else the document
 * says: "well-" and "being" are "well-being" if that stands elsewhere, or if both are words there;
 * "lead-" and "ership" are "leadership" if that stands elsewhere, or in a document that parts
 * words.
 */
final class Hyphens {
  private static final char SOFT = '\u00ad';
  private static final String HYPHENS = "-\u2010\u00ad";
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}'’]*(?:[-\u2010]\\p{L}[\\p{L}'’]*)*");
  private static final Pattern LAST = Pattern.compile("([\\p{L}'’]+)[-\u2010\u00ad]$");
  private static final Pattern FIRST = Pattern.compile("^[\\p{L}'’]+");

  private final Map<String, Integer> words = new HashMap<>();
  private final boolean partsWords;

  /** Learns the words of {@code lines}, which are in reading order. */
  Hyphens(List<Line> lines) {
    for (Line line : lines) {
      Matcher matcher = WORD.matcher(line.text());
      while (matcher.find()) {
        boolean cut = matcher.end() == line.text().length() - 1 && endsInHyphen(line.text());
        if (!cut) {
          count(matcher.group().toLowerCase(Locale.ROOT));
        }
      }
    }
    int parted = 0;
    int whole = 0;
    for (int i = 1; i < lines.size(); i++) {
      int evidence = evidence(lines.get(i - 1).text(), lines.get(i).text());
      parted += evidence < 0 ? 1 : 0;
      whole += evidence > 0 ? 1 : 0;
    }
    partsWords = parted > 1 && parted > whole;
  }

  /** Returns whether {@code line} ends in a hyphen that only the end of the line needs. */
  boolean isOnlyForTheLine(String line, String next) {
    if (!endsInHyphen(line)) {
      return false;
    }
    int evidence = evidence(line, next);
    boolean letters = LAST.matcher(line).find() && FIRST.matcher(next).find();
    boolean lower = letters && Character.isLowerCase(next.codePointAt(0));
    return line.charAt(line.length() - 1) == SOFT
        || (lower && (evidence < 0 || (evidence == 0 && partsWords)));
  }

  /** Returns whether {@code line} ends in a hyphen right after a letter or digit. */
  static boolean endsInHyphen(String line) {
    int last = line.length() - 1;
    return last > 0
        && HYPHENS.indexOf(line.charAt(last)) >= 0
        && Character.isLetterOrDigit(line.charAt(last - 1));
  }

  /** Returns more than 0 for a hyphen of the word, less for one of the line, 0 for neither. */
  private int evidence(String line, String next) {
    Matcher last = LAST.matcher(line);
    Matcher first = FIRST.matcher(next);
    if (!last.find() || !first.find()) {
      return 0;
    }
    String head = last.group(1).toLowerCase(Locale.ROOT);
    String tail = first.group().toLowerCase(Locale.ROOT);
    if (words.containsKey(head + "-" + tail)) {
      return 1;
    }
    if (words.containsKey(head + tail)) {
      return -1;
    }
    boolean both = words.containsKey(head) && words.getOrDefault(tail, 0) > 1;
    return both ? 1 : 0;
  }

  private void count(String word) {
    String plain = word.replace('\u2010', '-');
    words.merge(plain, 1, Integer::sum);
    if (plain.indexOf('-') >= 0) {
      for (String part : plain.split("-", -1)) {
        words.merge(part, 1, Integer::sum);
      }
    }
  }
}
