package org.gradewire.verify;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the escapes of JSON texts, which pages use to describe themselves. */
final class JsonEscapes {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([\"\\\\/bfnrt]))");

  private JsonEscapes() {}

  /** Returns {@code text} with each escape replaced by the character that it stands for. */
  static String resolve(String text) {
    return ESCAPE.matcher(text).replaceAll(JsonEscapes::character);
  }

  private static String character(MatchResult escape) {
    String hex = escape.group(1);
    char character = hex == null ? named(escape.group(2)) : (char) Integer.parseInt(hex, 16);
    return Matcher.quoteReplacement(String.valueOf(character));
  }

  private static char named(String letter) {
    return switch (letter) {
      case "b" -> '\b';
      case "f" -> '\f';
      case "n" -> '\n';
      case "r" -> '\r';
      case "t" -> '\t';
      default -> letter.charAt(0);
    };
  }
}
