package org.gradewire.verify;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Reads a stretch of the XML of a Word or OpenDocument text as the words that a reader sees. */
final class OfficeWords {
  private static final String PREFIX = "(?:[\\w.-]+:)?";

  /**
   * Deleted words, instructions of fields, forms for older programs, and notes beside the words.
   */
  private static final Pattern NOT_SHOWN =
      Pattern.compile(
          "(?s)<("
              + PREFIX
              + "(?:del|moveFrom|delText|instrText|Fallback|rt|note|annotation|ruby-text|hidden-text"
              + "|placeholder|tracked-changes))\\b[^>]*+(?<!/)>.*?</\\1\\s*>");

  private static final Pattern BOX =
      Pattern.compile("(?s)<(" + PREFIX + "(?:txbxContent|frame))\\b[^>]*+(?<!/)>.*?</\\1\\s*>");
  private static final Pattern RUN =
      Pattern.compile("(?s)<(" + PREFIX + "r)(?:\\s[^>]*+)?(?<!/)>.*?</\\1\\s*>");
  private static final Pattern HIDDEN =
      Pattern.compile("<" + PREFIX + "vanish(?![^>]*=\\s*[\"'](?:0|false|off))[^>]*>");
  private static final Pattern HYPHEN = Pattern.compile("<" + PREFIX + "noBreakHyphen\\b[^>]*>");
  private static final Pattern SPACE =
      Pattern.compile(
          "</?"
              + PREFIX
              + "(?:p|h|tab|ptab|br|cr|s|line-break|tc|table-cell|tr|table-row)\\b[^>]*>");
  private static final Pattern SYMBOL =
      Pattern.compile("<" + PREFIX + "sym\\b[^>]*?char=[\"']([0-9A-Fa-f]{4})[\"'][^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private OfficeWords() {}

  /** Returns what {@code stretch} may read as. */
  static List<String> readings(String stretch) {
    String shown = NOT_SHOWN.matcher(stretch).replaceAll("");
    String visible =
        RUN.matcher(shown)
            .replaceAll(
                run ->
                    HIDDEN.matcher(run.group()).find()
                        ? ""
                        : Matcher.quoteReplacement(run.group()));
    return List.of(
        text(stretch), text(shown), text(visible), text(BOX.matcher(visible).replaceAll("")));
  }

  private static String text(String markup) {
    String hyphened = HYPHEN.matcher(markup).replaceAll("-");
    String words = SYMBOL.matcher(hyphened).replaceAll(OfficeWords::symbol);
    String spaced = SPACE.matcher(words).replaceAll(" ");
    return Parser.unescapeEntities(TAG.matcher(spaced).replaceAll(""), false);
  }

  private static String symbol(MatchResult symbol) {
    return "&#x%s;".formatted(symbol.group(1));
  }
}
