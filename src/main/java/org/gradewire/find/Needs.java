package org.gradewire.find;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells which mentions a pattern cannot match without, so that sentences that lack one need not be
 * tried.
 */
final class Needs {
  /** What the names of macros of mentions stand for. */
  private static final Map<String, String> MACROS = Map.of("dates", "date", "areas", "area");

  private static final Set<String> MENTIONS = Set.of("grade", "outcome", "area", "date", "visit");

  private Needs() {}

  /**
   * Returns the mentions, as they stand in typed sentences, that every match of {@code pattern}
   * holds: those outside of all brackets, if no alternative stands beside them and none is
   * optional. It may miss some, but names none that is not needed.
   */
  static Set<String> of(String pattern) {
    Set<String> needs = new LinkedHashSet<>();
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '\\' -> i++;
        case '[' -> i = classEnd(pattern, i);
        case '(' -> depth++;
        case ')' -> depth--;
        case '|' -> {
          if (depth == 0) {
            return Set.of();
          }
        }
        case '<' -> {
          int end = pattern.indexOf('>', i);
          String need = depth == 0 && end > 0 ? mention(pattern.substring(i + 1, end)) : "";
          if (!need.isEmpty() && !isOptional(pattern, end + 1)) {
            needs.add("<" + need + ">");
          }
        }
        default -> {}
      }
    }
    return Set.copyOf(needs);
  }

  private static int classEnd(String pattern, int start) {
    int at = start + 1;
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      at += pattern.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  private static String mention(String name) {
    int colon = name.indexOf(':');
    String word = colon < 0 ? name : name.substring(0, colon);
    String mention = MACROS.getOrDefault(word, word);
    return MENTIONS.contains(mention) ? mention : "";
  }

  private static boolean isOptional(String pattern, int at) {
    return at < pattern.length() && "?*{".indexOf(pattern.charAt(at)) >= 0;
  }
}
