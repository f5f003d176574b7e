package org.gradewire.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Tells whether a stretch of a source file holds the words of a quote.
 *
 * <p>White space, invisible characters and, in markup, tags and scripts are left aside; entities
 * count as the characters that they stand for, an accent of its own as part of its letter, and
 * words that were encoded twice as they were meant. In office documents so are what was deleted,
 * hidden or noted beside the words left aside.
 */
enum SameWords {
  /** The stretch holds these words and no others. */
  YES,
  /** The stretch holds these words and others between them, and no shorter one would do. */
  WITH_GAPS,
  /** The stretch holds other words. */
  NO;

  private static final Pattern NOT_SHOWN =
      Pattern.compile("(?is)<!--.*?-->|<(script|style|template)\\b.*?</\\1\\s*>");
  private static final Pattern TAG =
      Pattern.compile("<[A-Za-z/!?](?:[^'\">]++|\"[^\"]*+\"|'[^']*+')*+>");
  private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\x{85}]+");

  /** Compares {@code quote} with a stretch of a mail, in each way that it can be read. */
  static SameWords ofMail(String quote, String stretch, MailWords mail) {
    SameWords best = NO;
    for (String reading : mail.readings(stretch)) {
      for (String type : List.of("text/plain", "text/html")) {
        SameWords same = of(quote, reading, type);
        best = same.compareTo(best) < 0 ? same : best;
      }
      if (best == YES) {
        return best;
      }
    }
    return best;
  }

  /** Compares {@code quote} with a stretch of a file of {@code mediaType}. */
  static SameWords of(String quote, String stretch, String mediaType) {
    if (mediaType.contains("markdown")) {
      return MarkdownWords.same(quote, stretch);
    }
    SameWords best = NO;
    for (String reading : readings(stretch, mediaType)) {
      SameWords same = compare(quote, reading);
      best = same.compareTo(best) < 0 ? same : best;
      if (best != YES && BEYOND_ASCII.matcher(reading).find()) {
        same = compare(quote, Recoding.undo(reading));
        best = same.compareTo(best) < 0 ? same : best;
      }
    }
    return best;
  }

  private static List<String> readings(String stretch, String mediaType) {
    if (mediaType.contains("wordprocessingml") || mediaType.contains("opendocument.text")) {
      return OfficeWords.readings(stretch);
    }
    if (mediaType.endsWith("/rtf")) {
      return RtfWords.readings(stretch);
    }
    boolean markup = mediaType.contains("html") || mediaType.contains("xml");
    return markup ? markupReadings(stretch) : plainReadings(stretch);
  }

  private static List<String> plainReadings(String stretch) {
    return List.of(stretch, unescape(stretch));
  }

  private static List<String> markupReadings(String stretch) {
    String shown = NOT_SHOWN.matcher(stretch).replaceAll(" ");
    String resolved = JsonEscapes.resolve(stretch);
    return List.of(
        unescape(TAG.matcher(shown).replaceAll("")),
        unescape(TAG.matcher(shown).replaceAll(" ")),
        // Inside of a script, as a page describes itself, nothing is markup until it is resolved.
        resolved,
        unescape(resolved),
        unescape(TAG.matcher(resolved).replaceAll("")),
        unescape(TAG.matcher(resolved).replaceAll(" ")));
  }

  private static String unescape(String text) {
    return Parser.unescapeEntities(text, false);
  }

  static SameWords compare(String quote, String reading) {
    List<String> expected = words(quote);
    List<String> found = words(reading);
    if (String.join("", expected).equals(String.join("", found))) {
      return YES;
    }
    return isInside(expected, found) ? WITH_GAPS : NO;
  }

  private static List<String> words(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
    return SPACE.splitAsStream(composed).filter(word -> !word.isEmpty()).toList();
  }

  /** Returns whether no stretch shorter than {@code all} holds {@code words} in this order. */
  private static boolean isInside(List<String> words, List<String> all) {
    return endOfMatch(words, all) == all.size()
        && endOfMatch(reversed(words), reversed(all)) == all.size();
  }

  /** Returns how many of {@code all} it takes to find {@code words} in order, or -1. */
  private static int endOfMatch(List<String> words, List<String> all) {
    int next = 0;
    for (int i = 0; i < all.size() && next < words.size(); i++) {
      next += all.get(i).equals(words.get(next)) ? 1 : 0;
      if (next == words.size()) {
        return i + 1;
      }
    }
    return -1;
  }

  private static List<String> reversed(List<String> words) {
    List<String> reversed = new ArrayList<>(words);
    Collections.reverse(reversed);
    return reversed;
  }
}
