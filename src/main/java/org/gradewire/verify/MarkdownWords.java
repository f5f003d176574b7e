package org.gradewire.verify;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Compares a quote with a stretch of Markdown, where signs may stand between the words or in them.
 * The stretch may begin or end inside of a link or an emphasis. Addresses of links are left aside,
 * and on both sides the characters that may be markup.
 */
final class MarkdownWords {
  private static final Pattern ADDRESS =
      Pattern.compile("\\](?:\\((?:[^()\\\\\\n]|\\\\.|\\([^()\\n]*\\))*\\)|\\[[^\\]\\n]*\\])");

  /** An image, which shows no words. */
  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\]]*\\](?:\\([^()\\n]*\\)|\\[[^\\]\\n]*\\])?");

  private static final Pattern TAG =
      Pattern.compile("<!--.*?-->|</?[A-Za-z](?:[^'\">]|\"[^\"]*\"|'[^']*')*>", Pattern.DOTALL);
  private static final Pattern LINE_START =
      Pattern.compile("(?m)^[ \\t]*(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]+)+");

  /** In Markdown an entity has its semicolon, and none starts at an escaped ampersand. */
  private static final Pattern ENTITY = Pattern.compile("(?<!\\\\)&#?\\w{1,31};");

  private static final Pattern SIGNS = Pattern.compile("[\\\\*_`~\\[\\]()!|<>#]");

  private MarkdownWords() {}

  static SameWords same(String quote, String stretch) {
    String words = ADDRESS.matcher(IMAGE.matcher(stretch).replaceAll(" ")).replaceAll("]");
    SameWords best = SameWords.NO;
    for (String reading :
        List.of(
            stretch,
            words,
            TAG.matcher(words).replaceAll(""),
            LINE_START.matcher(TAG.matcher(words).replaceAll(" ")).replaceAll(""))) {
      SameWords same = SameWords.compare(plain(quote), plain(unescape(reading)));
      best = same.compareTo(best) < 0 ? same : best;
    }
    return best;
  }

  private static String unescape(String text) {
    return ENTITY.matcher(text).replaceAll(MarkdownWords::character);
  }

  private static String character(MatchResult entity) {
    return Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true));
  }

  private static String plain(String text) {
    return SIGNS.matcher(text).replaceAll("");
  }
}
