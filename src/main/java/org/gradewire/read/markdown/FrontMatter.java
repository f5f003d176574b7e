package org.gradewire.read.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/**
 * What stands between two lines {@code ---} at the start of a Markdown text, in the simple YAML
 * that sites write there: {@code key: value} and lists. Values that do not stand there as they read
 * (with escapes or over several lines) are left out.
 *
 * @param values in their order, the key of each lower case
 * @param end where the text after it starts
 */
record FrontMatter(List<Value> values, int end) {
  private static final String TITLE = "title";

  /** What an article says about itself; the rest is for the program that makes the site. */
  private static final Set<String> KEYS =
      Set.of(
          TITLE,
          "headline",
          "date",
          "published",
          "published_at",
          "publishdate",
          "publish_date",
          "pubdate",
          "date_published",
          "datepublished",
          "updated",
          "modified",
          "lastmod",
          "author",
          "authors",
          "byline",
          "publisher",
          "publication",
          "source",
          "site",
          "site_name",
          "url",
          "link",
          "canonical",
          "canonical_url");

  private static final Pattern WHOLE =
      Pattern.compile("---[ \\t]*\\R((?:.*\\R){0,200}?)(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");
  private static final Pattern LINE = Pattern.compile("(?m)^([\\w.-]+)[ \\t]*:(?:[ \\t]+(.*))?$");
  private static final Pattern ITEM =
      Pattern.compile("(?m)^[ \\t]*-[ \\t]+(?:name[ \\t]*:[ \\t]*)?(.*)$");
  private static final Pattern PART = Pattern.compile("[^,\\[\\]]+");

  /**
   * One value.
   *
   * @param key lower case
   * @param text aligned with the whole text
   */
  record Value(String key, AlignedText text) {}

  /** Returns the front matter that starts at {@code start}, if any. */
  static Optional<FrontMatter> of(String text, int start) {
    Matcher whole = WHOLE.matcher(text).region(start, text.length());
    if (!whole.lookingAt() || !LINE.matcher(whole.group(1)).find()) {
      return Optional.empty();
    }
    return Optional.of(new FrontMatter(values(text, whole.start(1), whole.end(1)), whole.end()));
  }

  private static List<Value> values(String text, int from, int to) {
    List<Value> values = new ArrayList<>();
    Matcher line = LINE.matcher(text).region(from, to);
    while (line.find()) {
      String key = line.group(1).toLowerCase(Locale.ROOT);
      if (!KEYS.contains(key)) {
        continue;
      }
      if (line.group(2) != null && !line.group(2).isBlank()) {
        parts(key, text, line.start(2), line.end(2), values);
      } else {
        items(key, text, line.end(), to, values);
      }
    }
    return values;
  }

  private static void parts(String key, String text, int from, int to, List<Value> values) {
    if (text.charAt(from) != '[') {
      add(key, text, from, to, values);
      return;
    }
    Matcher part = PART.matcher(text).region(from, to);
    while (part.find()) {
      add(key, text, part.start(), part.end(), values);
    }
  }

  private static void items(String key, String text, int from, int to, List<Value> values) {
    Matcher next = LINE.matcher(text).region(from, to);
    Matcher item = ITEM.matcher(text).region(from, next.find() ? next.start() : to);
    while (item.find()) {
      add(key, text, item.start(1), item.end(1), values);
    }
  }

  private static void add(String key, String text, int from, int to, List<Value> values) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean quoted = end - start > 1 && isQuote(text, start) && isQuote(text, end - 1);
    start += quoted ? 1 : 0;
    end -= quoted ? 1 : 0;
    String words = text.substring(start, end);
    if (!words.isBlank() && words.indexOf('\\') < 0 && !words.matches("[|>][+-]?|''|\"\"|null|~")) {
      values.add(new Value(key, AlignedText.of(text, start, end)));
    }
  }

  private static boolean isQuote(String text, int at) {
    return text.charAt(at) == '"' || text.charAt(at) == '\'';
  }

  /** Returns whether it says of what follows what only an article has. */
  boolean isOfAnArticle() {
    return !values.isEmpty();
  }

  Optional<AlignedText> title() {
    return values.stream()
        .filter(value -> value.key().equals(TITLE) || value.key().equals("headline"))
        .map(Value::text)
        .findFirst();
  }

  /** Returns a block for each value; the title is left out where it {@code isHeadline} already. */
  List<Block> metadata(boolean isHeadline) {
    return values.stream()
        .filter(value -> !(isHeadline && title().filter(value.text()::equals).isPresent()))
        .map(value -> new Block(BlockKind.METADATA, value.text(), "front-matter:" + value.key()))
        .toList();
  }
}
